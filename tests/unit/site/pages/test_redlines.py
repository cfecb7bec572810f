from datetime import date
from pathlib import Path

from esafety.policy.editions import Approval, Edition
from esafety.site.pages.redlines import RedlinePages
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

APPROVAL = Approval(date(2022, 9, 29), "Ayşe IŞIK", {"tr": "Okul Müdürü", "en": "Head Teacher"})


def edition(name: str) -> Edition:
    return Edition(name, {"tr": "Politika", "en": "Policy"}, "names", APPROVAL)


def pages(folder: Path) -> RedlinePages:
    first, second, third = (edition(f"{year}-{year + 1}") for year in (2022, 2023, 2024))
    return RedlinePages(((first, second), (second, third)), folder)


def test_each_edition_but_the_first_names_its_page_and_the_one_before_it(tmp_path: Path) -> None:
    assert pages(tmp_path).sources() == {
        "2023-2024": ("docs/editions/2023-2024-from-2022-2023.md", "2022-2023"),
        "2024-2025": ("docs/editions/2024-2025-from-2023-2024.md", "2023-2024"),
    }


def test_the_way_from_a_page_to_its_sheet_is_known_in_each_language(tmp_path: Path) -> None:
    turkish, english = pages(tmp_path).sheets("tr"), pages(tmp_path).sheets("en")

    assert turkish["editions/2023-2024-from-2022-2023/2023-2024-from-2022-2023.tr.pdf"] == (
        "../../downloads/2023-2024/redline-from-2022-2023.tr.pdf"
    )
    assert english["en/editions/2024-2025-from-2023-2024/2024-2025-from-2023-2024.en.pdf"] == (
        "../../../downloads/2024-2025/redline-from-2023-2024.en.pdf"
    )


def test_any_other_page_shows_no_redline(tmp_path: Path) -> None:
    templates = Templates(ROOT, "tr")

    assert pages(tmp_path).html("editions/index.md", CONTENT, templates, lambda _: "") == ""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from docx import Document

from esafety.policy.editions import Approval, Edition
from esafety.site.pages.redlines import RedlinePages, WordFile
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

NOON = datetime(2026, 9, 30, 12, tzinfo=UTC)
TURKISH = Templates(ROOT, "tr")
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
    shown = pages(tmp_path).context("editions/index.md", CONTENT, TURKISH, lambda _: "", NOON)

    assert shown == {"redline": ""}


def test_a_page_links_to_its_word_file_and_names_its_size(tmp_path: Path) -> None:
    redlines = pages(tmp_path)

    shown = redlines.context(
        "editions/2023-2024-from-2022-2023.md", CONTENT, TURKISH, lambda _: "", NOON
    )

    path = "downloads/2023-2024/redline-from-2022-2023.tr.docx"
    file = redlines.word_files[path]
    assert shown["word_file"] == WordFile(f"../../{path}", -(-len(file) // 1024))
    assert Document(BytesIO(file)).core_properties.modified == datetime(2022, 9, 29, 12, tzinfo=UTC)


def test_a_language_that_one_of_both_is_not_printed_in_has_no_word_file(tmp_path: Path) -> None:
    older, newer = replace(edition("2022-2023"), languages=("tr",)), edition("2023-2024")
    redlines = RedlinePages(((older, newer),), tmp_path)

    shown = redlines.context(
        *("editions/2023-2024-from-2022-2023.md", CONTENT, Templates(ROOT, "en")),
        *(lambda _: "", NOON),
    )

    assert shown["word_file"] is None
    assert redlines.word_files == {}

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import PagePdfRequest
from esafety.documents.page.compose import page_job
from esafety.policy.editions import Approval, Edition
from esafety.text.templates import Templates
from facts import a_school
from workshop import ROOT

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Report · Çınar &amp; co</title>
</head>
<body><nav>Menu</nav><article{lang}><h1 id="report">Report</h1>
<p class="no-print">PDF</p><p><a href="../">Home</a> ığüşöç</p></article></body></html>"""

APPROVAL = Approval(date(2022, 9, 29), "Ayşe IŞIK", {"tr": "Okul Müdürü", "en": "Head Teacher"})
NAMES = {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"}
SCHOOL = a_school(name=NAMES)
SEALED = Edition("2022-2023", {"tr": "P", "en": "P"}, "names", APPROVAL, "0" * 64)
DRAFT = Edition("2026-2027", {"tr": "P", "en": "P"}, "names")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "en/report").mkdir(parents=True)
    return tmp_path


def sheet(site: Path, root: Path, lang: str = "", edition: Edition = SEALED) -> PrintJob:
    (site / "en/report/index.html").write_text(PAGE.replace("{lang}", lang), encoding="utf-8")
    order = PagePdfRequest("en", "en/report/index.html", "en/report/report.en.pdf")
    words = Templates(root, "en")
    return page_job(order, site, words, Imprint(SCHOOL, edition), MADE)


def test_a_page_pdf_contains_the_article_without_site_navigation(site: Path, root: Path) -> None:
    made = sheet(site, root)

    assert '<h1 id="report">Report</h1>' in made.html
    assert "ığüşöç" in made.html
    assert "Menu" not in made.html
    assert "PDF" not in made.html


def test_what_is_only_for_a_screen_prints_no_page_anew(site: Path, root: Path) -> None:
    made = sheet(site, root)

    assert "ığüşöç" in made.source
    assert "PDF" not in made.source


def test_its_first_page_carries_the_name_of_the_school_once(site: Path, root: Path) -> None:
    made = sheet(site, root)

    assert made.html.count('<p class="page__school">Çınar Primary School</p>') == 1
    assert made.html.index("Çınar Primary School</p>") < made.html.index("<h1")


def test_a_page_pdf_shows_its_title_and_address(site: Path, root: Path) -> None:
    made = sheet(site, root)

    assert made.title == "Report · Çınar & co"
    assert "<title>Report · Çınar &amp; co</title>" in made.html
    assert '"https://okul.test/latest/en/report/"' in made.html
    assert '<a href="https://okul.test/latest/en/">Home</a>' in made.html


@pytest.mark.parametrize(
    ("address", "foot"),
    [
        ("https://okul.test/", "\u2068https://okul.test/latest/en/report/\u2069"),
        ("https://okul.example/", "لم يُحدَّد عنوان الموقع بعد."),
    ],
)
def test_the_foot_of_a_page_from_the_right_reads_from_the_right_where_it_is_no_address(
    site: Path, root: Path, address: str, foot: str
) -> None:
    (site / "en/report/index.html").write_text(PAGE.replace("{lang}", ""), encoding="utf-8")
    order = PagePdfRequest("ar", "en/report/index.html", "ar/report/report.ar.pdf")
    imprint = Imprint(SCHOOL.at(address), SEALED)

    made = page_job(order, site, Templates(root, "ar"), imprint, MADE)

    assert f'data-address="{foot}"' in made.html
    assert "direction: ltr" not in next(
        line
        for line in (ROOT / "assets/print/rtl/page.css").read_text(encoding="utf-8").splitlines()
        if "string(address)" in line
    )


def test_a_page_pdf_has_the_requested_path_and_date(site: Path, root: Path) -> None:
    made = sheet(site, root)

    assert (made.kind, made.language, made.path) == ("page", "en", "en/report/report.en.pdf")
    assert made.made == MADE
    assert 'content="2026-11-22T09:00:00+00:00"' in made.html


def test_the_words_to_check_are_those_of_the_article(site: Path, root: Path) -> None:
    made = sheet(site, root)

    assert "ığüşöç" in made.source
    assert "Menu" not in made.source


@pytest.mark.parametrize(("lang", "expected"), [("", "en"), (' lang="tr"', "tr")])
def test_a_fallback_page_keeps_its_own_language(
    lang: str, expected: str, site: Path, root: Path
) -> None:
    made = sheet(site, root, lang)

    assert '<html lang="en" dir="ltr">' in made.html
    assert f'<main lang="{expected}"' in made.html


def test_a_page_of_a_draft_is_stamped(site: Path, root: Path) -> None:
    assert 'content: "DRAFT"' in sheet(site, root, edition=DRAFT).html
    assert "DRAFT" not in sheet(site, root).html

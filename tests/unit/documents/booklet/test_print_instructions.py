from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest

from esafety.documents.booklet.print_instructions import (
    PaperNeeded,
    papers_of,
    print_instructions_job,
)
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob, RenderedFile, error_message
from esafety.pdf.run.render_job import render_job
from esafety.policy.editions import Approval, Edition
from esafety.school.download_paths import booklet_variants, download_path
from esafety.school.print_settings import Printing
from esafety.text.templates import Templates
from examples import SOAKED
from facts import a_school, reached

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
BOTH = {"tr": "Çınar", "en": "Çınar"}
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITION = Edition(
    "2022-2023", BOTH, "roles", Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE), "ab" * 32
)
IMPRINT = Imprint(a_school(name=BOTH, site_name=BOTH), EDITION)
PRINTING = Printing(paper=0.1, most_sheets=12, marks=True)
UNMARKED = Printing(paper=0.1, most_sheets=12, marks=False)
STRONG = Printing(paper=0.1, most_sheets=20, marks=True)


def booklet(variant: str, language: str, sides: int) -> RenderedFile:
    def named(variant: str) -> str:
        return download_path("2022-2023", variant, language)

    to_print = RenderedFile(named(f"{variant}-print"), "imposed", language, sides, 1)
    return RenderedFile(
        named(variant), variant, language, 2 * sides - 3, 1, derived_files=(to_print,)
    )


PRINTED = [
    booklet("booklet", "en", 14),
    booklet("booklet-bilingual", "tr", 26),
    booklet("booklet", "tr", 12),
    RenderedFile("index.tr.pdf", "page", "tr", 1, 1),
]


def made(root: Path, printing: Printing = PRINTING, imprint: Imprint = IMPRINT) -> PrintJob:
    words = {lang: Templates(root, lang) for lang in ("tr", "en")}
    return print_instructions_job(
        PRINTED, imprint, words, NOON, printing, others=("leaflet", "posters", "slips")
    )


def test_a_file_to_print_needs_half_as_many_sheets_as_it_has_sides() -> None:
    assert papers_of(PRINTED, PRINTING) == [
        PaperNeeded("booklet-bilingual-print", "tr", 13, 2),
        PaperNeeded("booklet-print", "tr", 6, 1),
        PaperNeeded("booklet-print", "en", 7, 1),
    ]


def test_the_instructions_name_every_file_and_its_paper(root: Path) -> None:
    html = made(root).html

    for variant, languages in booklet_variants(("tr", "en")).items():
        for language in languages:
            assert (f"{variant}.{language}.pdf" in html) is (variant != "how-to-print")
    assert '<td class="files__sheets">6<br>7</td>' in html
    assert '<td class="files__sheets">13 (2)</td>' in html


def test_it_is_one_sheet_in_both_languages_turkish_first(root: Path) -> None:
    sheet = made(root)

    assert (sheet.kind, sheet.language) == ("how-to-print", "tr")
    assert sheet.path == "downloads/2022-2023/how-to-print.tr.pdf"
    assert sheet.html.index("kısa kenardan") < sheet.html.index("short edge")
    assert "Nasıl basılır?" in sheet.source


@pytest.mark.parametrize(
    ("printing", "text", "other"),
    [
        (PRINTING, "iki ince işaretin", "üst ve alt çeyreğinden"),
        (
            PRINTING.model_copy(update={"marks": False}),
            "üst ve alt çeyreğinden",
            "iki ince işaretin",
        ),
        (PRINTING, "Birden çok bölümlü", "xyz"),
        (STRONG, "kapak en dışta", "Birden çok bölümlü"),
    ],
)
def test_it_speaks_of_marks_and_parts_only_where_there_are_some(
    root: Path, printing: Printing, text: str, other: str
) -> None:
    html = made(root, printing).html

    assert text in html
    assert other not in html


def test_a_draft_is_stamped(root: Path) -> None:
    draft = replace(IMPRINT, edition=replace(EDITION, approval=None, seal=None))

    assert "TASLAK · Nasıl basılır?" in made(root, imprint=draft).html


def test_every_step_has_its_drawing(root: Path) -> None:
    style = (root / "assets/print/how-to-print.css").read_text(encoding="utf-8")

    for step in ("paper", "short-edge", "full-size", "try", "fold", "staple"):
        assert f"print-{step}.svg" in style
        assert (root / f"assets/art/print-{step}.svg").is_file()
        assert f"step--{step}" in made(root).html


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("what", ["leaflet", "posters", "slips"])
def test_it_explains_in_both_languages_how_other_documents_are_printed(
    root: Path, language: str, what: str
) -> None:
    text = Templates(root, language).t(f"how-to-{what}-line")

    assert text in unescape(made(root).html)


@pytest.mark.parametrize("most_sheets", range(1, 21) if SOAKED else (1, 2, 5, 12, 20))
def test_it_prints_whole_for_every_stapler(most_sheets: int, root: Path, tmp_path: Path) -> None:
    done = render_job(
        made(root, PRINTING.model_copy(update={"most_sheets": most_sheets})), root, tmp_path
    )

    assert error_message(done) == ""
    assert done.pages <= 3


def test_while_the_school_has_no_telephone_the_office_writes_it_by_hand(root: Path) -> None:
    words = "write the number by hand on the empty line"
    known = replace(IMPRINT, school=reached(IMPRINT.school, telephone="0000"))

    assert words in unescape(made(root).html)
    assert words not in unescape(made(root, imprint=known).html)

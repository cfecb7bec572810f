"""The worksheets of the real school: one sheet for each child, that holds without colour."""

from pathlib import Path
from statistics import median

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from esafety.documents.common.sheets.plain_source import PlainSheet
from esafety.documents.registry import KINDS
from esafety.documents.worksheet.source import CARD, CARD_KINDS, SERIES, tasks_of
from esafety.school.download_paths import sheet_path
from esafety.text.languages import page_address
from workshop import CONTENT, WORDS, parsed, written

SHEETS = [one for one in CONTENT.sheets["worksheet"] if isinstance(one, PlainSheet)]
LANGUAGES = ("tr", "en")
each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
A4 = (595.3, 841.9)
# Letters are set in CSS pixels, which a transformation makes smaller.
POINTS_PER_UNIT = 0.75
THE_DAY = "docs/safer-internet-day/index.md"


def words_of(site: Path, sheet: PlainSheet, language: str) -> str:
    path = site / sheet_path(CONTENT.edition.name, SERIES, sheet.name, language)
    document = pypdfium2.PdfDocument(path)
    (page,) = document
    assert page.get_size() == pytest.approx(A4, abs=0.2)
    said = " ".join(str(page.get_textpage().get_text_bounded()).split())
    document.close()
    return said


@each_sheet
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_worksheet_is_one_page_that_says_whose_it_is(
    sheet: PlainSheet, language: str, site: Path
) -> None:
    said = words_of(site, sheet, language)
    numbers = [CONTENT.clauses[anchor].number for anchor in sheet.clauses]

    assert numbers
    for wanted in (CONTENT.school.name[language], CONTENT.edition.code or "—", *numbers):
        assert wanted in said
    assert WORDS[language]["child-name"] in said
    assert WORDS[language]["sheet-licence"] in said


@each_sheet
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_its_colour_and_its_words_on_paper(
    sheet: PlainSheet, language: str, site: Path
) -> None:
    said = words_of(site, sheet, language)

    for task in tasks_of(written(sheet.source, language)):
        assert [word for word in task.words[1:] if str(word) not in said] == []
        if task.call == CARD:
            assert str(WORDS[language][CARD_KINDS[task.kind].colour]) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_those_who_have_just_learnt_to_read_get_large_type(language: str, site: Path) -> None:
    first = [one for one in SHEETS if written(one.source, language).meta.get("grades") == "1-2"]

    assert len(first) == 8
    for sheet in first:
        path = site / sheet_path(CONTENT.edition.name, SERIES, sheet.name, language)
        assert median(type_sizes(path)) >= 17, sheet.name


def type_sizes(path: Path) -> list[float]:
    """Return the size in points of each letter of a page."""
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage()
    sizes = [raw.FPDFText_GetFontSize(text, at) for at in range(text.count_chars())]
    document.close()
    return [POINTS_PER_UNIT * size for size in sizes if size > 1]


@each_sheet
def test_a_worksheet_is_written_on_by_hand_only(sheet: PlainSheet, site: Path) -> None:
    for language in LANGUAGES:
        article = parsed(site / page_address(sheet.source, language) / "index.html").find(
            ".//article"
        )
        assert article is not None
        assert not list(article.iter("form", "input", "textarea", "select"))
        # What is pressed explains a word; nothing is sent or kept.
        assert {button.get("class") for button in article.iter("button")} <= {"term"}
        (link,) = article.find_class("sheet-offer__pdf")
        assert link.get("href", "").endswith(f"{SERIES}/{sheet.name}.{language}.pdf")
        path = site / sheet_path(CONTENT.edition.name, SERIES, sheet.name, language)
        with pikepdf.open(path) as document:
            assert "/AcroForm" not in document.Root


@each_sheet
def test_every_clause_a_worksheet_rests_on_is_quoted_beside_it(
    sheet: PlainSheet, site: Path
) -> None:
    page = parsed(site / page_address(sheet.source, "tr") / "index.html")

    numbers = [number.text_content() for number in page.find_class("clause__number")]
    assert numbers == [CONTENT.clauses[anchor].number for anchor in sheet.clauses]


def test_the_page_of_the_day_leads_to_its_cards(site: Path) -> None:
    for language in LANGUAGES:
        page = parsed(
            site / page_address("docs/safer-internet-day/index.md", language) / "index.html"
        )
        assert page.xpath("//article//a[contains(@href, 'green-yellow-red')]")


def test_every_kind_of_the_registry_has_a_sheet_in_the_real_school(site: Path) -> None:
    folder = site / "downloads" / CONTENT.edition.name
    assert [kind.series for kind in KINDS if not list((folder / kind.series).glob("*.pdf"))] == []

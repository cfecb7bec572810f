"""The real booklets: folded they read in order, a clause stands level with its translation."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT as TEXT

from approved_text import squeezed
from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.school.download_paths import download_path, family_paths
from esafety.text.languages import SPOKEN_LANGUAGES, page_address
from folded import nested, order, pages_seen
from workshop import CHAPTERS, CONTENT, written

CLOSING = [chapter for chapter in CHAPTERS if chapter.number is None]
NAME = CONTENT.edition.name
MM = 72 / 25.4
ALONE = ("booklet", "booklet-large", "booklet-shop")
FOLDED = [("booklet", "tr"), ("booklet", "en"), ("booklet-bilingual", "tr")]


def file(site: Path, variant: str, language: str) -> bytes:
    return (site / download_path(NAME, variant, language)).read_bytes()


def test_the_booklet_is_there_in_all_its_forms(site: Path) -> None:
    for paths in family_paths(NAME, SPOKEN_LANGUAGES).values():
        for path in paths.values():
            assert (site / path).read_bytes().startswith(b"%PDF-"), path


@pytest.mark.parametrize(("variant", "language"), FOLDED)
def test_cut_and_nested_the_printed_sheets_read_in_order(
    site: Path, variant: str, language: str
) -> None:
    pages = pages_seen(file(site, variant, language))
    read = order(nested(file(site, f"{variant}-print", language)), pages)

    assert [page for page in read if page] == list(range(1, len(pages) + 1))
    assert (read[0], read[1], read[-1]) == (1, 2, len(pages))


@pytest.mark.parametrize("language", ["tr", "en"])
def test_a_print_shop_gets_art_to_the_edge_of_the_bleed(site: Path, language: str) -> None:
    document = pypdfium2.PdfDocument(file(site, "booklet-shop", language))
    try:
        assert len(document) % 4 == 0
        for place in (0, len(document) - 1):
            shown = document[place].render(scale=1).to_pil().convert("RGB")
            bleed, edge = int(8 * MM), shown.width // 2
            assert shown.getpixel((edge, bleed)) != (255, 255, 255)
            assert shown.getpixel((edge, int(5 * MM))) == (255, 255, 255)
    finally:
        document.close()


@pytest.mark.parametrize("language", ["tr", "en"])
def test_no_word_of_the_large_print_is_small(site: Path, language: str) -> None:
    document = pypdfium2.PdfDocument(file(site, "booklet-large", language))
    try:
        sizes = {
            round(said.get_font_size() * abs(said.get_matrix().d), 1)
            for page in document
            for said in page.get_objects(filter=[TEXT])
        }
    finally:
        document.close()
    assert min(sizes) == 18


def test_a_clause_stands_level_with_its_translation(site: Path) -> None:
    document = pypdfium2.PdfDocument(file(site, "booklet-bilingual", "tr"))
    found = 0
    try:
        for page in list(document)[1:-1]:
            left, right = (numbers(page, half) for half in (0, 1))
            assert left == right
            found += len(left)
    finally:
        document.close()
    assert found >= len(CONTENT.clauses)


def numbers(page: pypdfium2.PdfPage, half: int) -> list[tuple[str, int]]:
    """Return the clause numbers in one half of an opening and how high they stand."""
    text, (width, height) = page.get_textpage(), page.get_size()
    start = half * width / 2
    column = (text.get_rect(n) for n in range(text.count_rects()))
    boxes = [
        box for box in column if start <= box[0] < start + 32 * MM and box[3] < height - 15 * MM
    ]
    said = ((text.get_text_bounded(*box).split() or [""], round(box[3])) for box in boxes)
    return [
        (words[0], top) for words, top in said if words[0].count(".") and words[0][-1].isdigit()
    ]


def test_what_a_printer_gets_says_how_it_is_turned_and_is_not_scaled(site: Path) -> None:
    for variant, language in FOLDED:
        with pikepdf.open(site / download_path(NAME, f"{variant}-print", language)) as sheets:
            wishes = sheets.Root.ViewerPreferences
            assert str(wishes.Duplex) == "/DuplexFlipShortEdge"
            assert str(wishes.PrintScaling) == "/None"


@pytest.mark.parametrize("language", ["tr", "en"])
def test_team_and_approval_are_seen_together_wherever_the_whole_text_is_printed(
    site: Path, language: str
) -> None:
    team, approved = (written(chapter.source, language).headings[0].text for chapter in CLOSING)
    whole = site / page_address("docs/policy/whole.md", language) / f"whole.{language}.pdf"
    papers = {variant: file(site, variant, language) for variant in ALONE} | {
        "whole": whole.read_bytes()
    }
    papers["booklet-bilingual"] = file(site, "booklet-bilingual", "tr")
    for name, paper in papers.items():
        pages = [squeezed(text) for text in text_of_pdf(paper).split("\f")]
        with_team = [n for n, text in enumerate(pages) if squeezed(team) in text]
        with_approval = [n for n, text in enumerate(pages) if squeezed(approved) in text]
        assert with_team[-1] == with_approval[-1], name

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.paper import A4, PAPERS, PaperSize
from esafety.documents.common.sheets.plain_job import Layout, plain_job
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from workshop import CLAUSE_IDS, CONTENT, ROOT, WORDS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEMPLATES = Templates(ROOT, "tr")
BODY = '<h1 id="a">Kartlar</h1><ol><li>Kes.</li></ol><p>Örneğim</p>'
NUMBERS = [CONTENT.clauses[anchor].number for anchor in CLAUSE_IDS]
POINTS_PER_MM = 72 / 25.4


def job(
    layout: Layout | None = None,
    body: str = BODY,
    content: SchoolFacts = CONTENT,
    *,
    clauses: tuple[str, ...] = CLAUSE_IDS[:1],
    ending: str = "",
    **front: str,
) -> PrintJob:
    layout = layout or Layout(name_line=True)
    meta = {"template": "card.html", "clauses": list(clauses), **front}
    page = RenderedPage(
        *("day/cards.md", "tr", "day/cards/", "Kartlar", ""),
        chapter=False,
        number=None,
        html=body,
        meta=meta,
    )
    styles = (layout.paper.style, "print/plain-sheet.css", *layout.styles)
    document_type = DocumentType(
        f"certificate{ending}" if ending else "card", layout.template, styles
    )
    return plain_job(
        "class", ending, layout, document_type, SheetPage(page, content, TEMPLATES, NOON, ROOT)
    )


def test_a_plain_sheet_has_a_path_below_its_edition_and_in_its_series() -> None:
    assert job().path == f"downloads/{CONTENT.edition.name}/class/cards.tr.pdf"
    assert (job().kind, job().made) == ("card", NOON)


def test_a_sheet_of_the_kit_whose_page_is_the_schools_own_says_so_at_its_foot() -> None:
    overruled = replace(CONTENT, translations_of_kit=frozenset({"docs/day/cards.tr.md"}))

    said = WORDS["tr"]["sheet-of-kit"]
    assert said in job(content=overruled).html
    assert said not in job().html


def test_the_picture_of_a_variant_lies_beside_it_and_not_over_that_of_the_sheet() -> None:
    made = job(Layout(picture=600), ending="-four")
    (picture,) = made.derived_files

    assert made.path.endswith("/class/cards-four.tr.pdf")
    assert picture.path.endswith("/class/cards-four.tr.png")


def test_a_variant_has_a_title_of_its_own() -> None:
    html = job(ending="-four").html

    assert "<title>Katılım belgesi, bir sayfada dört tane · " in html


def test_a_childs_name_and_class_stand_between_the_title_and_the_work() -> None:
    html = job().html
    places = [html.index(text) for text in ("Kartlar</h1>", "Adım", "Sınıfım", "Kes.", "Örneğim")]

    assert places == sorted(places)


def test_a_sheet_says_to_its_styles_for_which_grades_it_is() -> None:
    assert '<main class="plain-sheet card grades-1-2">' in job(grades="1-2").html
    assert '<main class="plain-sheet card">' in job().html


def test_a_sheet_without_a_name_line_asks_for_no_name() -> None:
    assert "Sınıfım" not in job(Layout(name_line=False)).html


def test_the_foot_says_whose_it_is_its_edition_clauses_and_licence() -> None:
    sheet = job()
    wanted = (
        CONTENT.school.name["tr"],
        CONTENT.edition.name,
        CONTENT.edition.code or "",
        f"Dayandığı madde: {NUMBERS[0]}",
        WORDS["tr"]["sheet-licence"],
    )

    foot = sheet.html.partition("plain-sheet__foot")[2]
    assert [text for text in wanted if text not in foot] == []
    assert [text for text in wanted if text not in sheet.source] == []


def test_a_sheet_that_rests_on_no_clause_names_none() -> None:
    assert "Dayandığı" not in job(clauses=()).html


def test_the_foot_speaks_of_one_clause_or_of_several() -> None:
    several = job(clauses=CLAUSE_IDS[:2])

    assert f"Dayandığı maddeler: {NUMBERS[0]} ve {NUMBERS[1]}" in several.html
    assert "Dayandığı maddeler" not in job().html


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_foot_of_many_clauses_begins_higher_and_is_printed_whole(
    paper: PaperSize, tmp_path: Path
) -> None:
    few, many = job(Layout(paper)), job(Layout(paper), clauses=tuple(CONTENT.clauses))

    rendered = render_job(many, ROOT, tmp_path)

    assert (rendered.complaints, rendered.lost, rendered.pages) == ((), (), 1)
    assert "margin-top: -" in many.html
    assert "margin-top: -" not in few.html


def test_a_draft_is_stamped_and_has_no_code() -> None:
    edition = replace(CONTENT.edition, approval=None, seal=None)

    html = job(content=replace(CONTENT, edition=edition)).html

    assert WORDS["tr"]["draft-stamp"] in html
    assert CONTENT.edition.code
    assert CONTENT.edition.code not in html


def test_a_template_gets_what_its_kind_makes_of_the_page() -> None:
    layout = Layout(context=lambda sheet, _: {"text": f"<p>{sheet.name}</p>"})

    assert "<p>cards</p>" in job(layout).html


def test_a_kind_that_offers_a_picture_has_each_sheet_as_a_png_of_its_width() -> None:
    (picture,) = job(Layout(picture=1080)).derived_files

    assert (picture.name, picture.options) == ("picture", {"width": 1080})
    assert picture.path == f"downloads/{CONTENT.edition.name}/class/cards.tr.png"
    assert job().derived_files == ()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_sheet_has_the_size_of_its_paper_and_its_foot_on_it(
    paper: PaperSize, tmp_path: Path
) -> None:
    rendered = render_job(job(Layout(paper)), ROOT, tmp_path)

    assert (rendered.complaints, rendered.lost) == ((), ())
    document = pypdfium2.PdfDocument(tmp_path / rendered.path)
    (page,) = document
    size = (paper.width * POINTS_PER_MM, paper.height * POINTS_PER_MM)
    assert page.get_size() == pytest.approx(size, abs=0.2)
    foot = page.get_textpage().search(CONTENT.edition.code or "").get_next()
    assert foot
    lowest = page.get_textpage().get_charbox(foot[0])[1]
    assert lowest < 20 * POINTS_PER_MM
    document.close()


@pytest.mark.parametrize(
    ("items", "pages", "most"), [(3, 1, 1), (60, 2, 1), (60, 2, 2), (99, 4, 2)]
)
def test_what_needs_more_pages_than_its_kind_has_is_refused_with_its_file(
    items: int, pages: int, most: int, tmp_path: Path
) -> None:
    body = BODY.replace("<li>Kes.</li>", "<li>Kes.</li>" * items)

    rendered = render_job(job(Layout(A4, max_pages=most), body), ROOT, tmp_path)

    text = " ".join(rendered.complaints)
    assert rendered.pages == pages
    assert ("docs/day/cards.tr.md:1" in text) is (pages > most)
    assert rendered.lost == ()

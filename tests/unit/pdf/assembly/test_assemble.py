"""Finished sheets in one file: pages, blank backs, tags, bookmarks, places."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from esafety.documents.common.print_job import PrintJob, Stack
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.assembly.assemble import assemble
from esafety.pdf.assembly.repeat import repeat
from esafety.pdf.run.render_job import render_job
from esafety.pdf.weasyprint.engine import render
from workshop import ROOT

PAGE = DOCUMENT_TYPES["page"]
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
TABLE = (
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
)
NEXT = '<p style="break-before: page">{}</p>'
SHEETS = {
    "one.pdf": f'<h1 id="top">Bir</h1>{TABLE}<p><a href="#top">Yukarı</a></p>',
    "two.pdf": f'<h1 id="top">İki</h1>{TABLE}{NEXT.format("Anahtar")}',
}
STACKS = (
    Stack("one.pdf", "Bir", 1, 1),
    Stack("two.pdf", "İki", 1, 1),
    Stack("two.pdf", "İki (anahtar)", 2, 2),
)


def job(path: str, body: str) -> PrintJob:
    html = f'<html lang="tr"><head><title>{path}</title></head><body>{body}</body></html>'
    return PrintJob(PAGE, "tr", path, html, body, path, NOON, PAGE.all_styles)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, body in SHEETS.items():
        (folder / path).write_bytes(render(job(path, body), ROOT, folder).pdf)
    return folder


@pytest.fixture(scope="module")
def cover(site: Path) -> bytes:
    return render(job("Liste", "<h1>Liste</h1>"), ROOT, site).pdf


@pytest.fixture(scope="module")
def bundle(cover: bytes, site: Path) -> bytes:
    return assemble(cover, STACKS, site)


@pytest.fixture
def opened(bundle: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(bundle)) as pdf:
        yield pdf


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded().partition("\r\n")[0] for page in document]


def tags(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
    ]


def test_each_stack_begins_on_the_front_of_a_leaf(bundle: bytes) -> None:
    assert texts(bundle) == ["Liste", "", "Bir", "", "İki", "", "Anahtar"]


def test_there_is_a_bookmark_for_the_list_and_for_each_stack(opened: pikepdf.Pdf) -> None:
    pages = [page.obj.objgen for page in opened.pages]
    with opened.open_outline() as outline:
        places: list[Any] = [one.destination for one in outline.root]
        titles = [one.title for one in outline.root]
    entries = [(t, pages.index(p[0].objgen)) for t, p in zip(titles, places, strict=True)]

    assert entries == [("Liste", 0), ("Bir", 2), ("İki", 4), ("İki (anahtar)", 6)]


def test_every_page_finds_its_tags_and_every_tag_its_page(opened: pikepdf.Pdf) -> None:
    pages = {page.obj.objgen for page in opened.pages}
    parents = dict(pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree).items())

    assert {tag.Pg.objgen for tag in tags(opened) if "/Pg" in tag} <= pages
    for page in opened.pages:
        if "/StructParents" in page.obj:
            marked = [tag for tag in parents[int(page.obj.StructParents)] if tag is not None]
            assert {tag.Pg.objgen for tag in marked} == {page.obj.objgen}


def test_the_sheets_are_parts_of_one_document_and_bear_their_names(opened: pikepdf.Pdf) -> None:
    (document,) = opened.Root.StructTreeRoot.K

    assert [str(part.T) for part in document.K if "/T" in part] == ["Bir", "İki"]


def test_two_tables_of_one_name_stay_apart(opened: pikepdf.Pdf) -> None:
    named = [str(tag.ID) for tag in tags(opened) if "/ID" in tag]
    headers = [
        str(name) for tag in tags(opened) if "/A" in tag for name in tag.A.get("/Headers", ())
    ]

    assert len(named) == len(set(named)) == 4
    assert set(headers) == set(named)
    assert set(pikepdf.NameTree(opened.Root.StructTreeRoot.IDTree)) == set(named)


def test_a_link_within_a_sheet_leads_to_its_own_place(opened: pikepdf.Pdf) -> None:
    (link,) = opened.pages[2].obj.Annots
    name = str(link.A.D if "/A" in link else link.Dest)
    places = {str(key): place for key, place in pikepdf.NameTree(opened.Root.Names.Dests).items()}

    assert places[name][0].objgen == opened.pages[2].obj.objgen
    assert len([key for key in places if key.endswith("top")]) == 2


def test_backs_of_what_is_turned_on_the_short_edge_stand_upside_down(
    cover: bytes, site: Path
) -> None:
    both = assemble(cover, [Stack("two.pdf", "İki", 1, 2, turned=True)], site)

    with pikepdf.open(BytesIO(both)) as pdf:
        assert [int(page.obj.get("/Rotate", 0)) for page in pdf.pages] == [0, 0, 0, 180]


def test_the_same_sheets_give_the_same_bytes(bundle: bytes, cover: bytes, site: Path) -> None:
    assert assemble(cover, STACKS, site) == bundle


def test_a_job_is_rendered_with_the_sheets_that_follow_it(site: Path) -> None:
    done = render_job(replace(job("set.pdf", "<h1>Liste</h1>"), stacks=STACKS), ROOT, site)

    assert (done.pages, done.lost, done.complaints) == (7, (), ())
    assert texts((site / "set.pdf").read_bytes())[2] == "Bir"


def test_a_class_gets_each_leaf_as_often_as_it_needs_it(bundle: bytes) -> None:
    printed = repeat(bundle, [(1, 2), (1, 1), (1, 2)], 2)

    fronts = ["Liste", "Bir", "Bir", "İki", "Anahtar", "Anahtar"]
    assert texts(printed) == [text for front in fronts for text in (front, "")]
    with pikepdf.open(BytesIO(printed)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root

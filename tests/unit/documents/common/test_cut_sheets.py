"""Sheets that are cut: how pieces are laid out on paper, and what is printed of them."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from esafety.documents.badges.kind import BADGES
from esafety.documents.bookmarks.kind import BOOKMARKS
from esafety.documents.common.cut_sheets import sheets_of
from esafety.documents.common.document_types import LONG_EDGE, ONE_SIDE, SHORT_EDGE
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.sections import SheetSection
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.documents.deck.kind import DECK
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT, TODAY

CARDS = [SheetSection(f"c{number}", str(number), "") for number in range(20)]


def job_of(kind: SheetKind, count: int, **front: bool) -> PrintJob:
    parts = "".join(f'<h2 id="k-{i}">Kart {i}</h2><p>x</p>' for i in range(count))
    page = RenderedPage(
        *("class/k.md", "tr", "class/k/", "Kartlar", ""),
        chapter=False,
        number=None,
        html=f'<h1 id="a">Kartlar</h1>{parts}',
        meta={"template": kind.template, "clauses": [], **front},
    )
    inputs: Any = SimpleNamespace(
        rendered_site=SimpleNamespace(pages=(page,)),
        templates={"tr": Templates(ROOT, "tr")},
        days=SimpleNamespace(of_page=lambda *_: SimpleNamespace(isoformat=lambda: TODAY)),
        content=CONTENT,
        root=ROOT,
    )
    (job,) = kind.jobs(inputs)
    return job


@pytest.mark.parametrize(
    ("cards", "sheets"), [(0, []), (1, [1]), (8, [8]), (9, [8, 1]), (16, [8, 8])]
)
def test_so_many_pieces_go_on_a_sheet(cards: int, sheets: list[int]) -> None:
    assert [len(sheet) for sheet in sheets_of(CARDS[:cards], 8)] == sheets


def test_a_filled_sheet_holds_one_piece_as_often_as_it_has_places() -> None:
    first, second = sheets_of(CARDS[:2], 6, fill=True)

    assert [piece.section.heading for piece in first] == ["0"] * 6
    assert [piece.again for piece in second] == [False, True, True, True, True, True]


def test_a_piece_is_read_aloud_once_however_often_it_is_printed() -> None:
    html = job_of(DECK, 2, fill=True).html

    assert html.count("Kart 1") == 8
    assert len(re.findall(r"<h2[^>]*>Kart 1", html)) == 1
    assert len(re.findall(r'<div class="piece" aria-hidden="true">', html)) == 14


@pytest.mark.parametrize(("kind", "places"), [(DECK, 8), (BADGES, 6), (BOOKMARKS, 5)])
def test_backs_stand_in_every_place_so_that_both_sides_meet(kind: SheetKind, places: int) -> None:
    html = job_of(kind, places + 1, backs=True).html

    assert html.count("piece--back") == 2 * places


@pytest.mark.parametrize(
    ("kind", "turned"), [(DECK, LONG_EDGE), (BADGES, LONG_EDGE), (BOOKMARKS, SHORT_EDGE)]
)
def test_backs_are_turned_as_the_paper_lies_and_without_them_one_side_is_printed(
    kind: SheetKind, turned: str
) -> None:
    assert job_of(kind, 1, backs=True).type.sides == turned
    assert job_of(kind, 1).type.sides == kind.types[0].sides == ONE_SIDE


@pytest.mark.parametrize(("kind", "turned"), [(BADGES, LONG_EDGE), (BOOKMARKS, SHORT_EDGE)])
def test_its_page_and_bundles_know_how_a_sheet_with_backs_is_turned(
    kind: SheetKind, turned: str
) -> None:
    assert kind.sides_of({"backs": True}) == turned
    assert kind.sides_of({"backs": False}) == kind.sides_of({}) == ONE_SIDE

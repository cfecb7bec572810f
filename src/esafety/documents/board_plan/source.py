"""Plans of a board as editors write them: a numbered list of pieces, each with paper and place.

A piece is written `1. {{ piece("think-first", "a4", "3", "15", "Önce düşün") }}`: the name of a
sheet or `empty`, its paper or its size in centimetres, how far its upper left corner lies from the
left and the upper edge of the board, its name in words.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from typing import Final, Literal, get_args

from esafety.documents.board_plan.area import Area, centimetres, is_place, size_of
from esafety.documents.common.sheets.plain_source import PlainSheet, read_plain_sheets
from esafety.documents.common.sheets.sheet_call import CallForm, SheetCall, calls_of
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_file import FactFile
from esafety.markdown.page import Page
from esafety.policy.page_facts import SheetFacts, rests_on_policy
from esafety.storage.docs_folder import below_docs

NAME: Final = "board-plan"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "board"
PIECE: Final = "piece"
PIECE_FORM: Final = CallForm(words=5, shared=4)
# Room that nothing is printed for.
EMPTY: Final = "empty"
POSTER_TEMPLATE: Final = "poster.html"
BoardSize = Literal["120x90", "240x120"]
BOARD_SIZES: Final[tuple[str, ...]] = get_args(BoardSize)


class BoardPlanFacts(SheetFacts):
    """The front matter of a plan; `board` is the size of the board in centimetres."""

    board: BoardSize


BOARD_PLAN_FRONT: Final[FactFile[BoardPlanFacts]] = FactFile(BoardPlanFacts)


@dataclass(frozen=True, slots=True)
class BoardPiece:
    """What hangs on a board: the name of its sheet, where it lies, what the drawing shows.

    `sheet` is empty for room that stays empty. `picture` lies below the site's root, `title` are
    words on it, `letters` words that are cut out letter by letter. `poster` tells that it is one.
    """

    sheet: str
    area: Area
    words: str
    picture: str = ""
    title: str = ""
    letters: str = ""
    poster: bool = False


@dataclass(frozen=True, slots=True)
class BoardPlan(PlainSheet):
    """A plan by its language-neutral source; its pieces by language, its size in centimetres."""

    board: tuple[float, float]
    pieces: Mapping[str, tuple[BoardPiece, ...]]


def is_board_plan(page: Page) -> bool:
    """Tell whether a page is the plan of a board."""
    return page.template == TEMPLATE


def board_of(page: Page) -> tuple[float, float] | None:
    """Return the size of a page's board; None where it names none that we know."""
    size = page.meta.get("board")
    return size_of(size) if size in BOARD_SIZES else None


def area_of(call: SheetCall) -> Area | None:
    """Return where a piece lies; None if its size or its place cannot be read."""
    _, paper, *place = (word or "" for word in call.words[:4])
    size = size_of(paper)
    if size is None or not all(map(is_place, place)):
        return None
    x, y = map(centimetres, place)
    return Area(x, y, *size)


def pieces_of(page: Page) -> list[SheetCall]:
    """Return the calls of pieces on a page, in order."""
    return calls_of(page, {PIECE: PIECE_FORM})


def sheets_by_name(pages: Iterable[Page]) -> dict[tuple[str, str], Page]:
    """Return the pages of all sheets by their name and language; one may rest on no clause."""
    sheets = (page for page in pages if rests_on_policy(page.meta) and page.template)
    return {
        (below_docs(page.neutral).rpartition("/")[2][:-3], page.language): page for page in sheets
    }


def read_board_plans(pages: Iterable[Page]) -> tuple[BoardPlan, ...]:
    """Return the plans among sound pages, in the order of their addresses."""
    known = tuple(pages)
    sheets = sheets_by_name(known)
    plans = {(page.neutral, page.language): page for page in known if is_board_plan(page)}
    found = []
    for sheet in read_plain_sheets(TEMPLATE, known):
        own = {language: plans[sheet.source, language] for language in sheet.titles}
        board = next(filter(None, map(board_of, own.values())))
        pieces = {code: tuple(_pieces(page, sheets)) for code, page in own.items()}
        found.append(BoardPlan(*sheet.as_written, board, pieces))
    return tuple(found)


def plans_of(sheets: Mapping[str, tuple[SheetSource, ...]]) -> dict[str, BoardPlan]:
    """Return the plans among all sheets of a school, by their source."""
    plans = (sheet for sheet in sheets.get(NAME, ()) if isinstance(sheet, BoardPlan))
    return {plan.source: plan for plan in plans}


def _pieces(page: Page, sheets: Mapping[tuple[str, str], Page]) -> Iterable[BoardPiece]:
    for call in pieces_of(page):
        area = area_of(call)
        if area:
            name, words = call.words[0] or "", call.words[4] or ""
            shown = sheets.get((name, page.language))
            yield _looks(BoardPiece("" if name == EMPTY else name, area, words), shown)


def _looks(piece: BoardPiece, sheet: Page | None) -> BoardPiece:
    """Return a piece with what the drawing shows of its sheet."""
    if sheet is None or not piece.sheet:
        return piece
    return _LOOKS.get(sheet.template, _first_picture)(piece, sheet)


def _as_poster(piece: BoardPiece, sheet: Page) -> BoardPiece:
    return replace(piece, picture=f"assets/art/posters/{sheet.meta.get('art')}.svg", poster=True)


def _as_letters(piece: BoardPiece, sheet: Page) -> BoardPiece:
    return replace(piece, letters=_heading(sheet))


def _as_banner(piece: BoardPiece, sheet: Page) -> BoardPiece:
    return replace(piece, picture="assets/art/board/banner.svg", title=_heading(sheet))


def _as_arrow(piece: BoardPiece, _: Page) -> BoardPiece:
    return replace(piece, picture="assets/art/board/arrow-right.svg")


def _first_picture(piece: BoardPiece, sheet: Page) -> BoardPiece:
    own = next((link.target for link in sheet.links if link.words is not None), "")
    folder = dirname(below_docs(sheet.path))
    return replace(piece, picture=normpath(join(folder, own)) if own else "")


def _heading(sheet: Page) -> str:
    return next((heading.text for heading in sheet.headings), "")


# By the template of a sheet. Of any other one its first picture is shown.
_LOOKS: Final[Mapping[str, Callable[[BoardPiece, Page], BoardPiece]]] = {
    POSTER_TEMPLATE: _as_poster,
    "lettering.html": _as_letters,
    "banner.html": _as_banner,
    "arrow.html": _as_arrow,
}

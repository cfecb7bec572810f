"""What a plan must be: its pieces exist, fit on the board and do not lie on one another."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from esafety.documents.board_plan.area import PAPERS, TOUCHING, Area, is_place, size_of
from esafety.documents.board_plan.source import (
    EMPTY,
    POSTER_TEMPLATE,
    area_of,
    board_of,
    is_board_plan,
    pieces_of,
    sheets_by_name,
)
from esafety.documents.common.paper.poster_sizes import papers_on_boards
from esafety.documents.common.sheets.sheet_call import SheetCall
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, suggestion

# That numbers run in order is a rule of every list.
_NUMBERED: Final = re.compile(r"\d+\. +\{\{")
PieceFault = tuple[str, dict[str, object]]
Sheets = Mapping[tuple[str, str], Page]


def check_board_plans(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield plans that nobody could hang, each fault with its line.

    Pieces are judged on every page, for they belong on a plan only.
    """
    sheets = sheets_by_name(pages)
    for page in pages:
        calls = pieces_of(page)
        with working_on(page.path):
            for number, call in enumerate(calls, 1):
                for key, params in _faults(page, number, call, sheets):
                    yield Problem(page.path, call.line, key, params)
            if is_board_plan(page) and not page.unread:
                if not calls:
                    yield Problem(page.path, page.first_line, "board-without-piece")
                yield from _overlaps(page, calls)


def _faults(page: Page, number: int, call: SheetCall, sheets: Sheets) -> Iterator[PieceFault]:
    if not is_board_plan(page):
        yield "piece-elsewhere", {"call": call.call}
        return
    if not call.complete:
        yield "piece-incomplete", {}
        return
    if not _NUMBERED.match(page.body.split("\n")[call.line - page.first_line]):
        yield "piece-number", {"number": number}
    yield from _wrong_sheet(page, call, sheets)
    yield from _wrong_place(page, call)


def _wrong_sheet(page: Page, call: SheetCall, sheets: Sheets) -> Iterator[PieceFault]:
    """Yield a sheet that nobody wrote, and a poster on paper that it was not drawn for."""
    name, paper = str(call.words[0]), str(call.words[1])
    sheet = sheets.get((name, page.language))
    if sheet is None and name != EMPTY:
        known = sorted({stem for stem, _ in sheets})
        yield "piece-unknown", {"name": name, **suggestion(name, (*known, EMPTY))}
    is_poster = sheet is not None and sheet.template == POSTER_TEMPLATE
    if is_poster and size_of(paper) and paper not in papers_on_boards():
        yield "piece-poster-paper", {"name": name, "papers": ", ".join(papers_on_boards())}


def _wrong_place(page: Page, call: SheetCall) -> Iterator[PieceFault]:
    """Yield sizes and places that cannot be read, and what reaches beyond the board."""
    paper = str(call.words[1])
    if size_of(paper) is None:
        yield "piece-paper", {"paper": paper, **suggestion(paper, tuple(PAPERS))}
    for word in filter(lambda word: not is_place(str(word)), call.words[2:4]):
        yield "piece-place", {"place": word}
    area, board = area_of(call), board_of(page)
    if area and board:
        yield from _beyond(area, board)


def _beyond(area: Area, board: tuple[float, float]) -> Iterator[PieceFault]:
    right, below = board[0] - area.width, board[1] - area.height
    params: dict[str, object] = {
        "width": _cm(board[0]),
        "height": _cm(board[1]),
        "x": _cm(right),
        "y": _cm(below),
        "size": f"{_cm(area.width)} × {_cm(area.height)}",
    }
    if right < 0 or below < 0:
        yield "piece-too-large", params
    elif area.x > right + TOUCHING or area.y > below + TOUCHING:
        yield "piece-off-board", params


def _overlaps(page: Page, calls: Sequence[SheetCall]) -> Iterator[Problem]:
    """Yield each piece that lies on one before it."""
    areas = [area_of(call) if call.complete else None for call in calls]
    for at, area in enumerate(areas):
        for before, other in enumerate(areas[:at]):
            if area and other and area.overlaps(other):
                params: dict[str, object] = {
                    "other": before + 1,
                    "words": calls[before].words[4],
                    "line": calls[before].line,
                    "x": _cm(other.right),
                    "y": _cm(other.bottom),
                }
                yield Problem(page.path, calls[at].line, "piece-overlap", params)
                break


def _cm(length: float) -> str:
    """Return a length as an editor writes it."""
    return f"{round(length, 2):g}"

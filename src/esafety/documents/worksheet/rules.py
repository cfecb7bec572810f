"""What a worksheet must be: a child knows what to do, and both languages have the same tasks."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from esafety.documents.common.sheets.sheet_call import SheetCall, check_in_step
from esafety.documents.worksheet.source import (
    CARD,
    CARD_KINDS,
    DRAW,
    FRAME_HEIGHTS,
    LINES,
    MOST_LINES,
    TASKS,
    has_boxes,
    is_worksheet,
    is_written_on,
    tasks_of,
)
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, suggestion

_COUNT: Final = re.compile(r"[1-9][0-9]?")
_INCOMPLETE: Final = {CARD: "card-incomplete", LINES: "lines-incomplete", DRAW: "draw-incomplete"}


def check_worksheets(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield cards, lines and frames that nobody could use, and worksheets without a task.

    They are judged on every page, for they belong only on a sheet that is written on.
    """
    for pair in pairs(pages).values():
        for page in pair.values():
            with working_on(page.path):
                yield from _check_page(page)
        yield from check_in_step(pair, TASKS, "worksheets-differ")


def _check_page(page: Page) -> Iterator[Problem]:
    tasks = tasks_of(page)
    for task in tasks:
        if problem := _problem_of(page, task):
            key, params = problem
            yield Problem(page.path, task.line, key, params)
    if is_worksheet(page) and not page.unread:
        if not page.items:
            yield Problem(page.path, page.first_line, "worksheet-without-instructions")
        if not tasks and not has_boxes(page):
            yield Problem(page.path, page.first_line, "worksheet-without-tasks")


def _problem_of(page: Page, task: SheetCall) -> tuple[str, dict[str, object]] | None:
    if not is_written_on(page):
        return "worksheet-call-elsewhere", {"call": task.call}
    if not task.complete:
        return _INCOMPLETE[task.call], {}
    if task.call == CARD and task.kind not in CARD_KINDS:
        return "card-unknown", {"kind": task.kind, **suggestion(task.kind, tuple(CARD_KINDS))}
    if task.call == LINES and not _is_count(task.kind):
        return "lines-count", {"count": task.kind, "most": MOST_LINES}
    if task.call == DRAW and not _is_height(task.kind):
        lowest, highest = FRAME_HEIGHTS[0], FRAME_HEIGHTS[-1]
        return "draw-height", {"height": task.kind, "lowest": lowest, "highest": highest}
    return None


def _is_count(text: str) -> bool:
    return _COUNT.fullmatch(text) is not None and int(text) <= MOST_LINES


def _is_height(text: str) -> bool:
    return re.fullmatch(r"[1-9][0-9]{1,2}", text) is not None and int(text) in FRAME_HEIGHTS

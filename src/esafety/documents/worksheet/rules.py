"""What a worksheet must be: a child knows what to do, and both languages have the same tasks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from esafety.documents.worksheet.source import (
    CARD,
    CARD_KINDS,
    DRAW,
    FRAME_HEIGHTS,
    LINES,
    MOST_LINES,
    Task,
    has_boxes,
    is_worksheet,
    is_written_on,
    tasks_of,
)
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, suggestion
from esafety.text.languages import BINDING

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
        yield from _check_in_step(pair)


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


def _problem_of(page: Page, task: Task) -> tuple[str, dict[str, object]] | None:
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


def _check_in_step(pair: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield the first place where a translation has another card or other lines."""
    binding = pair.get(BINDING)
    for page in (page for language, page in pair.items() if binding and language != BINDING):
        if binding and (problem := _first_difference(binding, page)):
            yield problem


def _first_difference(binding: Page, translation: Page) -> Problem | None:
    ours, theirs = tasks_of(binding), tasks_of(translation)
    for mine, its in zip_longest(ours, theirs):
        if mine is None or its is None or mine.shared != its.shared:
            params = {
                "binding": f"{binding.path}:{_line(mine, ours, binding)}",
                "ours": mine.shared if mine else "—",
                "theirs": its.shared if its else "—",
            }
            line = _line(its, theirs, translation)
            return Problem(translation.path, line, "worksheets-differ", params)
    return None


def _line(task: Task | None, tasks: Sequence[Task], page: Page) -> int:
    """Return the line of a task; where there is none, that of the last one before."""
    if task:
        return task.line
    return tasks[-1].line if tasks else page.first_line

"""What a worksheet must be: a child knows what to do, and has something to do it with."""

from collections.abc import Iterator, Sequence

from esafety.documents.common.sheets.sheet_call import SheetCall, calls_of
from esafety.documents.common.sheets.writing import has_boxes
from esafety.documents.worksheet.source import (
    CARD,
    CARD_FORM,
    CARD_KINDS,
    TEMPLATE,
    is_worksheet,
    tasks_of,
)
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, suggestion


def check_worksheets(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield cards that nobody could use, and worksheets without instructions or a task.

    Cards are judged on every page, for they belong on a worksheet only.
    """
    for page in pages:
        with working_on(page.path):
            for card in calls_of(page, {CARD: CARD_FORM}):
                if problem := _problem_of(page, card):
                    key, params = problem
                    yield Problem(page.path, card.line, key, params)
            yield from _check_work(page)


def _check_work(page: Page) -> Iterator[Problem]:
    if is_worksheet(page) and not page.unread:
        if not page.items:
            yield Problem(page.path, page.first_line, "worksheet-without-instructions")
        if not tasks_of(page) and not has_boxes(page):
            yield Problem(page.path, page.first_line, "worksheet-without-tasks")


def _problem_of(page: Page, card: SheetCall) -> tuple[str, dict[str, object]] | None:
    if not is_worksheet(page):
        return "sheet-call-elsewhere", {"call": card.call, "template": TEMPLATE}
    if not card.complete:
        return "card-incomplete", {}
    if card.kind not in CARD_KINDS:
        return "card-unknown", {"kind": card.kind, **suggestion(card.kind, tuple(CARD_KINDS))}
    return None

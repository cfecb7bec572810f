"""The lessons' row in the registry."""

from collections.abc import Mapping
from typing import Final

from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.lesson.rules import check_lessons
from esafety.documents.lesson.source import LESSON_FRONT, NAME, SERIES


def _context(sheet: SheetPage) -> Mapping[str, object]:
    return {"grades": sheet.page.meta["grades"]}


LESSON: Final = plain_sheet(
    NAME,
    SERIES,
    # A teacher has one page in hand.
    Layout(
        A4,
        max_pages=1,
        actual_size=False,
        styles=("print/lesson.css",),
        template="lesson.html",
        context=_context,
    ),
    front=LESSON_FRONT,
    check=check_lessons,
    web_styles=("styles/parts/lessons.css",),
)

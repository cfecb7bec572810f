"""The lessons' row in the registry."""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_call import CallForm
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.lesson.macros import lessons_list
from esafety.documents.lesson.rules import check_lessons
from esafety.documents.lesson.source import LESSON_FRONT, LESSONS_LIST, NAME, SERIES, read_lessons


def _context(sheet: SheetPage, _: HtmlElement) -> Mapping[str, object]:
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
    index="class/index.md",
    check=check_lessons,
    read=read_lessons,
    macros=(Macro(LESSONS_LIST, lessons_list, '"1-2"', CallForm(words=1)),),
    web_styles=("styles/parts/sheet-lists.css", "styles/parts/lessons.css"),
)

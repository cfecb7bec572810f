"""The board plans' row in the registry."""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.board_plan.drawing import board_drawing
from esafety.documents.board_plan.macros import piece
from esafety.documents.board_plan.rules import check_board_plans
from esafety.documents.board_plan.source import (
    BOARD_PLAN_FRONT,
    NAME,
    PIECE,
    PIECE_FORM,
    SERIES,
    BoardPlan,
    plans_of,
    read_board_plans,
)
from esafety.documents.common.print_job import SITE
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.storage.docs_folder import docs_path


def _on_paper(sheet: SheetPage, _: HtmlElement) -> Mapping[str, object]:
    plan = plans_of(sheet.content.sheets)[docs_path(sheet.page.source)]
    label = sheet.templates.t("board-drawing")
    return {"drawing": board_drawing(plan, sheet.page.language, place_on_paper, label)}


def place_on_paper(path: str) -> str:
    """Return where a print job finds a picture: ours in the project, a page's in the built site."""
    return path if path.startswith("assets/") else f"{SITE}/{path}"


def _on_the_web(plan: BoardPlan, _: str, language: str) -> Mapping[str, object]:
    return {"plan": plan, "board_drawing": board_drawing, "plan_language": language}


BOARD_PLAN: Final = plain_sheet(
    NAME,
    SERIES,
    Layout(
        A4,
        max_pages=1,
        styles=("print/board-plan.css",),
        template="board-plan.html",
        context=_on_paper,
    ),
    front=BOARD_PLAN_FRONT,
    index="board/index.md",
    check=check_board_plans,
    read=read_board_plans,
    context=_on_the_web,
    macros=(
        Macro(PIECE, piece, '"think-first", "a4", "3", "15", "…"', PIECE_FORM, names_sheet=True),
    ),
    web_styles=("styles/parts/board.css",),
    word_reader="",
)

"""The macro of plans: a piece in the list, with its size, its place and the way to its sheet."""

from typing import Final

from esafety.documents.board_plan.area import PAPERS, centimetres, size_of
from esafety.documents.board_plan.source import EMPTY
from esafety.documents.common.paper.poster_sizes import BY_PRINTER, size_on
from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.markdown.plain_words import as_words
from esafety.text.languages import format_number

_POSTER: Final = "poster"


def piece(scope: MacroScope, name: str, paper: str, *place_and_words: str) -> str:
    """Return what the list says of a piece, in one line."""
    *place, words = place_and_words
    language, sheets = scope.language, scope.content.sheets
    found = [(kind, one) for kind, some in sheets.items() for one in some if one.name == name]
    kind, sheet = found[-1] if found else ("", None)
    size = size_on(paper) if kind == _POSTER else None
    ending = size.ending if size else ""
    html = scope.render(
        "board-piece.html",
        words=as_words(words),
        paper=paper if paper in PAPERS else "",
        size=[format_number(side, language) for side in size_of(paper) or ()],
        place=[format_number(centimetres(to), language) for to in place],
        sheet=sheet,
        file=f"{name}{ending}.{scope.paper_language}.pdf" if name != EMPTY else "",
        scale=size.percent if size and size.made == BY_PRINTER else 0,
    )
    return html.replace("\n", " ")

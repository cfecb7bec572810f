"""The macros of worksheets: cards to cut out, lines to write on, frames to draw in."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.worksheet.source import CARD_KINDS
from esafety.markdown.plain_words import as_words


def card(scope: MacroScope, kind: str, word: str, sentence: str) -> str:
    """Return a card, in one line: cards written one below the other stand side by side."""
    texts = {"word": as_words(word), "sentence": as_words(sentence)}
    return _in_one_line(
        scope.render("worksheet-card.html", chosen=kind, kind=CARD_KINDS[kind], **texts)
    )


def lines(scope: MacroScope, count: str, words: str) -> str:
    """Return lines to write on, with what they are for above them."""
    return _in_one_line(
        scope.render("worksheet-lines.html", count=int(count), words=as_words(words))
    )


def draw(scope: MacroScope, height: str, words: str) -> str:
    """Return an empty frame to draw in, `height` millimetres high, with what it is for above it."""
    return _in_one_line(
        scope.render("worksheet-frame.html", height=int(height), words=as_words(words))
    )


def _in_one_line(html: str) -> str:
    return html.replace("\n", " ")

"""The macro of worksheets: cards to cut out."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.worksheet.source import CARD_KINDS
from esafety.markdown.plain_words import as_words


def card(scope: MacroScope, kind: str, word: str, sentence: str) -> str:
    """Return a card, in one line: cards written one below the other stand side by side."""
    texts = {"word": as_words(word), "sentence": as_words(sentence)}
    html = scope.render("worksheet-card.html", chosen=kind, kind=CARD_KINDS[kind], **texts)
    return html.replace("\n", " ")

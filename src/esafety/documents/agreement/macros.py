"""The macro of agreements: places to sign by hand."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.markdown.plain_words import as_words


def signatures(scope: MacroScope, count: str, words: str) -> str:
    """Return places to sign, with what they are for above them."""
    html = scope.render("signatures.html", count=int(count), words=as_words(words))
    return html.replace("\n", " ")

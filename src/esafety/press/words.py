"""Proof that no word is lost between a page and its paper.

Sources: research/pdf.md part 1 (a renderer that drops 13 % of the words and exits 0).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

import pypdfium2
from lxml.html import HtmlElement

from esafety.press.chapters import parse
from esafety.press.line_ends import PAGE_END, rejoined

_WORD = re.compile(r"[^\W_]+")
# The reader, not the printer, needs these: heading marks, buttons, hidden parts.
_NOT_FOR_PAPER: Final = (
    "//script|//style|//template|//button|//*[@hidden]"
    "|//*[contains(concat(' ', @class, ' '), ' no-print ')]"
    "|//*[contains(concat(' ', @class, ' '), ' headerlink ')]"
)
INLINE: Final = frozenset(
    (
        *("a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd"),
        *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time"),
        *("u", "var", "wbr"),
    )
)
# PDFium reads a hyphen at the end of a line as this character.
_LINE_END_HYPHEN: Final = "\x02"


def words_of_html(source: str) -> Counter[str]:
    """Count the words a reader of the page is meant to find on paper."""
    body = parse(source)
    for element in body.xpath(_NOT_FOR_PAPER):
        element.drop_tree()
    return words_of_text("".join(_text(body)))


def _text(element: HtmlElement) -> Iterator[str]:
    """Yield an element's text; blocks stand apart even where HTML has no white space."""
    if not isinstance(element.tag, str):
        return
    gap = "" if element.tag in INLINE else " "
    yield gap + (element.text or "")
    for child in element:
        yield from _text(child)
        yield child.tail or ""
    yield gap


def text_of_pdf(pdf: bytes) -> str:
    """Return the text of all pages in reading order, a form feed between two."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return PAGE_END.join(pages).replace(_LINE_END_HYPHEN, "-\n")
    finally:
        document.close()


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def words_of_text(text: str) -> Counter[str]:
    """Count the words of a text."""
    return Counter(_WORD.findall(unicodedata.normalize("NFC", text)))


def lost_words(source: str, pdf_text: str) -> tuple[str, ...]:
    """Return the words of the HTML source that the PDF's text does not hold as often."""
    wanted = words_of_html(source)
    missing = wanted - words_of_text(pdf_text)
    if missing:
        missing -= rejoined(missing, wanted, unicodedata.normalize("NFC", pdf_text))
    return tuple(sorted(missing))


def lost_in_finishing(before: str, after: str) -> tuple[str, ...]:
    """Return the words of a printed PDF's text that a file made from it does not hold as often."""
    return tuple(sorted(words_of_text(before) - words_of_text(after)))

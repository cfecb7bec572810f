"""Proof that no word is lost between a page and its paper.

Why: mkdocs-pdf-export 0.5.10 on WeasyPrint 70 was measured to drop 13 % of a site's words, 28 % of
its longest page, and to exit 0.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import pypdfium2
from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import has_class, parse
from esafety.pdf.checks.letters import Block
from esafety.pdf.checks.marked_content import fragments_of, letters_of, runs_of
from esafety.pdf.checks.text_alignment import unfound

PAGE_END: Final = "\f"
_WORD = re.compile(r"[^\W_]+")
_AROUND: Final = re.compile(r"^[\W_]+|[\W_]+$")
# No text of HTML holds it.
_BLOCK_END: Final = "\0"
# No letter, so no part of a word: where a clause begins and ends.
_CLAUSE_BEGIN: Final = "\ue000"
_CLAUSE_END: Final = "\ue001"
# The reader, not the printer, needs these: heading marks, buttons, hidden parts.
_NOT_FOR_PAPER: Final = (
    "//script|//style|//template|//button|//*[@hidden]"
    f"|//*[{has_class('no-print')}]|//*[{has_class('headerlink')}]"
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
    return words_of_text("".join(_text(_for_paper(source))))


def _for_paper(source: str) -> HtmlElement:
    body = parse(source)
    for element in body.xpath(_NOT_FOR_PAPER):
        element.drop_tree()
    return body


def _text(element: HtmlElement, block: str = " ") -> Iterator[str]:
    """Yield an element's text; blocks stand apart even where HTML has no white space."""
    if not isinstance(element.tag, str):
        return
    gap = "" if element.tag in INLINE else " " if element.tag == "br" else block
    yield gap + (element.text or "")
    for child in element:
        yield from _text(child, block)
        yield child.tail or ""
    yield gap


def text_of_pdf(pdf: bytes) -> str:
    """Return the text of all pages in reading order, a form feed between two."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return PAGE_END.join(pages).replace(_LINE_END_HYPHEN, "-\n")


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def words_of_text(text: str) -> Counter[str]:
    """Count the words of a text."""
    return Counter(_WORD.findall(unicodedata.normalize("NFC", text)))


def blocks_of_html(source: str) -> list[Block]:
    """Return the blocks of text that a reader of the page is meant to find on paper."""
    body, numbers = _for_paper(source), [""]
    for clause in body.find_class("clause"):
        numbers.append(_number(clause))
        clause.text = f"{_CLAUSE_BEGIN}{clause.text or ''}"
        clause.tail = f"{_CLAUSE_END}{clause.tail or ''}"
    text = "".join(_text(body, block=_BLOCK_END))
    return list(_numbered_blocks(text.split(_BLOCK_END), iter(numbers[1:])))


def _number(clause: HtmlElement) -> str:
    number = next(iter(clause.find_class("clause__number")), None)
    return number.text_content().strip() if number is not None else ""


def _numbered_blocks(texts: Iterable[str], numbers: Iterator[str]) -> Iterator[Block]:
    number = ""
    for text in texts:
        if _CLAUSE_BEGIN in text:
            number = next(numbers)
        yield Block(tuple(_reported_words(text)), number)
        if _CLAUSE_END in text:
            number = ""


def _reported_words(text: str) -> Iterator[str]:
    """Yield the words of a block as an editor wrote them, without the signs around them."""
    for word in unicodedata.normalize("NFC", text).split():
        if letters_of(word):
            yield _AROUND.sub("", word)


def lost_passages(source: str, pdf: bytes) -> list[tuple[Block, tuple[str, ...]]]:
    """Return each block of the HTML source that lacks words in a tagged PDF, and those words."""
    return unfound(blocks_of_html(source), fragments_of(pdf))


def lost_words(source: str, pdf: bytes) -> tuple[str, ...]:
    """Return the words of the HTML source that a tagged PDF does not hold, in their order."""
    return tuple(word for _, words in lost_passages(source, pdf) for word in words)


def lost_in_assembly(sheets: Iterable[bytes], bundle: bytes) -> tuple[str, ...]:
    """Return the pieces of the text of printed PDFs that one made from all does not hold as often.

    It draws the very text objects of the sheets.
    """
    wanted = Counter(run for sheet in sheets for run in runs_of(sheet))
    return tuple(sorted(wanted - Counter(runs_of(bundle)))) if wanted else ()


def lost_in_derived_file(before: bytes, after: bytes) -> tuple[str, ...]:
    """Return the pieces of a printed PDF's text that a file made from it does not hold as often.

    Such a file has no tags, but draws the very text objects of the sheet it was made from.
    """
    return tuple(sorted(Counter(runs_of(before)) - Counter(runs_of(after))))

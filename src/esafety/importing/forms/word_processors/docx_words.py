"""The words of a document of Word, paragraph by paragraph, as its XML has them."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# What parts words and is left out by mammoth, and what it knows in its place.
PARTING: Final[Mapping[str, str]] = {
    f"{_W}cr": f"{_W}br",
    f"{_W}br": f"{_W}br",
    f"{_W}ptab": f"{_W}tab",
}


def written_in(tree: etree._Element) -> Iterator[tuple[int, str]]:
    """Yield the text of every paragraph with its number."""
    for number, paragraph in enumerate(paragraphs_of(tree), 1):
        text = "".join(texts_in(paragraph))
        if text and not is_in_deleted_row(paragraph):
            yield number, text


def is_in_deleted_row(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph stands in a row of a table that a tracked change deletes."""
    rows = paragraph.iterancestors(f"{_W}tr")
    return any(row.find(f"{_W}trPr/{_W}del") is not None for row in rows)


def paragraphs_of(tree: etree._Element) -> Iterator[etree._Element]:
    """Yield all paragraphs; what is there twice for older programs is read once."""
    for paragraph in tree.iter(f"{_W}p"):
        if next(paragraph.iterancestors(f"{_MC}Choice"), None) is None:
            yield paragraph


def texts_in(element: etree._Element) -> Iterator[str]:
    """Yield the words below an element but those of paragraphs within it, which are their own."""
    for child in element:
        if child.tag in (f"{_W}t", f"{_MATH}t"):
            yield child.text or ""
        elif child.tag in (f"{_W}tab", *PARTING):
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in (f"{_W}p", f"{_W}del", f"{_W}moveFrom", f"{_MC}Choice"):
            yield from texts_in(child)

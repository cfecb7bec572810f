"""What a Word document says once all of its tracked changes are accepted, or rejected.

Written by ECMA-376, part 1, 17.13.5, apart from what writes the marks: an inserted paragraph mark
that is rejected, or a deleted one that is accepted, joins its paragraph to the next.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, Final, cast
from zipfile import ZipFile

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n"}
ACCEPTED: Final = ("ins", "del")
REJECTED: Final = ("del", "ins")


def part(file: bytes, name: str) -> etree._Element:
    """Return a part of a Word file, as XML."""
    with ZipFile(BytesIO(file)) as package:
        return etree.fromstring(package.read(name))


def found(element: etree._Element, path: str) -> list[Any]:
    """Return what an XPath finds; `w:` stands for the names of Word's elements."""
    return cast("list[Any]", etree.XPath(path, namespaces={"w": _W[1:-1]})(element))


def paragraphs_of(file: bytes) -> list[etree._Element]:
    return list(part(file, "word/document.xml").iter(f"{_W}p"))


def texts(paragraphs: Iterable[etree._Element], way: tuple[str, str]) -> list[str]:
    """Return the paragraphs as texts, all changes `ACCEPTED` or `REJECTED`; none that is empty."""
    _, gone = way
    lines, open_line = [], ""
    for paragraph in paragraphs:
        open_line += "".join(_words(paragraph, gone))
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}{gone}") is None:
            lines.append(open_line)
            open_line = ""
    assert not open_line, "words stand in a paragraph that ends nowhere"
    return [line for line in lines if line]


def _words(element: etree._Element, gone: str) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{_W}pPr", f"{_W}rPr", f"{_W}{gone}"):
            continue
        if child.tag in (f"{_W}t", f"{_W}delText"):
            yield child.text or ""
        yield _WORDS.get(str(child.tag), "")
        yield from _words(child, gone)

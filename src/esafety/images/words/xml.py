"""What a drawing, or the note of a photo in XMP, says: its text, its notes, its attributes."""

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from esafety.formats.xml_tree import xml_tree
from esafety.images.svg_references import SVG
from esafety.images.words.line import PictureLine

# These begin no line of their own, unless they are put to a place of their own.
_INLINE: Final = frozenset(f"{SVG}{name}" for name in ("tspan", "textPath", "a"))
_PLACED: Final = frozenset(("x", "y", "dy"))
_SHOWN: Final = frozenset(f"{SVG}{name}" for name in ("text", "tspan", "textPath"))
# Attributes of SVG that hold words; the others of its own hold lines, measures and styles.
_WORDED: Final = re.compile(r"(?:aria-|data-).+|href|title|label|desc|alt|name|author|creator")
# Two letters side by side are a word. A value without one is a drawing's measure, but for a number
# that is written as those of people are.
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_NUMBER: Final = re.compile(r"\s*+\+?[\d\s()/-]{10,24}")
# A part of the drawing, and what is packed into it.
_INSIDE: Final = ("#", "data:")
# `translate(39.92077, 32.85411)` is no place on the earth.
_FUNCTION: Final = re.compile(r"[a-z]\([-+\d.,\se%/]+\)")


def xml_lines(content: bytes) -> tuple[PictureLine, ...]:
    """Return what a drawing, or another XML, says line by line.

    Raises:
        etree.XMLSyntaxError: if it is no XML.
    """
    return lines_of(xml_tree(content))


def lines_of(root: Any) -> tuple[PictureLine, ...]:
    """Return what a parsed drawing says: its words in their order, then what nobody is shown."""
    return (*_words(root), *_comments(root), *_attributes(root))


def _words(root: Any) -> Iterator[PictureLine]:
    """Yield the words between elements; what is shown side by side is one line."""
    line: list[PictureLine] = []
    for piece in _pieces(root):
        if piece is not None:
            line.append(piece)
        elif line:
            yield from _joined(line)
            line = []
    yield from _joined(line)


def _joined(pieces: list[PictureLine]) -> Iterator[PictureLine]:
    if not pieces:
        return
    first, text = pieces[0], "".join(piece.words for piece in pieces)
    # White space of a text that is shown is blanks; a note has its own lines.
    lines = [" ".join(text.split())] if first.shown else text.split("\n")
    for number, words in enumerate(lines):
        if words.strip():
            yield PictureLine(words.strip(), first.number + number, first.shown, first.holder)


def _pieces(element: Any, *, shown: bool = False) -> Iterator[PictureLine | None]:
    """Yield the texts in an element in their order; None where a line ends."""
    if not isinstance(element.tag, str):  # a comment; its words are read by themselves
        return
    shown = element.tag in _SHOWN or (shown and element.tag in _INLINE)
    own_line = element.tag not in _INLINE or not _PLACED.isdisjoint(element.attrib)
    if own_line:
        yield None
    yield PictureLine(element.text or "", element.sourceline or 1, shown, element)
    for child in element:
        yield from _pieces(child, shown=shown)
        yield PictureLine(child.tail or "", child.sourceline or 1, shown, element)
    if own_line:
        yield None


def _comments(root: Any) -> Iterator[PictureLine]:
    for note in _notes(root):
        lines = (note.text or "").split("\n")
        # The parser gives the line on which a comment ends.
        for number, words in enumerate(lines, (note.sourceline or 1) - len(lines) + 1):
            if words.strip():
                yield PictureLine(words.strip(), number, holder=note)


def _notes(root: Any) -> Iterator[Any]:
    """Yield the comments and instructions of a drawing, those before and behind it, too.

    XPath would sort them, which takes squared time for thousands side by side.
    """
    kinds = (etree.Comment, etree.ProcessingInstruction)
    yield from reversed([*root.itersiblings(*kinds, preceding=True)])
    yield from root.iter(*kinds)
    yield from root.itersiblings(*kinds)


def _attributes(root: Any) -> Iterator[PictureLine]:
    for element in root.iter(etree.Element):
        foreign = not element.tag.startswith(SVG)
        for name, value in element.attrib.items():
            worded = foreign or name.startswith("{") or _WORDED.fullmatch(name)
            if worded and _says_something(value):
                number = element.sourceline or 1
                yield PictureLine(value.strip(), number, holder=element, attribute=name)


def _says_something(value: str) -> bool:
    if value.startswith(_INSIDE):
        return False
    if _WORD.search(value):
        return not _FUNCTION.search(value)
    return bool(_NUMBER.fullmatch(value))

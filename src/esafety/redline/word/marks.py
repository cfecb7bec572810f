"""Write rows as paragraphs of WordprocessingML, what changed in them as tracked changes.

Rules: ECMA-376, part 1, 17.13.5. A paragraph that was added or taken out has its mark tracked
too, else its empty line would stay; words that were taken out stand in `w:delText`; each change
has an id of its own.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count, groupby
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element

from esafety.redline.word.rows import RevisedParagraph
from esafety.redline.word_diff import DELETED, INSERTED, SAME, DiffSegment

LABEL: Final = "Label"
CLOSING: Final = "Closing"
_MARKS: Final = {DELETED: "w:del", INSERTED: "w:ins"}
_BREAKS: Final = {"\t": "w:tab", "\n": "w:br"}
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class TrackedChanges:
    """The tracked changes of one document: all by one author, of one moment, each with its id."""

    def __init__(self, author: str, made: datetime) -> None:
        self.author = author
        self.date = word_date(made)
        self._ids = count(1)

    def mark(self, kind: str) -> _Element:
        """Return an empty element that says what was deleted or inserted, by whom and when."""
        element = OxmlElement(_MARKS[kind])
        element.set(qn("w:id"), str(next(self._ids)))
        element.set(qn("w:author"), self.author)
        element.set(qn("w:date"), self.date)
        return element

    def paragraph(self, row: RevisedParagraph) -> _Element:
        """Return a row as a paragraph."""
        paragraph = OxmlElement("w:p")
        paragraph.append(self._properties(row))
        pieces = [*((one, LABEL) for one in row.label), *((one, "") for one in row.text)]
        for kind, group in groupby(pieces, key=lambda piece: piece[0].kind):
            runs = [_run(segment, style) for segment, style in group]
            if kind == SAME:
                paragraph.extend(runs)
            else:
                mark = self.mark(kind)
                mark.extend(runs)
                paragraph.append(mark)
        return paragraph

    def _properties(self, row: RevisedParagraph) -> _Element:
        properties = OxmlElement("w:pPr")
        properties.append(_named("w:pStyle", row.style))
        if row.kind != SAME:
            of_mark = OxmlElement("w:rPr")
            of_mark.append(self.mark(row.kind))
            properties.append(of_mark)
        return properties


def word_date(made: datetime) -> str:
    """Return a moment as Word writes it: whole seconds, UTC."""
    return made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def plain_paragraph(style: str, *content: _Element) -> _Element:
    """Return a paragraph of some runs or fields, in which nothing is tracked."""
    paragraph = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(_named("w:pStyle", style))
    paragraph.extend([properties, *content])
    return paragraph


def run(words: str) -> _Element:
    """Return words in which nothing is tracked."""
    return _run(DiffSegment(SAME, words), "")


def field(instruction: str) -> _Element:
    """Return a field that Word computes, such as the number of the page."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), f" {instruction} ")
    element.append(run("1"))
    return element


def _run(segment: DiffSegment, style: str) -> _Element:
    run = OxmlElement("w:r")
    if style:
        properties = OxmlElement("w:rPr")
        properties.append(_named("w:rStyle", style))
        run.append(properties)
    run.extend(_words(segment))
    return run


def _words(segment: DiffSegment) -> Iterator[_Element]:
    tag = "w:delText" if segment.kind == DELETED else "w:t"
    for is_break, letters in groupby(segment.text, key=_BREAKS.__contains__):
        if is_break:
            yield from (OxmlElement(_BREAKS[letter]) for letter in letters)
            continue
        text = OxmlElement(tag)
        text.text = "".join(letters)
        text.set(_SPACE, "preserve")
        yield text


def _named(tag: str, value: str) -> _Element:
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    return element

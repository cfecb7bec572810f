"""What Word counts by itself before a paragraph: `MADDE 1 –`, `(1)`, `a)` (ECMA-376, 17.9).

It is no text of the document, and mammoth says only how deep an item is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from esafety.importing.forms.word_processors.list_labels import (
    DECIMAL,
    TWO_DIGITS,
    Label,
    count_on,
    numeral,
)

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE: Final = f"{_W}val"
_PLACE: Final = re.compile(r"%([1-9])")
_OFF: Final = ("0", "false", "off")
# A style may be made from another one; a file may say so in a circle.
_DEEPEST_STYLE: Final = 10


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: what it writes, and how and from where it counts."""

    text: str
    form: str
    start: int
    style: str
    legal: bool

    def form_at(self, level: "_Level") -> str:
        """Return how its number is written at a level; in a legal one as digits (17.9.4)."""
        return DECIMAL if level.legal and self.form != TWO_DIGITS else self.form


@dataclass(slots=True)
class Numbering:
    """The lists of a document: their levels by number, where they start anew, and their styles."""

    levels: dict[str, list[_Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, int | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: etree._Element | None, styles: etree._Element | None) -> "Numbering":
        """Return what two parts of a document say of its lists."""
        made = cls()
        for one in numbering.iter(f"{_W}abstractNum") if numbering is not None else ():
            levels = [_level(level) for level in one.iterchildren(f"{_W}lvl")]
            made.levels[_attribute(one, "abstractNumId")] = levels
        for one in numbering.iter(f"{_W}num") if numbering is not None else ():
            made._add_list(one)
        if styles is not None:
            made._add_styles([*styles.iter(f"{_W}style")])
        return made

    def labels(self, paragraphs: Iterable[etree._Element]) -> Mapping[int, Label]:
        """Return what stands before each paragraph that is counted, by its number from 1."""
        counts_of, begun = dict[str, dict[int, int]](), set[tuple[str, int]]()
        found: dict[int, Label] = {}
        for number, paragraph in enumerate(paragraphs, 1):
            name, level = self._place(paragraph)
            levels = self.levels.get(self.lists.get(name, ""), [])
            if level >= len(levels):
                continue
            counts = counts_of.setdefault(self.lists[name], {})
            before = counts.get(level, levels[level].start - 1)
            if (name, level) in self.starts and (name, level) not in begun:
                before = self.starts[name, level] - 1
            begun.add((name, level))
            count_on(counts, level, before + 1)
            if label := _label(levels, level, counts):
                found[number] = label
        return found

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """Return the list of a paragraph and its level there; no list where it is not counted."""
        style = _value(paragraph.find(f"{_W}pPr/{_W}pStyle"))
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        styled, level = self.styles.get(style, ("", None))
        name = _value(own.find(f"{_W}numId")) if own is not None else ""
        if own is not None:
            level = _level_number(_value(own.find(f"{_W}ilvl")), level)
        if level is None:
            levels = self.levels.get(self.lists.get(name or styled, ""), [])
            level = next((n for n, one in enumerate(levels) if style and one.style == style), 0)
        return name or styled, level

    def _add_list(self, element: etree._Element) -> None:
        name = _attribute(element, "numId")
        self.lists[name] = _value(element.find(f"{_W}abstractNumId"))
        for one in element.iterchildren(f"{_W}lvlOverride"):
            level = _level_number(_attribute(one, "ilvl"))
            start = _value(one.find(f"{_W}startOverride"))
            if level is not None and start.isdecimal():
                self.starts[name, level] = int(start[:4])

    def _add_styles(self, styles: list[etree._Element]) -> None:
        by_name = {_attribute(style, "styleId"): style for style in styles}
        for name in by_name:
            own = [style.find(f"{_W}pPr/{_W}numPr") for style in _made_from(name, by_name)]
            listed, level = (_first_value(own, said) for said in ("numId", "ilvl"))
            self.styles[name] = (listed, _level_number(level))


def _level_number(written: str, otherwise: int | None = None) -> int | None:
    """Return which level of a list is meant, from 0; a file may write any number of digits."""
    return int(written[:2]) if written.isdecimal() else otherwise


def _made_from(name: str, styles: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    for _ in range(_DEEPEST_STYLE):
        if (style := styles.get(name)) is None:
            return
        yield style
        name = _value(style.find(f"{_W}basedOn"))


def _first_value(elements: Iterable[etree._Element | None], name: str) -> str:
    values = (_value(one.find(f"{_W}{name}")) for one in elements if one is not None)
    return next(filter(None, values), "")


def _level(element: etree._Element) -> _Level:
    text, form, style, start = (
        _value(element.find(f"{_W}{name}")) for name in ("lvlText", "numFmt", "pStyle", "start")
    )
    legal = element.find(f"{_W}isLgl")
    is_legal = legal is not None and _value(legal) not in _OFF
    return _Level(text, form, int(start[:4]) if start.isdecimal() else 1, style, is_legal)


def _label(levels: list[_Level], level: int, counts: Mapping[int, int]) -> Label | None:
    """Return what a list writes before an item; nothing for a bullet or an unknown way to count."""
    own = levels[level]
    if not _PLACE.search(own.text):
        return None
    written = {
        n: numeral(counts.get(n, one.start), one.form_at(own)) for n, one in enumerate(levels)
    }
    if not written[level]:
        return None
    text = _PLACE.sub(lambda found: written.get(int(found[1]) - 1, ""), own.text)
    return Label.of(text, _PLACE.sub("", own.text))


def _attribute(element: etree._Element, name: str) -> str:
    return element.get(f"{_W}{name}") or ""


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(_VALUE) or ""

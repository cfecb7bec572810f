"""What LibreOffice counts by itself before an item: `MADDE 1 –`, `(1)` (ODF 1.3, part 3, 16.31)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from esafety.importing.forms.word_processors.list_labels import Label, count_on, numeral
from esafety.importing.forms.word_processors.odt_elements import PARAGRAPHS, STYLE, TEXT
from esafety.importing.forms.word_processors.table_cells import positive_number

# How numbers are written, by the names that Word has for the ways.
_FORMS: Final[Mapping[str, str]] = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}


@dataclass(frozen=True, slots=True)
class _Level:
    before: str
    behind: str
    form: str
    start: int
    shown: int


@dataclass(slots=True)
class ListNumbers:
    """Follows the lists of a document and tells what stands before their items."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, trees: Iterable[etree._Element]) -> "ListNumbers":
        """Return the lists whose styles stand in some parts of a document."""
        made = cls()
        for style in (one for tree in trees for one in tree.iter(f"{TEXT}list-style")):
            levels = style.iterchildren(f"{TEXT}list-level-style-number")
            made.levels[_attribute(style, STYLE, "name")] = dict(map(_level, levels))
        return made

    def begin(self, element: etree._Element, style: str, depth: int) -> None:
        """Begin a list; it counts anew unless it goes on with one before."""
        goes_on = _attribute(element, TEXT, "continue-numbering") == "true"
        if not goes_on and not _attribute(element, TEXT, "continue-list"):
            counts = self.counts.get(style, {})
            for level in [one for one in counts if one >= depth]:
                del counts[level]

    def label(self, item: etree._Element, style: str, depth: int) -> Label | None:
        """Count an item; return what stands before it, nothing for a bullet."""
        levels = self.levels.get(style, {})
        is_counted = item.tag == f"{TEXT}list-item" and item.find(PARAGRAPHS[0]) is not None
        if not is_counted or depth not in levels:
            return None
        counts = self.counts.setdefault(style, {})
        said = _attribute(item, TEXT, "start-value")
        number = positive_number(said) if said else counts.get(depth, levels[depth].start - 1) + 1
        count_on(counts, depth, number)
        return _label(levels, depth, counts)


def _label(levels: Mapping[int, _Level], depth: int, counts: Mapping[int, int]) -> Label | None:
    own = levels[depth]
    shown = range(max(depth - own.shown, 0) + 1, depth + 1)
    numbers = [
        numeral(counts.get(one, levels[one].start), levels[one].form)
        for one in shown
        if one in levels
    ]
    if not numbers[-1]:
        return None
    return Label.of(f"{own.before}{'.'.join(numbers)}{own.behind}", f"{own.before} {own.behind}")


def _level(element: etree._Element) -> tuple[int, _Level]:
    before, behind, form = (
        _attribute(element, STYLE, f"num-{name}") for name in ("prefix", "suffix", "format")
    )
    level, start, shown = (
        positive_number(_attribute(element, TEXT, name))
        for name in ("level", "start-value", "display-levels")
    )
    return level, _Level(before, behind, _FORMS.get(form, ""), start, shown)


def _attribute(element: etree._Element, names: str, name: str) -> str:
    return element.get(f"{names}{name}") or ""

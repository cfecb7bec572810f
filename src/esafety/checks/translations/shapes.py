"""The same blocks below each heading: tables and their size, boxes, tabs, quotations, items."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from esafety.checks.translations.lines_in_translation import (
    Difference,
    LinesInTranslation,
    counted_otherwise,
)
from esafety.checks.translations.sections import in_same_outline
from esafety.markdown.faults.list_nesting import LIST_FAULTS
from esafety.markdown.outlines.shapes import Shape
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

# Faults by which a block is none, or another one; counting blocks would repeat them.
_FAULTS: Final = frozenset(
    (
        *LIST_FAULTS,
        *("shown-box", "shown-table", "shown-fence", "shown-attributes", "shown-list"),
        *("empty-box", "empty-item", "box-kind-unknown", "box-title-without-quotes"),
        *("callout-only-title", "definition-vanishes", "row-too-long", "html-unbalanced"),
    )
)
_KEYS: Final[Mapping[Difference, str]] = {
    "missing": "shapes-missing",
    "extra": "shapes-extra",
    "differ": "shapes-differ",
}
_Shapes = Mapping[tuple[str | None, str], list[Shape]]


def check_shapes(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield blocks of which a translation has more or fewer, and tables of another size."""
    if not in_same_outline(binding, other) or _has_faults(binding) or _has_faults(other):
        return
    wanted, given = _by_section(binding), _by_section(other)
    matched = LinesInTranslation(binding, other)
    for section, mark in sorted({*wanted, *given}, key=str):
        ours, theirs = wanted[section, mark], given[section, mark]
        if len(ours) != len(theirs):
            lines = [one.line for one in ours], [one.line for one in theirs]
            yield counted_otherwise(matched, section, *lines, _KEYS, mark=mark)
        else:
            yield from _check_sizes(binding, other, ours, theirs)


def _check_sizes(
    binding: Page, other: Page, ours: list[Shape], theirs: list[Shape]
) -> Iterator[Problem]:
    for our, their in zip(ours, theirs, strict=True):
        sizes = (our.rows, our.columns), (their.rows, their.columns)
        if sizes[0] != sizes[1] and our.rows and their.rows:
            params: dict[str, object] = {"binding": binding.path, "our_line": our.line}
            params |= {"rows": our.rows, "columns": our.columns}
            params |= {"own_rows": their.rows, "own_columns": their.columns}
            yield Problem(other.path, their.line, "table-differs", params)


def _has_faults(page: Page) -> bool:
    return any(fault.key in _FAULTS for fault in page.faults)


def _by_section(page: Page) -> _Shapes:
    found: dict[tuple[str | None, str], list[Shape]] = defaultdict(list)
    for shape in page.shapes:
        found[shape.section, shape.mark].append(shape)
    return found

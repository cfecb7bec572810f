"""The same outline in every language: headings, list items, links and pictures."""

from collections.abc import Iterator, Mapping
from typing import Final

from esafety.checks.internal_links import NOWHERE
from esafety.checks.translations.lines_in_translation import (
    Difference,
    LinesInTranslation,
    counted_otherwise,
)
from esafety.checks.translations.sections import (
    first_difference,
    in_same_outline,
)
from esafety.markdown.faults.list_nesting import LIST_FAULTS
from esafety.markdown.outline import Link, PageHeading
from esafety.markdown.page import Page, split_language
from esafety.problems.problem import Problem

_JUMPS: Final = "list-renumbered"
_ITEMS: Final[Mapping[Difference, str]] = {
    "missing": "items-missing",
    "extra": "items-extra",
    "differ": "items-differ",
}


def check_structure(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield where a translation has another outline, other list items or other links."""
    params = {"binding": binding.path}
    if binding.unread or other.unread:
        return
    if different := first_difference(binding.headings, other.headings):
        line, expected = different
        yield _heading_fault(binding, other, line, expected)
    if not in_same_outline(binding, other):
        return  # headings without an id are reported; nothing can be compared before that
    matched = LinesInTranslation(binding, other)
    if not _lists_with_faults(binding) | _lists_with_faults(other):
        yield from _check_items(matched)
    wanted_links, found_links = _inside(binding), _inside(other)
    first = {_shared(link): link for link in reversed(binding.links)}
    for target in sorted(wanted_links - found_links):
        own = first[target].line
        missing = {**params, "target": target, "line": own}
        yield Problem(other.path, matched.line(own), "link-missing", missing)
    extra_links = found_links - wanted_links
    for link in other.links:
        if _shared(link) in extra_links:
            yield Problem(other.path, link.line, "link-extra", {**params, "target": link.target})


def _heading_fault(binding: Page, other: Page, line: int, expected: PageHeading | None) -> Problem:
    """Return that another heading is expected at a line of a translation, or none at all."""
    if expected is None:
        return Problem(other.path, line, "heading-extra", {"binding": binding.path})
    wanted = f"{'#' * expected.level} … {{ #{expected.anchor} }}"
    params = {"binding": binding.path, "wanted": wanted, "line": expected.line}
    return Problem(other.path, line, "headings-differ", params)


def _check_items(matched: LinesInTranslation) -> Iterator[Problem]:
    wanted, given = _by_section(matched.binding), _by_section(matched.other)
    for section in wanted | given:
        ours, theirs = wanted.get(section, []), given.get(section, [])
        if len(ours) != len(theirs):
            yield counted_otherwise(matched, section, ours, theirs, _ITEMS)


def _lists_with_faults(page: Page) -> bool:
    """Tell whether lists of a page are reported as faults; counting them would repeat that.

    A list whose numbers jump has its items all the same, and lacks one as often as not.
    """
    return any(fault.key in LIST_FAULTS and fault.key != _JUMPS for fault in page.faults)


def _by_section(page: Page) -> dict[str | None, list[int]]:
    """Return the lines of a page's list items, by the id of their heading."""
    lines: dict[str | None, list[int]] = {}
    for item in page.items:
        lines.setdefault(item.section, []).append(item.line)
    return lines


def _inside(page: Page) -> frozenset[str]:
    inside = (link for link in page.links if "://" not in link.target)
    return frozenset(_shared(link) for link in inside if link.target not in NOWHERE)


def _shared(link: Link) -> str:
    """Return a target that languages share; a picture with words in it is drawn once for each."""
    return link.target if link.words is None else split_language(link.target)[0]

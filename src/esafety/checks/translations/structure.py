"""The same outline in every language: headings, list items, links and pictures."""

from collections import Counter
from collections.abc import Iterator

from esafety.checks.internal_links import NOWHERE
from esafety.checks.translations.sections import lines_of_sections, outline_of, same_section
from esafety.markdown.faults.list_nesting import LIST_FAULTS
from esafety.markdown.outline import Link
from esafety.markdown.page import Page, split_language
from esafety.problems.problem import Problem


def check_structure(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield where a translation has another outline, other list items or other links."""
    params = {"binding": binding.path}
    if binding.unread or other.unread:
        return
    if any(h.anchor is None for h in (*binding.headings, *other.headings)):
        return  # reported as headings without an id; nothing can be compared before that
    if outline_of(binding) != outline_of(other):
        line, wanted = _first_difference(binding, other)
        yield Problem(other.path, line, "headings-differ", {**params, "wanted": wanted})
        return
    if not _lists_with_faults(binding) | _lists_with_faults(other):
        yield from _check_items(binding, other)
    wanted_links, found_links = _inside(binding), _inside(other)
    first = {_shared(link): link for link in reversed(binding.links)}
    for target in sorted(wanted_links - found_links):
        line = same_section(binding, first[target].line, other)
        yield Problem(other.path, line, "link-missing", {**params, "target": target})
    extra_links = found_links - wanted_links
    for link in other.links:
        if _shared(link) in extra_links:
            yield Problem(other.path, link.line, "link-extra", {**params, "target": link.target})


def _first_difference(binding: Page, other: Page) -> tuple[int, str]:
    for first, second in zip(binding.headings, other.headings, strict=False):
        if (first.level, first.anchor) != (second.level, second.anchor):
            return second.line, f"{'#' * first.level} … {{ #{first.anchor} }}"
    shorter = min(len(binding.headings), len(other.headings))
    extra = binding.headings[shorter:]
    wanted = f"{'#' * extra[0].level} … {{ #{extra[0].anchor} }}" if extra else "—"
    return (other.headings[-1].line if other.headings else 1), wanted


def _check_items(binding: Page, other: Page) -> Iterator[Problem]:
    wanted, given = _counts(binding), _counts(other)
    lines = lines_of_sections(other)
    lines |= {item.section: item.line for item in reversed(other.items)}
    for section in wanted | given:
        if wanted[section] != given[section]:
            line = lines.get(section, 1)
            counts = {"ours": wanted[section], "theirs": given[section]}
            params = {"binding": binding.path, "section": section or "—", **counts}
            yield Problem(other.path, line, "items-differ", params)


def _lists_with_faults(page: Page) -> bool:
    """Tell whether lists of a page are reported as faults; counting them would repeat that."""
    return any(fault.key in LIST_FAULTS for fault in page.faults)


def _counts(page: Page) -> Counter[str | None]:
    return Counter(item.section for item in page.items)


def _inside(page: Page) -> frozenset[str]:
    inside = (link for link in page.links if "://" not in link.target)
    return frozenset(_shared(link) for link in inside if link.target not in NOWHERE)


def _shared(link: Link) -> str:
    """Return a target that languages share; a picture with words in it is drawn once for each."""
    return link.target if link.words is None else split_language(link.target)[0]

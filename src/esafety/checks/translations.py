"""The two languages in step: same pages, headings, list items and links."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.faults.list_nesting import LIST_FAULTS
from esafety.markdown.language_pairs import Pair, pairs
from esafety.markdown.outline import Link
from esafety.markdown.page import Page, in_language, split_language
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING, LANGUAGES

# The keys of front matter that are the same in every language.
SHARED: Final = ("template", "audience", "policy", "clauses", "art", "colour", "target", "paper")


def check_parity(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield pages without a translation, and translations that have fallen out of step."""
    for pair in pairs(pages).values():
        yield from _check_missing(pair)
        if all(language in pair for language in LANGUAGES):
            for language in LANGUAGES:
                if language != BINDING:
                    yield from _check_facts(pair[BINDING], pair[language])
                    yield from _check_in_step(pair[BINDING], pair[language])


def _check_missing(pair: Pair) -> Iterator[Problem]:
    for page in pair.values():
        if page.language not in LANGUAGES:
            yield Problem(page.path, 1, "page-without-language", {"name": page.path})
    present = next((pair[language] for language in LANGUAGES if language in pair), None)
    if present is None:
        return
    for language in LANGUAGES:
        if language not in pair:
            wanted = in_language(present.neutral, language)
            yield Problem(present.path, 1, "missing-translation", {"wanted": wanted})


def _check_in_step(binding: Page, other: Page) -> Iterator[Problem]:
    params = {"binding": binding.path}
    if binding.unread or other.unread:
        return
    if any(h.anchor is None for h in (*binding.headings, *other.headings)):
        return  # reported as headings without an id; nothing can be compared before that
    ours = [(h.level, h.anchor) for h in binding.headings]
    theirs = [(h.level, h.anchor) for h in other.headings]
    if ours != theirs:
        line, wanted = _first_difference(binding, other)
        yield Problem(other.path, line, "headings-differ", {**params, "wanted": wanted})
        return
    if not _lists_with_faults(binding) | _lists_with_faults(other):
        yield from _check_items(binding, other)
    wanted_links, found_links = _inside(binding), _inside(other)
    for target in sorted(wanted_links - found_links):
        yield Problem(other.path, 1, "link-missing", {**params, "target": target})
    extra_links = found_links - wanted_links
    for link in other.links:
        if _shared(link) in extra_links:
            yield Problem(other.path, link.line, "link-extra", {**params, "target": link.target})


def _as_written(page: Page, name: str) -> str:
    """Return a value of front matter as it was written, or a dash."""
    value = page.front.as_written((name,), "—") if isinstance(page.front, YamlDocument) else "—"
    return value or "—"


def _check_facts(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield front matter that a translation gives otherwise, or not at all."""
    if not isinstance(other.front, YamlDocument) or not isinstance(other.front.data, dict):
        return
    if not isinstance(binding.front, YamlDocument):  # reported where it cannot be read
        return
    for name in SHARED:
        ours, theirs = binding.meta.get(name), other.meta.get(name)
        if ours != theirs:
            params = {"binding": binding.path, "name": name}
            params |= {"ours": _as_written(binding, name), "theirs": _as_written(other, name)}
            yield other.front.problem((name,), "front-differs", **params)


def _first_difference(binding: Page, other: Page) -> tuple[int, str]:
    for ours, theirs in zip(binding.headings, other.headings, strict=False):
        if (ours.level, ours.anchor) != (theirs.level, theirs.anchor):
            return theirs.line, f"{'#' * ours.level} … {{ #{ours.anchor} }}"
    shorter = min(len(binding.headings), len(other.headings))
    extra = binding.headings[shorter:]
    wanted = f"{'#' * extra[0].level} … {{ #{extra[0].anchor} }}" if extra else "—"
    return (other.headings[-1].line if other.headings else 1), wanted


def _check_items(binding: Page, other: Page) -> Iterator[Problem]:
    ours, theirs = _counts(binding), _counts(other)
    lines: dict[str | None, int] = {h.anchor: h.line for h in reversed(other.headings)}
    lines |= {item.section: item.line for item in reversed(other.items)}
    for section in ours | theirs:
        if ours[section] != theirs[section]:
            line = lines.get(section, 1)
            counts = {"ours": ours[section], "theirs": theirs[section]}
            params = {"binding": binding.path, "section": section, **counts}
            yield Problem(other.path, line, "items-differ", params)


def _lists_with_faults(page: Page) -> bool:
    """Tell whether lists of a page are reported as faults; counting them would repeat that."""
    return any(fault.key in LIST_FAULTS for fault in page.faults)


def _counts(page: Page) -> Counter[str | None]:
    return Counter(item.section for item in page.items)


def _inside(page: Page) -> frozenset[str]:
    return frozenset(_shared(link) for link in page.links if "://" not in link.target)


def _shared(link: Link) -> str:
    """Return a target both languages share; a picture with words in it is drawn once for each."""
    return link.target if link.words is None else split_language(link.target)[0]

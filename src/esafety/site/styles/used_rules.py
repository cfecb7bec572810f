"""The rules that pages can use; those that a page needs first, or that few pages need."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from esafety.site.styles.page_parts import Pages
from esafety.site.styles.rules import (
    StyleRule,
    addressed_variables,
    leads_on,
    variables_in,
    with_variables,
)
from esafety.site.styles.selectors import Selector, SelectorNames

# Measured on the first school: with it the first view of most pages is the lightest.
_FEW_PAGES: Final = 0.3
_ANIMATION: Final = re.compile(r"^@(?:-webkit-)?keyframes\s+([\w-]+)")


def used(rules: Iterable[StyleRule], pages: Pages) -> list[StyleRule]:
    """Return the rules that some page can use, without variables and animations that none uses."""
    return _without_unused_names([*_matching(rules, pages)])


def _matching(rules: Iterable[StyleRule], pages: Pages) -> Iterator[StyleRule]:
    for rule in rules:
        matching = [one for one in rule.selectors if pages.users(one)]
        if matching or not rule.selectors:
            yield rule.about(matching)


def _without_unused_names(rules: list[StyleRule]) -> list[StyleRule]:
    """Leave variables out that nobody asks for, and again those that only they asked for."""
    while True:
        bodies = "\n".join(rule.body for rule in rules if rule.selectors)
        names = frozenset(variables_in("\n".join(rule.body for rule in rules)))
        kept = [*_asked_for(rules, names, bodies)]
        if kept == rules:
            return kept
        rules = kept


def _asked_for(
    rules: Iterable[StyleRule], names: SelectorNames, bodies: str
) -> Iterator[StyleRule]:
    for rule in rules:
        animation = _ANIMATION.match(rule.body) if not rule.selectors else None
        if animation and not re.search(rf"animation[^;]*\b{animation[1]}\b", bodies):
            continue
        body = with_variables(rule.body, names) if rule.selectors else rule.body
        if body:
            yield StyleRule(rule.context, rule.selectors, body)


def asked_by(rules: Iterable[StyleRule]) -> SelectorNames:
    """Return all that any rule asks a page for."""
    every = (asked for rule in rules for one in rule.selectors for asked in one.asked)
    return frozenset[str]().union(*every)


def divided(
    rules: Sequence[StyleRule], first: Pages, pages: Pages, few: float = _FEW_PAGES
) -> tuple[list[list[StyleRule]], list[StyleRule]]:
    """Return for each page the rules that it begins with, and what is to follow on all of them.

    A page begins with what its first part needs and with what few pages need. Together they say
    on each page what all the rules say in their order: a rule with which pages begin is said
    again behind it, if there one would now follow it that it used to follow, where both may be
    about one element and set the same.

    Args:
        rules: the rules that some page can use.
        first: the pages up to their first words.
        pages: the same pages, whole.
        few: which part of the pages is few, from 0 to 1.
    """
    early: list[list[StyleRule]] = [[] for _ in pages.pages]
    late: list[StyleRule] = []
    passed, files = _Passed(pages), addressed_variables(rules)
    for rule in rules:
        if _is_face_of_all(rule):
            _append(rule, early)
            continue
        waits = rule.printed or leads_on(rule, files)
        beginning = _beginnings(rule, first, pages, few, waits=waits)
        for page, selectors in _by_page(beginning).items():
            early[page].append(rule.about(selectors))
        again = [*_said_again(rule, beginning, passed)]
        if again or not rule.selectors:
            late.append(rule.about(again))
        passed.add(rule, again)
    return early, late


def _beginnings(
    rule: StyleRule, first: Pages, pages: Pages, few: float, *, waits: bool
) -> dict[Selector, frozenset[int]]:
    """Return the pages that begin with a rule, by each of its selectors; none where it waits."""
    nowhere = frozenset[int]()
    return {one: nowhere if waits else _beginning(one, first, pages, few) for one in rule.selectors}


def _append(rule: StyleRule, pages: Iterable[list[StyleRule]]) -> None:
    for own in pages:
        own.append(rule)


def _said_again(
    rule: StyleRule, beginning: Mapping[Selector, frozenset[int]], passed: "_Passed"
) -> Iterator[Selector]:
    """Yield the selectors with which not all their pages begin, or that follow a later rule."""
    for one, places in beginning.items():
        if not passed.pages.users(one) <= places or passed.meets(rule, one):
            yield one


def _is_face_of_all(rule: StyleRule) -> bool:
    """Tell whether a rule is a typeface for any letters: of the device, or the first file of ours.

    The files of rarer letters (`unicode-range`) wait until a page is found to have one.
    """
    return rule.body.startswith("@font-face") and "unicode-range" not in rule.body


def _beginning(selector: Selector, first: Pages, pages: Pages, few: float) -> frozenset[int]:
    """Return on which pages a selector shows before the first words; if they are few, all users."""
    users = pages.users(selector)
    if len(users) < few * len(pages.pages):
        return users
    waits = selector.state or selector.specificity is None
    return frozenset() if waits else first.users(selector)


def _by_page(beginning: Mapping[Selector, frozenset[int]]) -> dict[int, list[Selector]]:
    found: defaultdict[int, list[Selector]] = defaultdict(list)
    for selector, places in beginning.items():
        for place in places:
            found[place].append(selector)
    return found


class _Passed:
    """The rules of the second part so far, by what they set and how specific they are."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.late: defaultdict[tuple[str, object, str], set[Selector]] = defaultdict(set)

    def add(self, rule: StyleRule, selectors: Iterable[Selector]) -> None:
        for one in selectors:
            for key in self._keys(rule, one):
                self.late[key].add(one)

    def meets(self, rule: StyleRule, selector: Selector) -> bool:
        """Tell whether a rule of the second part may be about one of its elements, on some page."""
        # What cannot be read may count for as much as any.
        unread = ((family, None, selector.part) for family in rule.sets)
        keys = (*self._keys(rule, selector), *unread)
        late = set[Selector]().union(*(self.late[key] for key in keys))
        return any(self._share(selector, one) for one in late)

    def _share(self, one: Selector, other: Selector) -> bool:
        pages = self.pages
        on_one_page = not pages.users(one).isdisjoint(pages.users(other))
        return on_one_page and not pages.elements(one).isdisjoint(pages.elements(other))

    def _keys(self, rule: StyleRule, selector: Selector) -> list[tuple[str, object, str]]:
        return [(family, selector.specificity, selector.part) for family in rule.sets]

"""The rules that pages can use, and those that must be there before their first words are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import tinycss2

from esafety.site.styles.page_parts import Pages
from esafety.site.styles.rules import Rule, addressed_variables, leads_on, variables_in
from esafety.site.styles.selectors import Asked, Selector

_ANIMATION: Final = re.compile(r"^@(?:-webkit-)?keyframes\s+([\w-]+)")


def used(rules: Iterable[Rule], pages: Pages) -> list[Rule]:
    """Return the rules that some page can use, without variables and animations that none uses."""
    return _without_unused_names([*_matching(rules, pages)])


def _matching(rules: Iterable[Rule], pages: Pages) -> Iterator[Rule]:
    for rule in rules:
        matching = [one for one in rule.selectors if pages.can_match(one)]
        if matching or not rule.selectors:
            yield rule.about(matching)


def _without_unused_names(rules: list[Rule]) -> list[Rule]:
    """Leave variables out that nobody asks for, and again those that only they asked for."""
    while True:
        bodies = "\n".join(rule.body for rule in rules if rule.selectors)
        names = frozenset(variables_in("\n".join(rule.body for rule in rules)))
        kept = [*_asked_for(rules, names, bodies)]
        if kept == rules:
            return kept
        rules = kept


def _asked_for(rules: Iterable[Rule], names: Asked, bodies: str) -> Iterator[Rule]:
    for rule in rules:
        animation = _ANIMATION.match(rule.body) if not rule.selectors else None
        if animation and not re.search(rf"animation[^;]*\b{animation[1]}\b", bodies):
            continue
        body = _with_variables(rule.body, names) if rule.selectors else rule.body
        if body:
            yield Rule(rule.context, rule.selectors, body)


def _with_variables(body: str, names: Asked) -> str:
    """Return what a rule says without the custom properties that are none of the names."""
    if "--" not in body:
        return body
    nodes = tinycss2.parse_blocks_contents(body, skip_comments=True, skip_whitespace=True)
    kept = (one for one in nodes if not one.name.startswith("--") or one.name in names)
    return ";".join(one.serialize() for one in kept)


def asked_by(rules: Iterable[Rule]) -> Asked:
    """Return all that any rule asks a page for."""
    every = (asked for rule in rules for one in rule.selectors for asked in one.asked)
    return frozenset[str]().union(*every)


def divided(rules: Sequence[Rule], first: Pages, pages: Pages) -> tuple[list[Rule], list[Rule]]:
    """Return the rules that the first part of every page needs, and what is to follow them.

    Together they say what all the rules say in their order. A rule of the first part stands in
    the second one, too, if there a rule would now follow it that it used to follow, where both
    may be about one element and set the same.
    """
    early: list[Rule] = []
    late: list[Rule] = []
    passed = _Passed(pages)
    files = addressed_variables(rules)
    for rule in rules:
        apart = rule.printed or leads_on(rule, files)
        now = [] if apart else [one for one in rule.selectors if _is_early(one, first)]
        if now:
            early.append(rule.about(now))
        again = [one for one in rule.selectors if one not in now or passed.meets(rule, one)]
        if _is_stand_in(rule):
            early.append(rule)
        elif again or not rule.selectors:
            late.append(rule.about(again))
        passed.add(rule, again)
    return early, late


def _is_stand_in(rule: Rule) -> bool:
    """Tell whether a rule takes a typeface of the device, which is there at once."""
    return rule.body.startswith("@font-face") and not leads_on(rule)


def _is_early(selector: Selector, first: Pages) -> bool:
    """Tell whether a selector is about what shows before the first words, untouched."""
    return not selector.state and first.can_match(selector)


class _Passed:
    """The rules of the second part so far, by what they set and how specific they are."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.late: dict[tuple[str, object, str], set[Asked]] = {}
        self._known: dict[Selector, frozenset[Asked]] = {}

    def add(self, rule: Rule, selectors: Iterable[Selector]) -> None:
        for one in selectors:
            for key in self._keys(rule, one):
                self.late.setdefault(key, set()).update(self._elements(one))

    def meets(self, rule: Rule, selector: Selector) -> bool:
        """Tell whether an earlier rule of the second part may be about one of its elements."""
        mine = self._elements(selector)
        return any(mine & self.late.get(key, set()) for key in self._keys(rule, selector))

    def _keys(self, rule: Rule, selector: Selector) -> list[tuple[str, object, str]]:
        return [(family, selector.specificity, selector.part) for family in rule.sets]

    def _elements(self, selector: Selector) -> frozenset[Asked]:
        if selector not in self._known:
            self._known[selector] = self.pages.elements(selector)
        return self._known[selector]

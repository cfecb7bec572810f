"""The rules that many pages can use, for one file, and those of few pages, for these pages.

A browser keeps the file for the next page; what few pages need costs nobody else a byte and these
pages no request.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from esafety.site.styles.page_parts import Pages
from esafety.site.styles.passed_rules import PassedRules
from esafety.site.styles.rules import Rule, addressed_variables, leads_on
from esafety.site.styles.selectors import Selector

# Measured on the first school, where both make the first view of a chapter the lightest: a rule is
# shared if this part of the pages can use it, or if shared rules of so many letters would have to
# be said again after it.
_PART_OF_PAGES: Final = 0.3
_LETTERS_AGAIN: Final = 6_000


@dataclass(frozen=True, slots=True)
class _Said:
    """What a rule says of one selector; `users` and `follows` are places of pages and of others.

    It follows those that may be about one element with it and set the same.
    """

    rule: Rule
    selector: Selector
    users: frozenset[int]
    follows: frozenset[int]

    @property
    def letters(self) -> int:
        return len(self.selector.text) + len(self.rule.body)


def shared_and_own(
    rules: Sequence[Rule],
    pages: Pages,
    part: float = _PART_OF_PAGES,
    letters: int = _LETTERS_AGAIN,
) -> tuple[list[Rule], list[list[Rule]]]:
    """Return the rules of the shared file, and for each page those that are to come after it.

    A rule that leads to a file is shared: its address counts from the file that it stands in.

    On every page both say together what all the rules say in their order: a shared rule is said
    again after one of the page's own that it used to follow.

    Args:
        rules: the rules that some page can use.
        pages: the pages; own rules are returned in their order.
        part: which part of the pages must be able to use a rule that is shared, from 0 to 1.
        letters: a rule is shared, too, if shared ones of more letters would follow it again.
    """
    said = _said(rules, pages)
    least = part * len(pages.pages)
    often = _with_those_before(_leading_on(rules, said), said)
    often |= {place for place, one in enumerate(said) if len(one.users) >= least}
    rare = [place for place in range(len(said)) if place not in often]
    shared = often.union(place for place in rare if _letters_after(place, said, often) > letters)
    own = _own(said, shared)
    return (
        _shared(rules, said, shared),
        [
            _grouped(said[place] for place, users in own.items() if page in users)
            for page in range(len(pages.pages))
        ],
    )


def _said(rules: Iterable[Rule], pages: Pages) -> list[_Said]:
    said: list[_Said] = []
    passed = PassedRules[int](pages)
    for rule in rules:
        for one in rule.selectors:
            said.append(_Said(rule, one, pages.users(one), frozenset(passed.met(rule, one))))
            passed.add(rule, one, len(said) - 1)
    return said


def _leading_on(rules: Iterable[Rule], said: Sequence[_Said]) -> set[int]:
    files = addressed_variables(rules)
    return {place for place, one in enumerate(said) if leads_on(one.rule, files)}


def _with_those_before(places: set[int], said: Sequence[_Said]) -> set[int]:
    """Return places with all that they follow: none of them is ever said again."""
    found = set(places)
    below = [*places]
    while below:
        more = said[below.pop()].follows - found
        found |= more
        below += more
    return found


def _letters_after(own: int, said: Sequence[_Said], shared: Collection[int]) -> int:
    """Return how many letters of shared rules would have to be said again after one that is not."""
    again = {own}
    for place in range(own + 1, len(said)):
        if place in shared and not again.isdisjoint(said[place].follows):
            again.add(place)
    return sum(said[place].letters for place in again - {own})


def _own(said: Sequence[_Said], shared: Collection[int]) -> Mapping[int, frozenset[int]]:
    """Return by their places the pages' own rules with their pages, and those said again."""
    own: dict[int, frozenset[int]] = {}
    for place, one in enumerate(said):
        users = one.users
        if place in shared:
            before = one.follows & own.keys()
            users &= frozenset[int]().union(*(own[other] for other in before))
        if users:
            own[place] = users
    return own


def _shared(rules: Iterable[Rule], said: Sequence[_Said], shared: Collection[int]) -> list[Rule]:
    """Return the shared rules, and what is about no element: typefaces, animations."""
    kept: list[Rule] = []
    place = 0
    for rule in rules:
        end = place + len(rule.selectors)
        mine = [said[one].selector for one in range(place, end) if one in shared]
        if mine or not rule.selectors:
            kept.append(rule.about(mine))
        place = end
    return kept


def _grouped(said: Iterable[_Said]) -> list[Rule]:
    """Return rules again, each with the selectors of it that follow one another."""
    together = ([*group] for _, group in groupby(said, key=lambda one: id(one.rule)))
    return [group[0].rule.about(one.selector for one in group) for group in together]

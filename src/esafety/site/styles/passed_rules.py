"""The rules of a later part of a style: which of them a rule of an earlier part would now precede.

Of two rules of one specificity the later one counts (CSS Cascading 5, 6.4), so none may pass
another that it meets on an element.
"""

from collections.abc import Iterator
from typing import Generic, TypeVar

from esafety.site.styles.page_parts import Pages
from esafety.site.styles.rules import Rule
from esafety.site.styles.selectors import Asked, Selector

_Key = tuple[str, object, str]
T = TypeVar("T")


class PassedRules(Generic[T]):
    """Rules of a later part so far, by what they set and how specific they are."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._by_key: dict[_Key, list[tuple[frozenset[Asked], T]]] = {}
        self._known: dict[Selector, frozenset[Asked]] = {}

    def add(self, rule: Rule, selector: Selector, mark: T) -> None:
        """Add a selector of a rule, under a mark by which it is found again."""
        for key in _keys(rule, selector):
            self._by_key.setdefault(key, []).append((self._elements(selector), mark))

    def met(self, rule: Rule, selector: Selector) -> Iterator[T]:
        """Yield the mark of each that may be about an element of a selector and sets the same."""
        mine = self._elements(selector)
        for key in _keys(rule, selector):
            for elements, mark in self._by_key.get(key, ()):
                if not mine.isdisjoint(elements):
                    yield mark

    def _elements(self, selector: Selector) -> frozenset[Asked]:
        if selector not in self._known:
            self._known[selector] = self._pages.elements(selector)
        return self._known[selector]


def _keys(rule: Rule, selector: Selector) -> list[_Key]:
    return [(family, selector.specificity, selector.part) for family in rule.sets]

"""What a page has that a selector may ask for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from lxml import etree, html
from pydantic import TypeAdapter

from esafety.site.styles.selectors import Selector, SelectorNames
from esafety.storage.cache.results import cached_by_program

# What a script writes or sets: a text between quotes, a property that is given a value.
_SAID: Final = re.compile(r"""(["'`])((?:(?!\1).)*)\1|\.(\w+)\s*=(?![=>])""", re.DOTALL)
# A name behind a point or # is asked for (`closest(".menu")`); one that is set has neither.
_WORD: Final = re.compile(r"(?<![.#\w-])[A-Za-z][\w-]+")
# No script has names like this of its own, whatever stands around them.
_HYPHENED: Final = re.compile(r"(?<![.#\w-])[A-Za-z]\w*(?:-[\w-]+|__\w[\w-]*)")
Kinds = list[list[str]]
"""The kinds of elements of a page, in order: the same texts for the same page."""
_KINDS: Final = TypeAdapter(tuple[Kinds, Kinds])


@dataclass(frozen=True, slots=True)
class PageParts:
    """All that a page has, and what its elements have, each kind of element once."""

    whole: SelectorNames
    elements: frozenset[SelectorNames]


@dataclass(frozen=True)
class Pages:
    """The pages of a site, and all words of its scripts, which may make anything of them."""

    pages: tuple[PageParts, ...]
    words: SelectorNames = frozenset()

    @cached_property
    def _users(self) -> dict[Selector, frozenset[int]]:
        return {}

    @cached_property
    def _elements(self) -> dict[frozenset[int], frozenset[SelectorNames]]:
        return {}

    @cached_property
    def _subjects(self) -> dict[Selector, frozenset[SelectorNames]]:
        return {}

    @cached_property
    def _made(self) -> frozenset[SelectorNames]:
        return frozenset(frozenset((word,)) for word in self.words if word.isalnum())

    def users(self, selector: Selector) -> frozenset[int]:
        """Return the places of the pages that have, or may come to have, what it asks for."""
        if selector not in self._users:
            asked = [self._without_words(one) for one in selector.asked]
            self._users[selector] = frozenset(
                place
                for place, page in enumerate(self.pages)
                if any(one <= page.whole for one in asked)
            )
        return self._users[selector]

    def elements(self, selector: Selector) -> frozenset[SelectorNames]:
        """Return the kinds of elements that a selector may be about, on the pages that can use it.

        A script may give an element any class that it names, and may make elements that it names.
        """
        if selector not in self._subjects:
            subjects = [
                self._without_words(one) | {name for name in one if name.isalnum()}
                for one in selector.subject
            ]
            self._subjects[selector] = frozenset(
                element
                for element in self._elements_on(self.users(selector))
                if any(asked <= element for asked in subjects)
            )
        return self._subjects[selector]

    def _elements_on(self, places: frozenset[int]) -> frozenset[SelectorNames]:
        if places not in self._elements:
            found = (self.pages[place].elements for place in places)
            self._elements[places] = self._made.union(*found)
        return self._elements[places]

    def _without_words(self, asked: SelectorNames) -> SelectorNames:
        return frozenset(one for one in asked if _name(one) not in self.words)


def page_parts(page: str, asked: SelectorNames) -> PageParts:
    """Return what a page has of what is asked, or the first part of one; `page` is HTML."""
    return parts_of(frozenset(_parts(one) & asked for one in _elements(page)))


def parts_of(elements: Iterable[Iterable[str]]) -> PageParts:
    """Return what a page has that has these kinds of elements."""
    kinds = frozenset(map(frozenset, elements))
    return PageParts(frozenset[str]().union(*kinds), kinds)


def cached_kinds(
    page: str, first: int, asked: SelectorNames, asked_name: str
) -> tuple[Kinds, Kinds]:
    """Return the kinds of elements of a page, and of its `first` letters, by what is asked.

    `asked_name` is a digest of `asked`. What was found before is taken: a release that changes one
    page leaves all others as they were.
    """
    parts = ("parts of a page", asked_name, str(first), page)
    return cached_by_program(_KINDS, parts, lambda: _whole_and_begun(page, first, asked))


def _whole_and_begun(page: str, first: int, asked: SelectorNames) -> tuple[Kinds, Kinds]:
    return _in_order(page_parts(page, asked)), _in_order(page_parts(page[:first], asked))


def _in_order(parts: PageParts) -> Kinds:
    return sorted(sorted(element) for element in parts.elements)


def words_of(texts: Iterable[str]) -> SelectorNames:
    """Return every word that scripts or templates write, and every property that they set.

    Any of them may be the name of a class, an attribute or an element.
    """
    every = tuple(texts)
    said = (part for text in every for found in _SAID.findall(text) for part in found[1:])
    words = (word for part in said for word in _WORD.findall(part))
    return frozenset((*words, *(word for text in every for word in _HYPHENED.findall(text))))


def _elements(page: str) -> Iterator[Any]:
    # Elements of HTML with abilities of their own would take half as long again.
    tree = html.document_fromstring(page, parser=etree.HTMLParser())
    return (one for one in tree.iter() if isinstance(one.tag, str))


def _parts(element: Any) -> SelectorNames:
    parts = {str(element.tag)}
    for name, value in element.attrib.items():
        parts.add(f"[{name}")
        if name == "class":
            parts.update(f".{one}" for one in str(value).split())
        elif name == "id":
            parts.add(f"#{value}")
        parts.add(f"[{name}={value}")
    return frozenset(parts)


def _name(asked: str) -> str:
    return asked.lstrip(".#[").partition("=")[0]

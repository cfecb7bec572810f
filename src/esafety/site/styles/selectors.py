"""What a selector asks of a page: names of elements, classes, ids, attributes.

States that a reader makes (`:hover`, `[open]`) are asked of no page: any may come to be.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any, Final

from cssselect2 import parser

SelectorNames = frozenset[str]
"""What must all be on a page: `a`, `.name`, `#id`, `[attribute`, `[attribute=value`."""
Specificity = tuple[int, int, int]

# One of these, which the parser does not know, is as good as another one that it knows.
_PSEUDO_ELEMENT: Final = re.compile(r"::[\w-]+(?:\([^()]*\))?")
_STATES: Final = frozenset(
    ("hover", "focus", "focus-visible", "focus-within", "active", "checked", "target")
)
# `<details>` and a checkbox are opened and closed by readers.
_OF_READERS: Final = frozenset(("open", "checked"))
_AT_MOST: Final = 64


@dataclass(frozen=True, slots=True)
class Selector:
    """A selector as it is written, and what it asks for.

    `asked` are alternatives: a page must have all of one. `subject` is asked of the element
    itself, again by alternatives. `state` tells whether it holds only while a reader does
    something, `part` names the pseudo-element without its colons. A selector that cannot be read
    asks for nothing and has no `specificity`: it is taken to match anything.
    """

    text: str
    asked: tuple[SelectorNames, ...] = (frozenset(),)
    subject: tuple[SelectorNames, ...] = (frozenset(),)
    specificity: Specificity | None = None
    part: str = ""
    state: bool = False


@cache
def selector(text: str) -> Selector:
    """Read one selector, such as `.menu > li:first-child a`."""
    part = _PSEUDO_ELEMENT.search(text)
    named = part[0].lstrip(":") if part else ""
    try:
        (read,) = parser.parse(_PSEUDO_ELEMENT.sub("::after", text))
    except parser.SelectorError:
        return Selector(text, part=named)
    tree = read.parsed_tree
    return Selector(
        text,
        _asked(tree),
        _asked(tree.right if isinstance(tree, parser.CombinedSelector) else tree),
        read.specificity,
        named or read.pseudo_element or "",
        bool(part and part[0].startswith("::-")) or _has_state(tree),
    )


def _asked(tree: Any) -> tuple[SelectorNames, ...]:
    """Return the alternatives of a compound selector, or of several in a row."""
    if isinstance(tree, parser.CombinedSelector):
        return _all_of((_asked(tree.left), _asked(tree.right)))
    return _all_of(tuple(_asked_by(simple) for simple in tree.simple_selectors))


def _all_of(parts: Iterable[tuple[SelectorNames, ...]]) -> tuple[SelectorNames, ...]:
    found = [frozenset[str]().union(*chosen) for chosen in product(*parts)]
    return tuple(dict.fromkeys(found)) if len(found) <= _AT_MOST else (frozenset(),)


def _asked_by(simple: Any) -> tuple[SelectorNames, ...]:
    match simple:
        case parser.LocalNameSelector():
            return (frozenset((simple.lower_local_name,)),)
        case parser.ClassSelector():
            return (frozenset((f".{simple.class_name}",)),)
        case parser.IDSelector():
            return (frozenset((f"#{simple.ident}",)),)
        case parser.AttributeSelector():
            return (frozenset(_attribute(simple)),)
        case parser.MatchesAnySelector() | parser.SpecificityAdjustmentSelector():
            inner = (_asked(one.parsed_tree) for one in simple.selector_list)
            return tuple(dict.fromkeys(asked for one in inner for asked in one))
        case _:  # what must not be there, or is there at times
            return (frozenset(),)


def _attribute(simple: Any) -> Iterator[str]:
    name = simple.lower_name
    if name in _OF_READERS:
        return
    yield f"[{name}"
    if simple.operator == "=":
        yield f"[{name}={simple.value}"


def _has_state(tree: Any) -> bool:
    if isinstance(tree, parser.CombinedSelector):
        return _has_state(tree.left) or _has_state(tree.right)
    return any(
        isinstance(simple, parser.PseudoClassSelector) and simple.name in _STATES
        for simple in tree.simple_selectors
    )

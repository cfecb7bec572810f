"""The lines that a screen reader says of a page or of a part of it.

A line ends where the page's own line ends; links, buttons and pictures are said within it.
What is another language is announced, as the voice changes there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from measuring.everyone.screen_reader.tree import NOTHING, SAID_WHOLE, Node

_WORDS: Final[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "words.yml").read_text(encoding="utf-8")
)
_DISCLOSURES: Final = ("DisclosureTriangle", "DisclosureTriangleGrouped")
# What a reader can do something with, or has to be told what it shows: silence would lose it.
NEED_NAMES: Final = (*SAID_WHOLE, *_DISCLOSURES)
# Their names are what lies in them, which is said as it comes; a table's is its caption.
_FROM_WITHIN: Final = (*_DISCLOSURES, "heading", "columnheader", "rowheader")
# These say nothing unless they are named.
_IF_NAMED: Final = ("group", "radiogroup", "region", "form", "figure", "navigation", "note")
_BREAK: Final = None
_NO_BLANK: Final = re.compile(r" (?=[.,;:!?)’”…])|(?<=[(“]) ")
# Of a text with a marker of its own, numbers are said, dots are not.
_DOTS: Final = "•◦▪–"


class Speech:
    """Says a tree in the words of one language, `language`: that of the reader's voice."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._voice = language

    def lines(self, node: Node) -> list[str]:
        """Return what is said of a node and all that lies in it, line by line."""
        self._voice = self.language
        return list(_joined(self._said(node)))

    def _said(self, node: Node) -> Iterator[str | None]:
        if node.role == "StaticText":
            yield from self._spoken(node, node.name)
        elif node.role == "ListMarker":
            yield node.name.strip(_DOTS + " ")
        elif node.element.block or node.role in ("listitem", "row"):
            yield _BREAK
            yield from self._announced(node)
            yield _BREAK
        else:
            yield from self._announced(node)

    def _announced(self, node: Node) -> Iterator[str | None]:
        if node.role in SAID_WHOLE:
            yield from self._spoken(node, self._label(node))
            return
        yield self._label(node)
        if node.role in ("RootWebArea", "list", "DescriptionList", "table") or _is_landmark(node):
            yield _BREAK
        inside = (piece for child in node.children for piece in self._said(child))
        # A button is said as one thing, whatever lines its words fill.
        yield from (one for one in inside if one or node.role not in _DISCLOSURES)

    def _spoken(self, node: Node, text: str) -> Iterator[str]:
        """Yield a text, behind the name of its language where the voice changes."""
        language = node.element.language or self.language
        if text and language != self._voice:
            self._voice = language
            yield f"({_word(_WORDS['languages'][language], self.language)})"
        yield text

    def _label(self, node: Node) -> str:
        """Return role, states, name and description; nothing for what only groups."""
        if node.role not in _WORDS["roles"] or (node.role in _IF_NAMED and not node.name):
            return ""
        role = _word(_WORDS["roles"][node.role], self.language).format(**_numbers(node))
        said = [role, *self._states(node), self._name(node)]
        if node.description != node.name:
            said.append(node.description)
        return ", ".join(word for word in said if word)

    def _name(self, node: Node) -> str:
        if node.role in SAID_WHOLE:
            return node.name or self._other("nameless")
        if node.role in _FROM_WITHIN:
            return "" if node.name else self._other("nameless")
        return "" if node.role == "table" else node.name

    def _states(self, node: Node) -> Iterator[str]:
        for key in _states(node):
            yield _word(_WORDS["states"][key], self.language)

    def _other(self, key: str) -> str:
        return _word(_WORDS[key], self.language)


def _word(both: Mapping[str, str], language: str) -> str:
    return both[language]


def _is_landmark(node: Node) -> bool:
    return node.role in ("banner", "main", "contentinfo", "complementary", "search") or (
        node.role in _IF_NAMED and bool(node.name)
    )


def _states(node: Node) -> Iterator[str]:
    states = node.states
    if "expanded" in states:
        yield "expanded" if states["expanded"] else "collapsed"
    if node.role in ("checkbox", "radio"):
        yield "checked" if states.get("checked") == "true" else "unchecked"
    if states.get("pressed") == "true":
        yield "pressed"
    if states.get("disabled"):
        yield "disabled"
    if node.element.current in ("page", "true"):
        yield "current"


def _numbers(node: Node) -> dict[str, object]:
    if node.role == "table":
        rows = [one for one in node.walk() if one.role == "row"]
        return {"rows": len(rows), "columns": max((len(_cells(row)) for row in rows), default=0)}
    counted = "term" if node.role == "DescriptionList" else "listitem"
    return {"level": node.states.get("level"), "count": len(list(_own(node, counted)))}


def _cells(row: Node) -> list[Node]:
    return [one for one in row.walk() if one.role in ("cell", "columnheader", "rowheader")]


def _own(node: Node, role: str) -> Iterator[Node]:
    """Yield the nodes of a role below a node, not those of another list in it."""
    for child in node.children:
        if child.role == role:
            yield child
        elif child.role in (NOTHING, "generic", "group"):
            yield from _own(child, role)


def _joined(said: Iterable[str | None]) -> Iterator[str]:
    """Yield lines of what is said between breaks."""
    line: list[str] = []
    for piece in [*said, _BREAK]:
        if piece is not None:
            line.append(piece)
        elif text := _sentence(line):
            yield text
            line = []


def _sentence(pieces: Iterable[str]) -> str:
    """Return the pieces of a line with blanks between them, none before a comma or in brackets."""
    return _NO_BLANK.sub("", " ".join(piece for piece in pieces if piece))

"""The line on which an attribute or an address was written, near the words it was given to.

The renderer tells no lines, and what it shows may have been written as an entity
(`javascript&colon;`) or behind a backslash.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.rendered_words import Located

_ESCAPED: Final = re.compile(r"\\(?=[^\w\s])")
_Test = Callable[[str], bool]


class WrittenLines:
    """The lines of a page, from 0, asked for what an element was given."""

    def __init__(self, lines: list[str], located: Located) -> None:
        self._lines = lines
        self._located = located
        # For each attribute or address the line that was found last, to find the next one.
        self._found: dict[str, int] = {}

    def line(self, element: Element, params: Mapping[str, object]) -> int:
        """Return the line that gives an element what a fault's params name."""
        target = str(params.get("target") or "")
        name = str(params.get("name") or params.get("value") or params.get("shown", ""))
        own = self._located.own_line(element)
        near = own if own is not None else self._after(element, target or name)
        test = _holds(target) if target else _gives(name)
        found = self._first(near, test, above=own is not None)
        self._found[target or name] = found
        return found

    def given(self, name: str, near: int) -> int:
        """Return the line, near another one, that gives a name between braces or in a tag."""
        return self._first(near, _gives(name), above=False)

    def _after(self, element: Element, shown: str) -> int:
        """Return from where on an element without words may stand: behind the one found last."""
        near = self._located.line(element)
        return min(max(near, self._found.get(shown, -1) + 1), len(self._lines) - 1)

    def _first(self, near: int, test: _Test, *, above: bool) -> int:
        """Return the first line that holds it as written, else as it is read, else the near one."""
        readings: tuple[Callable[[str], str], ...] = (str, unescape, _unescaped)
        for read in readings:
            for number in self._places(near, above=above):
                if test(read(self._lines[number])):
                    return number
        return near

    def _places(self, near: int, *, above: bool) -> Iterator[int]:
        """Yield the lines of the block, then those above it, nearest first, and those below."""
        count = len(self._lines)
        end = next((n for n in range(near, count) if not self._lines[n].strip()), count)
        upwards, downwards = range(near - 1, -1, -1), range(end, count)
        yield from range(near, end)
        yield from (*upwards, *downwards) if above else (*downwards, *upwards)


def _holds(target: str) -> _Test:
    return lambda line: target in line


def _gives(name: str) -> _Test:
    begin = re.escape(name.partition("=")[0].removeprefix("<"))
    given = re.compile(rf"[{{<](?:[^{{}}<>]*[^\w{{}}<>-])?{begin}", re.IGNORECASE)
    return lambda line: given.search(line) is not None


def _unescaped(line: str) -> str:
    return _ESCAPED.sub("", unescape(line))

"""The line on which the address of each link is written.

Addresses may end alike, or stand in each other, so an address is looked for as a whole, and each
place at which one is written belongs to one link.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final

_LOOKED_AT: Final = 40
# What ends an address as it is written, beside the end of its line.
_END: Final = r"(?=[\s)\]>\"'{]|$)"
_LINKS_THEMSELVES: Final = ("https://", "http://", "mailto:")
_PART_OF_ADDRESS: Final = r"[\w/#?=&%@~+-]"


class LinkLines:
    """The lines of a page, from 0, asked for its links in the order of the page."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._taken: set[tuple[int, int]] = set()
        self._reached = 0
        self._places: dict[tuple[re.Pattern[str], int], list[int]] = {}

    def line(self, target: str, start: int) -> int:
        """Return the line that holds a target, for a link whose words begin on line `start`.

        An address is written on the line of the words or soon after; where it is not found, the
        line of the words is returned.
        """
        near = range(start, min(start + _LOOKED_AT, len(self._lines)))
        for words, pattern in _patterns(target):
            holding = [number for number in near if words in self._lines[number]]
            free = [(n, place) for n in holding if (place := self._free(pattern, n)) is not None]
            ahead = [place for place in free if place[0] >= self._reached]
            # Several links may share a definition: [words][1] … [others][1]
            shared = [] if free else self._shared(pattern, holding)
            for taken in (*ahead[:1], *free[:1], *shared):
                self._taken.add(taken)
                self._reached = taken[0]
                return self._reached
        return start

    def _free(self, pattern: re.Pattern[str], number: int) -> int | None:
        """Return the first place on a line at which an address is written that is no link's yet."""
        places = self._found(pattern, number)
        while places and (number, places[-1]) in self._taken:
            places.pop()
        return places[-1] if places else None

    def _found(self, pattern: re.Pattern[str], number: int) -> list[int]:
        """Return the places on a line that are not known to be taken, the last one first."""
        if (pattern, number) not in self._places:
            found = [match.start() for match in pattern.finditer(self._lines[number])]
            self._places[pattern, number] = found[::-1]
        return self._places[pattern, number]

    def _shared(self, pattern: re.Pattern[str], numbers: Iterable[int]) -> list[tuple[int, int]]:
        """Return the first place at which an address is written, whosever it is, if any."""
        written = ((n, found) for n in numbers if (found := pattern.search(self._lines[n])))
        return [(n, found.start()) for n, found in islice(written, 1)]


@lru_cache(maxsize=1024)
def _patterns(target: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return how a target is written: as that of a link, then as an address among words.

    Each with words without which no line holds it. What is a link by itself, an address of the
    web or of mail, may be either.
    """
    if not target:
        return (("](", re.compile(r"\]\(\s*(?:<\s*>)?\s*\)")),)
    bare = target.removeprefix("mailto:").removeprefix("http://")
    named = rf"(?:\(\s*<?|<|\]:\s*<?|=[\"']?){re.escape(target)}\s*{_END}"
    alone = (bare, re.compile(_alone(bare)))
    if target.startswith(_LINKS_THEMSELVES):
        return (bare, re.compile(f"{named}|{_alone(target)}")), alone
    return (bare, re.compile(named)), alone


def _alone(address: str) -> str:
    part = _PART_OF_ADDRESS
    return rf"(?<!{part})(?<![.\[]){re.escape(address)}(?!{part}|[.:]\w)"

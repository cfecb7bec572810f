"""The line on which the address of each link is written.

Addresses may end alike, or stand in each other, so an address is looked for as a whole, and each
place at which one is written belongs to one link.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
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

    def line(self, target: str, start: int) -> int:
        """Return the line that holds a target, for a link whose words begin on line `start`.

        An address is written on the line of the words or soon after; where it is not found, the
        line of the words is returned.
        """
        for pattern in _patterns(target):
            found = list(self._places(pattern, start))
            free = [place for place in found if place not in self._taken]
            ahead = [place for place in free if place[0] >= self._reached]
            # Several links may share a definition: [words][1] … [others][1]
            for places in (ahead, free, found):
                if places:
                    self._taken.add(places[0])
                    self._reached = places[0][0]
                    return self._reached
        return start

    def _places(self, pattern: re.Pattern[str], start: int) -> Iterator[tuple[int, int]]:
        for number in range(start, min(start + _LOOKED_AT, len(self._lines))):
            yield from ((number, match.start()) for match in pattern.finditer(self._lines[number]))


@lru_cache(maxsize=1024)
def _patterns(target: str) -> tuple[re.Pattern[str], ...]:
    """Return how a target is written: as that of a link, then as an address among words.

    What is a link by itself, an address of the web or of mail, may be either.
    """
    if not target:
        return (re.compile(r"\]\(\s*(?:<\s*>)?\s*\)"),)
    bare = target.removeprefix("mailto:").removeprefix("http://")
    named = rf"(?:\(\s*<?|<|\]:\s*<?|=[\"']?){re.escape(target)}\s*{_END}"
    if target.startswith(_LINKS_THEMSELVES):
        return re.compile(f"{named}|{_alone(target)}"), re.compile(_alone(bare))
    return re.compile(named), re.compile(_alone(bare))


def _alone(address: str) -> str:
    part = _PART_OF_ADDRESS
    return rf"(?<!{part})(?<![.\[]){re.escape(address)}(?!{part}|[.:]\w)"

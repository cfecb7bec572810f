"""Personal data in what the files of pictures say: words that they show, and notes inside them.

A photo's caption, the title of a drawing, a comment: whoever opens the file reads them, and where
the files of a school lie open, as on GitHub, anybody does.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from itertools import accumulate
from typing import Final

from lxml import etree

from esafety.checks.personal_data.find import personal_data
from esafety.checks.personal_data.finding import PersonalFinding
from esafety.images.check import DRAWING, HEAVIEST, ending_of
from esafety.images.notes import UNREADABLE
from esafety.images.words.line import PictureLine
from esafety.images.words.photo import photo_lines
from esafety.images.words.xml import xml_lines
from esafety.storage.cache.memory import MemoryCache
from esafety.storage.cache.results import cached_if_empty

# What keeps a file from being read is said by the rule on pictures.
_UNREAD: Final = (etree.XMLSyntaxError, *UNREADABLE)
Found = tuple[PersonalFinding, PictureLine]
_CACHE: Final = MemoryCache[tuple[Found, ...]](1024)


def found_in_picture(path: str, content: bytes) -> tuple[Found, ...]:
    """Return the personal data in what a picture's file says, each with its line, once.

    Of a picture that is examined again the same is returned, for a check reads a school twice.
    That a picture says nothing of people is cached from run to run, too; what is found never is.
    """
    key = ("people in a picture", ending_of(path), sha256(content).hexdigest())
    make = partial(_found, path, content)
    return _CACHE.cached(key, lambda: cached_if_empty(key, make))


def _found(path: str, content: bytes) -> tuple[Found, ...]:
    return tuple(_once(found_in_lines(lines_of_picture(path, content))))


def lines_of_picture(path: str, content: bytes) -> tuple[PictureLine, ...]:
    """Return what a picture's file says; nothing of one that cannot be read."""
    if len(content) > HEAVIEST:
        return ()
    try:
        return xml_lines(content) if ending_of(path) == DRAWING else photo_lines(content)
    except _UNREAD:
        return ()


def found_in_lines(lines: Sequence[PictureLine]) -> Iterator[Found]:
    """Yield the personal data in lines that follow each other, each with the line it begins in.

    It stands where it does in that line; one that goes on in the next ends behind the line.
    """
    starts = _starts(lines)
    for finding in _in_all(lines):
        place = bisect_right(starts, finding.start) - 1
        begin, end = finding.start - starts[place], finding.end - starts[place]
        yield replace(finding, start=begin, end=end), lines[place]


def lines_with_personal_data(lines: Sequence[PictureLine]) -> set[int]:
    """Return the places, from 0, of all the lines that personal data is part of."""
    starts = _starts(lines)
    return {
        place
        for one in _in_all(lines)
        for place in range(bisect_right(starts, one.start) - 1, len(lines))
        if starts[place] < one.end
    }


def _in_all(lines: Sequence[PictureLine]) -> Iterable[PersonalFinding]:
    return personal_data("\n".join(line.words for line in lines))


def _starts(lines: Sequence[PictureLine]) -> list[int]:
    """Return where each line begins in the text of all, and where that ends."""
    return [0, *accumulate(len(line.words) + 1 for line in lines)]


def _once(found: Iterator[Found]) -> Collection[Found]:
    """Return each finding once: a program writes the same note in several places of a file."""
    return {(one.kind, one.value, line.number): (one, line) for one, line in found}.values()

"""The words of a rendered page, each with the line of the Markdown it comes from.

The renderer does not tell lines. The words written and the words rendered are the same
sequence but for what is markup, so their longest common subsequence gives every element
its line.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice, takewhile
from typing import Final
from xml.etree.ElementTree import Element

from rapidfuzz.distance import LCSseq

from esafety.markdown.faults.html_allowlist import readable
from esafety.markdown.renderer import ADDED, FOOTNOTES, RenderedMarkdown

_WORD: Final = re.compile(r"[^\W_]+")
_BREAK: Final = re.compile(r"<br\s*/?>\n?", re.IGNORECASE)
_CHECK_BOX: Final = re.compile(r'<span class="check-box[^<>]*></span>')
_ENOUGH: Final = 4
_NEAR: Final = 3
_INLINE: Final = frozenset(
    (
        *("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark"),
        *("img", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var"),
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """Where an element's words stand in the sequence of all: the first, and past the last."""

    start: int
    end: int


class Located:
    """The words of a rendering in order, and the line (from 0) of each of its elements."""

    def __init__(self, rendering: RenderedMarkdown, body: str) -> None:
        self.rendering = rendering
        self.words: list[str] = []
        self._spans: dict[Element, Span] = {}
        self._walk(rendering.root)
        self._written = body.split("\n")
        self._lines = self._aligned()
        # For each place the line of the last word before it that has one.
        self._last = list(accumulate(self._lines, _known_or_before, initial=0))
        end = len(self._written) - 1
        backwards = accumulate(reversed(self._lines), _known_or_before, initial=end)
        # For each place the line of the first word from it on that has one.
        self._next = list(backwards)[::-1]
        self._wordless = [n for n, line in enumerate(self._written) if not words_of(line)]
        self._marked: dict[tuple[int, int, str], int] = {}

    def line(self, element: Element) -> int:
        """Return the line on which an element's words or marks begin, or the one before it."""
        line = self.own_line(element)
        if line is not None:
            return line
        return self._line_of_marks(element)

    def own_line(self, element: Element) -> int | None:
        """Return the line on which an element's words begin; None for one without words."""
        span = self._spans[element]
        found = [self._lines[n] for n in range(span.start, min(span.end, span.start + _ENOUGH))]
        known = [line for line in found if line is not None]
        if not known:
            return None
        # A first word that stands elsewhere, too, may be matched there.
        usual = Counter(known).most_common(1)[0][0]
        return known[0] if usual - _NEAR <= known[0] <= usual else usual

    def _line_of_marks(self, element: Element) -> int:
        """Return the line without words on which an element's marks stand, or the one before it."""
        place = self._spans[element].start
        before, after = self._last[place], self._next[place]
        marks = self.rendering.plain("".join(element.itertext())).strip().partition("\n")[0]
        gap = (before, after, marks)
        # Many elements of the same marks may stand in one gap, and none of its lines hold them.
        if gap not in self._marked:
            self._marked[gap] = self._first_with_marks(*gap)
        return self._marked[gap]

    def _first_with_marks(self, before: int, after: int, marks: str) -> int:
        """Return the first line without words from one to another that holds some marks."""
        first = bisect_left(self._wordless, before)
        lines = takewhile(lambda line: line <= after, islice(self._wordless, first, None))
        return next((n for n in lines if marks and marks in self._written[n]), before)

    def _walk(self, element: Element) -> None:
        start = len(self.words)
        if is_added(element):
            nothing = Span(start, start)
            self._spans.update((below, nothing) for below in element.iter())
        else:
            self._take(element.text)
            for child in element:
                self._walk(child)
                self._take(child.tail)
        self._spans[element] = Span(start, len(self.words))

    def _take(self, text: str | None) -> None:
        plain = self.rendering.plain(text)
        # A check box was written as [ ], which is no word.
        self.words.extend(words_of(_CHECK_BOX.sub("", plain)))

    def _aligned(self) -> list[int | None]:
        written = [(w, n) for n, line in enumerate(self._written) for w in words_of(line)]
        lines: list[int | None] = [None] * len(self.words)
        notes = next((e for e in self.rendering.root if e.get("class") == FOOTNOTES), None)
        cut = self._spans[notes].start if notes is not None else len(self.words)
        # Notes are written anywhere and shown at the end, so they are matched by themselves.
        for first, last in ((0, cut), (cut, len(self.words))):
            for place, line in _matched(written, self.words[first:last]):
                lines[first + place] = line
        return lines


def _matched(written: list[tuple[str, int]], shown: list[str]) -> Iterator[tuple[int, int]]:
    """Yield for each shown word that was written its place, and the line it was written on."""
    for block in LCSseq.opcodes([word for word, _ in written], shown).as_matching_blocks():
        for step in range(block.size):
            yield block.b + step, written[block.a + step][1]


def _known_or_before(before: int, line: int | None) -> int:
    return before if line is None else line


def line_holding(words: str, lines: list[str], places: Iterable[range], otherwise: int) -> int:
    """Return the first line, of ranges of lines in their order, that holds some words."""
    wanted = (number for place in places for number in place)
    return next((n for n in wanted if words and words in lines[n]), otherwise)


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: letters and digits, composed."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def is_spoken(text: str) -> bool:
    """Tell whether a screen reader speaks a text: a letter, a digit or a symbol is in it."""
    return any(unicodedata.category(letter)[0] in "LNS" for letter in text)


def is_added(element: Element) -> bool:
    """Tell whether the renderer added an element that is nobody's words."""
    return bool(set((element.get("class") or "").split()) & set(ADDED))


def text_of(
    rendering: RenderedMarkdown,
    element: Element,
    *,
    addresses: bool = False,
    line_ends: bool = False,
) -> str:
    """Return what is read of an element, a line for each of its blocks.

    With `addresses`, where a link leads stands after its words in parentheses, and a
    picture's file after its description; with `line_ends`, lines end where they were
    written to end. HTML written by hand is read as it was written.
    """
    reader = _Reader(rendering, addresses, " " if not line_ends else "\n")
    lines = "".join(reader.read(element)).split("\n")
    squeezed = (" ".join(unicodedata.normalize("NFC", line).split()) for line in lines)
    return "\n".join(line for line in squeezed if line)


@dataclass(frozen=True, slots=True)
class _Reader:
    rendering: RenderedMarkdown
    addresses: bool
    line_end: str

    def read(self, element: Element) -> Iterator[str]:
        if is_added(element):
            return
        edge = "" if element.tag in _INLINE else "\n"
        yield edge
        yield self._own(element)
        for child in element:
            yield from self.read(child)
            yield self._flowing(child.tail)
        yield self._target(element) if self.addresses else ""
        yield edge

    def _own(self, element: Element) -> str:
        if element.tag != "img":
            return self._flowing(element.text)
        file = f" ({self.rendering.plain(element.get('src'))})" if self.addresses else ""
        return self.rendering.plain(element.get("alt")) + file

    def _flowing(self, text: str | None) -> str:
        said = "".join(
            readable(_BREAK.sub("\0", piece)) if raw else piece
            for piece, raw in self.rendering.parts(text or "")
        )
        return said.replace("\n", self.line_end).replace("\0", "\n")

    def _target(self, element: Element) -> str:
        target = self.rendering.plain(element.get("href"))
        words = " ".join(self.rendering.plain("".join(element.itertext())).split())
        # A bare address is its own words.
        bare = target.removeprefix("mailto:").removeprefix("http://")
        return f" ({target})" if target and words not in (target, bare) else ""

"""A text as it is read: without what only dresses its words, each letter written in one way.

`0532&nbsp;123`, `**0532** 123`, `ayse&#64;okul` and a letter put together of two (Unicode NFD) show
what plain letters show; so they are read as these, and each place is known in what was written.
Blanks of any width are one plain blank, and dashes that join digits the plain dash.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from typing import Final

_TAGS: Final = "b|strong|i|em|u|s|mark|small|big|span|font|wbr|ins|del"
# Each begins with a letter that is looked for, which is what makes it fast.
_DRESS: Final = (
    # A letter by its number or name.
    r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});"
    # Marks of emphasis: they touch a word on one side alone.
    r"|\*(?<![*\w]\*)\*{0,2}(?=[^\s*])|\*(?<=[^\s*]\*)\*{0,2}(?![*\w])"
    r"|_(?<!\w_)_{0,2}(?=[^\W_])|_(?<=[^\W_]_)_{0,2}(?!\w)"
    rf"|</?(?:{_TAGS})(?:\s(?:class|style|lang)=\"[^\"<>]{{0,100}}\"){{0,3}}\s?/?>|<br\s?/?>"
    # A sign that Markdown is told to leave alone.
    r"|\\(?=[!-/:-@\[-`{-~])"
    # Between words several blanks are shown as one; where a line begins they mean something.
    r"|  (?<!\s  )(?<!^  ) *(?=\S)"
)
_WRITTEN: Final = re.compile(_DRESS, re.MULTILINE)
# What is never seen; letters and digits of another width, letters joined by a printer.
_ODD: Final = r"[\u00ad\u200b-\u200d\u2060\ufeff\uff01-\uff5e\ufb00-\ufb06]"
_ODD_LETTER: Final = re.compile(_ODD)
_ODDLY_WRITTEN: Final = re.compile(rf"[^\W\d_][\u0300-\u036f]{{1,8}}|{_ODD}|{_DRESS}")
_BREAK: Final = re.compile(r"<br")
# Each is one letter, so that all places stay.
_BLANK: Final = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_DASH: Final = re.compile(r"[\u2010-\u2012\u2212]")
_LONG_DASH: Final = re.compile(r"[\u2014\u2015]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read, and for each piece of it where it begins there and stands in what was written.

    Of a text that is read as it is written there are no pieces.
    """

    text: str
    starts: tuple[int, ...] = ()
    written: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of what is read begins and ends in what was written."""
        if not self.starts:
            return start, end
        first, last = (bisect_right(self.starts, place) - 1 for place in (start, end - 1))
        begin = min(self.written[first][0] + start - self.starts[first], self.written[first][1])
        whole = end == (*self.starts, len(self.text))[last + 1]
        near = self.written[last][0] + end - self.starts[last]
        return begin, self.written[last][1] if whole else near


def as_read(text: str) -> Reading:
    """Return a text as its readers see it."""
    text = _same_signs(text)
    odd = not unicodedata.is_normalized("NFC", text) or _ODD_LETTER.search(text)
    pattern = _ODDLY_WRITTEN if odd else _WRITTEN
    parts: list[tuple[str, int, int]] = []
    end = 0
    for found in pattern.finditer(text):
        parts += ((text[end : found.start()], end, found.start()), (_seen(found[0]), *found.span()))
        end = found.end()
    return _joined([*parts, (text[end:], end, len(text))]) if parts else Reading(text)


def _same_signs(text: str) -> str:
    return _LONG_DASH.sub("–", _DASH.sub("-", _BLANK.sub(" ", text)))


def _joined(parts: list[tuple[str, int, int]]) -> Reading:
    starts, length = [], 0
    shown = [part for part in parts if part[0]]
    for words, _, _ in shown:
        starts.append(length)
        length += len(words)
    written = tuple((start, end) for _, start, end in shown)
    return Reading("".join(words for words, _, _ in shown), tuple(starts), written)


def _seen(written: str) -> str:
    """Return the letter that something stands for; nothing for what only dresses a word."""
    if written.startswith("&"):
        return _same_signs(unescape(written))
    if written[0] == " ":
        return " "
    if _BREAK.match(written):
        return "\n"
    unseen = written[0] in "*_<\\" or unicodedata.category(written[0]) == "Cf"
    return "" if unseen else unicodedata.normalize("NFKC", written)

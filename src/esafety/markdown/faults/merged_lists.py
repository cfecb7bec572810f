"""Lines typed as items of a list that run on as one paragraph."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.markdown.faults.excerpt import excerpt
from esafety.problems.problem import Fault

# A line of a paragraph that begins like an item: at two of a kind, or after another line.
_BULLET: Final = re.compile(r"^[-*+]\s+\S")
_ODD_BULLET: Final = re.compile(r"^[•·●▪◦‣○■□►➢➤✓✔✅☐§\uf0b7\uf0a7–—o][\s]+\S")
_NUMBER: Final = re.compile(
    r"^(?:[0-9]{1,3}[.)]|\([0-9]{1,3}\)|[a-zçğıöşü]\)|\([a-zçğıöşü]\))\s+\S"
)
# "1. sınıf" at the start of a line is an ordinal; "1. Sor." begins a list.
_FIRST: Final = re.compile(r"^(?:1[.)]|\(1\)|a\))\s+[A-ZÇĞİÖŞÜ]")
# Marks without the blank behind them, or with a dash, as they are typed by hand.
_CLOSE: Final = (
    re.compile(r"^[-*+](?=[^\W\d_])"),
    re.compile(r"^[0-9]{1,3}(?:[.)](?=[^\W\d_])|-\s?(?=[^\W\d_]))"),
    re.compile(r"^[a-zçğıöşü](?:[.)](?=[^\W\d_])|-\s)"),
)
_ROMAN: Final = re.compile(r"^(?:[ivx]{1,5}|[IVX]{1,5})[.)]\s+\S")
_KINDS: Final = (_BULLET, _ODD_BULLET, _NUMBER, _ROMAN, *_CLOSE)
# Numbers that count on from one line to the next: "2.1", "Madde 1 -", "Soru 1:". What stands
# before the last number is the same on both.
_COUNTED: Final = re.compile(
    r"^(?P<before>(?:[0-9]{1,2}\.)+)(?P<number>[0-9]{1,2})(?P<after>[.)]?)\s+\S"
    r"|^(?P<word>[^\W\d_]{2,20})\s(?P<of>[0-9]{1,3})\s?[-–—:.)]\s*[^\W\d_]"
)
# Where a line was broken on purpose.
HARD: Final = "\x1f"
_FEW: Final = 2


def merged_lists(lines: list[str], start: int) -> Iterator[Fault]:
    """Yield runs of lines that look like items of a list and are shown as running text."""
    for kind in _KINDS:
        like = [n for n, line in enumerate(lines) if kind.match(line) and not _is_broken(lines, n)]
        if not like:
            continue
        follows = like[0] > 0 and (kind is _BULLET or _is_first(lines, like[0]))
        odd = kind is _BULLET and "\xa0" in lines[like[0]][:_FEW]
        if len(like) >= _FEW or follows or odd:
            yield start + like[0], "shown-list", {"shown": excerpt(lines[like[0]])}
    yield from _counted(lines, start)


def _counted(lines: list[str], start: int) -> Iterator[Fault]:
    """Yield the first of two lines whose numbers follow each other."""
    before: tuple[str, int] | None = None
    for number, line in enumerate(lines):
        found = _COUNTED.match(line)
        place = _place(found) if found and not _is_broken(lines, number) else None
        if before and place == (before[0], before[1] + 1):
            shown = next(n for n in range(number - 1, -1, -1) if _COUNTED.match(lines[n]))
            yield start + shown, "shown-list", {"shown": excerpt(lines[shown])}
            return
        before = place or before


def _place(found: re.Match[str]) -> tuple[str, int]:
    word = found["word"]
    return (word.casefold(), int(found["of"])) if word else (found["before"], int(found["number"]))


def _is_broken(lines: list[str], number: int) -> bool:
    """Tell whether a line is shown as a line of its own: the one before ends with a break."""
    return number > 0 and lines[number - 1].endswith(HARD)


def _is_first(lines: list[str], number: int) -> bool:
    """Tell whether a line begins a list that a sentence has announced."""
    return lines[number - 1].rstrip().endswith(":") and bool(_FIRST.match(lines[number]))

"""Words that were broken at the end of a line or a page, put together again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

PAGE_END: Final = "\f"
_WORD: Final = re.compile(r"([^\W_]+)([\W_]*)")
_HYPHEN: Final = re.compile(r"[-\u00ad]\s*")
_LINE_END: Final = re.compile(r"\s*\n\s*")
# A word without room is broken without a hyphen, but only a long one; a small number set
# high (`²`, a footnote's) stands on a line of its own.
_ROOMLESS: Final = 8


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word of the paper, what stands after it, its page, and whether it begins a line."""

    word: str
    after: str
    page: int
    first: bool


def rejoined(missing: Counter[str], wanted: Counter[str], text: str) -> Counter[str]:
    """Return how often each missing word stands on the paper in pieces.

    `text` is that of all pages, parted by `PAGE_END`. A piece counts only if no wanted word
    needs it whole: `kural-lar` is not `kural` as well.
    """
    pieces = list(_pieces(text))
    spare = Counter(piece.word for piece in pieces) - wanted
    found: Counter[str] = Counter()
    for word, count in missing.items():
        for parts in map(Counter, _broken(word, pieces)):
            if found[word] < count and parts <= spare:
                spare -= parts
                found[word] += 1
    return found


def _pieces(text: str) -> Iterator[_Piece]:
    before = "\n"
    for page, lines in enumerate(text.split(PAGE_END)):
        for found in _WORD.finditer(lines):
            yield _Piece(found[1], found[2], page, first="\n" in before)
            before = found[2]
        before = "\n"


def _broken(word: str, pieces: Sequence[_Piece]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of every place where a word may stand broken."""
    for place, piece in enumerate(pieces):
        roomless = len(word) >= _ROOMLESS or word[-1].isdecimal()
        if word.startswith(piece.word) and (
            parts := _parts(word, pieces, place, roomless=roomless)
        ):
            yield parts


def _parts(word: str, pieces: Sequence[_Piece], place: int, *, roomless: bool) -> tuple[str, ...]:
    """Return the parts of a word that begins at a place, or none if it does not stand there."""
    head, rest = pieces[place], word.removeprefix(pieces[place].word)
    if not rest:
        return (head.word,)
    after = pieces[place + 1 : place + 2]
    if after and _goes_on(head.after, roomless=roomless) and rest.startswith(after[0].word):
        tail = _parts(rest, pieces, place + 1, roomless=roomless)
    else:
        tail = (rest,) if _overleaf(head, rest, pieces[place + 1 :]) else ()
    return (head.word, *tail) if tail else ()


def _goes_on(gap: str, *, roomless: bool) -> bool:
    return bool(_HYPHEN.fullmatch(gap) or (roomless and _LINE_END.fullmatch(gap)))


def _overleaf(head: _Piece, rest: str, following: Sequence[_Piece]) -> bool:
    """Tell whether a word goes on at the next page, past the foot of this one."""
    return bool(_HYPHEN.match(head.after)) and any(
        piece.word == rest and piece.first for piece in following if piece.page == head.page + 1
    )

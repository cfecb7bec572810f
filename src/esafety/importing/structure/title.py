"""The title of a policy and what introduces it, apart from its first chapter."""

import re
from collections.abc import Sequence
from typing import Final

from esafety.importing.structure.headings import names_part
from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.patterns import OPENING, TITLE_WORDS
from esafety.importing.structure.pieces import ENDS, Piece, is_item

MOST_WORDS: Final = 20
# `T.C.` heads what offices write and ends no sentence.
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.\s?){2,}")


def title_of(pieces: list[Piece]) -> tuple[str, list[Piece], list[Piece]]:
    """Return the title, what introduces the policy below it, and the rest."""
    numbered = next((n for n, piece in enumerate(pieces) if _begins_chapter(piece)), None)
    if numbered is None:
        first = _first_with_body(pieces)
    else:
        first = next((n for n in range(numbered) if _opens(pieces, n)), numbered)
    lead = pieces[:first]
    if any(is_item(piece) for piece in lead):
        return "", [], pieces
    styled = [piece for piece in lead if piece.block.is_title]
    named = styled or [piece for piece in lead if _is_title_line(piece)]
    title = " ".join(piece.block.words for piece in named)
    return title, [piece for piece in lead if piece not in named], pieces[first:]


def _begins_chapter(piece: Piece) -> bool:
    if not piece.heading or piece.heading.level != 1:
        return False
    marked = marker_of(piece.block.plain) or names_part(piece.block)
    return bool(marked or (piece.block.level and not piece.heading.guessed))


def _opens(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a heading without a number is a chapter: behind an introduction, or by name."""
    heading = pieces[place].heading
    if not place or not heading or heading.level != 1 or heading.guessed:
        return False
    after = pieces[place + 1 : place + 2]
    named = OPENING.fullmatch(pieces[place].block.plain)
    return bool(after and not after[0].heading and (named or not _is_title_line(pieces[place - 1])))


def _first_with_body(pieces: list[Piece]) -> int:
    """Return the place of the first chapter where none is numbered."""
    heads = [n for n, piece in enumerate(pieces) if piece.heading]
    for place in heads:
        after = pieces[place + 1 : place + 2]
        is_last = place == heads[-1]
        names_policy = place == heads[0] and TITLE_WORDS.search(pieces[place].block.plain)
        if after and not after[0].heading and (is_last or not names_policy):
            return place + 1 if names_policy else place
    return 1 if pieces and _names_whole(pieces[0]) else 0


def _names_whole(piece: Piece) -> bool:
    """Tell whether the first piece is the title of all, though nothing below it is a heading."""
    block = piece.block
    named = TITLE_WORDS.search(block.plain) and not is_item(piece)
    return bool(block.is_title or block.level or named) and _is_title_line(piece)


def _is_title_line(piece: Piece) -> bool:
    block = piece.block
    short = len(block.plain.split()) <= MOST_WORDS
    sentence = block.plain.endswith(ENDS) and not _INITIALS.fullmatch(block.plain)
    return bool(block.is_title or block.level or piece.heading) or (short and not sentence)

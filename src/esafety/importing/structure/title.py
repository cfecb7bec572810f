"""The title of a policy and what introduces it, apart from its first chapter."""

from typing import Final

from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.patterns import CHAPTER, TITLE_WORDS
from esafety.importing.structure.pieces import ENDS, Piece, is_item

MOST_WORDS: Final = 20


def title_of(pieces: list[Piece]) -> tuple[str, list[Piece], list[Piece]]:
    """Return the title, what introduces the policy below it, and the rest."""
    first = next((n for n, piece in enumerate(pieces) if _begins_chapter(piece)), None)
    if first is None:
        first = _first_with_body(pieces)
    lead = pieces[:first]
    if any(is_item(piece) for piece in lead):
        return "", [], pieces
    named = [piece for piece in lead if _is_title_line(piece)]
    title = " ".join(piece.block.words for piece in named)
    return title, [piece for piece in lead if piece not in named], pieces[first:]


def _begins_chapter(piece: Piece) -> bool:
    if not piece.heading or piece.heading.level != 1 or piece.heading.guessed:
        return False
    marker = marker_of(piece.block.plain)
    return bool(piece.block.level or marker or CHAPTER.match(piece.block.plain))


def _first_with_body(pieces: list[Piece]) -> int:
    """Return the place of the first chapter where none is numbered."""
    heads = [n for n, piece in enumerate(pieces) if piece.heading]
    for place in heads:
        after = pieces[place + 1 : place + 2]
        is_last = place == heads[-1]
        names_policy = place == heads[0] and TITLE_WORDS.search(pieces[place].block.plain)
        if after and not after[0].heading and (is_last or not names_policy):
            return place
    return 1 if pieces and _is_title_line(pieces[0]) and pieces[0].block.is_title else 0


def _is_title_line(piece: Piece) -> bool:
    block = piece.block
    short = len(block.plain.split()) <= MOST_WORDS
    return bool(block.is_title or block.level or piece.heading) or (
        short and not block.plain.endswith(ENDS)
    )

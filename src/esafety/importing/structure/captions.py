"""The short line before an article names it: it becomes a heading, or begins the article."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from esafety.importing.structure.headings import HeadingLevel
from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.patterns import ARTICLE
from esafety.importing.structure.pieces import Piece
from esafety.importing.structure.shapes import goes_on, is_short

_MOST_WORDS: Final = 8


def with_captions(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces; the short line before an article is a heading, or begins its clause."""
    if not any(_is_article(piece) for piece in pieces):
        return pieces
    in_parts = any(_is_part(*pair) for pair in pairwise([*pieces, None]))
    found: list[Piece] = []
    for piece in pieces:
        # The first line of all is the title.
        caption = found[-1] if len(found) > 1 else None
        if caption and _is_article(piece) and _is_caption(caption) and in_parts:
            found[-1] = replace(piece, lead=caption.block.words)
            continue
        if caption and _is_article(piece) and _is_caption(caption):
            found[-1] = replace(caption, heading=HeadingLevel(1))
        found.append(piece)
    return found


def _is_part(piece: Piece | None, after: Piece | None) -> bool:
    """Tell whether a piece heads a part; a line in bold type right above an article names that."""
    if not piece or not piece.heading or piece.heading.level > 1 or _is_article(piece):
        return False
    return not (piece.heading.guessed and after and _is_article(after) and _is_caption(piece))


def _is_article(piece: Piece) -> bool:
    marker = marker_of(piece.block.plain)
    return bool(marker and marker.kind == ARTICLE and not piece.heading)


def _is_caption(piece: Piece) -> bool:
    text = piece.block.plain
    first = piece.heading and piece.heading.level == 1 and not piece.heading.guessed
    named = is_short(text) and len(text.split()) <= _MOST_WORDS and not goes_on(text)
    return named and not (first or marker_of(text) or piece.block.depth or piece.block.rows)

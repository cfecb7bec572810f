"""Which lines are headings: by their style, their marker, their capitals, or their look."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from esafety.importing.block import Block
from esafety.importing.structure.markers import Marker, marker_of, typed_marker
from esafety.importing.structure.patterns import (
    ANNEX,
    APPROVAL,
    BULLET,
    CHAPTER,
    HALF_BRACKET,
    NAME_NOTHING,
    NUMBER,
    ROMAN,
    TEAM,
    TITLE_WORDS,
)
from esafety.importing.structure.shapes import (
    FEW_WORDS,
    LONGEST,
    SENTENCE,
    announces,
    is_capitals,
    is_sentence,
    is_short,
    is_titled,
    leads_in,
    unmarked,
)

SECTION: Final = 2
_FEWER_WORDS: Final = 8
# So many lines in capitals are a habit.
_FEWEST_CAPITALS: Final = 3
_LONG_PARAGRAPH: Final = 8


@dataclass(frozen=True, slots=True)
class HeadingLevel:
    """A heading's level: 1 a chapter, 2 a section; and whether it was only guessed."""

    level: int
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document sets its headings: the levels of its styles, and what it numbers."""

    levels: tuple[int, ...]
    parts: bool
    capitals: bool

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "Habits":
        """Return the habits of a document."""
        levels = sorted({block.level for block in blocks if block.level})
        first = [block for block in blocks if block.level == (levels[:1] or [0])[0]]
        # The one heading of the highest level, at the very beginning, is the title.
        titled = any(block.is_title for block in blocks)
        alone = not titled and len(first) == 1 and first[0] in blocks[:3]
        if alone and (len(levels) > 1 or TITLE_WORDS.search(first[0].plain)):
            levels = levels[1:]
        parts = any(names_part(block) for block in blocks)
        capitals = sum(1 for block in blocks if is_capitals(unmarked(block.plain)))
        return cls(tuple(levels), parts, capitals >= _FEWEST_CAPITALS)


def heading_of(
    before: Block | None, block: Block, after: Block | None, habits: Habits
) -> HeadingLevel | None:
    """Return what kind of heading a block is; None for all else."""
    if block.level:
        return _by_style(block, habits)
    if block.rows or block.is_title or len(block.plain) > LONGEST:
        return None
    marker = typed_marker(block)
    if names_part(block) or _closes(block, marker):
        return HeadingLevel(1)
    if _is_annex(block) and not any(one and _is_annex(one) for one in (before, after)):
        return HeadingLevel(1, guessed=not is_capitals(block.plain))
    if block.depth:
        return _in_list(before, block, after)
    return _by_marker(before, marker, after, habits) if marker else _by_look(block, after, habits)


def names_part(block: Block) -> bool:
    """Tell whether a block is the heading of a part: BİRİNCİ BÖLÜM, Bölüm 2: Görevler."""
    named = CHAPTER.match(block.plain)
    capitals = bool(named and is_capitals(named[0]))
    return (
        bool(named)
        and len(block.plain.split()) <= FEW_WORDS
        and (capitals or not is_sentence(block.plain))
    )


def _is_annex(block: Block) -> bool:
    """Tell whether a block is the heading of an annex; a list of annexes has several in a row."""
    return bool(ANNEX.match(block.plain)) and is_short(block.plain)


def _by_style(block: Block, habits: Habits) -> HeadingLevel | None:
    if block.level not in habits.levels:
        return None
    return HeadingLevel(habits.levels.index(block.level) + 1)


def _closes(block: Block, marker: Marker | None) -> bool:
    """Tell whether a block heads the list of the team, or the approval."""
    text = block.plain
    if marker and marker.kind == BULLET:
        return False
    short = len(text.split()) <= _FEWER_WORDS and not text.endswith(SENTENCE)
    is_team = bool(TEAM.search(text)) and (text.endswith(":") or is_capitals(text))
    return short and (is_team or bool(APPROVAL.fullmatch(text)))


def _in_list(before: Block | None, block: Block, after: Block | None) -> HeadingLevel | None:
    """Return a heading that a word processor numbers as a list of one item."""
    alone = not (before and before.depth) and not (after and after.depth == block.depth)
    bold = block.is_bold and is_short(block.plain) and not leads_in(block.plain)
    shaped = is_capitals(block.plain) or bold
    return HeadingLevel(1 if block.depth == 1 else 2) if alone and shaped else None


def _by_marker(
    before: Block | None, marker: Marker, after: Block | None, habits: Habits
) -> HeadingLevel | None:
    if marker.kind in NAME_NOTHING:
        return None
    level = 1 if marker.kind in (NUMBER, HALF_BRACKET, ROMAN) and not habits.parts else 2
    if is_capitals(marker.rest):
        return HeadingLevel(level)
    if habits.levels:
        return None
    in_row = any(
        one and (other := marker_of(one.plain)) and other.kind == marker.kind
        for one in (before, after)
    )
    shaped = is_short(marker.rest) and not leads_in(marker.rest) and marker.rest[0].isupper()
    return HeadingLevel(level, guessed=True) if after and shaped and not in_row else None


def _by_look(block: Block, after: Block | None, habits: Habits) -> HeadingLevel | None:
    if is_capitals(block.plain):
        return HeadingLevel(2 if habits.parts or habits.levels else 1)
    if habits.levels or not after or after.level or not is_short(block.plain):
        return None
    if announces(block.plain):
        return None
    if block.is_bold:
        return HeadingLevel(2 if habits.capitals or habits.parts else 1, guessed=True)
    heads = marker_of(after.plain) or after.depth or len(after.plain.split()) > _LONG_PARAGRAPH
    named = is_titled(block.plain) and not leads_in(block.plain)
    stands_alone = block.apart and after.apart
    return HeadingLevel(1, guessed=True) if stands_alone and heads and named else None

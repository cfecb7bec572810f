"""Footnotes: they head nothing and end no list, and stand below the clause that has their mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from esafety.importing.block import Block
from esafety.importing.chapters import ImportedPart, ImportedPolicy
from esafety.importing.structure.builder import paragraph_of


@dataclass(frozen=True, slots=True)
class _Holder:
    """Words that may have the mark of a note, and the parts among which the note is put.

    `part` is none for a heading or the title, below which a note stands first.
    """

    words: str
    line: int
    parts: list[ImportedPart]
    part: ImportedPart | None = None


def parted_notes(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Return the blocks of the text, and those of its footnotes."""
    return [one for one in blocks if not one.note], [one for one in blocks if one.note]


def add_notes(policy: ImportedPolicy, notes: Sequence[Block]) -> None:
    """Put each note below what has its mark: below an item as an item, else as a paragraph."""
    holders, place = [*_holders(policy)], 0
    for note in notes:
        place = _place_of(note, holders, place)
        _put(note, holders[place])


def _holders(policy: ImportedPolicy) -> Iterator[_Holder]:
    yield _Holder(policy.title, 0, policy.intro)
    yield from (_holder(part, policy.intro) for part in [*policy.intro])
    for section in policy.sections():
        yield _Holder(section.heading, section.line, section.parts)
        yield from (_holder(part, section.parts) for part in [*section.parts])


def _holder(part: ImportedPart, parts: list[ImportedPart]) -> _Holder:
    return _Holder(f"{part.lead} {part.block.words}", part.block.line, parts, part)


def _place_of(note: Block, holders: Sequence[_Holder], start: int) -> int:
    """Return the place of what has the mark of a note; notes stand in the order of their marks.

    What was joined to a line before or behind its own has another number.
    """
    end = start
    while end + 1 < len(holders) and holders[end].line <= note.line:
        end += 1
    marked = [place for place in range(start, end + 1) if note.note in holders[place].words]
    own = (place for place in marked if holders[place].line == note.line)
    return next(own, next(iter(marked), max(start, end - 1)))


def _put(note: Block, holder: _Holder) -> None:
    """Put a paragraph of a note behind what is below its holder; the first one is an item there."""
    parts, part = holder.parts, holder.part
    place = next((n for n, one in enumerate(parts, 1) if one is part), 0)
    depth = part.depth if part else 0
    if not part or not depth:
        parts.insert(_behind_notes(parts, place), _paragraph(note, 0))
        return
    while place < len(parts) and _is_below(parts[place], part):
        place += 1
    made = _paragraph(note, depth + 1)
    begins = note.text.startswith(note.note)
    parts.insert(place, replace(made, kind="item") if begins else made)


def _paragraph(note: Block, depth: int) -> ImportedPart:
    return replace(paragraph_of(replace(note, depth=0)), depth=depth)


def _behind_notes(parts: Sequence[ImportedPart], place: int) -> int:
    while place < len(parts) and parts[place].block.note:
        place += 1
    return place


def _is_below(part: ImportedPart, holder: ImportedPart) -> bool:
    """Tell whether a part belongs to an item: an item below it, or a paragraph within it."""
    own = part.depth == holder.depth and part.kind != "item"
    return part.depth > holder.depth or own

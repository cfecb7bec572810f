"""Pieces are put into the chapters and sections of a policy, items at their depths."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.chapters import (
    ImportedChapter,
    ImportedPart,
    ImportedPolicy,
    ImportedSection,
)
from esafety.importing.structure.headings import SECTION, HeadingLevel
from esafety.importing.structure.held_lines import held_depth
from esafety.importing.structure.list_depths import ListDepths
from esafety.importing.structure.markers import (
    counted_marker,
    is_marker_alone,
    marker_of,
    typed_marker,
)
from esafety.importing.structure.patterns import APPROVAL, TEAM
from esafety.importing.structure.pieces import Piece, is_item

_MOST_SECTIONS: Final = 26


def paragraph_of(block: Block) -> ImportedPart:
    """Return a block as a paragraph, or as the table that it is."""
    return ImportedPart(
        "table" if block.rows else "paragraph", block, block.text, apart=block.apart
    )


class Builder:
    """Puts pieces into the chapters of a policy."""

    def __init__(self, policy: ImportedPolicy, remarks: list[Remark]) -> None:
        self._policy = policy
        self._remarks = remarks
        self._depths = ListDepths()

    def take(self, pieces: list[Piece]) -> None:
        """Take all pieces after the title, in order."""
        last_item = max((n for n, piece in enumerate(pieces) if is_item(piece)), default=-1)
        ends = _ends_of_runs(pieces)
        for place, piece in enumerate(pieces):
            if piece.heading and piece.heading.level <= SECTION:
                self._depths = ListDepths()
                self._head(piece, piece.heading, closing=place > last_item)
            else:
                self._add(piece, pieces[place : ends[place] + 1])

    def _head(self, piece: Piece, heading: HeadingLevel, *, closing: bool) -> None:
        block = piece.block
        section = ImportedSection(block.words, block.line, block.page, anchor=block.anchor)
        if heading.guessed:
            self._remarks.append(Remark.of(block, "import-heading-guessed", heading=block.words))
        chapters = self._policy.chapters
        if heading.level == 1 or not chapters:
            closes = _closes(block) if closing else ""
            taken = {chapter.closes for chapter in chapters}
            chapters.append(ImportedChapter([section], closes="" if closes in taken else closes))
        elif len(chapters[-1].sections) > _MOST_SECTIONS:
            self._add(piece, [piece])
        else:
            chapters[-1].sections.append(section)

    def _add(self, piece: Piece, run: Sequence[Piece]) -> None:
        """Add a piece; `run` are those without a marker that it begins, and the item behind."""
        block, chapters = piece.block, self._policy.chapters
        if not chapters:
            chapters.append(
                ImportedChapter([ImportedSection(self._policy.title, block.line, block.page)])
            )
            self._remarks.append(Remark.of(block, "import-no-heading", heading=self._policy.title))
        if piece.heading:
            self._remarks.append(Remark.of(block, "import-deep-heading", heading=block.words))
        part = self._part(_bold(piece) if piece.heading else piece, run)
        if not part.depth and not chapters[-1].closes:
            self._depths.interrupt()
        chapters[-1].sections[-1].parts.append(part)

    def _part(self, piece: Piece, run: Sequence[Piece]) -> ImportedPart:
        block = piece.block
        marker = typed_marker(block)
        if piece.heading or not (block.depth or marker):
            return replace(paragraph_of(block), depth=0 if piece.heading else self._held_by(run))
        text = block.text if block.depth else _unmarked(block)
        depth = min(self._depths.depth(block, marker), self._deepest())
        own = marker or counted_marker(block)
        return ImportedPart("item", block, text, depth, own, piece.lead)

    def _held_by(self, run: Sequence[Piece]) -> int:
        """Return the depth of the item that a paragraph belongs to; 0 where it stands alone."""
        parts, block = self._policy.chapters[-1].sections[-1].parts, run[0].block
        if not (block.is_inside and parts and parts[-1].depth):
            # None but the last of a run can be an item.
            after = run[-1].block if is_item(run[-1]) else None
            lines = [piece.block for piece in (run[:-1] if after else run)]
            return held_depth(parts, lines, after)
        items = (part for part in reversed(parts) if part.kind == "item")
        holding = (item.depth for item in items if item.block.indent < block.indent)
        return next(holding, 0)

    def _deepest(self) -> int:
        """Return how deep the next item can stand: one below the item before it."""
        parts = self._policy.chapters[-1].sections[-1].parts
        return parts[-1].depth + 1 if parts else 1


def _ends_of_runs(pieces: Sequence[Piece]) -> list[int]:
    """Return for each piece the place where the run of lines without a marker ends, or the item."""
    ends, end = [0] * len(pieces), len(pieces) - 1
    for place in reversed(range(len(pieces))):
        heads = place + 1 < len(pieces) and pieces[place + 1].heading
        end = place if is_item(pieces[place]) or pieces[place].heading or heads else end
        ends[place] = end
    return ends


def _unmarked(block: Block) -> str:
    """Return an item's words without its marker."""
    text = block.text.strip()
    bold = BOLD_ON if text.startswith(BOLD_ON) else ""
    head, off, words = text.removeprefix(bold).partition(BOLD_OFF)
    if bold and off and is_marker_alone(head):
        return words.strip()
    marker = marker_of(text.removeprefix(bold))
    return f"{bold}{marker.rest}" if marker else text


def _bold(piece: Piece) -> Piece:
    block = piece.block
    return Piece(replace(block, text=f"{BOLD_ON}{block.words}{BOLD_OFF}", depth=0), HeadingLevel(3))


def _closes(block: Block) -> str:
    if APPROVAL.fullmatch(block.plain):
        return "approval"
    return "team" if TEAM.search(block.plain) else ""

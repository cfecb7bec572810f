"""Pieces are put into the chapters and sections of a policy, items at their depths."""

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
from esafety.importing.structure.list_depths import ListDepths
from esafety.importing.structure.markers import is_marker_alone, marker_of, typed_marker
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
        for place, piece in enumerate(pieces):
            if piece.heading and piece.heading.level <= SECTION:
                self._depths = ListDepths()
                self._head(piece, piece.heading, closing=place > last_item)
            else:
                self._add(piece)

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
            self._add(piece)
        else:
            chapters[-1].sections.append(section)

    def _add(self, piece: Piece) -> None:
        block, chapters = piece.block, self._policy.chapters
        if not chapters:
            chapters.append(
                ImportedChapter([ImportedSection(self._policy.title, block.line, block.page)])
            )
            self._remarks.append(Remark.of(block, "import-no-heading", heading=self._policy.title))
        if piece.heading:
            self._remarks.append(Remark.of(block, "import-deep-heading", heading=block.words))
        part = self._part(_bold(piece) if piece.heading else piece)
        if part.kind == "paragraph" and not part.depth and not chapters[-1].closes:
            self._depths.interrupt()
        chapters[-1].sections[-1].parts.append(part)

    def _part(self, piece: Piece) -> ImportedPart:
        block = piece.block
        marker = typed_marker(block)
        if piece.heading or not (block.depth or marker):
            return replace(paragraph_of(block), depth=0 if piece.heading else self._held_by(block))
        text = block.text if block.depth else _unmarked(block)
        depth = min(self._depths.depth(block, marker), self._deepest())
        return ImportedPart("item", block, text, depth, marker, piece.lead)

    def _held_by(self, block: Block) -> int:
        """Return the depth of the item that a paragraph belongs to; 0 where it stands alone."""
        parts = self._policy.chapters[-1].sections[-1].parts
        if not (block.is_inside and parts and parts[-1].depth):
            return 0
        items = (part for part in reversed(parts) if part.kind == "item")
        holding = (item.depth for item in items if item.block.indent < block.indent)
        return next(holding, 0)

    def _deepest(self) -> int:
        """Return how deep the next item can stand: one below the item before it."""
        parts = self._policy.chapters[-1].sections[-1].parts
        return parts[-1].depth + 1 if parts else 1


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

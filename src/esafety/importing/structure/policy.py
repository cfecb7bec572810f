"""Blocks become a policy: its title, chapters, sections, clauses and what stands between them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.chapters import Chapter, Part, Policy, Section
from esafety.importing.structure.captions import with_captions
from esafety.importing.structure.headings import Habits, Heading, heading_of, is_capitals
from esafety.importing.structure.list_depths import ListDepths
from esafety.importing.structure.markers import is_marker_alone, marker_of
from esafety.importing.structure.no_markers import with_no_markers
from esafety.importing.structure.patterns import APPROVAL, CHAPTER, TEAM
from esafety.importing.structure.pieces import ENDS, Piece, is_item
from esafety.importing.structure.title import MOST_WORDS, title_of
from esafety.text.shortened import shortened

_MOST_SECTIONS: Final = 26
_SECTION: Final = 2
_SHOWN: Final = 60


def policy_of(blocks: Sequence[Block], remarks: list[Remark], without_title: str) -> Policy:
    """Return the policy that some blocks hold; what was unsure is added to the remarks.

    `without_title` is its title where the blocks have none.
    """
    filled = [block for block in blocks if any(letter.isalnum() for letter in block.text)]
    pieces = with_captions(_with_headings(_continued(with_no_markers(filled), remarks)))
    title, intro, rest = title_of(pieces)
    if not title:
        remarks.append(Remark(1, "import-no-title", {"title": without_title}))
    policy = Policy(title or without_title, [], [_paragraph(piece.block) for piece in intro])
    _Builder(policy, remarks).take(rest)
    return policy


def _continued(blocks: Sequence[Block], remarks: list[Remark]) -> Iterator[Block]:
    """Yield the blocks, each with the next one where only an empty line broke its sentence."""
    held: Block | None = None
    for block in blocks:
        if held and _is_broken(held, block):
            held = replace(held, text=f"{held.text} {block.text}")
            remarks.append(_remark(block, "import-continued", text=_start(block.words)))
        else:
            yield from (held,) if held else ()
            held = block
    yield from (held,) if held else ()


def _is_broken(block: Block, after: Block) -> bool:
    marked = after.depth or after.level or after.rows or block.rows or marker_of(after.plain)
    lower = after.plain[:1].islower() and not after.plain.startswith(("www", "http"))
    heads = block.level or is_capitals(block.plain)
    return not (marked or heads) and lower and not block.plain.endswith(ENDS)


def _with_headings(blocks: Iterator[Block]) -> list[Piece]:
    every = [*blocks]
    habits = Habits.of(every)
    around = zip([None, *every], every, [*every[1:], None], strict=False)
    pieces = (
        Piece(block, heading_of(before, block, after, habits)) for before, block, after in around
    )
    return [*_merged(pieces)]


def _merged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces; a heading on two lines is one, and so is a part's number with its name."""
    held: Piece | None = None
    for piece in pieces:
        joint = _joint(held, piece)
        if held and joint:
            text = f"{held.block.text}{joint}{piece.block.text}"
            held = replace(held, block=replace(held.block, text=text))
        else:
            yield from (held,) if held else ()
            held = piece
    yield from (held,) if held else ()


def _joint(held: Piece | None, piece: Piece) -> str:
    """Return what joins two headings into one; nothing where they are two."""
    if not held or not held.heading or piece.block.depth or marker_of(piece.block.plain):
        return ""
    named = CHAPTER.fullmatch(held.block.plain)
    if named and not CHAPTER.match(piece.block.plain):
        shaped = piece.heading or (len(piece.block.plain.split()) <= MOST_WORDS)
        return " – " if shaped and not piece.block.plain.endswith(".") else ""
    both = is_capitals(held.block.plain) and is_capitals(piece.block.plain)
    return " " if both and not piece.block.apart and not piece.block.level else ""


def _paragraph(block: Block) -> Part:
    return Part("table" if block.rows else "paragraph", block, block.text, apart=block.apart)


class _Builder:
    """Puts pieces into the chapters of a policy."""

    def __init__(self, policy: Policy, remarks: list[Remark]) -> None:
        self._policy = policy
        self._remarks = remarks
        self._depths = ListDepths()

    def take(self, pieces: list[Piece]) -> None:
        """Take all pieces after the title, in order."""
        items_after = [n for n, piece in enumerate(pieces) if is_item(piece)]
        last_item = items_after[-1] if items_after else -1
        for place, piece in enumerate(pieces):
            if piece.heading and piece.heading.level <= _SECTION:
                self._depths = ListDepths()
                self._head(piece, closing=place > last_item)
            else:
                self._add(piece)

    def _head(self, piece: Piece, *, closing: bool) -> None:
        block, heading = piece.block, piece.heading or Heading(1)
        section = Section(block.words, block.line, block.page, anchor=block.anchor)
        if heading.guessed:
            self._remarks.append(_remark(block, "import-heading-guessed", heading=block.words))
        chapters = self._policy.chapters
        if heading.level == 1 or not chapters:
            closes = _closes(block) if closing else ""
            taken = {chapter.closes for chapter in chapters}
            chapters.append(Chapter([section], closes="" if closes in taken else closes))
        elif len(chapters[-1].sections) > _MOST_SECTIONS:
            self._add(_bold(piece))
        else:
            chapters[-1].sections.append(section)

    def _add(self, piece: Piece) -> None:
        if not self._policy.chapters:
            block = piece.block
            section = Section(self._policy.title, block.line, block.page)
            self._policy.chapters.append(Chapter([section]))
            self._remarks.append(_remark(block, "import-no-heading", heading=self._policy.title))
        parts = self._policy.chapters[-1].sections[-1].parts
        part = self._part(_bold(piece) if piece.heading else piece)
        if part.kind == "paragraph" and not self._policy.chapters[-1].closes:
            self._depths.interrupt()
        parts.append(part)

    def _part(self, piece: Piece) -> Part:
        block = piece.block
        marker = None if block.depth else marker_of(block.plain)
        if piece.heading or not (block.depth or marker):
            return _paragraph(block)
        text = block.text if block.depth else _unmarked(block)
        depth = min(self._depths.depth(block, marker), self._deepest())
        return Part("item", block, text, depth, marker, piece.lead)

    def _deepest(self) -> int:
        """Return how deep the next item can stand: one below the item before it."""
        parts = self._policy.chapters[-1].sections[-1].parts
        return parts[-1].depth + 1 if parts and parts[-1].kind == "item" else 1


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
    return Piece(replace(block, text=f"{BOLD_ON}{block.words}{BOLD_OFF}", depth=0), Heading(3))


def _closes(block: Block) -> str:
    if APPROVAL.fullmatch(block.plain):
        return "approval"
    return "team" if TEAM.search(block.plain) else ""


def _remark(block: Block, key: str, **params: object) -> Remark:
    return Remark(block.line, key, params, block.page)


def _start(text: str) -> str:
    return shortened(text, _SHOWN)

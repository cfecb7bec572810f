"""Blocks become a policy: its title, chapters, sections, clauses and what stands between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from esafety.importing.block import Block, Remark
from esafety.importing.bold_type import with_whole_bold
from esafety.importing.chapters import ImportedPolicy
from esafety.importing.footnotes import add_notes, parted_notes
from esafety.importing.structure.articles import (
    between_paragraphs,
    with_paragraphs,
    with_titles_joined,
)
from esafety.importing.structure.builder import Builder, paragraph_of
from esafety.importing.structure.captions import with_captions
from esafety.importing.structure.headings import Habits, HeadingLevel, heading_of, names_part
from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.no_markers import (
    with_counted_classes,
    with_letters,
    with_no_markers,
)
from esafety.importing.structure.patterns import ANNEX, CHAPTER
from esafety.importing.structure.pieces import ENDS, Piece
from esafety.importing.structure.section_names import section_names
from esafety.importing.structure.shapes import goes_on, is_capitals
from esafety.importing.structure.title import MOST_WORDS, title_of
from esafety.text.shortened import shortened

_SHOWN: Final = 60


def policy_of(blocks: Sequence[Block], remarks: list[Remark], without_title: str) -> ImportedPolicy:
    """Return the policy that some blocks hold; what was unsure is added to the remarks.

    `without_title` is its title where the blocks have none.
    """
    text, notes = parted_notes([*_with_words(with_whole_bold(blocks), remarks)])
    whole = [*_continued(with_no_markers(with_counted_classes(with_letters(text))), remarks)]
    pieces = _with_headings([*with_paragraphs(whole, remarks)], remarks)
    pieces = with_captions(with_titles_joined(pieces))
    title, intro, rest = title_of(pieces)
    if not title:
        remarks.append(Remark(0, "import-no-title", {"title": without_title}))
    policy = ImportedPolicy(
        title or without_title, [], [paragraph_of(piece.block) for piece in intro]
    )
    Builder(policy, remarks).take(_raised(rest))
    add_notes(policy, notes)
    return policy


def _with_words(blocks: Iterable[Block], remarks: list[Remark]) -> Iterator[Block]:
    """Yield the blocks that hold a letter or number; a heading without a letter is reported."""
    for block in blocks:
        if block.level and not any(letter.isalpha() for letter in block.words):
            named = any(letter.isalnum() for letter in block.words)
            key = "import-heading-no-letter" if named else "import-heading-no-word"
            left = "" if named else block.words
            remarks.append(Remark(block.line, key, {"text": block.words}, block.page, left))
        if any(letter.isalnum() for letter in block.text):
            yield block


def _raised(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces; where no chapter is named, what would be its sections are chapters."""
    highest = min((piece.heading.level for piece in pieces if piece.heading), default=1)
    return [
        replace(piece, heading=replace(piece.heading, level=piece.heading.level - highest + 1))
        if piece.heading
        else piece
        for piece in pieces
    ]


def _continued(blocks: Sequence[Block], remarks: list[Remark]) -> Iterator[Block]:
    """Yield the blocks, each with the next one where only an empty line broke its sentence."""
    held: Block | None = None
    for block in blocks:
        if held and _is_broken(held, block):
            held = replace(held, text=f"{held.text} {block.text}")
            remarks.append(Remark.of(block, "import-continued", text=_start(block.words)))
        else:
            yield from (held,) if held else ()
            held = block
    yield from (held,) if held else ()


def _is_broken(block: Block, after: Block) -> bool:
    marked = after.depth or after.level or after.rows or block.rows or marker_of(after.plain)
    heads = block.level or is_capitals(block.plain)
    return not (marked or heads) and goes_on(after.plain) and not block.plain.endswith(ENDS)


def _with_headings(every: Sequence[Block], remarks: list[Remark]) -> list[Piece]:
    habits = Habits.of(every)
    around = zip([None, *every], every, [*every[1:], None], strict=False)
    known = [heading_of(before, block, after, habits) for before, block, after in around]
    between = between_paragraphs(every)
    sure = _without_guesses(known, between)
    names = section_names(every, sure)
    unsure = [every[place] for place in names.unsure if place not in between]
    remarks += [Remark.of(block, "import-title-clause", text=block.words) for block in unsure]
    named = [names.headings.get(place, heading) for place, heading in enumerate(sure)]
    headings = _without_guesses(named, between)
    return [*_merged(Piece(*pair) for pair in zip(every, headings, strict=True))]


def _without_guesses(
    headings: Sequence[HeadingLevel | None], places: set[int]
) -> list[HeadingLevel | None]:
    """Return the headings; at some places, within an article, what only looks like one is none."""
    return [
        None if heading and heading.guessed and place in places else heading
        for place, heading in enumerate(headings)
    ]


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
    if names_part(piece.block):
        return ""
    if ANNEX.fullmatch(held.block.plain) and piece.heading:
        return " – "
    both = is_capitals(held.block.plain) and is_capitals(piece.block.plain)
    return " " if both and not piece.block.apart and not piece.block.level else ""


def _start(text: str) -> str:
    return shortened(text, _SHOWN)

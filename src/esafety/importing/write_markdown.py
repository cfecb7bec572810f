"""A policy as Markdown: what was a letter stays a letter, and every clause is an item."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from esafety.formats.yaml_text import quoted
from esafety.importing.block import BOLD_OFF, BOLD_ON, OTHER_MARKS
from esafety.importing.chapters import ImportedChapter, ImportedPart, ImportedSection
from esafety.importing.structure.patterns import BULLET
from esafety.text.messages import reader_words

# Addresses stay as they are; everything else between them is letters.
_ADDRESS: Final = re.compile(r"(<(?:https?://|mailto:)[^\s<>]+>|https?://[^\s<>]+|www\.[^\s<>]+)")
_MARKS: Final = re.compile(
    r"[\\`*\[\]<>{}~^|]|(?<![^\W_])_|_(?![^\W_])|=(?==)|(?<==)=|&(?=#|\w+;)"
    r"|\+(?=\+)|(?<=\+)\+|(?<![\w:]):(?=[a-z][a-z0-9_-]*:)|(?<=\{)[%#]|%(?=\})"
)
# What begins a list, a heading, a box or a line at the beginning of a line.
_BEGINS: Final = re.compile(
    r"(?P<mark>[-+#:=!?%]|\d{1,9}(?=[.)])|[^\W\d_](?=[.)](?:\s|$))|[IVXivx]+(?=[.)]\s))"
)
# The mark of a heading, perhaps in bold type.
_BEGINS_WITH_HASH: Final = re.compile(r"\A((?:\*\*)?)(?=#)")
_INDENT: Final = "    "


def chapter_text(chapter: ImportedChapter, language: str, *, markdown: bool = False) -> str:
    """Return the text of a chapter's page; in `markdown` marks are meant and stay."""
    written = _Writer(markdown)
    words = reader_words(language)
    description = words["chapter-description"].format(title=chapter.title)
    closes = bool(chapter.closes)
    blocks = (
        block
        for place, section in enumerate(chapter.sections)
        for block in written.section(section, 2 if place else 1, closes=closes)
    )
    return front_matter(chapter.title, description) + "\n\n".join(blocks) + "\n"


def overview_text(
    title: str, intro: list[ImportedPart], language: str, *, markdown: bool = False
) -> str:
    """Return the text of the page that bears the whole title, and what introduces the policy."""
    words, written = reader_words(language), _Writer(markdown)
    blocks = [written.heading(title, 1, "title"), *map(written.paragraph, intro)]
    front = front_matter(words["overview-title"], words["overview-description"])
    return front + "\n\n".join(blocks) + "\n"


def front_matter(title: str, description: str) -> str:
    """Return what stands at the top of a page."""
    return f"---\ntitle: {quoted(title)}\ndescription: {quoted(description)}\n---\n\n"


class _Writer:
    def __init__(self, markdown: bool) -> None:  # noqa: FBT001
        self._markdown = markdown

    def section(self, section: ImportedSection, level: int, *, closes: bool) -> Iterator[str]:
        """Yield the blocks of a section, its heading first; the items of a list are one."""
        yield self.heading(section.heading, level, section.anchor)
        parts = [*_with_lines(section.parts)] if closes else section.parts
        for listed, group in groupby(parts, key=lambda part: part.depth > 0):
            members = [*group]
            yield from (self._list(members),) if listed else map(self._block, members)

    def _list(self, parts: Sequence[ImportedPart]) -> str:
        """Return the lines of a list, with empty ones around what is within an item.

        Markdown takes all items of a block for one list: behind an empty line one that stands
        higher than the first begins a block of its own.
        """
        lines: list[str] = []
        first = 0
        for part in parts:
            gap = [""] if lines and lines[-1] else []
            if part.kind != "item":
                lines += [*gap, textwrap.indent(self._block(part), _INDENT * part.depth), ""]
                first = 0
                continue
            lines += [*(gap if part.depth < first else []), self._item(part)]
            first = min(first, part.depth) or part.depth
        return "\n".join(lines).rstrip()

    def _block(self, part: ImportedPart) -> str:
        return self._table(part) if part.kind == "table" else self.paragraph(part)

    def heading(self, text: str, level: int, anchor: str) -> str:
        """Return a heading with its id."""
        return f"{'#' * level} {self._hash_as_letter(text)} {{ #{anchor} }}"

    def paragraph(self, part: ImportedPart) -> str:
        """Return a paragraph; its lines where it has several."""
        return "\n".join(self._line(line) for line in part.text.split("\n"))

    def _item(self, part: ImportedPart) -> str:
        lead = f"{BOLD_ON}{part.lead}{BOLD_OFF} " if part.lead else ""
        marker = part.marker
        numbered = part.depth > 1 and marker and marker.kind != BULLET and not marker.kept
        written = f"{marker.written} " if numbered and marker else ""
        shown = self._line(f"{lead}{written}{part.text}")
        indent = _INDENT * (part.depth - 1)
        return f"{indent}- {shown}"

    def _table(self, part: ImportedPart) -> str:
        rows = [f"| {' | '.join(self._cells(row))} |" for row in part.block.rows]
        rule = f"|{' --- |' * len(part.block.rows[0])}"
        return "\n".join([rows[0], rule, *rows[1:]])

    def _cells(self, row: tuple[str, ...]) -> Iterator[str]:
        return (self._hash_as_letter(cell).replace("\n", " ") for cell in row)

    def _hash_as_letter(self, text: str) -> str:
        """Return a text in which a `#` it begins with is a letter.

        Where no heading can stand it is one by itself, but the check takes it for a failed one.
        """
        letters = self._letters(text)
        return letters if self._markdown else _BEGINS_WITH_HASH.sub(r"\1\\", letters)

    def _line(self, text: str) -> str:
        """Return a text at the beginning of a line."""
        letters = self._hash_as_letter(text)
        begins = _BEGINS.match(letters)
        if not begins or (self._markdown and not begins["mark"][0].isalnum()):
            return letters
        mark = begins["mark"]
        return letters.replace(mark, f"{mark}\\" if mark[0].isalnum() else f"\\{mark}", 1)

    def _letters(self, text: str) -> str:
        text = text.translate(OTHER_MARKS).strip()
        marked = text if self._markdown else _escaped(text)
        return _bold_marks(marked)


def _with_lines(parts: list[ImportedPart]) -> Iterator[ImportedPart]:
    """Yield the parts of a closing chapter: a name and its office are two lines of a paragraph."""
    held: ImportedPart | None = None
    for part in parts:
        if held and held.kind == part.kind == "paragraph" and not part.apart:
            held = replace(held, text=f"{held.text}\n{part.text}")
        else:
            yield from (held,) if held else ()
            held = part
    yield from (held,) if held else ()


def _escaped(text: str) -> str:
    """Return a text in which every mark that Markdown would read is a letter."""
    pieces = _ADDRESS.split(text)
    return "".join(
        piece if place % 2 else _MARKS.sub(_letter, piece) for place, piece in enumerate(pieces)
    )


def _letter(mark: re.Match[str]) -> str:
    return "&amp;" if mark[0] == "&" else f"\\{mark[0]}"


def _bold_marks(text: str) -> str:
    """Return a text with bold type as Markdown has it: no blank beside a mark, within it."""
    text = re.sub(f"{BOLD_ON}(\\s*)(.*?)(\\s*){BOLD_OFF}", _around, text)
    return text.replace(f"{BOLD_OFF}{BOLD_ON}", "").replace(BOLD_ON, "**").replace(BOLD_OFF, "**")


def _around(found: re.Match[str]) -> str:
    before, words, after = found.groups()
    return f"{before}{BOLD_ON}{words}{BOLD_OFF}{after}" if words else before + after

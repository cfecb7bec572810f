"""Lines of a text become paragraphs: a line that only ran out of room is joined to the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.patterns import DOTTED
from esafety.importing.structure.shapes import goes_on, is_capitals, unmarked

# Letters to a line; a text with longer lines was not broken by hand.
_LONGEST: Final = 130
_SHORTEST: Final = 40
# A line within this much of the longest one has run out of room.
_ROOM: Final = 12
_ENDS: Final = (".", ":", ";", "!", "?", "…")
_HYPHENS: Final = ("-", "\ufffe")
# Words side by side, as people sign: each line is a row of its own.
_COLUMNS: Final = re.compile(r"\S {3,}\S")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a text with its number, its page, and what was empty before it."""

    number: int
    text: str
    page: int = 0
    apart: bool = True

    @property
    def words(self) -> str:
        """Return it without the blanks around it."""
        return self.text.strip()


def paragraphs(lines: Sequence[TextLine], remarks: list[Remark]) -> Iterator[Block]:
    """Yield the blocks of a text; what was unsure is added to the remarks."""
    width = _width(lines)
    known = {word for line in lines for word in line.words.split()}
    block, last = None, TextLine(0, "")
    for line in lines:
        if block and _continues(last, line, width):
            block = _joined(block, line, known, remarks)
        else:
            yield from (block,) if block else ()
            indent = len(line.text) - len(line.text.lstrip())
            block = Block(line.number, line.words, line.page, indent=indent, apart=line.apart)
        last = line
    yield from (block,) if block else ()


def _width(lines: Sequence[TextLine]) -> int:
    """Return how long lines are that were broken by hand; 0 where none were."""
    lengths = sorted(len(line.text) for line in lines)
    longest = lengths[-1] if lengths else 0
    full = sum(1 for length in lengths if length > longest - _ROOM)
    broken = _SHORTEST < longest <= _LONGEST and full * 5 >= len(lengths)
    return longest if broken else 0


def _continues(last: TextLine, line: TextLine, width: int) -> bool:
    marker = marker_of(line.words)
    if line.apart or line.words.startswith(("#", "|")) or (marker and not marker.may_be_words):
        return False
    if _is_heading_line(last) or is_capitals(line.words):
        return False
    if _COLUMNS.search(last.words) and _COLUMNS.search(line.words):
        return False
    first = line.words.split()[0]
    ended = last.words.endswith(_ENDS)
    ran_out = bool(width) and len(last.text) + 1 + len(first) > width - _ROOM
    if marker and marker.kind == DOTTED:  # 15.30 ile …, unless a clause ended before it
        return ran_out and not ended
    return ran_out or (goes_on(line.words) and not ended)


def _is_heading_line(line: TextLine) -> bool:
    return is_capitals(unmarked(line.words)) or line.words.startswith("#")


def _joined(block: Block, line: TextLine, known: set[str], remarks: list[Remark]) -> Block:
    """Return a block with another line; a word that was broken at the line's end is whole again."""
    if not block.text.endswith(_HYPHENS) or not line.words[0].islower():
        return replace(block, text=f"{block.text} {line.words}")
    before, after = block.text.split()[-1], line.words.split()[0]
    whole = before[:-1] + after
    hyphenated = before + after in known
    text = f"{block.text if hyphenated else block.text[:-1]}{line.words}"
    word = before + after if hyphenated else whole
    remarks.append(
        Remark(line.number, "import-hyphen", {"word": word}, line.page, f"{before} {after}")
    )
    return replace(block, text=text)


def with_bold(text: str, line: int, remarks: list[Remark], *, page: int = 0) -> str:
    """Return a text whose pairs of `**` are marks of bold type; one without its pair goes."""
    pieces = text.split("**")
    if len(pieces) % 2 == 0:
        remarks.append(Remark(line, "import-bold-open", page=page))
        return "".join(pieces)
    marks = (BOLD_ON if place % 2 else BOLD_OFF for place in range(1, len(pieces)))
    return pieces[0] + "".join(mark + piece for mark, piece in zip(marks, pieces[1:], strict=True))

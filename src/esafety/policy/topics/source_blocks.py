"""The blocks of a page's Markdown by their lines: what can be left out of it as a whole.

What is left out must be gone before anything is rendered, so blocks are read from the lines an
editor wrote: sections, lists with their items, tables with their rows, boxes, quotations, pieces
of HTML, paragraphs. As in Python-Markdown, four blanks put a line into an item or a box.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from esafety.policy.topics.source_block import (
    BOX,
    ITEM,
    LIST,
    PARAGRAPH,
    ROW,
    SECTION,
    TABLE,
    SourceBlock,
    in_sections,
)

_INDENT: Final = 4
_HEADING: Final = re.compile(r"(#{1,6})[ \t]*\S")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})")
_BOX: Final = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]{0,2})[ \t]+\S")
_MARKER: Final = re.compile(r"(?:[-*+]|[0-9]+[.)]|[a-z][.)])[ \t]+(?=\S)")
_QUOTE: Final = re.compile(r"> ?")
_CALLOUT: Final = re.compile(r"\[!")
_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)\b[^<>]*>$")
_DELIMITER: Final = re.compile(r"[\s|:-]*-[\s|:-]*$")

# A line by its number, without the blanks and marks of what it stands in.
NumberedLine = tuple[int, str]
Lines = Sequence[NumberedLine]


def source_blocks(body: str) -> tuple[SourceBlock, ...]:
    """Return the outermost blocks of a page's body, sections with all that stands below them."""
    written = body.expandtabs(_INDENT).split("\n")
    lines = [(number, line.rstrip()) for number, line in enumerate(written)]
    return tuple(in_sections(list(_blocks(lines))))


def _blocks(lines: Lines) -> Iterator[SourceBlock]:
    """Yield the blocks of lines that stand in one place, headings without what is below them."""
    at = 0
    while at < len(lines):
        if not lines[at][1].strip():
            at += 1
            continue
        block, at = _block(lines, at)
        yield block


def _block(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    """Return the block that begins at a line, and where the next one may begin."""
    line = lines[at][1]
    if found := _HEADING.match(line):
        return SourceBlock(SECTION, (lines[at][0],), 1, level=len(found[1])), at + 1
    for begins, read in _READERS:
        if begins.match(line):
            return read(lines, at)
    if _is_table(lines, at):
        return _table(lines, at)
    end = _end_of_paragraph(lines, at)
    return _leaf(lines[at:end]), end


def _leaf(lines: Lines) -> SourceBlock:
    return SourceBlock(PARAGRAPH, _numbers(lines), len(lines))


def _numbers(lines: Lines) -> tuple[int, ...]:
    return tuple(number for number, _ in lines)


def _fenced(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    found = _FENCE.match(lines[at][1])
    mark = found[1] if found else ""
    end = at + 1
    # Only the same mark, alone on its line, closes: so does the renderer (superfences) read it.
    while end < len(lines) and lines[end][1].strip() != mark:
        end += 1
    return _leaf(lines[at : end + 1]), end + 1


def _box(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    end = _end_of_indented(lines, at + 1)
    inner = [(number, line[_INDENT:]) for number, line in lines[at + 1 : end]]
    return _holding(BOX, lines[at:end], 1, inner), end


def _quote(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    end = at
    while end < len(lines) and lines[end][1].strip():
        end += 1
    inner = [(number, _QUOTE.sub("", line, count=1)) for number, line in lines[at:end]]
    own = 1 if _CALLOUT.match(inner[0][1]) else 0
    return _holding(BOX, lines[at:end], own, inner[own:]), end


def _html(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    """Return an element written by hand, whose tags stand on lines of their own."""
    found = _TAG.match(lines[at][1])
    tag = re.compile(rf"<(?P<closes>/?){found[1] if found else ''}(?![\w-])[^<>]*>")
    depth, end = 0, at
    while end < len(lines):
        depth += sum(-1 if one["closes"] else 1 for one in tag.finditer(lines[end][1]))
        end += 1
        if depth <= 0:
            break
    if depth > 0:  # a tag that nothing closes, such as <br>
        return _leaf(lines[at : at + 1]), at + 1
    return _holding(BOX, lines[at:end], 1, lines[at + 1 : max(end - 1, at + 1)]), end


def _list(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    items, end = [], at
    while end < len(lines) and _MARKER.match(lines[end][1]):
        begin, end = end, _end_of_item(lines, end)
        items.append(_item(lines[begin:end]))
        after = end
        while after < len(lines) and not lines[after][1].strip():
            after += 1
        if after < len(lines) and _MARKER.match(lines[after][1]):
            end = after
    return SourceBlock(LIST, _all_lines(items), 0, tuple(items)), end


def _item(lines: Lines) -> SourceBlock:
    own = 1
    while own < len(lines) and not _leaves_first_paragraph(lines[own][1]):
        own += 1
    inner = [(number, _outdented(line)) for number, line in lines[own:]]
    return _holding(ITEM, lines, own, inner)


def _leaves_first_paragraph(line: str) -> bool:
    inner = _outdented(line)
    return not inner.strip() or (inner != line and bool(_MARKER.match(inner)))


def _outdented(line: str) -> str:
    return line[_INDENT:] if line[:_INDENT].isspace() else line.lstrip()


def _end_of_item(lines: Lines, at: int) -> int:
    """Return where an item ends: at the next marker of its list, or at what is not set in."""
    end = at + 1
    while end < len(lines):
        line = lines[end][1]
        if not line.strip():
            after = _end_of_indented(lines, end)
            if after == end:
                break
            end = after
        elif _MARKER.match(line) or _HEADING.match(line):
            break
        else:
            end += 1
    return end


def _end_of_indented(lines: Lines, at: int) -> int:
    """Return where lines that are empty or set in end; empty ones at their end are not counted."""
    end = at
    for place in range(at, len(lines)):
        line = lines[place][1]
        if line.strip():
            if not line[:_INDENT].isspace():
                break
            end = place + 1
    return end


def _is_table(lines: Lines, at: int) -> bool:
    below = lines[at + 1][1] if at + 1 < len(lines) else ""
    return "|" in lines[at][1] and "|" in below and _DELIMITER.match(below) is not None


def _table(lines: Lines, at: int) -> tuple[SourceBlock, int]:
    end = at + 2
    while end < len(lines) and lines[end][1].strip():
        end += 1
    rows = tuple(SourceBlock(ROW, (number,), 1) for number, _ in lines[at + 2 : end])
    return SourceBlock(TABLE, _numbers(lines[at:end]), 2, rows), end


def _holding(kind: str, lines: Lines, own: int, inner: Lines) -> SourceBlock:
    blocks = tuple(in_sections(list(_blocks(inner))))
    return SourceBlock(kind, _numbers(lines), own, blocks)


def _all_lines(blocks: Sequence[SourceBlock]) -> tuple[int, ...]:
    return tuple(line for block in blocks for line in block.lines)


def _end_of_paragraph(lines: Lines, at: int) -> int:
    """Return where a paragraph ends: at an empty line, or where another kind of block begins."""
    end = at + 1
    while end < len(lines) and lines[end][1].strip():
        if any(begins.match(lines[end][1]) for begins in (_HEADING, _FENCE, _BOX)):
            break
        end += 1
    return end


_READERS: Final = (
    (_FENCE, _fenced),
    (_BOX, _box),
    (_QUOTE, _quote),
    (_TAG, _html),
    (_MARKER, _list),
)

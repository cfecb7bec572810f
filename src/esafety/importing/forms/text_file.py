"""Plain text and Markdown: the encoding, invisible letters, headings and tables by their marks."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from charset_normalizer import from_bytes

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.markdown_lines import (
    with_plain_marker,
    without_front,
    without_underlines,
)
from esafety.importing.forms.tab_tables import with_bars
from esafety.importing.forms.wrapped_lines import TextLine, paragraphs, with_bold

_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
# How Turkish was written before Unicode; the first reads Latin-5, too, which is part of it.
_TURKISH: Final = ("cp1254", "cp857", "mac_turkish")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BLANKS: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*(\{ ?#([a-z0-9-]+) ?\}|\{[^{}]*\})?$")
_GIVEN_ID: Final = re.compile(r"(?<=\s)\{ ?#[a-z0-9-]+ ?\}$")
_RULE: Final = re.compile(r"\|?[\s:|-]*-{3,}[\s:|-]*\|?")
_SHORT_RULE: Final = re.compile(r":?-{1,2}:?")
_ONLY_RULE: Final = re.compile(r"[-*_=·\s]{3,}")
_PAGE_NUMBER: Final = re.compile(
    r"(?:sayfa|page)\s*:?\s*\d{1,3}(?:\s*[/-]\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]", re.IGNORECASE
)
_BOLD_LINE: Final = re.compile(r"\A(\*\*|__)(?=\S)((?:(?!\1).)+?)\1\s*\Z")
_TABLE: Final = "|"
# Blanks before a paragraph of Markdown that belongs to the item before it.
_INSIDE: Final = 2


def read_text(data: bytes, *, markdown: bool = False) -> Source:
    """Return what a text holds.

    Raises:
        UnreadableSourceError: if its bytes are no text.
    """
    text, remarks = decoded(data)
    text = _LINE_ENDS.sub("\n", text)
    plain = without_underlines(text) if markdown else _with_tables(text, remarks)
    lines = numbered(plain, remarks)
    if markdown:
        lines = without_front(lines, text, remarks)
        lines = [replace(line, text=with_plain_marker(line.text)) for line in lines]
    lines = [*_without_page_numbers(lines, remarks)]
    blocks = [*_blocks([*paragraphs(lines, remarks)], remarks, markdown=markdown)]
    written = [(line.number, _GIVEN_ID.sub("", line.text)) for line in lines]
    return Source(blocks, written, remarks, markdown)


def _with_tables(text: str, remarks: list[Remark]) -> str:
    return "\n".join(with_bars(text.split("\n"), remarks))


def decoded(data: bytes) -> tuple[str, list[Remark]]:
    """Return a text and a remark where it is not in UTF-8.

    Raises:
        UnreadableSourceError: if it is no text.
    """
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    encoding = encoding or _wide(data) or _is_utf8(data)
    try:
        text = data.decode(encoding or _turkish(data))
    except UnicodeError as error:
        raise UnreadableSourceError("import-unknown-kind") from error
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise UnreadableSourceError("import-unknown-kind")
    known = encoding in ("utf-8", "utf-8-sig")
    name = encoding or _turkish(data)
    return text, [] if known else [Remark(1, "import-encoding", {"encoding": name})]


def _is_utf8(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "utf-8"


def _wide(data: bytes) -> str:
    """Return the encoding of a text of two bytes a letter without a mark."""
    start = data[:2000]
    odd, even = start[1::2].count(0), start[::2].count(0)
    if max(odd, even) * 4 < len(start) // 2 or odd == even:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _turkish(data: bytes) -> str:
    """Return the likeliest of the encodings in which Turkish was written before Unicode."""
    best = from_bytes(data, cp_isolation=[*_TURKISH]).best()
    return best.encoding if best else _TURKISH[0]


def numbered(text: str, remarks: list[Remark]) -> list[TextLine]:
    """Return the lines of a text that hold something, composed, without invisible letters."""
    lines: list[TextLine] = []
    apart = True
    for number, raw in enumerate(_LINE_ENDS.split(text), 1):
        line = cleaned(raw)
        if line != unicodedata.normalize("NFC", _BLANKS.sub(" ", raw)).rstrip():
            remarks.append(Remark(number, "import-invisible"))
        # A line of dashes or dots holds no word; one of a table parts its head from its rows.
        holds = _HEADING.fullmatch(line) or line.lstrip().startswith(_TABLE)
        filled = any(letter.isalnum() for letter in line) or bool(holds)
        if filled:
            lines.append(TextLine(number, line, apart=apart))
        apart = not filled
    return lines


def _without_page_numbers(lines: Sequence[TextLine], remarks: list[Remark]) -> Iterator[TextLine]:
    """Yield the lines but those that can only be the number of a page: `Sayfa 3 / 12`, `- 3 -`."""
    for line in lines:
        if _PAGE_NUMBER.fullmatch(line.words):
            params = {"text": line.words}
            remarks.append(Remark(line.number, "import-running-head", params, left_out=line.words))
        else:
            yield line


def cleaned(text: str) -> str:
    """Return a text composed, with plain blanks and without letters nobody sees."""
    visible = _CONTROL.sub("", without_invisible(_BLANKS.sub(" ", text)))
    return unicodedata.normalize("NFC", visible).rstrip()


def without_invisible(text: str) -> str:
    """Return a text without letters nobody sees."""
    return _INVISIBLE.sub("", text)


def _blocks(blocks: Sequence[Block], remarks: list[Remark], *, markdown: bool) -> Iterator[Block]:
    """Yield the blocks with levels of headings, tables and bold type as they were marked."""
    table: list[Block] = []
    for block in blocks:
        if block.text.startswith(_TABLE) and block.text.endswith(_TABLE):
            table.append(block)
            continue
        yield from _table(table)
        table = []
        if not _ONLY_RULE.fullmatch(block.text) or block.text.strip("·-*=_ "):
            yield _marked(block, remarks, markdown=markdown)
    yield from _table(table)


def _table(rows: list[Block]) -> Iterator[Block]:
    if rows:
        cells = [_cells(row.text) for row in rows if not _RULE.fullmatch(row.text)]
        if len(cells) > 1 and all(_SHORT_RULE.fullmatch(cell) for cell in cells[1]):
            del cells[1]
        width = max((len(row) for row in cells), default=0)
        filled = tuple((*row, *[""] * (width - len(row))) for row in cells)
        yield replace(rows[0], text=" ".join(" ".join(row) for row in filled), rows=filled)


def _cells(row: str) -> tuple[str, ...]:
    inner = row.strip().removeprefix(_TABLE).removesuffix(_TABLE)
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", inner))


def _marked(block: Block, remarks: list[Remark], *, markdown: bool) -> Block:
    heading = _HEADING.fullmatch(block.text)
    if heading:
        if heading[3] and not heading[4]:
            remarks.append(Remark(block.line, "import-heading-id", left_out=heading[3]))
        text = _BOLD_LINE.sub(r"\2", heading[2]) if markdown else heading[2]
        return replace(block, text=text, level=len(heading[1]), anchor=heading[4] or "")
    if markdown:
        text = _BOLD_LINE.sub(rf"{BOLD_ON}\2{BOLD_OFF}", block.text)
        return replace(block, text=text, is_inside=block.indent >= _INSIDE)
    return replace(block, text=with_bold(block.text, block.line, remarks, page=block.page))

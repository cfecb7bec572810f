"""Plain text and Markdown: the encoding, invisible letters, headings and tables by their marks."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from charset_normalizer import from_bytes

from esafety.importing.block import Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.wrapped_lines import Line, paragraphs, with_bold
from esafety.importing.structure.markers import is_marker_alone

_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
# How Turkish was written before Unicode; the first reads Latin-5, too, which is part of it.
_TURKISH: Final = ("cp1254", "cp857", "mac_turkish")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BLANKS: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_FRONT: Final = re.compile(r"\A---[ ]*\n(.*?\n)---[ ]*(?:\n|\Z)", re.DOTALL)
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*(\{ ?#([a-z0-9-]+) ?\}|\{[^{}]*\})?$")
_GIVEN_ID: Final = re.compile(r"(?<=\s)\{ ?#[a-z0-9-]+ ?\}$")
_RULE: Final = re.compile(r"\|?[\s:|-]*-{3,}[\s:|-]*\|?")
_ONLY_RULE: Final = re.compile(r"[-*_=·\s]{3,}")
_BOLD_START: Final = re.compile(r"(?P<blanks>\s*)(\*\*|__)(?P<start>[^*_\s][^*_]{0,8}?)\2(?=\s)")
_TABLE: Final = "|"


def read_text(data: bytes, *, markdown: bool = False) -> Source:
    """Return what a text holds.

    Raises:
        UnreadableSourceError: if its bytes are no text.
    """
    text, remarks = decoded(data)
    lines = numbered(text, remarks)
    if markdown:
        lines = _without_front(lines, text, remarks)
        lines = [replace(line, text=_with_plain_marker(line.text)) for line in lines]
    blocks = [*_blocks([*paragraphs(lines, remarks)], remarks, markdown=markdown)]
    written = [(line.number, _GIVEN_ID.sub("", line.text)) for line in lines]
    return Source(blocks, written, remarks, markdown)


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


def numbered(text: str, remarks: list[Remark]) -> list[Line]:
    """Return the lines of a text that hold something, composed, without invisible letters."""
    lines: list[Line] = []
    apart = True
    for number, raw in enumerate(_LINE_ENDS.split(text), 1):
        line = cleaned(raw)
        if line != unicodedata.normalize("NFC", _BLANKS.sub(" ", raw)).rstrip():
            remarks.append(Remark(number, "import-invisible"))
        # A line of dashes or dots holds no word; one of a table parts its head from its rows.
        filled = any(letter.isalnum() for letter in line) or line.lstrip().startswith(_TABLE)
        if filled:
            lines.append(Line(number, line, apart=apart))
        apart = not filled
    return lines


def cleaned(text: str) -> str:
    """Return a text composed, with plain blanks and without letters nobody sees."""
    visible = _CONTROL.sub("", _INVISIBLE.sub("", _BLANKS.sub(" ", text)))
    return unicodedata.normalize("NFC", visible).rstrip()


def _without_front(lines: list[Line], text: str, remarks: list[Remark]) -> list[Line]:
    """Return the lines of a page without its front matter."""
    front = _FRONT.match(_LINE_ENDS.sub("\n", text))
    if not front:
        return lines
    last = front[0].rstrip("\n").count("\n") + 1
    remarks.append(Remark(1, "import-front-matter", left_out=front[1]))
    return [line for line in lines if line.number > last]


def _with_plain_marker(line: str) -> str:
    """Return a line whose marker is not set in bold type: `**2.1.** Words` is clause 2.1."""
    found = _BOLD_START.match(line)
    if not found or not is_marker_alone(found["start"]):
        return line
    return f"{found['blanks']}{found['start'].strip()} {line[found.end() :].lstrip()}"


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
        return replace(block, text=heading[2], level=len(heading[1]), anchor=heading[4] or "")
    if markdown:
        return block
    return replace(block, text=with_bold(block.text, block.line, remarks, page=block.page))

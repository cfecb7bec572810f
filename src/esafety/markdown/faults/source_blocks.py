"""Lines that make something else of their neighbours, or vanish, seen in what is written."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from esafety.markdown.faults.attributes.classes import BOX_KINDS, BOX_PLACES
from esafety.markdown.faults.excerpt import excerpt
from esafety.problems.problem import Fault

# Lines of a page outside its code, by their number from 0.
Lines = Mapping[int, str]
_UNDERLINE: Final = re.compile(r"^(?:-{2,}|=+) *$")
_GIVEN_ID: Final = re.compile(r"\{(?=[^{}]*#)[^{}]*\}\s*$")
_CALLOUT: Final = re.compile(r"^\s*>\s*\[!(\w+)\][+-]?[ \t]+\S")
_CALLOUT_KINDS: Final = re.compile(r"^[ >]*>\s*\[!([\w-]+(?: *\| *[\w -]+)*)\]")
_QUOTED: Final = re.compile(r"^\s*>\s*\S")
_ITEM: Final = re.compile(r"^\s*(?:[-*+]|[0-9]+[.)]|[a-z][.)]|:|>)\s+")
_TABBED: Final = re.compile(r"\S *\t\s*\S")
_PIPED: Final = re.compile(r"^[^|]*[^|\s] \| [^|\s]")
_ESCAPED_BAR: Final = re.compile(r"\\[\\|]")
_DELIMITING: Final = frozenset("-|: \t")
_BREAK: Final = re.compile(r"(?:  |\\|<br ?/?>)$")
_NOTE: Final = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:")
_NOTE_USED: Final = re.compile(r"(\S?)\[\^((?:(?!\[\^)[^\]\s])+)\](:?)")
# As the renderer reads the definition of a link: one word, and perhaps a title.
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[([^\[\]^][^\[\]]*)\]:[ ]*(\S++)[ ]*(?:\"[^\"]*\"|'[^']*'|\(.*\))?[ ]*$"
)
_ADDRESS: Final = re.compile(r"[/#@]|\w[.:]\w")


def block_faults(lines: Lines) -> Iterator[Fault]:
    """Yield each such line: its number from 0, the sentence's key, its params."""
    for number, line in lines.items():
        yield from _callout_kind(number, line)
        before, after = lines.get(number - 1, ""), lines.get(number + 1, "")
        if _is_underline(line, before, lines.get(number - 2, "")):
            yield number, "line-makes-heading", {"shown": excerpt(before)}
        elif (found := _CALLOUT.match(line)) and not _QUOTED.match(after):
            yield number, "callout-only-title", {"shown": excerpt(line), "kind": found[1]}
        elif (found := _DEFINITION.match(line)) and not _ADDRESS.search(found[2]):
            yield number, "definition-vanishes", {"shown": excerpt(line), "label": found[1]}
    yield from _rows(lines)
    yield from _long_rows(lines)
    yield from _unused_notes(lines)


def _callout_kind(number: int, line: str) -> Iterator[Fault]:
    found = _CALLOUT_KINDS.match(line)
    kinds = found[1].casefold().replace("|", " ").split() if found else []
    strange = [kind for kind in kinds if kind not in (*BOX_KINDS, *BOX_PLACES)]
    if strange:
        params = {"name": strange[0], "shown": excerpt(line), "known": ", ".join(BOX_KINDS)}
        yield number, "box-kind-unknown", params


def _is_underline(line: str, before: str, above: str) -> bool:
    """Tell whether a line makes a heading of the one line above, which was given no id."""
    if above.strip() or not _UNDERLINE.match(line.strip()):
        return False
    return bool(before.strip() and "|" not in before and not _GIVEN_ID.search(before))


def _rows(lines: Lines) -> Iterator[Fault]:
    """Yield the first of two rows that follow each other without the row that makes a table."""
    reported = -1
    for number, line in lines.items():
        both = (line, lines.get(number + 1, ""))
        if number <= reported or not (_are(both, _TABBED) or _are(both, _PIPED)):
            continue
        block = _block(lines, number)
        reported = number + len(block)
        if not any(map(_is_delimiter, block)) and not _BREAK.search(line):
            yield number, "shown-table", {"shown": excerpt(" ".join(line.split()))}


def _long_rows(lines: Lines) -> Iterator[Fault]:
    """Yield each row of a table with more cells than its header: what is too much is not shown."""
    for number, line in lines.items():
        head = _cells(lines.get(number - 1, ""))
        if "|" not in line or not _is_delimiter(line) or len(_cells(line)) != len(head):
            continue
        for below in range(number + 1, number + 1 + len(_block(lines, number + 1))):
            if any(_cells(lines[below])[len(head) :]):
                yield below, "row-too-long", {"shown": excerpt(lines[below])}


def _cells(row: str) -> list[str]:
    """Return the words of a row's cells, without the bars at its ends."""
    bare = _ESCAPED_BAR.sub("", row.lstrip(" \t>").rstrip())
    return [cell.strip() for cell in bare.removeprefix("|").removesuffix("|").split("|")]


def _are(rows: tuple[str, str], pattern: re.Pattern[str]) -> bool:
    return all(pattern.search(_ITEM.sub("", row)) for row in rows)


def _is_delimiter(row: str) -> bool:
    return "-" in row and _DELIMITING.issuperset(row.lstrip(" \t>"))


def _block(lines: Lines, number: int) -> list[str]:
    block = []
    while lines.get(number, "").strip(" \t>"):
        block.append(lines[number])
        number += 1
    return block


def _unused_notes(lines: Lines) -> Iterator[Fault]:
    marks = (mark for line in lines.values() for mark in _NOTE_USED.findall(line))
    # A mark with a colon behind it is the note itself, unless a word stands before it.
    used = {label for before, label, colon in marks if before or not colon}
    for number, line in lines.items():
        if (found := _NOTE.match(line)) and found[1] not in used:
            yield number, "footnote-unused", {"mark": f"[^{found[1]}]"}

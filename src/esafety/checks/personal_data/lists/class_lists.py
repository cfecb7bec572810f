"""Lists of pupils: below each other, in one line, in the columns of a table."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.lists.list_heads import (
    IN_A_LINE,
    holds_capitals,
    is_head,
    is_of_things,
    is_sure,
)
from esafety.checks.personal_data.lists.list_rows import NAME_AT_FIRST, ONE_WORD, NamedRow, row_in
from esafety.checks.personal_data.lists.name_tables import NameTable, name_tables
from esafety.checks.personal_data.lists.tables import is_rule
from esafety.checks.personal_data.names.known_names import are_given_names, are_people
from esafety.checks.personal_data.names.name_forms import FAMILY_FIRST_ONLY
from esafety.checks.personal_data.names.stop_words import is_name

_FENCE: Final = re.compile(r"(?:`{3,}|~{3,})\w*")
_BETWEEN_NAMES: Final = re.compile(r",?\s(?:ve|ile|and|&)\s|[,;/]\s?|\s[-–]\s|\.(?:\s|$)")
_LEAST_ROWS: Final = 3
_LEAST_IN_A_LINE: Final = 2


def class_lists(text: str) -> Iterator[PersonalFinding]:
    """Yield lists of pupils' names, each once.

    Rows of a table below heads for names; else three rows or more of which each is a name, and
    says so by its form: a surname in capitals, or a class or a number beside it. Below a heading
    that says what they are, two rows are enough, and of any form; of names in capitals three, as a
    heading may be written so. A name that stands there again and again, as a school's does on a
    sheet that is cut, is one row. Where the form is weak, half of the names must be common ones.
    """
    tables = list(name_tables(text))
    yield from (table.finding for table in tables)
    for finding in _lists(text):
        if not _is_within(finding, tables):
            yield finding


def _is_within(finding: PersonalFinding, tables: Sequence[NameTable]) -> bool:
    return any(table.start <= finding.start < table.end for table in tables)


def _lists(text: str) -> Iterator[PersonalFinding]:
    rows: list[NamedRow] = []
    head, place, above = "", 0, ""
    # The last line, which is none of the text, ends the last list.
    for line in (*text.split("\n"), "."):
        if ":" in line:
            yield from _lists_in_a_line(line, place)
        row = row_in(line, place)
        if row and not is_of_things(above) and _counts(row, head):
            rows.append(row)
        elif line.strip() and not (_FENCE.fullmatch(line.strip()) or is_rule(line)):
            yield from _list_of(rows, head)
            rows = []
            head = line if is_head(line) else ""
            above = "" if row and not row.alone else line
        elif not line.strip() and not head:
            yield from _list_of(rows, "")
            rows = []
        place += len(line) + 1


def _counts(row: NamedRow, head: str) -> bool:
    """Tell whether a row is one of a list: by its own form, or by the head above it."""
    if row.certain or not row.name.isupper():
        return row.certain or bool(head)
    return holds_capitals(head)


def _list_of(rows: Sequence[NamedRow], head: str) -> Iterator[PersonalFinding]:
    if not rows:
        return
    whole = [row for row in rows if not row.alone]
    alone = [row for row in rows if row.alone]
    named = whole if _are_whole_names(whole, head) else alone if _are_first_names(alone) else []
    if named:
        names = dict.fromkeys(row.name for row in named)
        yield PersonalFinding("class-list", named[0].place, named[-1].place + 1, ", ".join(names))


def _are_whole_names(rows: Sequence[NamedRow], head: str) -> bool:
    names = {row.name for row in rows}
    few = head and len(names) > 1 and not all(map(str.isupper, names))
    doubted = [row.name for row in rows if row.doubted and not (is_sure(head) and _is_usual(row))]
    return bool(len(names) >= _LEAST_ROWS or few) and are_people(doubted)


def _is_usual(row: NamedRow) -> bool:
    return not FAMILY_FIRST_ONLY.fullmatch(row.name)


def _are_first_names(rows: Sequence[NamedRow]) -> bool:
    names = {row.name for row in rows}
    return len(names) >= _LEAST_ROWS and are_given_names(names)


def _lists_in_a_line(line: str, place: int) -> Iterator[PersonalFinding]:
    """Yield two names or more behind a colon that words for pupils or a class stand before."""
    for found in IN_A_LINE.finditer(line):
        names = dict.fromkeys(_names_at_first(found["names"]))
        whole = len(names) >= _LEAST_IN_A_LINE and are_people(names)
        alone = () if whole else dict.fromkeys(_first_names(found["names"]))
        first = len(alone) >= _LEAST_ROWS and are_given_names(alone)
        if (whole or first) and not is_of_things(found[0].split(":")[0]):
            start, end = place + found.start(), place + found.end()
            yield PersonalFinding("class-list", start, end, ", ".join(alone if first else names))


def _names_at_first(words: str) -> Iterator[str]:
    """Yield the names with which words begin, each divided from the next as in a list."""
    for part in _BETWEEN_NAMES.split(words):
        found = NAME_AT_FIRST.match(part.strip(" |\t"))
        if not found or not is_name(found["name"]):
            return
        yield found["name"]
        if found.end() != len(part.strip(" |\t")):
            return


def _first_names(words: str) -> Collection[str]:
    """Return the parts of a list in which each part is one word with a capital; else none."""
    parts = [part.strip(" |\t*") for part in _BETWEEN_NAMES.split(words) if part.strip(" |\t*")]
    return parts if all(map(ONE_WORD.fullmatch, parts)) else ()

"""Lists of pupils: below each other, in one line, in the columns of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.checks.personal_data.finding import Finding
from esafety.checks.personal_data.known_names import are_people
from esafety.checks.personal_data.name_forms import (
    ANY_CLASS,
    ANY_NAME,
    CAPITALS_WORD,
    CLASS,
    FAMILY_FIRST_ONLY,
    GIVEN,
)
from esafety.checks.personal_data.name_tables import RULE_OF_TABLE, Block, name_tables
from esafety.checks.personal_data.no_names import is_name

# A row of a list or table, without its bullet, number and bars.
_ROW: Final = re.compile(r"(?:[-*+•]|\d{1,3}\\?[.)])?\s*(?P<cells>.+)")
_SEX: Final = r"(?:\s(?:Erkek|Kız|ERKEK|KIZ|Boy|Girl|Male|Female|[EKMF]))?"
# `1 125 AHMET YILMAZ Erkek`, as e-Okul prints it: number of the row, of the pupil, name, sex.
_ONLY_NAME: Final = re.compile(
    rf"(?:\d{{1,3}}\s(?=\d))?(?:(?P<number>\d{{1,5}}|{CLASS})\s)?{ANY_NAME}{_SEX}"
)
_GIVEN_LAST: Final = re.compile(rf"(?P<family>{GIVEN}|{CAPITALS_WORD}), (?P<given>{GIVEN})")
# What ends a row of pasted text, and what divides its columns where these are no bars.
_ROW_ENDS: Final = ("<br>", "<br/>", "<br />", "\\")
_COLUMN_END: Final = re.compile(r"[;\t]")
_FENCE: Final = re.compile(r"(?:`{3,}|~{3,})\w*")
_ATTRIBUTES: Final = re.compile(r"\{[^{}]*\}$")
_FIRST_NAME: Final = re.compile(rf"{_ONLY_NAME.pattern}(?!\w)")
_CELL_OF_CLASS: Final = re.compile(rf"{CLASS}|\d{{1,5}}")
# Beside a name in capitals a number of one digit may count the headings of a page.
_PUPILS_NUMBER: Final = re.compile(rf"{CLASS}|\d{{2,5}}")
# `29 EKİM CUMHURİYET BAYRAMI`.
_MONTHS: Final = re.compile(
    r"\d\d?\s(?:OCAK|ŞUBAT|MART|NİSAN|MAYIS|HAZİRAN|TEMMUZ|AĞUSTOS|EYLÜL|EKİM|KASIM|ARALIK"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
)
_OF_NAMES: Final = (
    r"adı?\s?[-,/ve]*\s?soyadı?|öğrenci(?:nin)? adı|(?:sınıf|öğrenci) listesi|first name"
    r"|(?:class|pupil|student) list"
)
_SURE_HEAD: Final = re.compile(rf"\b(?:{_OF_NAMES})\b", re.IGNORECASE)
_HEAD: Final = re.compile(
    rf"\b(?:{_OF_NAMES}|öğrenciler|pupils?)\b",
    re.IGNORECASE,
)
# Below these a name may stand in capitals, too; below a sentence on pupils that is a heading.
_HEAD_OF_NAMES: Final = re.compile(
    rf"\b(?:{_OF_NAMES})\b"
    r"|^[\W_]*+(?:\S+\s)?(?:öğrenciler|pupils)[\W_]*$",
    re.IGNORECASE,
)
# Below these, and any that speaks of pupils, stand lessons, books and what they do, too.
_HEAD_OF_CLASS: Final = re.compile(
    rf"[\W_]*(?:(?:sınıf|class|şube)\w{{0,3}}\W{{1,3}})?{ANY_CLASS}(?:[’']\w{{1,5}})?"
    rf"(?:\s(?:sınıf|şube|öğrenci|mevcu|liste|class|pupil|student|list)\w{{0,10}}){{0,4}}[\W_]*",
    re.IGNORECASE,
)
_SPEAKS_OF_PUPILS: Final = re.compile(
    rf"(?:\b(?:öğrenci\w{{2,12}}|students?|pupils?)\b|(?<![\w-]){CLASS})[^:]{{0,60}}:[\W_]*$",
    re.IGNORECASE,
)
_OF_BOOKS: Final = re.compile(
    r"\b(?:yazar|kitap|kitab|eser|şair|okuma|okuduğ|okunan|author|book|writer|poet|title|reading)",
    re.IGNORECASE,
)
_IN_A_LINE: Final = re.compile(
    rf"(?:(?<![\w-]){ANY_CLASS}|\b[Öö]ğrenci|\bÖĞRENCİ|\b[Ss]ınıf [Ll]iste"
    r"|\b[Ss]tudents?\b|\b[Pp]upils?\b)"
    r"[^:\n]{0,40}:\s?(?P<names>[^:\n]{5,2000})"
)
_BETWEEN_NAMES: Final = re.compile(r",?\s(?:ve|ile|and|&)\s|[,;/]\s?|\s[-–]\s|\.(?:\s|$)")
_LEAST_ROWS: Final = 3
_LONGEST_HEAD: Final = 160


@dataclass(frozen=True, slots=True)
class _Row:
    """A name in a row; `doubted` if its form is that of other things, too."""

    place: int
    name: str
    doubted: bool


def class_lists(text: str) -> Iterator[Finding]:
    """Yield lists of pupils' names, each once.

    Rows of a table below heads for names; else three rows or more of which each is a name, and
    says so by its form: a surname in capitals, or a class or a number beside it. Below a heading
    that says what they are, two rows are enough, and of any form; of names in capitals three, as a
    heading may be written so. A name that stands there again and again, as a school's does on a
    sheet that is cut, is one row. Where the form is weak, half of the names must be common ones.
    """
    tables = list(name_tables(text))
    yield from (block.finding for block in tables)
    for finding in _lists(text):
        if not _is_within(finding, tables):
            yield finding


def _is_within(finding: Finding, tables: Sequence[Block]) -> bool:
    return any(block.start <= finding.start < block.end for block in tables)


def _lists(text: str) -> Iterator[Finding]:
    rows: list[_Row] = []
    head, place, of_books = "", 0, False
    # The last line, which is none of the text, ends the last list.
    for line in (*text.split("\n"), "."):
        if ":" in line:
            yield from _lists_in_a_line(line, place)
        name, certain = _name_in(line)
        if name and not of_books and (certain or _is_headed(name, head)):
            sure = certain or _SURE_HEAD.search(head)
            doubted = not sure or bool(FAMILY_FIRST_ONLY.fullmatch(name))
            rows.append(_Row(place, name, doubted))
        elif line.strip() and not (_FENCE.fullmatch(line.strip()) or RULE_OF_TABLE.fullmatch(line)):
            yield from _list_of(rows, headed=bool(head))
            rows = []
            head = line if _is_head(line) else ""
            of_books = bool(_OF_BOOKS.search(line)) and not name
        elif not line.strip() and not head:
            yield from _list_of(rows, headed=False)
            rows = []
        place += len(line) + 1


def _is_head(line: str) -> bool:
    found = _HEAD.search(line)
    if not found and len(line) < _LONGEST_HEAD:
        line = _ATTRIBUTES.sub("", line.strip())
        colon = ":" in line and _SPEAKS_OF_PUPILS.search(line)
        found = colon or _HEAD_OF_CLASS.fullmatch(line)
    return bool(found) and not _OF_BOOKS.search(line)


def _is_headed(name: str, head: str) -> bool:
    return bool(_HEAD_OF_NAMES.search(head)) if name.isupper() else bool(head)


def _list_of(rows: Sequence[_Row], *, headed: bool) -> Iterator[Finding]:
    names = dict.fromkeys(row.name for row in rows)
    few = headed and len(names) > 1 and not all(map(str.isupper, names))
    if (len(names) >= _LEAST_ROWS or few) and are_people([r.name for r in rows if r.doubted]):
        yield Finding("class-list", rows[0].place, rows[-1].place + 1, ", ".join(names))


def _lists_in_a_line(line: str, place: int) -> Iterator[Finding]:
    """Yield two names or more behind a colon that words for pupils or a class stand before."""
    for found in _IN_A_LINE.finditer(line):
        names = dict.fromkeys(_names_at_first(found["names"]))
        of_books = _OF_BOOKS.search(found[0].split(":")[0])
        if len(names) > 1 and are_people(names) and not of_books:
            start, end = place + found.start(), place + found.end()
            yield Finding("class-list", start, end, ", ".join(names))


def _names_at_first(words: str) -> Iterator[str]:
    """Yield the names with which words begin, each divided from the next as in a list."""
    for part in _BETWEEN_NAMES.split(words):
        found = _FIRST_NAME.match(part.strip(" |\t"))
        if not found or not is_name(found["name"]):
            return
        yield found["name"]
        if found.end() != len(part.strip(" |\t")):
            return


def _name_in(line: str) -> tuple[str, bool]:
    """Return the name that a row consists of, and whether its own form tells that it is one."""
    line = line.strip()
    for end in _ROW_ENDS:
        line = line.removesuffix(end)
    row = _ROW.fullmatch(line.strip())
    written = " ".join(_COLUMN_END.sub(" ", row["cells"]).split()) if row else ""
    if turned := _GIVEN_LAST.fullmatch(written):
        return f"{turned['given']} {turned['family']}", False
    cells = [cell.strip() for cell in written.split("|") if cell.strip()]
    names = [found for cell in cells if (found := _ONLY_NAME.fullmatch(cell))]
    others = [cell for cell in cells if not _ONLY_NAME.fullmatch(cell)]
    if len(names) != 1 or not is_name(names[0]["name"]) or _MONTHS.match(names[0][0]):
        return "", False
    if not all(map(_CELL_OF_CLASS.fullmatch, others)):
        return "", False
    name, beside = names[0]["name"], [*others, *filter(None, (names[0]["number"],))]
    if name.isupper():
        return name, any(map(_PUPILS_NUMBER.fullmatch, beside))
    words = name.split()
    return name, words[-1].isupper() or words[0].isupper() or bool(beside)

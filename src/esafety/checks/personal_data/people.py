"""Pupils named with their class, lists of them, and what is said of somebody's health.

Names are told by their form, not by a list: the lists of Turkish names that packages ship
(Faker 40, mimesis 22) lack Ayşe, Mehmet and half of the commonest names. So a name alone is no
finding; a name is found with a class, with an illness, or in a list whose form is a class list's.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import Finding
from esafety.checks.personal_data.no_names import is_name

_BIG: Final = "A-ZÇĞİÖŞÜÂÎÛ"
_SMALL: Final = "a-zçğıöşüâîû"
_GIVEN: Final = rf"[{_BIG}][{_SMALL}]{{1,15}}"
_NAME: Final = rf"{_GIVEN}(?:[ \u00a0]{_GIVEN})?[ \u00a0](?:{_GIVEN}|[{_BIG}]{{2,20}})"
# Beside a class a name is one in capitals, too; alone that is the form of a heading.
_CAPITALS: Final = rf"[{_BIG}]{{2,20}}(?:[ \u00a0][{_BIG}]{{2,20}}){{1,2}}"
_NAMED: Final = rf"(?P<name>{_NAME}|{_CAPITALS})"
_GRADE: Final = r"(?:1[0-2]|[1-9])"
# Without a sign between them a number and a letter are a class in brackets only.
_CLASS: Final = rf"(?:\(?{_GRADE}\s?[-/–]\s?[{_BIG}]\)?|\({_GRADE}[{_BIG}]\))(?![\w-])"
_WITH_CLASS: Final = re.compile(
    rf"(?<![\w#]){_NAMED}\*{{0,3}}(?:[’']\w{{1,5}})?,?[ \u00a0]\(?{_CLASS}"
)
_CLASS_FIRST: Final = re.compile(
    rf"(?<![\w-]){_CLASS}(?:[’']\w{{1,5}})?[ \u00a0]"
    rf"(?:sınıfı\w*|sınıfından|öğrenci\w{{2,3}}|şubesi\w*)"
    rf"(?:[ \u00a0]öğrenci\w{{2,3}})?[ \u00a0]\*{{0,3}}{_NAMED}(?!\w)"
)
# In capitals only behind a word for one pupil; behind that for a class a headline may stand.
_CLASS_FIRST_IN_CAPITALS: Final = re.compile(
    rf"(?<![\w-]){_CLASS}(?:[’']\w{{1,5}})?[ \u00a0](?:(?:SINIFI|ŞUBESİ)\w{{0,3}}[ \u00a0])?"
    rf"ÖĞRENCİ(?:Sİ|MİZ)[ \u00a0]\*{{0,3}}(?P<name>{_CAPITALS})(?!\w)"
)
_ILLNESS: Final = re.compile(
    r"\b(?:astım|alerjisi|epilepsi|sara hastası|diyabet|şeker hasta|otizm|otistik|DEHB|disleksi"
    r"|hastasıdır|hastasıyım|hastalığı|kronik (?:hasta|rahatsız|böbrek|bronşit)"
    r"|engelli raporu|raporlu|asthma|allerg(?:y|ic)|epilep|diabet|autis|ADHD|dyslexia)",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(rf"(?<![\w#])(?P<name>{_NAME})(?!\w)")
# In capitals a heading has the form of a name; what is said of a person says that it is one.
_ILL_IN_CAPITALS: Final = re.compile(
    rf"(?<![\w#])(?P<name>[{_BIG}]{{2,20}}(?:[ \u00a0][{_BIG}]{{2,20}}){{1,2}}?)(?:"
    rf"[’'][{_BIG}]{{1,5}}(?:[ \u00a0][{_BIG}]{{1,20}}){{0,3}}[ \u00a0]ALERJİSİ[ \u00a0]VAR"
    r"|,?[ \u00a0](?:ASTIM|EPİLEPSİ|SARA|DİYABET|ŞEKER|KALP|BÖBREK)[ \u00a0]HASTASI(?:DIR)?)(?!\w)"
)
_CLAUSE: Final = re.compile(r"[^.!?;\n]+")
# A row of a list or table, without its bullet, number and bars.
_ROW: Final = re.compile(r"(?:[-*+]|\d{1,3}[.)])?\s*(?P<cells>.+)")
_ONLY_NAME: Final = re.compile(rf"(?:(?P<number>\d{{1,5}})\s)?{_NAMED}")
_CELL_OF_CLASS: Final = re.compile(rf"{_CLASS}|\d{{1,5}}")
# Beside a name in capitals a number of one digit may count the headings of a page.
_PUPILS_NUMBER: Final = re.compile(rf"{_CLASS}|\d{{2,5}}")
# `29 EKİM CUMHURİYET BAYRAMI`.
_MONTHS: Final = re.compile(
    r"\d\d?\s(?:OCAK|ŞUBAT|MART|NİSAN|MAYIS|HAZİRAN|TEMMUZ|AĞUSTOS|EYLÜL|EKİM|KASIM|ARALIK"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
)
_RULE_OF_TABLE: Final = re.compile(r"[\s:|-]+")
_OF_NAMES: Final = r"adı?\s?[-,/ve]*\s?soyadı?|öğrenci(?:nin)? adı|sınıf listesi|first name"
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
_LEAST_ROWS: Final = 3


def pupils(text: str) -> Iterator[Finding]:
    """Yield a person's name beside a class: `Ad Soyad (2-A)`."""
    for pattern in (_WITH_CLASS, _CLASS_FIRST, _CLASS_FIRST_IN_CAPITALS):
        for found in pattern.finditer(text):
            if is_name(found["name"]):
                yield Finding("pupil", *found.span(), found["name"])


def health_notes(text: str) -> Iterator[Finding]:
    """Yield a person's name that an illness follows in the same clause."""
    for clause in _CLAUSE.finditer(text):
        if found := _ill_person(clause[0]):
            start = clause.start() + found.start("name")
            yield Finding("health", start, start + len(found["name"]), found["name"])


def _ill_person(clause: str) -> re.Match[str] | None:
    last = max((found.start() for found in _ILLNESS.finditer(clause)), default=0)
    people = (
        *_PERSON.finditer(clause, 0, last),
        *(_ILL_IN_CAPITALS.finditer(clause) if last else ()),
    )
    return next((found for found in people if is_name(found["name"])), None)


def class_lists(text: str) -> Iterator[Finding]:
    """Yield three rows or more of which each is a name, and says so by its form.

    That is a surname in capitals, or a class or a number beside it. Below a heading that says what
    they are, two rows are enough, and of any form; of names in capitals three, as a heading may be
    written so. A name that stands there again and again, as a school's does on a sheet that is
    cut, is one row.
    """
    rows: list[tuple[int, str]] = []
    head, place = "", 0
    for line in (*text.split("\n"), ""):
        name, certain = _name_in(line)
        if name and (certain or _is_headed(name, head)):
            rows.append((place, name))
        elif not _RULE_OF_TABLE.fullmatch(line) or not line.strip():
            yield from _list_of(rows, headed=bool(head))
            rows = []
            head = line if _HEAD.search(line) else "" if line.strip() else head
        place += len(line) + 1


def _is_headed(name: str, head: str) -> bool:
    return bool(_HEAD_OF_NAMES.search(head)) if name.isupper() else bool(head)


def _list_of(rows: list[tuple[int, str]], *, headed: bool) -> Iterator[Finding]:
    names = dict.fromkeys(name for _, name in rows)
    few = headed and len(names) > 1 and not all(map(str.isupper, names))
    if len(names) >= _LEAST_ROWS or few:
        yield Finding("class-list", rows[0][0], rows[-1][0] + 1, ", ".join(names))


def _name_in(line: str) -> tuple[str, bool]:
    """Return the name that a row consists of, and whether its own form tells that it is one."""
    row = _ROW.fullmatch(line.strip())
    cells = [cell.strip() for cell in row["cells"].split("|") if cell.strip()] if row else []
    names = [found for cell in cells if (found := _ONLY_NAME.fullmatch(cell))]
    others = [cell for cell in cells if not _ONLY_NAME.fullmatch(cell)]
    if len(names) != 1 or not is_name(names[0]["name"]) or _MONTHS.match(names[0][0]):
        return "", False
    if not all(map(_CELL_OF_CLASS.fullmatch, others)):
        return "", False
    name, beside = names[0]["name"], [*others, *filter(None, (names[0]["number"],))]
    if name.isupper():
        return name, any(map(_PUPILS_NUMBER.fullmatch, beside))
    return name, name.split()[-1].isupper() or bool(beside)

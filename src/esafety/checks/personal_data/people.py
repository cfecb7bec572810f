"""Pupils named with their class, and what is said of somebody's health."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import Finding
from esafety.checks.personal_data.known_names import is_known_name
from esafety.checks.personal_data.name_forms import (
    ANY_CLASS,
    ANY_NAME,
    BIG,
    BLANK,
    CAPITALS,
    CAPITALS_WORD,
    CLASS,
    NAMED,
    PERSON,
)
from esafety.checks.personal_data.no_names import is_name

# In a published page a bar stands on each side of a cell.
_SIGN: Final = rf"{BLANK}?[-–—:|/]{BLANK}{{0,2}}\|?{BLANK}?"
_ENDING: Final = r"(?:[’']\w{1,5})?"
_WITH_CLASS: Final = re.compile(rf"(?<![\w#]){NAMED}{_ENDING},?{BLANK}\(?{CLASS}")
_CLASS_FIRST: Final = re.compile(
    rf"(?<![\w-]){CLASS}{_ENDING}{BLANK}"
    rf"(?:sınıfı\w*|sınıfından|öğrenci\w{{2,3}}|şubesi\w*)"
    rf"(?:{BLANK}öğrenci\w{{2,3}})?{BLANK}{NAMED}(?!\w)"
)
# In capitals only behind a word for one pupil; behind that for a class a headline may stand.
_CLASS_FIRST_IN_CAPITALS: Final = re.compile(
    rf"(?<![\w-]){CLASS}{_ENDING}{BLANK}(?:(?:SINIFI|ŞUBESİ)\w{{0,3}}{BLANK})?"
    rf"ÖĞRENCİ(?:Sİ|MİZ){BLANK}(?P<name>{CAPITALS})(?!\w)"
)
# Of what stands around a class so, the form alone is also that of a thing, a headline or a house:
# a common name must tell.
_ANY_CLASS: Final = re.compile(rf"(?<![\w-])\(?{ANY_CLASS}")
_KNOWN_BEFORE: Final = re.compile(
    rf"(?<![\w#]){ANY_NAME}{_ENDING}"
    rf"(?:,?{BLANK}|{_SIGN}|{BLANK}(?:of|from|in)(?:{BLANK}class)?{BLANK})$"
)
_KNOWN_BEHIND: Final = re.compile(
    rf"(?:[’'](?:[dt][ae]n){BLANK}|{_SIGN}"
    rf"|{_ENDING}{BLANK}(?:sınıf|öğrenci|şube)\w{{0,10}}(?:{BLANK}öğrenci\w{{0,10}})?:?{BLANK}"
    rf"|{_ENDING}{BLANK}(?:pupils?|students?):?{BLANK})"
    rf"{ANY_NAME}(?!\w)"
)
# A name of three words and what may stand between it and a class.
_LONGEST_BEFORE: Final = 80
_ILLNESS: Final = re.compile(
    r"\b(?:astım|alerjisi|epilepsi|sara hastası|diyabet|şeker hasta|otizm|otistik|DEHB|disleksi"
    r"|hastasıdır|hastasıyım|hastalığı|kronik (?:hasta|rahatsız|böbrek|bronşit)"
    r"|engelli raporu|raporlu|asthma|allerg(?:y|ic)|epilep|diabet|autis|ADHD|dyslexia)",
    re.IGNORECASE,
)
# In capitals a heading has the form of a name; what is said of a person says that it is one.
_ILL_IN_CAPITALS: Final = re.compile(
    rf"(?<![\w#])(?P<name>{CAPITALS_WORD}(?:{BLANK}{CAPITALS_WORD}){{1,2}}?)(?:"
    rf"[’'][{BIG}]{{1,5}}(?:{BLANK}[{BIG}]{{1,20}}){{0,3}}{BLANK}ALERJİSİ{BLANK}VAR"
    rf"|,?{BLANK}(?:ASTIM|EPİLEPSİ|SARA|DİYABET|ŞEKER|KALP|BÖBREK){BLANK}HASTASI(?:DIR)?)(?!\w)"
)
_CLAUSE: Final = re.compile(r"[^.!?;\n]+")
_CERTAIN: Final = (_WITH_CLASS, _CLASS_FIRST, _CLASS_FIRST_IN_CAPITALS)


def pupils(text: str) -> Iterator[Finding]:
    """Yield a person's name beside a class: `Ad Soyad (2-A)`, each name at its place once."""
    seen: set[int] = set()
    for found in (*_certain(text), *_by_common_names(text)):
        if found.start("name") not in seen and is_name(found["name"]):
            seen.add(found.start("name"))
            yield Finding("pupil", *found.span(), found["name"])


def _certain(text: str) -> Iterator[re.Match[str]]:
    for pattern in _CERTAIN:
        yield from pattern.finditer(text)


def _by_common_names(text: str) -> Iterator[re.Match[str]]:
    for one in _ANY_CLASS.finditer(text):
        first = max(0, one.start() - _LONGEST_BEFORE)
        around = (
            _KNOWN_BEFORE.search(text, first, one.start()),
            _KNOWN_BEHIND.match(text, one.end()),
        )
        yield from (found for found in around if found and is_known_name(found["name"]))


def health_notes(text: str) -> Iterator[Finding]:
    """Yield a person's name that an illness follows in the same clause."""
    for clause in _CLAUSE.finditer(text):
        if found := _ill_person(clause[0]):
            start = clause.start() + found.start("name")
            yield Finding("health", start, start + len(found["name"]), found["name"])


def _ill_person(clause: str) -> re.Match[str] | None:
    last = max((found.start() for found in _ILLNESS.finditer(clause)), default=0)
    people = (
        *PERSON.finditer(clause, 0, last),
        *(_ILL_IN_CAPITALS.finditer(clause) if last else ()),
    )
    return next((found for found in people if is_name(found["name"])), None)

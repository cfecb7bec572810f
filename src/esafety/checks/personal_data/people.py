"""Pupils and parents named as such or with a class."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.names.common_words import are_common_words
from esafety.checks.personal_data.names.in_context import persons_name
from esafety.checks.personal_data.names.known_names import is_known_name
from esafety.checks.personal_data.names.name_forms import (
    ANY_CLASS,
    ANY_NAME,
    BLANK,
    CAPITALS,
    CLASS,
    NAMED,
)
from esafety.checks.personal_data.names.stop_words import is_name

# In a published page a bar stands on each side of a cell.
_SIGN: Final = rf"{BLANK}?[-–—:|/]{BLANK}{{0,2}}\|?{BLANK}?"
_ENDING: Final = r"(?:[’']\w{1,5})?"
_A_CLASS: Final = re.compile(CLASS)
# Behind a blank alone a thing stands with a class as often: `İstiklal Marşı 4-C korosu`.
_WITH_CLASS: Final = re.compile(rf"(?<![\w#]){NAMED}{_ENDING}(?:,{BLANK}\(?|{BLANK}(?=\()){CLASS}")
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
# A word that says whose name follows, though no class does; a common name must tell, too.
_OFFICE: Final = (
    r"[Öö]ğrencimiz|[Öö]ğrencilerimizden|ÖĞRENCİMİZ|ÖĞRENCİLERİMİZDEN|[Vv]elimiz|[Vv]elilerimizden"
    r"|VELİMİZ|(?:[Öö]ğrenci\s)?[Vv]elisi|[Vv]eli(?:\s[Aa]dı|\s[Tt]emsilcisi|\s[Bb]aşkanı)"
    r"|(?:[Ss]ınıf|[Öö]ğrenci|[Şş]ube|[Oo]kul)\s(?:[Bb]aşkanı|[Tt]emsilcisi|[Aa]nnesi|[Bb]abası)"
    r"|(?:[Oo]ur|[Tt]he)\s(?:pupil|student|parent)s?"
    r"|(?:[Cc]lass|[Pp]arents?['’]?|[Pp]upils?['’]?|[Ss]tudents?['’]?)"
    r"\s(?:president|representative|captain|speaker|prefect)"
)
_CALLED: Final = re.compile(
    rf"(?<!\w)(?:{_OFFICE})(?:(?:{BLANK}?[:|–-]{BLANK}{{0,2}}\|?{BLANK}?)|,?{BLANK}){ANY_NAME}(?!\w)"
)
# A name of three words and what may stand between it and a class.
_LONGEST_BEFORE: Final = 80


def pupils(text: str) -> Iterator[PersonalFinding]:
    """Yield a person's name beside a class: `Ad Soyad (2-A)`, each name at its place once.

    And one that is called a pupil's or a parent's: `Öğrencimiz Ad Soyad`, `Veli temsilcisi: …`.
    """
    seen: set[int] = set()
    for found in (*_certain(text), *_by_common_names(text)):
        if found.start("name") not in seen and (name := persons_name(found)):
            seen.add(found.start("name"))
            yield PersonalFinding("pupil", *found.span(), name)


def _certain(text: str) -> Iterator[re.Match[str]]:
    """Yield what the form tells alone, where words are not all common ones, as of a title."""
    if not _A_CLASS.search(text):  # most texts name none
        return
    for found in _WITH_CLASS.finditer(text):
        if is_known_name(found["name"]) or _is_unusual(found["name"]):
            yield found
    yield from _CLASS_FIRST.finditer(text)
    yield from _CLASS_FIRST_IN_CAPITALS.finditer(text)


def _is_unusual(words: str) -> bool:
    return is_name(words) and not are_common_words(words)


def _by_common_names(text: str) -> Iterator[re.Match[str]]:
    for one in _ANY_CLASS.finditer(text):
        first = max(0, one.start() - _LONGEST_BEFORE)
        around = (
            _KNOWN_BEFORE.search(text, first, one.start()),
            _KNOWN_BEHIND.match(text, one.end()),
        )
        yield from (found for found in around if found and is_known_name(found["name"]))
    yield from (one for one in _CALLED.finditer(text) if is_known_name(one["name"]))

"""What is said of somebody's health: a name, whole or the first alone, with an illness.

Health is personal data of a special kind (Law 6698, article 6).
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.names.in_context import is_of_another
from esafety.checks.personal_data.names.known_names import is_given_name, is_known_name
from esafety.checks.personal_data.names.name_forms import (
    ANY_NAME,
    BIG,
    BLANK,
    CAPITALS_WORD,
    GIVEN,
    PERSON,
    TITLES,
)
from esafety.checks.personal_data.names.stop_words import is_name

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
_NAMED: Final = r"(?i:astım|alerji|epilepsi|sara|diyabet|şeker|otizm|DEHB|disleksi|kalp|böbrek)"
_IN_ENGLISH: Final = r"(?:asthma|epilepsy|diabetes|autism|ADHD|dyslexia|an? \w+ allergy)"
# A name right behind an illness; a common one must tell, for a heading may stand there.
_BEHIND: Final = re.compile(
    rf"\b{_NAMED}(?:[sn]?[ıiuü])?(?:\s(?:hastası|olan|tanılı|tanısı\solan))?"
    rf"(?:\s[Öö]ğrenci(?:miz|si)?)?[:,]?\s{ANY_NAME}(?!\w)"
)
# A first name alone, with words that are said of a person.
_FIRST_NAME: Final = re.compile(
    rf"(?<![\w#])(?P<name>{GIVEN})(?:"
    rf"[’']\w{{1,4}}(?:\s[^\W\d]{{1,20}}){{0,3}}?\s(?:alerjisi\svar|{_NAMED}\shastalığı|astımı\svar)"
    rf"|,?\s{_NAMED}\shastası|\s(?:has|suffers\sfrom)\s{_IN_ENGLISH}|\sis\s(?:allergic|diabetic|autistic))"
)
_ILL_FIRST_NAME: Final = re.compile(
    rf"\b(?:{_NAMED}\shastası|{_NAMED}(?:[sn]?[ıiuü])?\solan)(?:\s[Öö]ğrenci(?:miz|si)?)?\s"
    rf"(?P<name>{GIVEN})(?=[’'\s.,;!]|$)"
)
# The full stop of a title ends none.
_CLAUSE: Final = re.compile(rf"(?:\b(?:{TITLES})\.|[^.!?;\n])+")


def health_notes(text: str) -> Iterator[PersonalFinding]:
    """Yield each person's name that stands with an illness in one clause."""
    for clause in _CLAUSE.finditer(text) if _ILLNESS.search(text) else ():
        if _ILLNESS.search(clause[0]) and (found := _ill_person(clause[0])):
            start = clause.start() + found.start("name")
            yield PersonalFinding("health", start, start + len(found["name"]), found["name"])


def _ill_person(clause: str) -> re.Match[str] | None:
    last = max(found.start() for found in _ILLNESS.finditer(clause))
    people = (*PERSON.finditer(clause, 0, last), *_ILL_IN_CAPITALS.finditer(clause))
    named = next((one for one in people if is_name(one["name"]) and not is_of_another(one)), None)
    behind = (one for one in _BEHIND.finditer(clause) if is_known_name(one["name"]))
    whole = named or next((one for one in behind if is_name(one["name"])), None)
    return whole or next(_first_names(clause), None)


def _first_names(clause: str) -> Iterator[re.Match[str]]:
    for pattern in (_FIRST_NAME, _ILL_FIRST_NAME):
        yield from (one for one in pattern.finditer(clause) if is_given_name(one["name"]))

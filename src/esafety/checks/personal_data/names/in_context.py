"""Whose a name is, by what stands beside it: a place's, a guest's; else perhaps a pupil's.

`Zekai Tahir Burak Hastanesi’nde` is a house, `Tuz Gölü’ne` a lake, `Dr. Ali Demir` a speaker.
"""

import re
from typing import Final

from esafety.checks.personal_data.names.known_names import is_known_name
from esafety.checks.personal_data.names.name_forms import BIG, BLANK, TITLES
from esafety.checks.personal_data.names.stop_words import is_name

# What a name goes on with; a house, a place or a feast is called after a person.
_GOES_ON: Final = re.compile(rf"(?:{BLANK}[{BIG}]\w+)+")
_CALLED_AFTER: Final = re.compile(
    r" (?:hastane|müze|park|okul|ilkokul|ortaokul|anaokul|lise|kolej|kreş|kütüphane|merkez|salon"
    r"|stad|stat|cami|cadde|sokağ|sokak|bulvar|mahalle|apartman|site|vakf|kültür|üniversite|fakülte"
    r"|tiyatro|sahne|köprü|tünel|meydan|tesis|yerleşke|ev|konağ|havaliman|havaalan|kupa|turnuva|ödül"
    r"|şenli|yarışma|school|hospital|museum|park|library|street|university|cup|award)(?:s?[ıiuü]|l[ea]r[iı])?(?!\w)",
    re.IGNORECASE,
)
# Only behind the ending of a compound a case has this n: Gölü’ne, Müzesi’nde; a person is Ali’ye.
_CASE_OF_A_THING: Final = re.compile(r"[’']n(?:[ıiuüae]|[dt][ae]n?)(?!\w)")
_COMPOUND: Final = re.compile(r"[ıiuüIİUÜ]$")
# Family names that are compounds.
_FAMILY: Final = re.compile(r"(?:oğlu|OĞLU)$")
# Who speaks to pupils and is none of them, right before the name.
_GUEST: Final = re.compile(
    rf"(?:\b(?:{TITLES}|Müh)\.\s?"
    r"|\b(?:doktor|hekim|psikolog|diyetisyen|yazar|şair|ressam|sanatçı|müzisyen|sporcu|avukat|uzman"
    r"|mühendis|anlatıcı|komiser|polis|emekli\söğretmen|author|writer|poet|doctor|speaker"
    r"|psychologist|dietitian)(?:[ıiuü]|s[ıiuü]|[ıiuü]m[ıiuü]z)?:?\s)$",
    re.IGNORECASE,
)
_BEFORE: Final = 24
_WHOLE: Final = 2


def persons_name(found: re.Match[str]) -> str:
    """Return the name that was found, if it may be a pupil's; else nothing.

    A sentence may go on behind it with a capital: `Ali Demir Türkiye birincisi oldu`.
    """
    words, first = found["name"], " ".join(found["name"].split()[:_WHOLE])
    if is_of_another(found):
        return ""
    if is_name(words):
        return words
    goes_on = words != first and is_known_name(first) and is_name(first)
    return first if goes_on and not _COMPOUND.search(words) else ""


def is_of_another(found: re.Match[str]) -> bool:
    """Tell whether the name that was found is a thing's or a guest's, by the words around it."""
    text, start, end = found.string, *found.span("name")
    before = text[max(0, start - _BEFORE) : start]
    return bool(_GUEST.search(before)) or _is_a_things(text, found["name"], end)


def _is_a_things(text: str, name: str, end: int) -> bool:
    more = _GOES_ON.match(text, end)
    if _CALLED_AFTER.search(f"{name}{more[0] if more else ''}"):
        return True
    last = more.end() if more else end
    # Behind a common name a place may stand: `Ali Demir Ankara’ya`.
    alone = not (more and is_known_name(name)) and not _FAMILY.search(text[:last][-4:])
    return alone and bool(_CASE_OF_A_THING.match(text, last))

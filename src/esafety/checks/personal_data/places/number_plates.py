"""Number plates of vehicles.

Source: the Regulation on Road Traffic (province 01 to 81, one to three letters of the Latin
alphabet without Q, W, X, and digits).
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding

_PROVINCE: Final = r"(?:0[1-9]|[1-7]\d|8[01])"
_L: Final = "[A-PR-VYZ]"
_PLATE: Final = re.compile(
    # Behind a sign a number goes on only if a digit stands before that, and a code behind a dash.
    rf"(?:(?<![\w/#.-])(?<!\d[,:])|(?<=[pP]laka[-.]))"
    rf"{_PROVINCE}(?P<gap>[ .–-]?| - | – )"
    rf"(?:{_L}(?P=gap)\d{{4,5}}|{_L}{{2}}(?P=gap)\d{{3,4}}"
    rf"|{_L}{{3}}(?P=gap)\d{{2,3}})(?![\w/]|[.,:-]\d)"
)
# Behind a word for a plate it is one however it is written.
_CALLED_PLATE: Final = re.compile(
    rf"\bpla(?:ka|te)\w{{0,5}}\W{{1,3}}(?P<plate>{_PROVINCE}[ ./–-]{{0,3}}{_L}{{1,3}}"
    rf"[ ./–-]{{0,3}}\d{{2,5}})(?!\w)",
    re.IGNORECASE,
)
# Between two numbers these are no letters of a plate but a unit, a month or a word.
_NO_PLATE: Final = frozenset(
    (
        *("KB", "MB", "MP", "GB", "TB", "PB", "KM", "CM", "MM", "KG", "GR", "ML", "DK", "SN"),
        *("TL", "EUR", "USD", "KDV", "NO", "PT", "PX", "DPI", "HZ", "MHZ", "GHZ", "VE"),
        *("ILE", "OCA", "MAR", "NIS", "MAY", "HAZ", "TEM", "AGU", "EYL", "EKI", "KAS"),
        *("ARA", "JAN", "FEB", "APR", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        *("PDF", "PRO", "SP"),
        *("AND", "OR", "OF", "TO", "CC", "LT", "BC", "AD", "MS", "ISO", "RFC"),
    )
)
# A class, a month, an annex with a year.
_DATED: Final = re.compile(r"\d{2}\W[A-Z]{1,2}\W(?:19|20)\d{2}")
# Behind such a word a number, a letter and a number count what a book or a house has.
_COUNTED: Final = re.compile(
    r"\b(?:saat\w{0,3}|sayfa|sf\.|page|madde|bölüm|section|cilt|volume|sıra|oda|room|salon|raf|shelf"
    r"|kutu|dolap|koltuk|uçuş)\W{0,2}$",
    re.IGNORECASE,
)
# Before such a word, too, and a form, a branch or a class has such a number.
_COUNTING: Final = re.compile(
    r"(?:['’]\w{1,4})?\s(?:numaralı\s|no[’'.]?(?:lu)?\s)?(?:sayfa|madde|bölüm|cilt|sıra|oda|salon|raf"
    r"|şube|sınıf|ders|kitap|dosya|klasör|belge|form|sipariş|ürün|page|section|volume|room|shelf"
    r"|class|branch|course|book|file|order|kod|dolap|koltuk|kutu|uçuş)",
    re.IGNORECASE,
)
_BEFORE: Final = 12
_LETTERS: Final = re.compile(r"[A-Z]+")
_NO_LETTER: Final = re.compile(r"\W")


def number_plates(text: str) -> Iterator[PersonalFinding]:
    """Yield number plates of vehicles."""
    called = {found.start("plate"): found for found in _CALLED_PLATE.finditer(text)}
    for found in called.values():
        yield _plate(*found.span("plate"), found["plate"])
    for found in _PLATE.finditer(text):
        if found.start() not in called and not _is_doubted(found):
            yield _plate(*found.span(), found[0])


def _plate(start: int, end: int, written: str) -> PersonalFinding:
    return PersonalFinding("plate", start, end, _NO_LETTER.sub("", written).upper())


def _is_doubted(found: re.Match[str]) -> bool:
    """Tell whether what has the form of a plate is an amount, a date or a place in a book."""
    letters, text = _LETTERS.search(found[0]), found.string
    counted = _COUNTED.search(text, max(0, found.start() - _BEFORE), found.start())
    beside = counted or _COUNTING.match(text, found.end())
    dated = _DATED.fullmatch(found[0])
    return not letters or letters[0] in _NO_PLATE or bool(dated or beside)

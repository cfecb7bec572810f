"""Where somebody can be found: e-mail addresses, chats, number plates, positions, homes.

Sources: number plates by the Regulation on Road Traffic (province 01 to 81, one to three letters
of the Latin alphabet without Q, W, X, and digits); addresses reserved for examples by RFC 2606.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import Finding
from esafety.text.grammar.word_forms import folded

_IN_BRACKETS: Final = r"[\[({]\s?(?:at|et|@)\s?[\])}]"
_DOTTED: Final = r"(?:\.|\s?[\[({]\s?(?:dot|nokta|\.)\s?[\])}]\s?)"
_EMAIL: Final = re.compile(
    rf"(?<!\w)\w[\w.+-]{{0,63}}\s?(?:@|\s?{_IN_BRACKETS}\s?)\s?"
    rf"(?P<host>[\w-]+(?:{_DOTTED}[\w-]+)*{_DOTTED}[a-zA-Z]{{2,24}})(?![\w-])"
)
# In words alone it is one by its last word; others stand between `at` and `dot`, too.
_SPELT: Final = re.compile(
    r"(?<![\w.])(?!(?:us|me|it|is|look|find|meet|adres|site)\b)\w[\w.+-]{0,63}\s(?:at|et)"
    r"(?P<host>(?:\s[\w-]+\s(?:dot|nokta)){1,4}\s(?:com|net|org|edu|gov|k12|tr|info|eu|de))(?!\w)",
    re.IGNORECASE,
)
_AT: Final = re.compile(rf"\s*(?:@|{_IN_BRACKETS})\s*|\s(?:at|et)\s", re.IGNORECASE)
_DOT: Final = re.compile(
    r"\s*[\[({]\s?(?:dot|nokta|\.)\s?[\])}]\s*|\s(?:dot|nokta)\s", re.IGNORECASE
)
_RESERVED: Final = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$")
_CHAT: Final = re.compile(
    r"(?<![\w.])(?:wa\.me/\+?\d{8,15}|chat\.whatsapp\.com/\w{8,}|t\.me/[\w+]{4,}"
    r"|api\.whatsapp\.com/send\S{0,200}?phone=\+?\d{8,15})"
)
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
# Such numbers are no degrees.
_MEASURED: Final = (
    r"(?:katsayı|değer|oran|ölçüm|sonuç|sonuc|olasılık|ortalama|sapma|varyans|sayı|nokta|fonksiyon"
    r"|denklem|puan|fiyat|coefficient|ratio|value|mean|average|deviation|result|measure|number"
    r"|function|equation|score|price)"
)
_MEASURED_BEFORE: Final = re.compile(rf"{_MEASURED}\w{{0,6}}[\s:=(]{{1,3}}$", re.IGNORECASE)
_MEASURED_BEHIND: Final = re.compile(rf"\)?\s{_MEASURED}", re.IGNORECASE)
_DEGREES: Final = re.compile(
    r"(?:\b[NSEWKGDB]\s?)?\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?\d{1,2}(?:[.,]\d+)?\s?(?:\"|”|″|''|’’)\s?[NSEWKGDB]"
)
_NUMBER: Final = r"(\d{2}[.,]\d{4,15})"
_PAIR: Final = re.compile(
    rf"(?<![\d.,]){_NUMBER}\s?°?\s?[NKED]?\s?(?P<sign>[,;/ ])\s?{_NUMBER}(?!\d|\.\d)"
)
# One of the numbers alone, and both by their names, in either order.
_DEGREE: Final = r"(\d{2}[.,]\d{3,15})(?!\d)"
_NORTH: Final = r"\b(?:lat(?:itude)?|enlem)\b"
_EAST: Final = r"\b(?:lon(?:g(?:itude)?)?|lng|boylam)\b"
_NAMED_PAIR: Final = re.compile(
    rf"(?:{_NORTH}|(?P<turned>{_EAST}))\W{{1,4}}{_DEGREE}\W{{1,6}}(?:{_NORTH}|{_EAST})\W{{1,4}}{_DEGREE}",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\s\d{1,3}[.,]\d{3}")
# As maps write it for programs, the longitude first.
_POINT: Final = re.compile(r"POINT\s?\(\s?$", re.IGNORECASE)
# The common address of a public office, which is nobody's.
_OFFICE: Final = re.compile(
    r"(?:info|bilgi|iletisim|destek|ihbar|kvkk|basin|webmaster)@(?:[\w-]+\.)+gov\.tr"
)
_WORDS_BEFORE: Final = 24
# Turkey, with some kilometres around it: degrees of latitude and longitude.
_LATITUDES: Final = (35.5, 42.5)
_LONGITUDES: Final = (25.5, 45.0)
_HOME: Final = re.compile(
    r"\b\w+\s(?:Mah(?:allesi|\.)?|Cad(?:desi|\.)?|Cd\.|Sok(?:ağı|ak|\.)?|Sk\.|Bulv(?:arı|\.)|Blv\.)"
    r"(?=[\s,])(?:[^\n|]{0,50}?\bNo\s?[:.]?\s?\d{1,4}[A-Z]?"
    r"(?P<flat>[\s,/-]{0,3}(?:K|Kat|D|Daire)\s?[:.]?\s?\d{1,3})?"
    # The number of a house and of a flat in it: 5/3.
    r"|,?\s\d{1,4}/\d{1,3}(?![/.\d]))",
    re.IGNORECASE,
)


def email_addresses(text: str) -> Iterator[Finding]:
    """Yield e-mail addresses, those written with [at] and [nokta], too.

    None that is reserved for examples, or of a public office and not of a person there.
    """
    for found in (*_EMAIL.finditer(text), *_SPELT.finditer(text)):
        # Hosts know no Turkish letters: BİLGİ@ is written by the one who means bilgi@.
        value = folded(_DOT.sub(".", _AT.sub("@", found[0]))).strip()
        if not is_reserved_host(value.rpartition("@")[2]) and not _OFFICE.fullmatch(value):
            yield Finding("email", *found.span(), value)


def is_reserved_host(host: str) -> bool:
    """Tell whether a host, in small letters, is reserved for examples."""
    return bool(_RESERVED.search(host))


def chat_links(text: str) -> Iterator[Finding]:
    """Yield addresses that open a chat with a person or a group."""
    for found in _CHAT.finditer(text):
        yield Finding("chat-link", *found.span(), found[0])


def number_plates(text: str) -> Iterator[Finding]:
    """Yield number plates of vehicles."""
    called = {found.start("plate"): found for found in _CALLED_PLATE.finditer(text)}
    for found in called.values():
        yield _plate(*found.span("plate"), found["plate"])
    for found in _PLATE.finditer(text):
        if found.start() not in called and not _is_doubted(found):
            yield _plate(*found.span(), found[0])


def _plate(start: int, end: int, written: str) -> Finding:
    return Finding("plate", start, end, _NO_LETTER.sub("", written).upper())


def _is_doubted(found: re.Match[str]) -> bool:
    """Tell whether what has the form of a plate is an amount, a date or a place in a book."""
    letters, text = _LETTERS.search(found[0]), found.string
    counted = _COUNTED.search(text, max(0, found.start() - _BEFORE), found.start())
    beside = counted or _COUNTING.match(text, found.end())
    dated = _DATED.fullmatch(found[0])
    return not letters or letters[0] in _NO_PLATE or bool(dated or beside)


def positions(text: str) -> Iterator[Finding]:
    """Yield positions: degrees with minutes and seconds, or a pair of decimals within Turkey."""
    for found in _DEGREES.finditer(text):
        yield Finding("position", *found.span(), found[0])
    for found in _NAMED_PAIR.finditer(text):
        first, second = found.groups()[1:]
        turned = found["turned"] is not None
        yield from _in_turkey(found, (second, first) if turned else (first, second))
    for found in _PAIR.finditer(text):
        before = max(0, found.start() - _WORDS_BEFORE)
        measured = _MEASURED_BEFORE.search(text, before, found.start())
        if not measured and not _MEASURED_BEHIND.match(text, found.end()):
            first, _, second = found.groups()
            named = found["sign"] != " " or _POINT.search(text, before, found.start())
            # Three numbers and more are a row of them.
            if not named and _GOES_ON.match(text, found.end()):
                continue
            inside = [*_in_turkey(found, (first, second))]
            yield from inside or (_in_turkey(found, (second, first)) if named else ())


def _in_turkey(found: re.Match[str], degrees: tuple[str, str]) -> Iterator[Finding]:
    north, east = (float(number.replace(",", ".")) for number in degrees)
    if _LATITUDES[0] <= north <= _LATITUDES[1] and _LONGITUDES[0] <= east <= _LONGITUDES[1]:
        yield Finding("position", *found.span(), f"{north} {east}")


def home_addresses(text: str) -> Iterator[Finding]:
    """Yield a street with the number of a house."""
    for found in _HOME.finditer(text):
        yield Finding("home-address", *found.span(), " ".join(found[0].split()))

"""Where somebody can be found: e-mail addresses, chats, number plates, positions, homes.

Sources: number plates by the Regulation on Road Traffic (province 01 to 81, one to three letters
of the Latin alphabet without Q, W, X, and digits); addresses reserved for examples by RFC 2606.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import BLANK_LETTERS, BLANKS, Finding
from esafety.text.grammar.word_forms import folded

_EMAIL: Final = re.compile(
    r"(?<!\w)\w[\w.+-]{0,63}\s?(?:@|\s?[\[({]\s?(?:at|et)\s?[\])}]\s?)\s?"
    r"(?P<host>[\w-]+(?:(?:\.|\s?[\[({]\s?(?:dot|nokta)\s?[\])}]\s?)[\w-]+)*"
    r"(?:\.|\s?[\[({]\s?(?:dot|nokta)\s?[\])}]\s?)[a-zA-Z]{2,24})(?![\w-])"
)
_AT: Final = re.compile(r"\s*(?:@|[\[({]\s?(?:at|et)\s?[\])}])\s*")
_DOT: Final = re.compile(r"\s*[\[({]\s?(?:dot|nokta)\s?[\])}]\s*")
_RESERVED: Final = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$")
_CHAT: Final = re.compile(
    r"(?<![\w.])(?:wa\.me/\+?\d{8,15}|chat\.whatsapp\.com/\w{8,}|t\.me/[\w+]{4,}"
    r"|api\.whatsapp\.com/send\S{0,200}?phone=\+?\d{8,15})"
)
_PROVINCE: Final = r"(?:0[1-9]|[1-7]\d|8[01])"
_L: Final = "[A-PR-VYZ]"
_PLATE: Final = re.compile(
    # Behind a sign a number goes on only if a digit stands before that, and a code behind a dash.
    rf"(?:(?<![\w/#-])(?<!\d[.,:])|(?<=[pP]laka-)){_PROVINCE}(?P<gap>[{BLANK_LETTERS}-]?)"
    rf"(?:{_L}(?P=gap)\d{{4,5}}|{_L}{{2}}(?P=gap)\d{{3,4}}"
    rf"|{_L}{{3}}(?P=gap)\d{{2,3}})(?![\w/]|[.,:-]\d)"
)
# Between two numbers these are no letters of a plate but a unit, a month or a word.
_NO_PLATE: Final = frozenset(
    (
        *("KB", "MB", "GB", "TB", "PB", "KM", "CM", "MM", "KG", "GR", "ML", "DK", "SN"),
        *("TL", "EUR", "USD", "KDV", "NO", "PT", "PX", "DPI", "HZ", "MHZ", "GHZ", "VE"),
        *("ILE", "OCA", "MAR", "NIS", "MAY", "HAZ", "TEM", "AGU", "EYL", "EKI", "KAS"),
        *("ARA", "JAN", "FEB", "APR", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        *("PDF", "PRO", "SP"),
        *("AND", "OR", "OF", "TO", "CC", "LT", "BC", "AD", "MS", "ISO", "RFC"),
    )
)
# Months, annexes and August, with a year.
_DATED: Final = re.compile(r"\d{2} (?:AY|EK|AG) (?:19|20)\d{2}")
# Behind such a word a number, a letter and a number count what a book or a house has.
_COUNTED: Final = re.compile(
    r"\b(?:sayfa|sf\.|page|madde|bölüm|section|cilt|volume|sıra|oda|room|salon|raf|shelf)\W{0,2}$",
    re.IGNORECASE,
)
# Before such a word, too, and a form, a branch or a class has such a number.
_COUNTING: Final = re.compile(
    r"(?:['’]\w{1,4})?\s(?:numaralı\s|no[’'.]?(?:lu)?\s)?(?:sayfa|madde|bölüm|cilt|sıra|oda|salon|raf"
    r"|şube|sınıf|ders|kitap|dosya|klasör|belge|form|sipariş|ürün|page|section|volume|room|shelf"
    r"|class|branch|course|book|file|order)",
    re.IGNORECASE,
)
# Behind such a word it is one whatever its letters are.
_SAID_TO_BE: Final = re.compile(r"\bpla(?:ka|te)\w{0,3}\W{0,2}$", re.IGNORECASE)
_BEFORE: Final = 12
_LETTERS: Final = re.compile(r"[A-Z]+")
# Such numbers are no degrees.
_MEASURED: Final = (
    r"(?:katsayı|değer|oran|ölçüm|sonuç|sonuc|olasılık|ortalama|sapma|varyans|sayı|nokta|fonksiyon"
    r"|denklem|puan|fiyat|coefficient|ratio|value|mean|average|deviation|result|measure|number"
    r"|function|equation|score|price)"
)
_MEASURED_BEFORE: Final = re.compile(rf"{_MEASURED}\w{{0,6}}[\s:=(]{{1,3}}$", re.IGNORECASE)
_MEASURED_BEHIND: Final = re.compile(rf"\)?\s{_MEASURED}", re.IGNORECASE)
_DEGREES: Final = re.compile(
    r"\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?\d{1,2}(?:[.,]\d+)?\s?(?:\"|”|″|''|’’)\s?[NSEWKGDB]"
)
_PAIR: Final = re.compile(
    r"(?<![\d.,])(\d{2}[.,]\d{4,10})\s?°?\s?[NK]?\s?[,;/ ]\s?(\d{2}[.,]\d{4,10})(?!\d|\.\d)"
)
# One of the numbers alone, and both by their names.
_DEGREE: Final = r"(\d{2}[.,]\d{3,15})(?!\d)"
_NAMED_PAIR: Final = re.compile(
    rf"\b(?:lat(?:itude)?|enlem)\b\W{{1,4}}{_DEGREE}\W{{1,6}}"
    rf"(?:lon(?:g(?:itude)?)?|lng|boylam)\b\W{{1,4}}{_DEGREE}",
    re.IGNORECASE,
)
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
    for found in _EMAIL.finditer(text):
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
    for found in _PLATE.finditer(text):
        letters = _LETTERS.search(found[0])
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        counted = _COUNTED.search(before)
        dated = _DATED.fullmatch(BLANKS.sub(" ", found[0]))
        counted = counted or _COUNTING.match(text, found.end())
        doubted = not letters or letters[0] in _NO_PLATE or dated or counted
        if not doubted or _SAID_TO_BE.search(before):
            value = BLANKS.sub("", found[0]).replace("-", "")
            yield Finding("plate", *found.span(), value)


def positions(text: str) -> Iterator[Finding]:
    """Yield positions: degrees with minutes and seconds, or a pair of decimals within Turkey."""
    for found in _DEGREES.finditer(text):
        yield Finding("position", *found.span(), found[0])
    for found in _NAMED_PAIR.finditer(text):
        yield from _in_turkey(found)
    for found in _PAIR.finditer(text):
        before = text[max(0, found.start() - _WORDS_BEFORE) : found.start()]
        if not _MEASURED_BEFORE.search(before) and not _MEASURED_BEHIND.match(text, found.end()):
            yield from _in_turkey(found)


def _in_turkey(found: re.Match[str]) -> Iterator[Finding]:
    north, east = (float(number.replace(",", ".")) for number in found.groups())
    if _LATITUDES[0] <= north <= _LATITUDES[1] and _LONGITUDES[0] <= east <= _LONGITUDES[1]:
        yield Finding("position", *found.span(), f"{north} {east}")


def home_addresses(text: str) -> Iterator[Finding]:
    """Yield a street with the number of a house."""
    for found in _HOME.finditer(text):
        yield Finding("home-address", *found.span(), " ".join(found[0].split()))

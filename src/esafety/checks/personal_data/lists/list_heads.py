"""Whether a line is the head of a list of pupils: a class, a word for pupils or for their names.

Below a head for books, streets, things to buy or plays stands none.
"""

import re
from functools import lru_cache
from typing import Final

from esafety.checks.personal_data.names.name_forms import ANY_CLASS, CLASS, GRADE, WHOLE_GRADE

_ATTRIBUTES: Final = re.compile(r"\{[^{}]*\}$")
# What a head may stand in: the title of a box or tab, a note, an element.
_BOX: Final = re.compile(r"(?:!!!|\?\?\?\+?|===[+!]?)\s*[\w -]{0,60}\"(?P<title>[^\"]*)\"")
_DRESS: Final = re.compile(
    r"^(?:>\s?)*(?:\[![A-Za-z]{1,20}\])?|</?[a-z]\w{0,9}(?:\s[^<>]{0,200})?>"
)
_OF_NAMES: Final = (
    r"adı?\s?[-,/ve]*\s?soyadı?|öğrenci(?:nin)? adı|(?:sınıf|öğrenci) listesi|first name"
    r"|(?:class|pupil|student) list"
)
_SURE: Final = re.compile(rf"\b(?:{_OF_NAMES})\b", re.IGNORECASE)
_HEAD: Final = re.compile(rf"\b(?:{_OF_NAMES}|öğrenciler|pupils?)\b", re.IGNORECASE)
# Below these a name may stand in capitals, too; below a sentence on pupils that is a heading.
_HEAD_OF_NAMES: Final = re.compile(
    rf"\b(?:{_OF_NAMES})\b"
    r"|^[\W_]*+(?:\S+\s)?(?:öğrenciler|pupils)[\W_]*$",
    re.IGNORECASE,
)
# Below these, and any that speaks of pupils, stand lessons, books and what they do, too.
_HEAD_OF_CLASS: Final = re.compile(
    rf"[\W_]*(?:(?:sınıf|class|şube)\w{{0,3}}\W{{1,3}})?{ANY_CLASS}(?:[’']\w{{1,5}})?"
    rf"(?:\s(?:sınıf|şube|öğrenci|mevcu|liste|class|pupil|student|list)\w{{0,10}}){{0,4}}[\W_]*"
    rf"|[\W_]*(?:{GRADE}\.\s?sınıf\w{{0,3}}|(?:grade|year|class|form)\s{GRADE})"
    r"(?:\s(?:öğrenci|mevcu|liste|pupil|student|list)\w{0,10}){0,3}[\W_]*",
    re.IGNORECASE,
)
_SPEAKS_OF_PUPILS: Final = re.compile(
    rf"(?:\b(?:öğrenci\w{{2,12}}|students?|pupils?)\b|(?<![\w-]){CLASS})[^:]{{0,60}}:[\W_]*$",
    re.IGNORECASE,
)
_OF_THINGS: Final = re.compile(
    r"\b(?:yazar|kitap|kitab|eser|şair|okuma|okuduğ|okunan|author|book|writer|poet|title|reading"
    r"|cadde|sokak|sokağ|mahalle|durak|durağ|güzerg[aâ]h|adres|street|road|address|bus stop"
    r"|ürün|marka|malzeme|kırtasiye|fiyat|alışveriş|product|brand|material|supplies|price"
    r"|sanatçı|besteci|ressam|bilim insan|bilim adam|kahraman|oyuncu|sporcu|karakter|padişah"
    r"|artist|composer|painter|scientist|hero|player|character|sultan)",
    re.IGNORECASE,
)
_LONGEST: Final = 160
# Where names follow in the same line.
IN_A_LINE: Final = re.compile(
    rf"(?:(?<![\w-]){ANY_CLASS}|{WHOLE_GRADE}|\b[Öö]ğrenci|\bÖĞRENCİ|\b[Ss]ınıf [Ll]iste"
    r"|\b[Ss]tudents?\b|\b[Pp]upils?\b)"
    r"[^:\n]{0,40}:\s?(?P<names>[^:\n]{5,2000})"
)


# The lines of a site's menu stand in each of its pages.
@lru_cache(maxsize=4096)
def is_head(line: str) -> bool:
    """Tell whether a line says that what follows is a list of pupils."""
    found = _HEAD.search(line)
    if not found and len(line) < _LONGEST:
        words = _undressed(line)
        colon = ":" in words and _SPEAKS_OF_PUPILS.search(words)
        found = colon or _HEAD_OF_CLASS.fullmatch(words)
    return bool(found) and not is_of_things(line)


@lru_cache(maxsize=4096)
def is_of_things(line: str) -> bool:
    """Tell whether a line speaks of books, streets or other things that bear names."""
    return bool(_OF_THINGS.search(line))


def is_sure(head: str) -> bool:
    """Tell whether a head says that names of people stand below it."""
    return bool(_SURE.search(head))


def holds_capitals(head: str) -> bool:
    """Tell whether below a head names may stand in capitals, as headings do elsewhere."""
    return bool(_HEAD_OF_NAMES.search(head))


def _undressed(line: str) -> str:
    """Return the words of a head without what it stands in."""
    words = _ATTRIBUTES.sub("", line.strip())
    box = _BOX.match(words)
    return box["title"] if box else _DRESS.sub("", words).strip()

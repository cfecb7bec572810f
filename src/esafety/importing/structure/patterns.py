"""How Turkish and English policies are written: their markers, headings and readers."""

import re
from collections.abc import Mapping
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, LETTER

# "1- Amaç", "a- Öğrenciler": it counts only where it stands in a row of its kind (no_markers.py);
# "155- Polis" and "e- güvenlik" are words.
_DASH: Final = r"[-–]\s+(?=[^\W\d_])"
# A letter before another one of its kind is an abbreviation: `T.C.` heads what offices write.
_NO_INITIAL: Final = r"(?![^\W\d_]\.)"
# Of more letters than one; i, v and x are letters of the alphabet, too.
_SMALL_ROMAN: Final = r"(?:x{1,3}(?:ix|iv|v?i{1,3}|v)|x{2,3}|ix|iv|vi{1,3}|i{2,3})"
# The kinds of markers.
ARTICLE: Final = "article"
BULLET: Final = "bullet"
DOTTED: Final = "dotted"
BRACKET: Final = "bracket"
HALF_BRACKET: Final = "half-bracket"
NUMBER: Final = "number"
SMALL_LETTER: Final = "small-letter"
CAPITAL: Final = "capital"
ROMAN: Final = "roman"
# Kinds of markers that head no chapter and no section.
NAME_NOTHING: Final = (BULLET, ARTICLE, BRACKET)
# What stands before a clause, the narrowest first. `kept` markers are words of the text.
MARKERS: Final[Mapping[str, re.Pattern[str]]] = {
    ARTICLE: re.compile(
        r"((?:(?:geçici|ek)\s+)?(?:madde|article)\s+(?P<value>\d{1,3})\b)\s*[-–—.:)]*\s*",
        re.IGNORECASE,
    ),
    # Word sets "o" and private letters of its own as bullets; copied text has them.
    BULLET: re.compile(
        r"(?P<value>[-–—*+](?=\s)|[•·▪◦●○■□➢➤✓✔►▶◆❖★☑✅❌➔→»‣⁃∙\uf020-\uf0ff]|o(?=\s+[A-ZÇĞİÖŞÜ]))\ufe0f?\s*"
    ),
    DOTTED: re.compile(r"(?P<value>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=\S)"),
    BRACKET: re.compile(r"\((?P<value>\d{1,3})\)\s*(?=\S)"),
    HALF_BRACKET: re.compile(r"(?P<value>\d{1,3})\)\s*(?=\S)"),
    NUMBER: re.compile(rf"(?P<value>\d{{1,3}})(?:\.(?:\s+|(?=[^\W\d_]))(?=\S)|{_DASH})"),
    "letter": re.compile(rf"\(?(?P<value>{_SMALL_ROMAN}|[a-zçğıöşü])\)\s*(?=\S)"),
    SMALL_LETTER: re.compile(rf"(?P<value>{_SMALL_ROMAN}|[a-zçğıöşü])(?:\.\s+(?=\S)|{_DASH})"),
    CAPITAL: re.compile(
        rf"(?:{LETTER}(?=[IVX])|(?=[A-HÇĞİÖŞÜJ-UW-Z]))(?P<value>\w)"
        rf"(?:[.)]\s*{_NO_INITIAL}(?=\S)|{_DASH})"
    ),
    ROMAN: re.compile(rf"(?P<value>(?:X{{0,3}})(?:IX|IV|V?I{{1,3}}|V|X))(?:[.)]\s*(?=\S)|{_DASH})"),
}
KEPT_MARKERS: Final = (ARTICLE,)
LETTERS: Final = "abcçdefgğhıijklmnoöprsştuüvyz"
LATIN_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
# A number before these counts something within a sentence: "4. sınıf öğrencileri".
ORDINAL: Final = re.compile(r"s[ıi]n[ıi]f", re.IGNORECASE)
# A number before a sentence that begins with a capital, and whether it may be that of a class.
NUMBERED_SENTENCE: Final = re.compile(
    rf"{BOLD_ON}?(?P<value>\d{{1,2}})\.{BOLD_OFF}?\s+(?=[A-ZÇĞİÖŞÜ])(?=(?P<class>S[ıi]n[ıi]f)?)"
)
# A number or letter before these cites a clause within a sentence: "(2) numaralı fıkra",
# "(a) bendi uyarınca", "(1) inci fıkra".
CITED: Final = (
    r"(?:numaralı|no['’]?lu|sayılı|(?:['’]\s*)?[ıiuü]?nc[ıiuü]\b|(?:alt\s+)?ben(?:t|di)"
    r"|fıkra(?:sı|nın|da|ya))"
)
CITATION: Final = re.compile(rf"\(?[^\W_]{{1,4}}\)\s*{CITED}")
# MADDE 4 – Yürürlük (1) Words: a title between the article and its first paragraph, which begins
# with a capital: "bir (1) öğretmen" is an amount.
ARTICLE_TITLE: Final = re.compile(r"(?P<title>[^().;:!?]+?)\s+(?=\(1\)\s*[A-ZÇĞİÖŞÜ])")
# A number before these is an amount: "2.50 TL".
AMOUNT: Final = re.compile(r"TL\b|[₺€$%]")
_ORDINALS: Final = (
    "(?:[Bb]irinci|[İi]kinci|[Üü]çüncü|[Dd]ördüncü|[Bb]eşinci|[Aa]ltıncı|[Yy]edinci|[Ss]ekizinci"
    "|[Dd]okuzuncu|[Oo]nuncu)"
)
_COUNTED: Final = rf"(?:\d{{1,2}}|[IVX]{{1,5}}|{_ORDINALS})\b"
CHAPTER: Final = re.compile(
    r"(?:(?:[A-ZÇĞİÖŞÜ]+|(?:\d{1,2}|[IVX]{1,5})\.)\s*(?:BÖLÜM|KISIM)\b"
    r"|(?:BÖLÜM|KISIM|CHAPTER|PART)\s+\w+"
    rf"|(?:{_ORDINALS}|\d{{1,2}}\.|[IVX]{{1,5}}\.)\s*(?:[Bb]ölüm|[Kk]ısım)\b"
    rf"|(?:Bölüm|Kısım|Chapter|Part)\s+{_COUNTED})\s*[:.–-]?\s*",
)
ANNEX: Final = re.compile(
    r"(?:EK|Ek|ANNEX|Annex)\s*[-–]?\s*(?:\d{1,2}|[A-Z])\b(?!\s*madde)(?![’'])"
)
# Chapters that stand first, and are no line of a title.
OPENING: Final = re.compile(
    r"(?:amaç|giriş|kapsam|amaç ve kapsam|dayanak|tanımlar|sunuş|önsöz"
    r"|purpose|scope|introduction|definitions)\s*:?",
    re.IGNORECASE,
)
TITLE_WORDS: Final = re.compile(
    r"pol[iİ]t[iİ]ka|yönerge|yönetmel|met[iİ]n|metn|sözleşme|polic|agreement|guideline",
    re.IGNORECASE,
)
TEAM: Final = re.compile(
    r"\b(?:ek[iİ]b[iİ]|ek[iİ]p|kom[iİ]syon\w*|üyeler[iİ]?|team|members)\s*:?$", re.IGNORECASE
)
APPROVAL: Final = re.compile(
    r"(?:UYGUNDUR|OLUR|ONAY\w*|TASDİK OLUNUR|APPROV\w*)\s*[:.]?$", re.IGNORECASE
)
ADDRESS: Final = re.compile(
    r"\w\.(?:com|org|net|gov|edu|k12|tr)\b|://|\bwww\.|\w@\w", re.IGNORECASE
)
# “e-Güvenlik Koordinatörü”, “e-GÜVENLİK”, “www.okul.k12.tr” begin what they stand in.
NAMED_SMALL: Final = re.compile(r"e-[A-ZÇĞİÖŞÜ]|www|http")
SMALL_WORDS: Final = frozenset(
    (
        *("ve", "ile", "veya", "ya", "da", "de", "için", "dair", "ait", "göre", "olarak", "ilgili"),
        *("and", "or", "of", "the", "for", "in", "on", "to", "a", "an", "with", "by"),
    )
)
# Words to which others are joined when a text is copied badly.
JOINED_WORDS: Final = ("ve", "veya", "ile", "için", "bir", "tüm", "her", "olarak", "and", "the")
# The readers of a clause by the words for them; other words are nobody's.
READER_WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "tr": {
        "management": ("idare", "idareci", "müdür", "yönetim", "yönetici"),
        "staff": ("öğretmen", "personel", "çalışan", "görevli", "memur"),
        "students": ("öğrenci", "çocuk", "genç"),
        "parents": ("veli", "ebeveyn", "anne", "baba", "aile"),
        "visitors": ("ziyaretçi", "misafir", "konuk"),
        "everyone": ("herkes", "paydaş", "kullanıcı", "üye"),
    },
    "en": {
        "management": ("management", "head teacher", "principal", "administration"),
        "staff": ("staff", "teacher", "employee"),
        "students": ("student", "pupil", "child", "children"),
        "parents": ("parent", "guardian", "family"),
        "visitors": ("visitor", "guest"),
        "everyone": ("everyone", "user", "stakeholder", "member"),
    },
}
# People who sign: their offices, in small letters without the dots of an i.
OFFICE: Final = re.compile(
    r"\b(?:müdür(?:ü|e)?(?: (?:baş ?)?yardimcisi)?|müdür yrd|baş ?yardimci(?:si)?"
    r"|koordinatör[üu]?|baş(?:kan[iı]?|öğretmen)|öğretmen[i]?|rehber öğretmen[i]?|üye(?:si)?"
    r"|danişman[i]?|sorumlu(?:su)?|temsilci(?:si)?|sekreter[i]?|memur[u]?|kaymakam|vali"
    r"|head ?teacher|principal|deputy head|coordinator|teacher|chair(?:person|man|woman)?|governor"
    r"|member|counsellor|secretary)\b\.?"
)
# Words that go with an office, or stand where people sign.
BESIDE_OFFICES: Final = re.compile(
    r"\b(?:e-güvenlik|okul|ilçe|il|milli|eğitim|rehber(?:lik)?|sinif|bilişim|teknolojileri|formatör"
    r"|psikolojik|aile|birliği|kurul[u]?|komisyon[u]?|ekibi?|bt|bit|v|vekili|adina|ve|imza|tarih|dr"
    r"|uzman|school|e-safety|ict|the|of|and|signed|signature|date)\b\.?"
)
# A place that may be called after a person.
NAMED_PLACE: Final = re.compile(
    r".*\b\w*(?:okulu|lisesi|koleji|kreşi|müdürlüğü|kaymakamliği|valiliği|bakanliği)\b"
)
# Chapters that close an edition stand behind all others, under names of their own.
CLOSING: Final = {"team": (90, "e-safety-team"), "approval": (91, "approval")}

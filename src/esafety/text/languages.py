"""The languages of a school as a table: names, direction, dates, lists and ASCII addresses."""

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel import Locale, parse_locale
from babel.dates import format_date as babel_date
from babel.lists import format_list
from babel.numbers import format_decimal

from esafety.storage.docs_folder import below_docs
from esafety.text.grammar.letter_case import ONE_I


@dataclass(frozen=True, slots=True)
class Language:
    """A language that pages are written in; the rest of it comes from Babel.

    `code` is the one of file names and of `lang=` (BCP 47), `locale` the one of Babel.
    `day`, `month` and `weekday` are date patterns of CLDR (UTS 35). A `spoken` language has
    complete catalogues: the program speaks it, and whatever editors write is there in it.
    In a `printed` language everything is printed; in another one only the kinds of sheets that
    `sheets` names: each was read on paper in that language's letters and direction.
    `typeface` is the family that has its letters, where the typefaces of all sheets lack them.
    `hyphenation` is the name in pyphen under which rules of this project break its words
    (`hyphenation.py`); words of another language are broken by pyphen's own, if it has that one;
    `code_page` is Python's name of the code page in which a form's fields hold what is typed, none
    if its letters do not fit into one. `alphabet` are its capital letters in the order of its
    dictionaries.
    """

    code: str
    locale: str
    weekday: str
    day: str = "d MMMM y"
    month: str = "MMMM y"
    spoken: bool = False
    printed: bool = False
    sheets: frozenset[str] = frozenset()
    typeface: str = ""
    hyphenation: str | None = None
    code_page: str | None = None
    alphabet: str = ""

    @property
    def own_name(self) -> str:
        """Return what its readers call it: `Türkçe`."""
        name = Locale.parse(self.locale).get_language_name(self.locale)
        return str(name)

    @property
    def direction(self) -> str:
        """Return `ltr` or `rtl`, as in `dir=`."""
        return str(Locale.parse(self.locale).text_direction)

    @property
    def typeface_style(self) -> str:
        """Return the style sheet below `assets` that declares the typeface of its own."""
        return f"styles/fonts-{self.code}.css"

    def prints(self, kind: str) -> bool:
        """Tell whether sheets of a kind are printed in it; `page` is a page that is no sheet."""
        return self.printed or kind in self.sheets

    def plural_form(self, number: int) -> str:
        """Return the category of CLDR that a number of things has, such as `one` or `other`."""
        return str(Locale.parse(self.locale).plural_form(number))


KNOWN: Final = {
    language.code: language
    for language in (
        Language(
            *("tr", "tr_TR", "d MMMM y EEEE"),
            spoken=True,
            printed=True,
            hyphenation="tr",
            code_page="cp1254",
            # Of the Latin letters Q, W and X are not among them (Law 1353 of 1928).
            alphabet="ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ",
        ),
        Language(
            *("en", "en_GB", "EEEE d MMMM y"),
            spoken=True,
            printed=True,
            hyphenation="en",
            # Pupils' names are Turkish on an English form, too.
            code_page="cp1254",
            alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        ),
        Language(
            # The Levant calls its months nearly as Turkish does: شباط, Şubat.
            *("ar", "ar_SY", "EEEE، d MMMM y"),
            sheets=frozenset(("page", "leaflet", "poster")),
            typeface="Vazirmatn",
        ),
    )
}
# The language in which an edition is approved; its pages are the root of the site.
BINDING: Final = "tr"
# What the program speaks: the languages of its messages, which its editors read.
SPOKEN_LANGUAGES: Final = tuple(code for code, one in KNOWN.items() if one.spoken)

# A folder's own page has the folder's address.
_INDEX = re.compile(r"(?<![^/])index/$")
# Unicode decomposition leaves the dotless ı as it is, and lower() turns İ into two characters.
_ASCII = {**ONE_I, **str.maketrans("", "", "’'")}


def is_language(code: str) -> bool:
    """Tell whether a code, as HTML's `lang` takes it, is a known language's: `de`, `zh-Hant-TW`.

    The code has a language and may have a script and a territory (BCP 47), each in its usual
    letters and known to Unicode's locale data (CLDR).
    """
    try:
        language, territory, script = parse_locale(code, sep="-")[:3]
    except ValueError:
        return False
    names = Locale("en")
    known = language in names.languages and (not script or script in names.scripts)
    usual = "-".join(filter(None, (language, script, territory)))
    return known and (not territory or territory in names.territories) and code == usual


def language_name(code: str, language: str) -> str:
    """Return what the readers of a language call another one, or its code: `İngilizce`."""
    return str(Locale.parse(KNOWN[language].locale).languages.get(code, code))


def composed(text: str) -> str:
    """Return a text in which every letter is one character where Unicode has one (NFC, UAX 15)."""
    return unicodedata.normalize("NFC", text)


def in_table_order(languages: Iterable[str]) -> tuple[str, ...]:
    """Return those of some codes that are languages of the table, each once, in its order."""
    given = set(languages)
    return tuple(code for code in KNOWN if code in given)


def required_languages(languages: Iterable[str]) -> tuple[str, ...]:
    """Return in which of a site's languages every page and every fact must be there.

    They are those that the program speaks; a further language may have any of the pages.
    """
    return tuple(code for code in languages if KNOWN[code].spoken)


def fallbacks(language: str) -> tuple[str, ...]:
    """Return in which languages a reader is shown what is missing in one: itself first.

    A translation comes before the binding text: who reads another language than the binding
    one has asked for a translation.
    """
    translations = (code for code in SPOKEN_LANGUAGES if code != BINDING)
    return tuple(dict.fromkeys((language, *translations, BINDING)))


def isolated(fact: object, language: str) -> object:
    """Return a fact that keeps its own direction among words of a language from the right.

    Between Arabic letters the two years of `2022-2023` would change places (UAX 9, rule W2).
    """
    return f"\u2068{fact}\u2069" if KNOWN[language].direction == "rtl" else fact


def spoken_language(language: str) -> str:
    """Return the language in which the program speaks to somebody who writes in one.

    To somebody who writes in none of the table it speaks the binding one.
    """
    order = fallbacks(language) if language in KNOWN else (BINDING,)
    return next(code for code in order if code in SPOKEN_LANGUAGES)


def printed_language(language: str, languages: Container[str], kind: str = "") -> str:
    """Return the language whose documents a reader of one is offered, of those of a site.

    They are those of a `kind` of sheets, or whatever is printed in every language.
    """
    offered = (code for code in fallbacks(language) if code in languages)
    return next(code for code in offered if KNOWN[code].prints(kind))


def language_root(language: str) -> str:
    """Return where a language's pages stand, from the site's root; the binding one is there."""
    return "" if language == BINDING else f"{language}/"


def page_address(target: str, language: str) -> str:
    """Return where a page stands below the site's root: `en/policy/student-devices/`.

    `target` is its language-neutral source, from `docs/` on, with or without an anchor.
    """
    path, mark, anchor = below_docs(target).partition("#")
    folder = _INDEX.sub("", f"{path.removesuffix('.md')}/")
    return f"{language_root(language)}{folder}{mark}{anchor}"


def format_day(day: date, language: str) -> str:
    """Return `29 Eylül 2022` or `29 September 2022`."""
    return _formatted(day, KNOWN[language].day, language)


def format_month(day: date, language: str) -> str:
    """Return the month and year of a day: `Eylül 2023`."""
    return _formatted(day, KNOWN[language].month, language)


def format_weekday(day: date, language: str) -> str:
    """Return a day with its weekday in the order each language writes it."""
    return _formatted(day, KNOWN[language].weekday, language)


def _formatted(day: date, pattern: str, language: str) -> str:
    return babel_date(day, pattern, locale=KNOWN[language].locale)


def format_number(number: float, language: str) -> str:
    """Return a number with the decimal mark of the language: `29,7` or `29.7`."""
    return format_decimal(number, format="0.##", locale=KNOWN[language].locale)


def join_words(words: Sequence[str], language: str) -> str:
    """Join words into `a, b ve c` or `a, b and c`."""
    return format_list(list(words), locale=KNOWN[language].locale)


def slug(text: str, separator: str = "-") -> str:
    """Fold a heading into an ASCII address that keeps every Turkish letter's base."""
    ascii_only = _decomposed(text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", separator, ascii_only).strip(separator)


def bare_letters(text: str) -> str:
    """Return the letters and digits of a text in any script, small and without their marks."""
    return "".join(letter for letter in _decomposed(text) if letter.isalnum())


def _decomposed(text: str) -> str:
    """Return a text in small letters whose marks are characters of their own (NFKD, UAX 15)."""
    return unicodedata.normalize("NFKD", text.translate(_ASCII)).lower()

"""What stays together at the end of a line: a day and its month, `madde` and its number.

Words are broken elsewhere (`hyphenation.py`). Here blanks become no-break spaces, which a reader
copies as blanks and the proof of lost words reads as blanks; addresses are marked as not to be
translated, which the style sheet takes as not to be hyphenated either.
"""

import re
from typing import Final

from babel import Locale

from esafety.text.languages import KNOWN

_NO_BREAK: Final = "\u00a0"
# A tag, a comment, or what is no text at all; between these stands text.
_MARKUP: Final = re.compile(
    r"(<(style|script|title|pre)\b.*?</\2>|<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL,
)
_MONTHS: Final = "|".join(
    re.escape(month)
    for language in KNOWN.values()
    if language.printed
    for month in Locale.parse(language.locale).months["format"]["wide"].values()
)
_KEPT: Final = (
    # 3 Ekim 2022, 3 Ekim, Ekim 2022; October 3, 2022
    re.compile(rf"(?<![\w.])\d{{1,2}}\s(?:{_MONTHS})(?:\s\d{{4}})?(?!\d)"),
    re.compile(rf"(?<!\w)(?:{_MONTHS})\s\d{{1,4}}(?!\d)"),
    # madde 2.7, Clause 4.A.2, section 3, § 4
    re.compile(r"(?<!\w)(?:[Mm]adde|[Bb]ölüm|[Cc]lauses?|[Ss]ection|[Cc]hapter|m\.|§)\s\d[\w.]*"),
    # 2.7 maddesi, 5651 sayılı
    re.compile(r"(?<![\w.])\d[\w.]*\s(?:madde\w*|sayılı)(?!\w)"),
)
# 0 312 444 01 23
_DIALLED: Final = re.compile(r"(?<![\w.])\+?\d{1,4}(?:\s\d{2,4}){2,}(?!\w)")
_ADDRESS: Final = re.compile(r"<a(\s[^<>]*)>(\s*(?:[a-z]+://|www\.|[\w.-]+@)[^\s<>]+\s*)</a>")


def unbroken(html: str, *, from_the_right: bool = False) -> str:
    """Return HTML for print in which dates, numbers of clauses and addresses stay whole.

    Among words `from_the_right` the groups of a number that a reader dials keep their order: they
    are isolated from these words (UAX 9, 2.4).
    """
    parts = _MARKUP.split(html)
    # Splitting by a pattern of two groups gives: text, markup, name, text, markup, name, …
    around = ("\u2066", "\u2069") if from_the_right else ("", "")
    texts = (_kept(text, around) for text in parts[::3])
    marks = (*parts[1::3], "")
    joined = "".join(text + mark for text, mark in zip(texts, marks, strict=True))
    return _ADDRESS.sub(r'<a\1 translate="no">\2</a>', joined)


def _kept(text: str, around: tuple[str, str]) -> str:
    for pattern in _KEPT:
        text = pattern.sub(_joined, text)
    return _DIALLED.sub(lambda number: _joined(number).join(around), text)


def _joined(passage: re.Match[str]) -> str:
    return re.sub(r"\s+", _NO_BREAK, passage[0])

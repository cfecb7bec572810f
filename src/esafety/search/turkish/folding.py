"""Letters as people type them without a Turkish keyboard: `ŞİFRE`, `sifre` and `şifre` are one."""

import re
import unicodedata
from typing import Final

from esafety.text.grammar.letter_case import ONE_I, small_letters

# Marks, and what only tells how others are shown: hyphens of line ends, directions.
_UNREAD: Final = re.compile("M.|Cf")


def small(text: str) -> str:
    """Return a text in small letters as Turkish has them: `I` becomes `ı`, `İ` becomes `i`."""
    return small_letters(text, "tr")


def folded(text: str) -> str:
    """Return a text in small letters without marks: ı and i are one, as are ş and s, â and a."""
    return without_marks(small(text).translate(ONE_I))


def without_marks(text: str) -> str:
    """Return a text without marks and what is not seen; joined and wide letters are plain ones."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not _UNREAD.match(unicodedata.category(letter)))

"""Letters as people type them without a Turkish keyboard: `ŞİFRE`, `sifre` and `şifre` are one."""

import unicodedata
from typing import Final

_SMALL: Final = str.maketrans("Iİ", "ıi")
_UNDOTTED: Final = str.maketrans("ı", "i")


def small(text: str) -> str:
    """Return a text in small letters as Turkish has them: `I` becomes `ı`, `İ` becomes `i`."""
    return text.translate(_SMALL).lower()


def folded(text: str) -> str:
    """Return a text in small letters without marks: ı and i are one, as are ş and s, â and a."""
    plain = unicodedata.normalize("NFD", small(text).translate(_UNDOTTED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))

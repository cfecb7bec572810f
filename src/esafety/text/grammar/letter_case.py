"""Capital and small letters as languages have them: in Turkish `I` is `ı`, and `İ` is `i`.

Python's own `lower` and `upper` know no language, and make two characters of a capital `İ`.
Source: Unicode, SpecialCasing.txt, the conditional mappings of `tr`.
"""

from typing import Final

ONE_I: Final = str.maketrans("Iİı", "iii")
"""For `str.translate`: the four letters i of Turkish are one, whatever language a text is in."""
_SMALL: Final = str.maketrans("Iİ", "ıi")
_CAPITAL: Final = str.maketrans("iı", "İI")
_UNDOTTED: Final = str.maketrans("İ", "i")


def small_letters(text: str, language: str) -> str:
    """Return a text in small letters, letter by letter: in Turkish `I` becomes `ı`."""
    return text.translate(_SMALL if language == "tr" else _UNDOTTED).lower()


def capital_letters(text: str, language: str) -> str:
    """Return a text in capital letters: in Turkish `internet` becomes `İNTERNET`."""
    return (text.translate(_CAPITAL) if language == "tr" else text).upper()


def folded(text: str) -> str:
    """Return a text in small letters, where `I`, `İ` and `ı` are `i`: its language is unknown."""
    return text.translate(ONE_I).casefold()

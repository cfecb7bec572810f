"""The words of a language, as Hunspell's dictionaries have them, and the known word near one."""

import locale
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import hunspell

from esafety.text.grammar.letter_case import small_letters
from esafety.text.spelling.forms import is_form, spellings
from esafety.text.spelling.near_words import (
    hardened,
    one_slip_away,
    run_together,
    same_but_for_marks,
)

_OURS: Final = Path(__file__).parent / "dictionaries"
_WITHIN_THE_PACKAGE: Final = Path(hunspell.__file__).parent / "dictionaries"
_ENDING: Final = re.compile(r"^SFX \d+ \S+ ([^\W\d_]+) ", re.MULTILINE)
_APOSTROPHE: Final = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What tells whether a word is one, in any of the ways in which it may be written.

    `knows` is asked for a word in small letters as it stands; `is_form` for one that it does not
    know; `spellings` are the ways in which a word may be listed; `by_sound` gives
    what is meant where an ending was not fitted to its word, which is no slip of the hand.
    """

    knows: Callable[[str], bool]
    alphabet: str
    spellings: Callable[[str], tuple[str, ...]]
    small: Callable[[str], str]
    is_form: Callable[[str], bool] = field(default=lambda _: False)
    by_sound: Callable[[str], Iterable[str]] = field(default=lambda _: ())

    def has(self, word: str) -> bool:
        """Tell whether a word of a text is one of the language."""
        return self.lists(word) or self.is_form(self.small(word))

    def lists(self, word: str) -> bool:
        """Tell whether a word of a text is in the dictionary itself."""
        return any(map(self.knows, self.spellings(word)))

    def same_but_for_marks(self, word: str) -> str:
        """Return the known word that only lacks dots, hooks or hats of a word; else nothing."""
        found = same_but_for_marks(self.small(word))
        return next((one for one in found if self.knows(one)), "")

    def near(self, word: str) -> str:
        """Return the known word, or two, from which a slip leads to a word; nothing if none does.

        In small letters: what differs in marks alone, then one slip, then words run together.
        """
        plain = self.small(word)
        fitted = (one for one in self.by_sound(plain) if self.has(one))
        slips = (one for one in one_slip_away(plain, self.alphabet) if self.knows(one))
        pairs = (" ".join(two) for two in run_together(plain) if all(map(self.knows, two)))
        alike = self.same_but_for_marks(word) or next(fitted, "")
        return alike or next(slips, "") or next(pairs, "")


def _turkish() -> Dictionary:
    listed = _hunspell("tr_TR", _OURS)
    endings = frozenset(_ENDING.findall((_OURS / "tr_TR.aff").read_text(encoding="utf-8")))
    return Dictionary(
        listed,
        "aeıiuüoölrnkdmtysbğgşzçhvpcfj",
        spellings,
        lambda word: small_letters(word, "tr"),
        lambda word: is_form(word, listed, endings),
        hardened,
    )


def _english() -> Dictionary:
    british, american = _hunspell("en_GB", _OURS), _hunspell("en_US", _WITHIN_THE_PACKAGE)
    return Dictionary(
        lambda word: british(word) or american(word),
        "etaoinshrdlucmfwypvbgkjqxz",
        _in_english,
        str.lower,
    )


def _in_english(word: str) -> tuple[str, ...]:
    plain = word.translate(_APOSTROPHE)
    return plain, plain.lower(), plain.removesuffix("'s").removesuffix("s'")


def _hunspell(name: str, folder: Path) -> Callable[[str], bool]:
    engine = hunspell.Hunspell(
        name, hunspell_data_dir=str(folder), system_encoding=locale.getencoding()
    )

    @cache
    def knows(word: str) -> bool:
        try:
            return bool(engine.spell(word))
        except UnicodeEncodeError:  # a letter that this dictionary's alphabet lacks
            return False

    return knows


_MADE: Final[Mapping[str, Callable[[], Dictionary]]] = {"tr": _turkish, "en": _english}
SPELT: Final = tuple(_MADE)


@cache
def dictionary_of(language: str) -> Dictionary:
    """Return the dictionary of a language of `SPELT`; it is read once, in 0.2 to 0.8 s.

    Raises:
        KeyError: if we have none of that language.
    """
    return _MADE[language]()

"""How a line looks, whatever its words: in capitals, short, a name, the beginning of a list."""

import re
from typing import Final

from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.patterns import ADDRESS, BULLET, CITATION, NAMED_SMALL, SMALL_WORDS

LONGEST: Final = 140
FEW_WORDS: Final = 12
_FEWEST_CAPITALS: Final = 3
# “Students:” names what follows, “Students agree to the following:” is a sentence.
_NAMING_WORDS: Final = 3
SENTENCE: Final = (".", ",", ";", "!", "?")
_NOTE_MARKS: Final = re.compile(r"(?:\s*\[\^?\w{1,3}\])+$")


def is_capitals(text: str) -> bool:
    """Tell whether a text is set in capitals, as a heading is."""
    letters = [letter for letter in text if letter.isalpha()]
    short = len(text) <= LONGEST and not text.rstrip().endswith((".", ","))
    return short and len(letters) >= _FEWEST_CAPITALS and not any(one.islower() for one in letters)


def is_short(text: str) -> bool:
    """Tell whether a text is as short as a heading and does not end as a sentence does."""
    return len(text.split()) <= FEW_WORDS and not without_note_marks(text).endswith(SENTENCE)


def is_titled(text: str) -> bool:
    """Tell whether every word that bears a meaning begins with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() not in SMALL_WORDS]
    named = all(word[0].isupper() for word in words)
    return bool(words) and named and not ADDRESS.search(text)


def goes_on(text: str) -> bool:
    """Tell whether a text begins within a sentence: with a small letter, or citing a clause.

    `e-Okul` begins what it stands in, as a name does.
    """
    small = text[:1].islower() and not NAMED_SMALL.match(text)
    return small or bool(CITATION.match(text))


def leads_in(text: str) -> bool:
    """Tell whether a text announces what follows, such as a list, and so heads no chapter."""
    return text.endswith(":")


def announces(text: str) -> bool:
    """Tell whether a text leads in by a sentence, and not by a name."""
    return leads_in(text) and len(text.split()) > _NAMING_WORDS


def is_name(text: str) -> bool:
    """Tell whether a text, without its marker, could name what stands below it."""
    begins = next((letter for letter in text if letter.isalnum()), "")
    named = begins.isupper() or begins.isdigit()
    return named and len(text) <= LONGEST and is_short(text) and not announces(text)


def is_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence, or as a member of a list of sentences, does."""
    return without_note_marks(text).rstrip("”\"'’)").endswith((*SENTENCE, ":"))


def without_note_marks(text: str) -> str:
    """Return a text without the marks of footnotes behind it."""
    return _NOTE_MARKS.sub("", text)


def unmarked(text: str) -> str:
    """Return a text without its marker; a bullet or none leaves it whole."""
    marker = marker_of(text)
    return marker.rest if marker and marker.kind != BULLET else text

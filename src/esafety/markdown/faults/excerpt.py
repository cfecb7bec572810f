"""What is quoted of an editor's page in a sentence: its beginning, on one line."""

from typing import Final

from esafety.text.shortened import shortened

LONGEST: Final = 60


def excerpt(words: str) -> str:
    """Return the first line of some words, at most 60 characters of it, without blanks around."""
    return shortened(words.strip().split("\n", maxsplit=1)[0], LONGEST)

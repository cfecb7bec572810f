"""What is quoted of an editor's page in a sentence: its beginning, on one line."""

from typing import Final

LONGEST: Final = 60


def excerpt(words: str) -> str:
    """Return the first 60 characters of the first line of some words, without blanks around."""
    return words.strip().split("\n", maxsplit=1)[0][:LONGEST]

"""Long words of an editor in a message: their beginning or their end, never half a word."""

from typing import Final

_LEFT_OUT: Final = "…"


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many letters and `…`, cut between two words.

    A single word that is longer, such as an address, is cut within: nothing else tells of it.
    """
    if len(text) <= most:
        return text
    whole = text[: most + 1].rpartition(" ")[0].rstrip()
    return f"{whole or text[:most]}{_LEFT_OUT}"


def shortened_before(text: str, most: int) -> str:
    """Return the end of a text: `…` and at most so many letters, cut between two words."""
    if len(text) <= most:
        return text
    whole = text[-most - 1 :].partition(" ")[2].lstrip()
    return f"{_LEFT_OUT}{whole or text[-most:]}"

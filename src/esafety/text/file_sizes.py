"""The size of a file in words: of a small one its bytes, for no file has 0 KB."""

from typing import Final

from esafety.text.messages import console_words, plural

_KILOBYTE: Final = 1_000


def size_words(size: int, language: str) -> str:
    """Return a number of bytes as a person reads it, in kilobytes from a thousand on."""
    words = console_words(language)
    if size < _KILOBYTE:
        return plural(words, "size-bytes", size, language).format(count=size)
    return words["size-kilobytes"].format(count=round(size / _KILOBYTE))

"""Which rules read which published file: by the ending of its name."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from esafety.output_rules.found import Found, Text
from esafety.output_rules.personal_data import personal_data_in
from esafety.output_rules.texts.data_texts import (
    calendar_texts,
    json_texts,
    plain_texts,
    script_texts,
    word_texts,
    xml_texts,
)
from esafety.output_rules.texts.html_texts import html_texts
from esafety.output_rules.texts.pdf_texts import pdf_texts
from esafety.output_rules.texts.picture_texts import picture_texts

# Fonts hold letters, maps the source of the theme's programs with its authors; the copy for a USB
# stick is made of files that were read.
UNREAD: Final = frozenset((".woff2", ".woff", ".ttf", ".map", ".zip"))
_TEXTS: Final[Mapping[str, Callable[[bytes], Iterator[Text]]]] = {
    ".html": html_texts,
    ".pdf": pdf_texts,
    ".json": json_texts,
    ".webmanifest": json_texts,
    ".js": script_texts,
    ".svg": xml_texts,
    ".xml": xml_texts,
    ".ics": calendar_texts,
    ".docx": word_texts,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"), picture_texts),
}


def found_in(path: str, content: bytes) -> tuple[Found, ...]:
    """Return what the rules find in a published file, each finding once.

    A file of no known kind is read as text.
    """
    texts = tuple(_TEXTS.get(_ending(path), plain_texts)(content))
    return tuple(dict.fromkeys(personal_data_in(texts)))


def is_read(path: str) -> bool:
    """Tell whether the rules are asked of a file."""
    return _ending(path) not in UNREAD


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower()

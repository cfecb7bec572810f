"""Which rules read which published file: by the ending of its name."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from esafety.images.check import ending_of
from esafety.output_rules.found import Found, Text, UnreadFileError
from esafety.output_rules.personal_data import personal_data_in
from esafety.output_rules.plain_emails import plain_emails_in
from esafety.output_rules.texts.data_texts import (
    calendar_texts,
    drawing_texts,
    json_texts,
    plain_texts,
    script_texts,
    word_texts,
    xml_texts,
)
from esafety.output_rules.texts.html_texts import html_texts
from esafety.output_rules.texts.pdf_texts import pdf_texts
from esafety.output_rules.texts.picture_texts import picture_texts
from esafety.output_rules.third_parties import (
    in_drawing,
    in_manifest,
    in_page,
    in_program,
    in_style,
)
from esafety.output_rules.third_parties_pdf import in_pdf

_READABLE: Final = "readable"
# Fonts hold letters, maps the source of the theme's programs with its authors; the copy for a USB
# stick is made of files that were read.
UNREAD: Final = frozenset((".woff2", ".woff", ".ttf", ".map", ".zip"))
_TEXTS: Final[Mapping[str, Callable[[bytes], Iterator[Text]]]] = {
    ".html": html_texts,
    ".pdf": pdf_texts,
    ".json": json_texts,
    ".webmanifest": json_texts,
    ".js": script_texts,
    ".svg": drawing_texts,
    ".xml": xml_texts,
    ".ics": calendar_texts,
    ".docx": word_texts,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"), picture_texts),
}
_ELSEWHERE: Final[Mapping[str, Callable[[bytes], Iterator[Found]]]] = {
    ".html": in_page,
    ".css": in_style,
    ".js": in_program,
    ".svg": in_drawing,
    ".webmanifest": in_manifest,
    ".pdf": in_pdf,
}


def found_in(path: str, content: bytes) -> tuple[Found, ...]:
    """Return what the rules find in a published file, each finding once.

    A file of no known kind is read as text; of one that cannot be looked into that is found.
    """
    ending = ending_of(path)
    texts = _TEXTS.get(ending, plain_texts)(content)
    found = [*_told(personal_data_in(texts)), *plain_emails_in(path, content)]
    if ending in _ELSEWHERE:
        found += _told(_ELSEWHERE[ending](content))
    return tuple(dict.fromkeys(found))


def _told(findings: Iterator[Found]) -> Iterator[Found]:
    """Yield findings, and as the last one that the rest of a file cannot be read."""
    try:
        yield from findings
    except UnreadFileError as unread:
        yield Found(_READABLE, unread.key, unread.why, "")


def is_read(path: str) -> bool:
    """Tell whether the rules are asked of a file."""
    return ending_of(path) not in UNREAD

"""A reading note as an element beside a clause, marked as no part of the approved text."""

import re
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown.util import ETX, STX

from esafety.policy.reading_notes import ReadingNote
from esafety.text.languages import format_day
from esafety.text.messages import reader_words

READING: Final = "note note--reading"
# Python-Markdown leaves one for the no-break space before a footnote's way back.
_PLACEHOLDER: Final = re.compile(f"{STX}[^{ETX}]*{ETX}")


def note_block(note: ReadingNote, language: str) -> Element:
    """Return a note in one language: what it says, that it is not approved, whose it is."""
    words = reader_words(language)
    block = Element("div", {"class": READING, "role": "note"})
    text = SubElement(block, "p", {"class": "note__text"})
    label = SubElement(text, "strong")
    label.text, label.tail = words["reading-note"], f" {note.text[language]}"
    standing = SubElement(block, "p", {"class": "note__standing"})
    standing.set("data-search-exclude", "yes")
    apart = SubElement(standing, "span", {"class": "note__apart"})
    apart.text, apart.tail = words["reading-note-apart"], " "
    by = SubElement(standing, "span", {"class": "note__by"})
    by.text = _whose(note, language)
    return block


def _whose(note: ReadingNote, language: str) -> str:
    words, day = reader_words(language), format_day(note.on, language)
    if note.decided_by:
        return words["reading-note-decided"].format(who=note.decided_by[language], day=day)
    return words["reading-note-by-editor"].format(day=day)


def squeezed_words(elements: Iterable[Element]) -> str:
    """Return what some elements of a tree still being rendered say, every gap one blank."""
    text = "".join(word for element in elements for word in element.itertext())
    return " ".join(_PLACEHOLDER.sub(" ", text).split())

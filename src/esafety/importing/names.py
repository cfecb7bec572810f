"""The names of chapters and sections: numbers of files, addresses, ids, titles."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from esafety.formats.edition_paths import TAKEN_SLUGS
from esafety.importing.block import Remark
from esafety.importing.chapters import ImportedChapter, ImportedPolicy, ImportedSection
from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.patterns import CHAPTER, CLOSING, SMALL_WORDS
from esafety.importing.structure.shapes import without_note_marks
from esafety.storage.free_name import free_name
from esafety.text.grammar.letter_case import capital_letters, small_letters
from esafety.text.languages import slug

_MOST_WORDS: Final = 5
_LAST: Final = 89
# No file system that schools have takes a name of more than 255 bytes; addresses stay far below.
_LONGEST_ADDRESS: Final = 60
# A heading begins with its chapter's number: then it must be the number of its file.
_NUMBERED: Final = re.compile(r"(\d{1,2})\.(?!\d)\s*(?!\s|(?i:s.n.f))(?=\D)")


class TooManyChaptersError(Exception):
    """There are more chapters than an edition can number; carries how many."""


def numbered(policy: ImportedPolicy, remarks: list[Remark]) -> None:
    """Give every chapter its number.

    Raises:
        TooManyChaptersError: if there are more than 89 chapters.
    """
    chapters = [chapter for chapter in policy.chapters if not chapter.closes]
    if len(chapters) > _LAST:
        raise TooManyChaptersError(len(chapters))
    _number(chapters, remarks)


def named(policy: ImportedPolicy, language: str) -> None:
    """Give every numbered chapter its address and title, and every section its id."""
    abbreviations = _abbreviations(policy)
    taken = {*TAKEN_SLUGS}
    for chapter in policy.chapters:
        chapter.title = title_of(chapter.heading, language, abbreviations)
        if chapter.closes:
            chapter.number, chapter.slug = CLOSING[chapter.closes]
        else:
            wanted = chapter.sections[0].anchor or _address(chapter.title, "bolum")
            chapter.slug = free_name(wanted, taken, mark="-x")
        taken.add(chapter.slug)
        for section in chapter.sections:
            section.anchor = _anchor(section, chapter, language, taken)


def _number(chapters: Sequence[ImportedChapter], remarks: list[Remark]) -> None:
    """Number the chapters as their headings do, or by their places where these do not fit."""
    wanted = [_own_number(chapter) for chapter in chapters]
    numbers = _fitting(wanted) or [*range(1, len(chapters) + 1)]
    for chapter, own, number in zip(chapters, wanted, numbers, strict=True):
        chapter.number = number
        if own and own != number:
            section = chapter.sections[0]
            params = {"written": own, "number": number, "heading": section.heading}
            left = str(own)
            remarks.append(Remark(section.line, "import-other-number", params, section.page, left))
            section.heading = _NUMBERED.sub("", section.heading, count=1)


def _own_number(chapter: ImportedChapter) -> int:
    found = _NUMBERED.match(chapter.heading)
    return int(found[1]) if found else 0


def _fitting(wanted: Sequence[int]) -> list[int]:
    """Return numbers that rise and keep those that were written; none if that cannot be."""
    numbers: list[int] = []
    for own in wanted:
        least = (numbers[-1] if numbers else 0) + 1
        if own and (own < least or own > _LAST):
            return []
        numbers.append(own or least)
    return numbers if not numbers or numbers[-1] <= _LAST else []


def title_of(heading: str, language: str, abbreviations: Iterable[str] = ()) -> str:
    """Return a heading as the menu shows it: without number and colon, in small letters."""
    heading = without_note_marks(heading)
    text = CHAPTER.sub("", heading, count=1).strip(" –-:") or heading
    marker = marker_of(text)
    # Behind the number of a part "V. Murat" is a name.
    counted = marker and not marker.kept and not (text != heading and marker.may_be_words)
    text = (marker.rest if marker and counted else text).strip(" :")
    if any(letter.islower() for letter in text):
        return text
    small = " ".join(
        word if _bare(word) in abbreviations else small_letters(word, language)
        for word in text.split()
    )
    return capital_letters(small[:1], language) + small[1:]


def _abbreviations(policy: ImportedPolicy) -> set[str]:
    """Return the words in capitals that stand within sentences, such as BİT."""
    texts = [part.block.plain for section in policy.sections() for part in section.parts]
    sentences = (text.split() for text in texts if any(letter.islower() for letter in text))
    words = (_bare(word) for sentence in sentences for word in sentence)
    return {word for word in words if 1 < len(word) <= _MOST_WORDS and word.isupper()}


def _bare(word: str) -> str:
    return word.strip("().,;:“”\"'’")


def _anchor(
    section: ImportedSection, chapter: ImportedChapter, language: str, taken: set[str]
) -> str:
    if section is chapter.sections[0]:
        return chapter.slug
    own = _address(title_of(section.heading, language), "alt")
    anchor = free_name(section.anchor or f"{chapter.slug}-{own}", taken, mark="-x")
    taken.add(anchor)
    return anchor


def _address(text: str, otherwise: str) -> str:
    """Return a short address; the first words that bear a meaning, in plain letters."""
    words = [word for word in slug(text, "-").split("-") if word and word not in SMALL_WORDS]
    address = "-".join(words[:_MOST_WORDS])[:_LONGEST_ADDRESS].rstrip("-")
    return address if any(letter.isalpha() for letter in address) else otherwise

"""The notes of a chapter, put beside the clause, below the paragraph or the section they are on."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from esafety.formats.edition_paths import ChapterFile
from esafety.markdown.footnotes import Footnote, take_references
from esafety.policy.audiences import Audience
from esafety.policy.clauses import Numbering
from esafety.policy.reading_notes import ReadingNote
from esafety.site.clauses.note_block import note_block, squeezed_words
from esafety.text.grammar.kind_words import USUAL
from esafety.text.messages import reader_words


@dataclass(frozen=True, slots=True)
class ChapterMarks:
    """What a chapter needs to know to number and mark its clauses."""

    chapter: ChapterFile
    language: str
    audiences: Mapping[str, Audience]
    changed: Mapping[str, str] = field(default_factory=dict)
    """The edition of the last change, for clauses changed later than others of the chapter."""
    reading_notes: Sequence[ReadingNote] = ()
    kind: str = USUAL
    """The kind of school, which decides what readers are called."""
    numbering: Numbering = field(default_factory=Numbering)
    """What names the clauses of the edition."""


@dataclass(frozen=True, slots=True)
class ClauseNotes:
    """The translator's notes of a chapter (footnotes, by their ids) and its reading notes."""

    footnotes: Mapping[str, Footnote]
    marks: ChapterMarks

    def put_into(self, body: Element, anchor: str) -> None:
        """Put a clause's notes below its words; its reference marks go."""
        names = take_references(body)
        body.extend(self._translators_note(name) for name in names)
        note_texts = {squeezed_words(self.footnotes[name]) for name in names}
        body.extend(self._reading_notes(anchor, note_texts))

    def put_below(self, root: Element, block: Element) -> None:
        """Put the notes that a paragraph refers to below it; its reference marks go."""
        place = list(root).index(block) + 1
        for offset, name in enumerate(take_references(block)):
            root.insert(place + offset, self._translators_note(name))

    def close_sections(self, root: Element, ends: Mapping[str, Element]) -> None:
        """Put the reading notes on a section below its last block, and below that block's notes."""
        note_texts = {squeezed_words(footnote) for footnote in self.footnotes.values()}
        for section, block in ends.items():
            place = list(root).index(block) + 1
            while place < len(root) and root[place].get("class", "").startswith("note"):
                place += 1
            for offset, note in enumerate(self._reading_notes(section, note_texts)):
                root.insert(place + offset, note)

    def _reading_notes(self, anchor: str, note_texts: set[str]) -> list[Element]:
        """Return the reading notes on an anchor that do not stand beside it already.

        `note_texts` has the words of its translator's notes: a sealed translation may hold the
        same note.
        """
        language = self.marks.language
        notes = (note for note in self.marks.reading_notes if note.anchor == anchor)
        return [
            note_block(note, language) for note in notes if note.text[language] not in note_texts
        ]

    def _translators_note(self, name: str) -> Element:
        note = Element("div", {"class": "note", "role": "note"})
        # Copied, because two clauses may refer to one note.
        note.extend(deepcopy(self.footnotes[name]))
        label = Element("strong")
        label.text = reader_words(self.marks.language)["translator-note"]
        label.tail = " " + (note[0].text or "").lstrip()
        note[0].text = None
        note[0].insert(0, label)
        return note

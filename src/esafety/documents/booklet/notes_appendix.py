"""The appendix of reading notes: lifted out of the approved text, which only points to them.

On paper a note beside a clause could be read as part of what was approved. In a booklet the
notes therefore stand behind the text, on pages that say at their head what they are; on a
screen, and in the bilingual booklet beside the translator's notes, they stay at the clause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.chapter_html import inner, parse

_READING_NOTE = "note--reading"


@dataclass(frozen=True, slots=True)
class LiftedNote:
    """A note as the appendix prints it: its own place, that of its clause, its words.

    `number` is the clause's as printed; a note on a section has none.
    """

    id: str
    anchor: str
    number: str
    text_html: str
    attribution: str


@dataclass(frozen=True, slots=True)
class Appendix:
    """The notes of a booklet with the titles of their chapters."""

    notes: tuple[LiftedNote, ...] = ()
    titles: tuple[str, ...] = ()

    @property
    def attribution(self) -> str:
        """Return whose all notes are, or nothing where they differ."""
        every = {note.attribution for note in self.notes}
        return every.pop() if len(every) == 1 else ""

    @property
    def words(self) -> str:
        """Return the words of all notes as HTML, each of which must reach the paper."""
        return "".join(f"<p>{note.text_html}</p>" for note in self.notes)


NO_NOTES: Final = Appendix()


def shorten_notes(fragment: str, label: str) -> str:
    """Return HTML whose notes say on one line less that they are not approved.

    `label`, which stands before the words of each, says so instead of a sentence behind them.
    """
    body = parse(fragment)
    for note in body.find_class(_READING_NOTE):
        note.find_class("note__text")[0].find("strong").text = label
        note.find_class("note__apart")[0].drop_tree()
    return inner(body)


def lift_notes(fragment: str, see: str) -> tuple[str, tuple[LiftedNote, ...]]:
    """Return a chapter's HTML with the way to each note in its place, and the notes.

    `see` is what the way to a note says.
    """
    body = parse(fragment)
    lifted_notes: list[LiftedNote] = []
    for note in list(body.find_class(_READING_NOTE)):
        lifted = _lifted_note(note, body, lifted_notes)
        lifted_notes.append(lifted)
        pointer = note.makeelement("p", {"class": "noted"})
        link = pointer.makeelement("a", {"href": f"#{lifted.id}"})
        link.text = see
        pointer.append(link)
        pointer.tail = note.tail
        note.getparent().replace(note, pointer)
    return inner(body), tuple(lifted_notes)


def _lifted_note(note: HtmlElement, body: HtmlElement, before: Sequence[LiftedNote]) -> LiftedNote:
    clause = next(note.iterancestors("li"), None)
    anchor = _heading_before(note, body) if clause is None else clause.get("id", "")
    number = "" if clause is None else clause.find_class("clause__number")[0].text_content()
    same = sum(other.anchor == anchor for other in before)
    text, by = note.find_class("note__text")[0], note.find_class("note__by")[0]
    text.find("strong").drop_tree()
    own = f"note-{anchor}" + (f"-{same + 1}" if same else "")
    return LiftedNote(own, anchor, number, inner(text).strip(), by.text_content())


def _heading_before(note: HtmlElement, body: HtmlElement) -> str:
    """Return the anchor of the last heading before a note."""
    last = ""
    for element in body.iter():
        if element is note:
            return last
        if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            last = element.get("id", last)
    return last


def appendix_of(chapters: Iterable[tuple[str, str]], see: str) -> tuple[list[str], Appendix]:
    """Return the HTML of chapters without their notes, and the appendix that holds these.

    `chapters` are titles and HTML, in order.
    """
    texts: list[str] = []
    notes: list[LiftedNote] = []
    titles: list[str] = []
    for title, fragment in chapters:
        text, chapter_notes = lift_notes(fragment, see)
        texts.append(text)
        notes.extend(chapter_notes)
        titles.extend([title] * len(chapter_notes))
    return texts, Appendix(tuple(notes), tuple(titles))

"""Move reading notes out of the approved text into an appendix, and link to them.

On paper a note beside a clause could be read as part of what was approved. In a booklet the
notes are therefore printed after the text, on pages whose header names them; on a screen,
and in the bilingual booklet beside the translator's notes, they stay at the clause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner, parse

_READING_NOTE = "note--reading"


@dataclass(frozen=True, slots=True)
class LiftedNote:
    """A note in the appendix: its own anchor, that of its clause, its text, its author.

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
        """Return the attribution of all notes, or an empty string where they differ."""
        every = {note.attribution for note in self.notes}
        return every.pop() if len(every) == 1 else ""

    @property
    def words(self) -> str:
        """Return the text of all notes as HTML, whose every word must be in the PDF."""
        return "".join(f"<p>{note.text_html}</p>" for note in self.notes)


NO_NOTES: Final = Appendix()


def shorten_notes(fragment: str, label: str) -> str:
    """Return HTML whose notes state on one line less that they are not approved.

    `label`, which precedes the text of each note, replaces the sentence after it.
    """
    body = parse(fragment)
    for note in body.find_class(_READING_NOTE):
        note.find_class("note__text")[0].find("strong").text = label
        note.find_class("note__apart")[0].drop_tree()
    return inner(body)


def lift_notes(fragment: str, see: str) -> tuple[str, tuple[LiftedNote, ...]]:
    """Return a chapter's HTML with a link in place of each note, and the notes.

    `see` is the text of these links.
    """
    body = parse(fragment)
    lifted_notes: list[LiftedNote] = []
    for note in list(body.find_class(_READING_NOTE)):
        lifted = _lift_note(note, body, lifted_notes)
        lifted_notes.append(lifted)
        pointer = note.makeelement("p", {"class": "noted"})
        link = pointer.makeelement("a", {"href": f"#{lifted.id}"})
        link.text = see
        pointer.append(link)
        pointer.tail = note.tail
        note.getparent().replace(note, pointer)
    return inner(body), tuple(lifted_notes)


def _lift_note(note: HtmlElement, body: HtmlElement, before: Sequence[LiftedNote]) -> LiftedNote:
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

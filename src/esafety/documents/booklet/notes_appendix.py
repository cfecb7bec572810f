"""Move reading notes out of the approved text into an appendix, and link to them.

On paper a note beside a clause could be read as part of what was approved. In a booklet the
notes are therefore printed after the text, on pages whose header names them; on a screen,
and in the bilingual booklet beside the translator's notes, they stay at the clause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import HEADINGS, inner, parse

_READING_NOTE = "note--reading"
_POINTER = "noted"


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


def lift_notes(fragment: str, see: str, see_all: str) -> tuple[str, tuple[LiftedNote, ...]]:
    """Return a chapter's HTML with a link in place of its notes, and the notes.

    `see` is the text of a link to one note, `see_all` of a link to the first of several that
    follow one another and therefore do so in the appendix.
    """
    body = parse(fragment)
    lifted_notes: list[LiftedNote] = []
    for note in list(body.find_class(_READING_NOTE)):
        lifted = _lift_note(note, body, lifted_notes)
        lifted_notes.append(lifted)
        link = _link_right_before(note)
        if link is None:
            _replace_by_link(note, lifted.id, see)
        else:
            link.text = see_all
            note.drop_tree()
    return inner(body), tuple(lifted_notes)


def _link_right_before(note: HtmlElement) -> HtmlElement | None:
    """Return the link that replaced the note before, if no text separates the two."""
    before = note.getprevious()
    if before is None or before.get("class") != _POINTER or (before.tail or "").strip():
        return None
    return before[0]


def _replace_by_link(note: HtmlElement, anchor: str, see: str) -> None:
    pointer = note.makeelement("p", {"class": _POINTER})
    link = pointer.makeelement("a", {"href": f"#{anchor}"})
    link.text = see
    pointer.append(link)
    pointer.tail = note.tail
    note.getparent().replace(note, pointer)


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
        if element.tag in HEADINGS:
            last = element.get("id", last)
    return last


def appendix_of(
    chapters: Iterable[tuple[str, str]], see: str, see_all: str
) -> tuple[list[str], Appendix]:
    """Return the HTML of chapters without their notes, and the appendix that holds these.

    `chapters` are titles and HTML, in order; `see` and `see_all` are the texts of the links.
    """
    texts: list[str] = []
    notes: list[LiftedNote] = []
    titles: list[str] = []
    for title, fragment in chapters:
        text, chapter_notes = lift_notes(fragment, see, see_all)
        texts.append(text)
        notes.extend(chapter_notes)
        titles.extend([title] * len(chapter_notes))
    return texts, Appendix(tuple(notes), tuple(titles))

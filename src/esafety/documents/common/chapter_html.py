"""Select, number and demote parts of rendered chapters: clauses of a reader, whole text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from lxml import html
from lxml.html import HtmlElement

from esafety.policy.audiences import Audience, concerns


@dataclass(frozen=True, slots=True)
class RenderedChapter:
    """A chapter's HTML with its label, number (None for closing chapters) and address."""

    title: str
    number: int | None
    slug: str
    source: str
    html: str

    @property
    def labelled(self) -> bool:
        """Return whether its number is shown above its heading, which lacks it."""
        return labelled(self.html, self.number)


@dataclass(frozen=True, slots=True)
class ChapterClauses:
    """The clauses of one chapter that concern a reader, as HTML list items."""

    chapter: RenderedChapter
    items: tuple[str, ...]


def clauses_for_readers(
    chapters: Sequence[RenderedChapter],
    audiences: dict[str, Audience],
    readers: Sequence[str],
    address: str = "",
) -> list[ChapterClauses]:
    """Return, chapter by chapter, the clauses that concern any of the readers.

    A returned clause has no anchor, which belongs to its chapter, but links there:
    `address` is a template such as `../policy/{slug}/`.
    """
    selected = []
    for chapter in chapters:
        chapter_url = address.format(slug=chapter.slug)
        wanted = (
            c for c in _clauses(chapter.html) if concerns(audiences[c.get("id", "")], readers)
        )
        if items := tuple(_linked_to_chapter(clause, chapter_url) for clause in wanted):
            selected.append(ChapterClauses(chapter, items))
    return selected


def clauses_by_anchor(
    chapters: Sequence[RenderedChapter], anchors: Sequence[str], address: str = ""
) -> tuple[str, ...]:
    """Return the clauses of some anchors, in their order, as in `clauses_for_readers`.

    Raises:
        KeyError: if no chapter has a clause with one of the anchors.
    """
    by_anchor: dict[str, str] = {}
    for chapter in chapters:
        chapter_url = address.format(slug=chapter.slug)
        wanted = (clause for clause in _clauses(chapter.html) if clause.get("id") in anchors)
        by_anchor |= {
            str(clause.get("id")): _linked_to_chapter(clause, chapter_url) for clause in wanted
        }
    return tuple(by_anchor[anchor] for anchor in anchors)


def clause_anchors(fragment: str) -> list[str]:
    """Return the anchors of the clauses a chapter shows, in order."""
    return [clause.get("id", "") for clause in _clauses(fragment)]


def clause_texts(fragment: str) -> list[tuple[str, str, str]]:
    """Return each clause a chapter shows: its anchor, its number, its text with its notes."""
    return [
        (
            clause.get("id", ""),
            clause.find_class("clause__number")[0].text_content(),
            " ".join(" ".join(part.text_content() for part in _text_parts(clause)).split()),
        )
        for clause in _clauses(fragment)
    ]


def _text_parts(clause: HtmlElement) -> list[HtmlElement]:
    """Return the parts of a clause with text of its own: its text and that of each note."""
    notes = clause.find_class("note")
    texts = (text for note in notes for text in note.findall("p"))
    note_texts = (text for text in texts if "note__standing" not in text.get("class", ""))
    return [clause.find_class("clause__text")[0], *note_texts]


def demote(fragment: str, by: int = 1) -> str:
    """Return HTML with every heading lowered `by` levels, to fit chapters under one title."""
    body = parse(fragment)
    for element in body.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        element.tag = f"h{min(int(element.tag[1]) + by, 6)}"
    return inner(body)


def labelled(fragment: str, number: int | None) -> bool:
    """Return whether a chapter gets a label with its number above its heading.

    A closing chapter has no number, and a heading such as `1.AMAÇ` contains its own.
    """
    if number is None:
        return False
    heading = next(iter(parse(fragment).iter("h1", "h2", "h3")), None)
    text = heading.text_content().strip() if heading is not None else ""
    return re.match(rf"{number}(?![\w.]*\d)\s*[.):–-]", text) is None


def parse(fragment: str) -> HtmlElement:
    """Return a fragment of HTML inside a `div`."""
    return html.fragment_fromstring(fragment, create_parent="div")


def inner(parent: HtmlElement) -> str:
    """Return the content of an element as HTML."""
    inside = "".join(html.tostring(child, encoding="unicode") for child in parent)
    return escape(parent.text or "", quote=False) + inside


def _clauses(fragment: str) -> Iterator[HtmlElement]:
    yield from parse(fragment).find_class("clause")


def _linked_to_chapter(clause: HtmlElement, chapter_url: str) -> str:
    anchor = clause.attrib.pop("id")
    for link in clause.find_class("clause__number"):
        link.set("href", f"{chapter_url}#{anchor}")
    clause.tail = None
    return str(html.tostring(clause, encoding="unicode"))

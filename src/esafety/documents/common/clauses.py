"""Clauses taken from rendered chapters: for a reader, in a quotation, for the search."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy.audiences import Audience, concerns


@dataclass(frozen=True, slots=True)
class ChapterClauses:
    """The clauses of one chapter that concern a reader: list items of HTML by their anchors."""

    chapter: RenderedPage
    by_anchor: Mapping[str, str]

    @property
    def items(self) -> tuple[str, ...]:
        """Return them in order."""
        return tuple(self.by_anchor.values())


def clauses_for_readers(
    chapters: Sequence[RenderedPage],
    audiences: Mapping[str, Audience],
    readers: Sequence[str],
    address: str = "",
) -> list[ChapterClauses]:
    """Return, chapter by chapter, the clauses that concern any of the readers.

    A gathered clause gives up its anchor, which belongs to its chapter, and links there:
    `address` is a template such as `../policy/{slug}/`.
    """
    gathered = []
    for chapter in chapters:
        chapter_url = address.format(slug=chapter.slug)
        anchors = (a for a in chapter.clauses if concerns(audiences[a], readers))
        if found := {one: _linked(chapter.clauses[one], chapter_url) for one in anchors}:
            gathered.append(ChapterClauses(chapter, found))
    return gathered


def clauses_by_anchor(
    chapters: Sequence[RenderedPage], anchors: Sequence[str], address: str = ""
) -> tuple[str, ...]:
    """Return some clauses in the order of `anchors`, with links to their chapters.

    A clause that a draft has taken out is left out.
    """
    chapter_of = {anchor: chapter for chapter in chapters for anchor in chapter.clauses}
    return tuple(
        _linked(chapter_of[anchor].clauses[anchor], address.format(slug=chapter_of[anchor].slug))
        for anchor in anchors
        if anchor in chapter_of
    )


def clause_texts(chapter: RenderedPage) -> Iterator[tuple[str, str, str]]:
    """Yield each clause of a chapter: its anchor, its number, its words with its notes."""
    for anchor, clause in chapter.clauses.items():
        number = clause.find_class("clause__number")[0].text_content()
        texts = " ".join(part.text_content() for part in _parts(clause))
        yield anchor, number, " ".join(texts.split())


def _parts(clause: HtmlElement) -> list[HtmlElement]:
    """Return the parts of a clause that hold text: its words, and the text of each note."""
    notes = clause.find_class("note")
    texts = (text for note in notes for text in note.findall("p"))
    remarks = (text for text in texts if "note__standing" not in text.get("class", ""))
    return [clause.find_class("clause__text")[0], *remarks]


def _linked(clause: HtmlElement, chapter_url: str) -> str:
    """Return a copy of a clause that links to its place in its chapter."""
    copy = deepcopy(clause)
    anchor = copy.attrib.pop("id")
    for link in copy.find_class("clause__number"):
        link.set("href", f"{chapter_url}#{anchor}")
    copy.tail = None
    return str(html.tostring(copy, encoding="unicode"))

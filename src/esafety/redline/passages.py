"""Extract the passages of an edition: headings, paragraphs and clauses as plain text, in order.

Markup such as `**` is not compared; the address of a link is, so it follows the link's text
in parentheses. A page's short title and description in its front matter belong to the site
and not to the policy; they are left out.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from pydantic import TypeAdapter

from esafety.formats.edition_paths import ChapterFile, chapter_of
from esafety.markdown.list_blocks import LISTS
from esafety.markdown.outline import PageHeading
from esafety.markdown.page import Page
from esafety.markdown.rendered_words import text_of
from esafety.markdown.renderer import FOOTNOTES, HEADINGS, RenderedMarkdown, elements, render
from esafety.policy.alignment.passage import (
    CLAUSE,
    FACT,
    HEADING,
    NOTE,
    PARAGRAPH,
    PERSON,
    EditionPassage,
)
from esafety.policy.clauses import Clause, Numbering, clauses_of
from esafety.storage.cache.results import cached_by_program

_PASSAGES: Final = TypeAdapter(tuple[EditionPassage, ...])


@dataclass(frozen=True, slots=True)
class EditionText:
    """An edition in one language: its passages in order, its chapters' names by slug."""

    edition: str
    language: str
    passages: tuple[EditionPassage, ...]
    chapters: Mapping[str, str]


def extract_passages(
    edition: str,
    language: str,
    pages: Iterable[Page],
    fact_texts: Mapping[str, str],
    numbering: Numbering | None = None,
) -> EditionText:
    """Return the text of an edition.

    `pages` are its chapters in that language, in any order; `fact_texts` are the
    values of its `edition.yml`, as text by the message key of their label; `numbering` names
    its clauses, by their places where there is none.
    """
    chapter_pages = [(chapter, page) for page in pages if (chapter := chapter_of(page.neutral))]
    # The title is on the overview, which readers see first.
    chapter_pages.sort(key=lambda pair: pair[0].order)
    fact_passages = [
        EditionPassage(FACT, _without_extra_space(value), anchor=key)
        for key, value in fact_texts.items()
    ]
    named = numbering or Numbering()
    page_passages = (
        passage for chapter, page in chapter_pages for passage in _page(page, chapter, named)
    )
    names = {chapter.slug: str(page.meta.get("title", "")) for chapter, page in chapter_pages}
    return EditionText(edition, language, (*fact_passages, *page_passages), names)


def _page(page: Page, chapter: ChapterFile, numbering: Numbering) -> tuple[EditionPassage, ...]:
    clauses = clauses_of(page, chapter.number, numbering)
    headings = [(one.anchor, one.level) for one in page.headings]
    made_of = (chapter, headings, [(one.anchor, one.number) for one in clauses])
    parts = ("passages of a chapter", page.body, repr(made_of))
    return cached_by_program(_PASSAGES, parts, lambda: tuple(_found(page, chapter, clauses)))


def _found(page: Page, chapter: ChapterFile, named: Sequence[Clause]) -> Iterator[EditionPassage]:
    """Yield the passages of a chapter, after each the notes it refers to."""
    rendering = render(page.body)
    notes = _notes(rendering)
    for passage, calls in _passages(rendering, page, chapter, named):
        yield passage
        for name in calls:
            if text := notes.get(name):
                yield EditionPassage(NOTE, text, chapter.slug, passage.section, passage.anchor)


def _notes(rendering: RenderedMarkdown) -> dict[str, str]:
    """Return the text of each footnote by its id."""
    boxes = (e for e in rendering.root if e.get("class") == FOOTNOTES)
    items = (item for box in boxes for item in elements(box, "li"))
    return {item.get("id", ""): text_of(rendering, item, addresses=True) for item in items}


def _passages(
    rendering: RenderedMarkdown, page: Page, chapter: ChapterFile, named: Sequence[Clause]
) -> Iterator[tuple[EditionPassage, list[str]]]:
    """Yield each passage of a page with the ids of the notes it refers to."""
    clauses = iter(named)
    headings = {heading.anchor: heading for heading in page.headings}
    closing = chapter.is_closing
    section = ""
    for block in _blocks(rendering.root):
        heading = headings.get(block.get("id")) if block.tag in HEADINGS else None
        clause = next(clauses, None) if block.tag == "li" and section else None
        section = (heading.anchor or "") if heading else section
        lines = closing and not clause
        text = text_of(rendering, block, addresses=True, line_ends=lines)
        if text:
            known = heading or clause
            passage = _passage(text, chapter.slug, section, known, closing=closing)
            yield passage, list(_note_calls(block))


def _passage(
    text: str, chapter: str, section: str, known: PageHeading | Clause | None, *, closing: bool
) -> EditionPassage:
    if isinstance(known, Clause):
        return EditionPassage(CLAUSE, text, chapter, section, known.anchor, known.number)
    if known:
        return EditionPassage(HEADING, text, chapter, section, section, level=known.level)
    return EditionPassage(PERSON if closing else PARAGRAPH, text, chapter, section, section)


def _blocks(root: Element) -> Iterator[Element]:
    """Yield the blocks of a page; of a list each item by itself; no notes."""
    for block in root:
        if block.tag in LISTS:
            yield from block.iterfind("li")
        elif block.get("class") != FOOTNOTES:
            yield block


def _note_calls(block: Element) -> Iterator[str]:
    """Yield the ids of the notes that a block refers to."""
    for link in elements(block, "a"):
        if link.get("class") == "footnote-ref":
            yield link.get("href", "").removeprefix("#")


def _without_extra_space(text: str) -> str:
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(line for line in lines if line)

"""An edition as one reads it: every heading, paragraph and clause as plain words, in order.

Marks such as `**` are not read aloud and not compared; the address behind a link is, so it
stands after the link's words in parentheses. A page's short name and description, which
stand above its text, are the site's and not the policy's; they are left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from esafety.facts.clauses import Clause, clauses_of
from esafety.facts.editions import Chapter, chapter_of
from esafety.facts.pages import Heading, Page

CLAUSE: Final = "clause"
HEADING: Final = "heading"
PARAGRAPH: Final = "paragraph"
PERSON: Final = "person"
NOTE: Final = "note"
FACT: Final = "fact"
SORTS: Final = (CLAUSE, HEADING, PARAGRAPH, PERSON, NOTE, FACT)

_MARKDOWN: Final = MarkdownIt("commonmark").enable("table")
_EXPLICIT_ID = re.compile(r"\s*\{\s*#[^\s}]+\s*\}\s*$")
_NOTE_CALL = re.compile(r"\[\^([^\]]+)\]")
_NOTE = re.compile(r"^\[\^([^\]]+)\]:[ ]?(.*(?:\n(?=[ ]{4}\S).*)*)", re.MULTILINE)
_BREAKS: Final = {"softbreak": " ", "hardbreak": "\n"}
_BLOCKS: Final = ("fence", "code_block", "html_block")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an edition that is compared as one.

    `section` is the anchor of the heading it stands under, `anchor` its own place on the
    site, `number` what is printed before it, `level` a heading's rank.
    """

    sort: str
    text: str
    chapter: str = ""
    section: str = ""
    anchor: str = ""
    number: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """An edition in one language: its passages in order, its chapters' names by slug."""

    edition: str
    language: str
    passages: tuple[Passage, ...]
    chapters: Mapping[str, str]


def read_edition_aloud(
    edition: str, language: str, pages: Iterable[Page], facts: Mapping[str, str]
) -> Reading:
    """Return an edition as it is read.

    `pages` are its chapters in that language, in any order; `facts` are what its
    `edition.yml` says, as words by the key of their label.
    """
    found = [(chapter, page) for page in pages if (chapter := chapter_of(page.neutral))]
    # The title stands on the overview, which readers meet first.
    found.sort(key=lambda pair: (not pair[0].is_overview, pair[0].source))
    told = [Passage(FACT, _squeezed(said), anchor=key) for key, said in facts.items()]
    read = (passage for chapter, page in found for passage in _page(page, chapter))
    names = {chapter.slug: str(page.meta.get("title", "")) for chapter, page in found}
    return Reading(edition, language, (*told, *read), names)


def _page(page: Page, chapter: Chapter) -> Iterator[Passage]:
    notes = {note[1]: note[2] for note in _NOTE.finditer(page.body)}
    # As many lines as before, so that every block keeps its line.
    body = _NOTE.sub(lambda note: "\n" * note[0].count("\n"), page.body)
    for passage, calls in _passages(_MARKDOWN.parse(body), page, chapter):
        yield passage
        for name in calls:
            if said := _read(_MARKDOWN.parse(notes.get(name, "")), " ")[0]:
                yield Passage(NOTE, said, chapter.slug, passage.section, passage.anchor)


def _passages(
    tokens: list[Token], page: Page, chapter: Chapter
) -> Iterator[tuple[Passage, list[str]]]:
    """Yield each passage of a page with the names of the notes it calls for."""
    clauses = {clause.line: clause for clause in clauses_of(page, chapter.number)}
    headings = {heading.line: heading for heading in page.headings}
    closing = chapter.is_closing
    section = ""
    for block in _outermost(tokens):
        line = (block[0].map or [0])[0] + page.first_line
        heading, clause = headings.get(line), clauses.get(line)
        section = (heading.anchor or "") if heading else section
        text, calls = _read(block, "\n" if closing and not clause else " ")
        if text:
            yield _passage(text, chapter.slug, section, heading or clause, closing=closing), calls


def _passage(
    text: str, chapter: str, section: str, known: Heading | Clause | None, *, closing: bool
) -> Passage:
    if isinstance(known, Clause):
        return Passage(CLAUSE, text, chapter, section, known.anchor, known.number)
    if known:
        return Passage(HEADING, text, chapter, section, section, level=known.level)
    return Passage(PERSON if closing else PARAGRAPH, text, chapter, section, section)


def _outermost(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the blocks of a page; of a list each item by itself."""
    block: list[Token] = []
    for token in tokens:
        if token.type in ("bullet_list_open", "bullet_list_close") and not token.level:
            continue
        if token.type in ("ordered_list_open", "ordered_list_close") and not token.level:
            continue
        block.append(token)
        item = token.type == "list_item_close" and token.level == 1
        if item or (not token.level and token.nesting < 1):
            yield block
            block = []


def _read(tokens: Iterable[Token], line_end: str) -> tuple[str, list[str]]:
    """Return the words of a block, a line for each paragraph, and the notes it calls for."""
    lines = []
    for token in tokens:
        if token.type == "inline":
            lines.append("".join(_words(token.children or [], line_end)))
        elif token.type in _BLOCKS:
            lines.append(token.content)
    text = _EXPLICIT_ID.sub("", "\n".join(lines))
    return _squeezed(_NOTE_CALL.sub("", text)), _NOTE_CALL.findall(text)


def _words(children: list[Token], line_end: str) -> Iterator[str]:
    address = ""
    for token in children:
        if token.type == "link_open" and token.info != "auto":
            address = f" ({token.attrGet('href')})"
        elif token.type == "link_close":
            yield address
            address = ""
        elif token.type == "image":
            yield f"{token.content} ({token.attrGet('src')})"
        elif token.type in _BREAKS:
            yield line_end if token.type == "softbreak" else _BREAKS[token.type]
        elif token.type != "html_inline":
            yield token.content


def _squeezed(text: str) -> str:
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(line for line in lines if line)

"""Python-Markdown extension: the plain lists of a chapter become numbered clauses.

Numbers, anchors, permalinks and audience marks are made here, while rendering; the
Markdown that was approved stays a plain list. Footnotes (translator's notes) move to
the clause or paragraph they belong to, where a reader on a phone sees them. Reading notes,
which stand outside the sealed text, join them.
"""

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from esafety.markdown.footnotes import take_footnotes
from esafety.markdown.list_blocks import TopLevelBlock, blocks_of
from esafety.policy.audiences import READERS, Audience
from esafety.site.clauses.notes import ChapterMarks, ClauseNotes
from esafety.site.clauses.person_lines import keep_lines
from esafety.site.clauses.written_numbers import mark_written_numbers
from esafety.text.grammar.kind_words import words_for
from esafety.text.languages import KNOWN, join_words

# After the inline patterns (20) and attribute lists (8); before MkDocs collects anchors (5).
_AFTER_HEADING_IDS = 6
_BLOCKS = frozenset(("p", "ul", "ol", "blockquote", "pre", "table", "div"))


class ClauseListExtension(Extension):
    """Register the treatment of a chapter; without a chapter, do nothing."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"marks": ["", "the ChapterMarks of the page, or nothing"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Add the tree processor when the page is a chapter."""
        if marks := self.getConfig("marks"):
            md.treeprocessors.register(ClauseList(md, marks), "clauses", _AFTER_HEADING_IDS)


class ClauseList(Treeprocessor):
    """Turn a chapter's tree into clauses, notes and lines."""

    def __init__(self, md: Markdown, marks: ChapterMarks) -> None:
        super().__init__(md)
        self.marks = marks
        self.words = words_for(marks.language, marks.kind)

    def run(self, root: Element) -> None:
        """Rewrite the tree in place."""
        self.notes = ClauseNotes(take_footnotes(root), self.marks)
        ends: dict[str, Element] = {}
        for block in [block for block in blocks_of(root, _written_id) if not block.boxed]:
            if block.section:
                ends[block.section] = block.element
            if block.holds_clauses:
                self._number(block)
            else:
                self.notes.put_below(root, block.element)
                if block.element.tag == "p" and self.marks.chapter.number is None:
                    keep_lines(block.element)
        self.notes.close_sections(root, ends)
        mark_written_numbers(root)

    def _number(self, block: TopLevelBlock) -> None:
        block.element.tag = "ol"
        block.element.set("class", "clauses")
        for written in ("start", "type"):
            block.element.attrib.pop(written, None)
        for ordinal, item in block.items():
            section, named = block.section or "", self.marks.numbering
            anchor = named.anchor(section, ordinal)
            number = named.number(self.marks.chapter.number, section, block.subsection, ordinal)
            self._mark_up(item, anchor, number)

    def _mark_up(self, item: Element, anchor: str, number: str) -> None:
        """Rebuild a list item: its number as a permalink, its text, its marks and notes."""
        text, children = _emptied(item)
        item.set("class", "clause")
        item.set("id", anchor)
        self._link(item, anchor, number)
        body = SubElement(item, "div", {"class": "clause__body"})
        first = SubElement(body, "p", {"class": "clause__text"})
        first.text = text
        inside = next((n for n, c in enumerate(children) if c.tag in _BLOCKS), len(children))
        first.extend(children[:inside])
        body.extend(children[inside:])
        self._mark(body, self.marks.audiences.get(anchor, READERS))
        self._date(body, self.marks.changed.get(anchor))
        self.notes.put_into(body, anchor)

    def _link(self, item: Element, anchor: str, number: str) -> None:
        link = SubElement(item, "a", {"class": "clause__number", "href": f"#{anchor}"})
        link.set("aria-label", self.words["clause-permalink"].format(number=number))
        if KNOWN[self.marks.language].direction == "rtl":  # or 2.A.1 would be seen as A.1.2 (UAX 9)
            link.set("dir", "ltr")
        link.text = number

    def _mark(self, body: Element, audience: Audience) -> None:
        if set(audience) == set(READERS):
            return
        names = [self.words[f"reader-{reader}"] for reader in audience]
        mark = SubElement(body, "p", {"class": "clause__readers", "data-search-exclude": "yes"})
        mark.text = self.words["clause-readers"].format(
            readers=join_words(names, self.marks.language)
        )

    def _date(self, body: Element, edition: str | None) -> None:
        if edition:
            age = SubElement(body, "p", {"class": "clause__age", "data-search-exclude": "yes"})
            age.text = self.words["age-of-clause"].format(edition=edition)


def _written_id(heading: Element) -> str | None:
    """Return the id of a heading; at this point of the rendering none has been made up."""
    return heading.get("id")


def _emptied(item: Element) -> tuple[str | None, list[Element]]:
    """Take the words and elements out of an item; a first paragraph gives its own."""
    if len(item) and item[0].tag == "p" and not (item.text or "").strip():
        _unwrap_first(item)
    text, children = item.text, list(item)
    item.text = None
    for child in children:
        item.remove(child)
    return text, children


def _unwrap_first(item: Element) -> None:
    """Write the first paragraph of a loose item as the item's own words."""
    first = item[0]
    item.remove(first)
    item.text = first.text
    for place, child in enumerate(list(first)):
        item.insert(place, child)


def makeExtension(**settings: Any) -> ClauseListExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return ClauseListExtension(**settings)

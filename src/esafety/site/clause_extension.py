"""Python-Markdown extension: the plain lists of a chapter become numbered clauses.

Numbers, anchors, permalinks and audience marks are made here, while rendering; the
Markdown that was approved stays a plain list. Footnotes (translator's notes) move to
the clause or paragraph they belong to, where a reader on a phone sees them. Reading notes,
which stand outside the sealed text, join them.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from esafety.formats.edition_paths import Chapter
from esafety.markdown.footnotes import Footnote, take_footnotes, take_references
from esafety.markdown.renderer import HEADINGS
from esafety.policy.audiences import READERS, Audience
from esafety.policy.clauses import clause_anchor, clause_number
from esafety.policy.reading_notes import ReadingNote
from esafety.site.note_block import note_block, squeezed_words
from esafety.text.languages import join_words
from esafety.text.messages import reader_words

# After the inline patterns (20) and attribute lists (8); before MkDocs collects anchors (5).
_AFTER_HEADING_IDS = 6
_BLOCKS = frozenset(("p", "ul", "ol", "blockquote", "pre", "table", "div"))


@dataclass(frozen=True, slots=True)
class ChapterMarks:
    """What a chapter needs to know to number and mark its clauses."""

    chapter: Chapter
    language: str
    audiences: Mapping[str, Audience]
    changed: Mapping[str, str] = field(default_factory=dict)
    """The edition of the last change, for clauses changed later than others of the chapter."""
    reading_notes: Sequence[ReadingNote] = ()


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
        self.words = reader_words(marks.language)

    def run(self, root: Element) -> None:
        """Rewrite the tree in place."""
        notes = take_footnotes(root)
        numbered: dict[str, int] = {}
        ends: dict[str, Element] = {}
        for section, subsection, block in _blocks_by_section(root):
            ends[section] = block
            if block.tag in ("ul", "ol"):
                first = numbered.get(section, 0) + 1
                numbered[section] = first + len(block) - 1
                self._number(block, section, subsection, first, notes)
            else:
                self._annotate(root, block, notes)
                if block.tag == "p" and self.marks.chapter.number is None:
                    _keep_lines(block)
        self._close_sections(root, ends, notes)

    def _close_sections(
        self, root: Element, ends: Mapping[str, Element], notes: Mapping[str, Footnote]
    ) -> None:
        """Put the reading notes on a section below its last block."""
        note_texts = {squeezed_words(footnote) for footnote in notes.values()}
        for section, block in ends.items():
            place = list(root).index(block) + 1
            while place < len(root) and root[place].get("class", "").startswith("note"):
                place += 1
            for offset, note in enumerate(self._reading_notes(section, note_texts)):
                root.insert(place + offset, note)

    def _number(
        self,
        block: Element,
        section: str,
        subsection: int,
        first: int,
        notes: Mapping[str, Footnote],
    ) -> None:
        block.tag = "ol"
        block.set("class", "clauses")
        for written in ("start", "type"):
            block.attrib.pop(written, None)
        for ordinal, item in enumerate(block, first):
            anchor = clause_anchor(section, ordinal)
            number = clause_number(self.marks.chapter.number, subsection, ordinal)
            self._dress(item, anchor, number, notes)

    def _dress(
        self, item: Element, anchor: str, number: str, notes: Mapping[str, Footnote]
    ) -> None:
        if len(item) and item[0].tag == "p" and not (item.text or "").strip():
            _unwrap_first(item)
        words, children = item.text, list(item)
        item.text = None
        for child in children:
            item.remove(child)
        item.set("class", "clause")
        item.set("id", anchor)
        link = SubElement(item, "a", {"class": "clause__number", "href": f"#{anchor}"})
        link.set("aria-label", self.words["clause-permalink"].format(number=number))
        link.text = number
        body = SubElement(item, "div", {"class": "clause__body"})
        text = SubElement(body, "p", {"class": "clause__text"})
        text.text = words
        inside = next((n for n, c in enumerate(children) if c.tag in _BLOCKS), len(children))
        text.extend(children[:inside])
        body.extend(children[inside:])
        self._mark(body, self.marks.audiences.get(anchor, READERS))
        self._date(body, self.marks.changed.get(anchor))
        names = take_references(body)
        body.extend(self._note(notes[name]) for name in names)
        note_texts = {squeezed_words(notes[name]) for name in names}
        body.extend(self._reading_notes(anchor, note_texts))

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

    def _annotate(self, root: Element, block: Element, notes: Mapping[str, Footnote]) -> None:
        place = list(root).index(block) + 1
        for offset, note in enumerate(self._notes(block, notes)):
            root.insert(place + offset, note)

    def _notes(self, block: Element, notes: Mapping[str, Footnote]) -> list[Element]:
        return [self._note(notes[name]) for name in take_references(block)]

    def _note(self, footnote: Footnote) -> Element:
        note = Element("div", {"class": "note", "role": "note"})
        # Copied, because two clauses may refer to one note.
        note.extend(deepcopy(footnote))
        label = Element("strong")
        label.text = self.words["translator-note"]
        label.tail = " " + (note[0].text or "").lstrip()
        note[0].text = None
        note[0].insert(0, label)
        return note


def _unwrap_first(item: Element) -> None:
    """Write the first paragraph of a loose item as the item's own words."""
    first = item[0]
    item.remove(first)
    item.text = first.text
    for place, child in enumerate(list(first)):
        item.insert(place, child)


def _blocks_by_section(root: Element) -> Iterator[tuple[str, int, Element]]:
    section, second, lettered = "", 0, 0
    for block in list(root):
        if block.tag in HEADINGS:
            section = block.get("id", "")
            second += block.tag == "h2"
            lettered = second if block.tag == "h2" else 0
        yield section, lettered, block


def _keep_lines(block: Element) -> None:
    """Turn each line end of a paragraph into a line break."""
    children = list(block)
    for child in children:
        block.remove(child)
    first, *rest = (block.text or "").split("\n")
    block.text = first
    _break_lines(block, rest)
    for child in children:
        first, *rest = (child.tail or "").split("\n")
        child.tail = first
        block.append(child)
        _break_lines(block, rest)
    if block.find("br") is not None:
        block.set("class", "person")


def _break_lines(block: Element, lines: list[str]) -> None:
    for line in lines:
        SubElement(block, "br").tail = "\n" + line


def makeExtension(**settings: Any) -> ClauseListExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return ClauseListExtension(**settings)

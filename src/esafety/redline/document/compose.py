"""Compose the redline of two editions: a part of a page, an HTML file, a PDF."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from esafety.content.school_content import Content
from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.print_job import PrintJob
from esafety.formats.edition_paths import OVERVIEW
from esafety.policy.alignment.passage import CLAUSE, FACT, EditionPassage
from esafety.policy.editions import Edition
from esafety.redline.changes import PassageChange, Redline
from esafety.redline.document.diff_display import GAP, DisplayedSegment, displayed_segments
from esafety.redline.document.summary import summary
from esafety.redline.editions_compared import redline_of
from esafety.school.download_paths import redline_path
from esafety.school.school import School
from esafety.text.languages import language_root
from esafety.text.templates import Templates

# Returns the address of a passage, or an empty string where its edition is not on the site.
Address = Callable[[EditionPassage], str]


@dataclass(frozen=True, slots=True)
class DisplayedChange:
    """One change as it is shown: its kind, its number, its address, its text."""

    kind: str
    passage_kind: str
    moved: bool
    number: str
    old_number: str
    label: str
    address: str
    segments: tuple[DisplayedSegment, ...]


@dataclass(frozen=True, slots=True)
class ChapterChanges:
    """The changes of one chapter, or those of the edition's metadata."""

    slug: str
    title: str
    entries: tuple[DisplayedChange, ...]


@dataclass(frozen=True, slots=True)
class RedlineInputs:
    """A redline with the two editions it is of, the older first, and their school.

    `on_site` is true if the newer one is the edition the site shows, so that its clauses can
    be linked to. `named` is true if both of them and the edition shown publish names of people.
    """

    redline: Redline
    older: Edition
    newer: Edition
    school: School
    on_site: bool
    named: bool = True


def redline_inputs(
    content: Content, older: Edition, newer: Edition, language: str
) -> RedlineInputs:
    """Compare two editions of a school in one language."""
    redline = redline_of(content, older, newer, language)
    named = all(one.named for one in (older, newer, content.edition))
    return RedlineInputs(redline, older, newer, content.school, newer == content.edition, named)


def redline_html(inputs: RedlineInputs, templates: Templates, address: Address) -> str:
    """Return a redline as a part of a page, without its title.

    `address` returns the address of a passage of the newer edition on the site.
    """
    return _render(inputs, templates, address if inputs.on_site else _no_address, paper=False)


def redline_page(inputs: RedlineInputs, templates: Templates, style: str) -> str:
    """Return a redline as an HTML page that needs no other file."""
    text = _render(inputs, templates, _public_address(inputs, templates.language), paper=False)
    context = _context(inputs, templates)
    return templates.render("redline-page.html", redline=text, style=style, **context)


def redline_job(inputs: RedlineInputs, templates: Templates, made: datetime) -> PrintJob:
    """Return the print job of a redline."""
    language = templates.language
    text = _render(inputs, templates, _public_address(inputs, language), paper=True)
    return compose(
        EDITION_TYPES["redline"],
        templates,
        source=text,
        path=redline_path(inputs.older.name, inputs.newer.name, language),
        made=made,
        redline=text,
        **_context(inputs, templates),
    )


def _context(inputs: RedlineInputs, templates: Templates) -> dict[str, Any]:
    title = templates.t("redline-title", newer=inputs.newer.name)
    editions = {"older": inputs.older, "newer": inputs.newer, "school": inputs.school}
    return {"title": title, **editions}


def _no_address(_passage: EditionPassage) -> str:
    return ""


def _public_address(inputs: RedlineInputs, language: str) -> Address:
    if not inputs.on_site or inputs.school.address_is_placeholder:
        return _no_address
    edition_url = urljoin(inputs.school.edition_url(inputs.newer.name), language_root(language))

    def address(passage: EditionPassage) -> str:
        chapter = "" if passage.chapter == OVERVIEW else f"{passage.chapter}/"
        return urljoin(edition_url, f"policy/{chapter}#{passage.anchor}")

    return address


def _render(inputs: RedlineInputs, templates: Templates, address: Address, *, paper: bool) -> str:
    parts = _chapter_changes(inputs.redline, templates, address)
    cut = any(segment.kind == GAP for part in parts for e in part.entries for segment in e.segments)
    context = {"older": inputs.older, "newer": inputs.newer, "paper": paper, "cut": cut}
    short = summary(inputs.redline, templates)
    return templates.render("redline.html", summary=short, parts=parts, **context)


def _chapter_changes(
    redline: Redline, templates: Templates, address: Address
) -> list[ChapterChanges]:
    entries: dict[str, list[DisplayedChange]] = {}
    for change in redline.differences:
        entry = _displayed_change(change, templates.words, address)
        entries.setdefault(change.chapter, []).append(entry)
    names = {
        **redline.chapters,
        "": templates.t("redline-facts"),
        OVERVIEW: templates.t("fact-title"),
    }
    return [
        ChapterChanges(slug or "facts", names[slug], tuple(row)) for slug, row in entries.items()
    ]


def _displayed_change(
    change: PassageChange, words: Mapping[str, str], address: Address
) -> DisplayedChange:
    old_number, now = (", ".join(p.number for p in side) for side in (change.old, change.new))
    return DisplayedChange(
        change.kind,
        change.passage_kind,
        change.moved,
        now or old_number,
        old_number if now and old_number != now else "",
        _label(change, words),
        address(change.new[0]) if change.new and change.passage_kind != FACT else "",
        displayed_segments(change.segments),
    )


def _label(change: PassageChange, words: Mapping[str, str]) -> str:
    first = (change.new or change.old)[0]
    if change.passage_kind == FACT:
        return words[first.anchor]
    return "" if change.passage_kind == CLAUSE else words[f"redline-sort-{change.passage_kind}"]

"""The redline of two editions, as a part of a page and as a sheet for the head teacher's desk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from esafety.content.load import Content
from esafety.documents.common.compose import compose
from esafety.documents.common.print_job import PrintJob
from esafety.documents.redline.diff_display import GAP, DisplayedSegment, displayed_segments
from esafety.documents.redline.summary import summary
from esafety.formats.edition_paths import OVERVIEW
from esafety.policy.editions import Edition
from esafety.redline.changes import Change, Redline
from esafety.redline.editions_compared import redline_of
from esafety.redline.passages import CLAUSE, FACT, Passage
from esafety.school.download_paths import redline_paths
from esafety.school.school import School
from esafety.text.languages import language_root
from esafety.text.templates import Templates

# The address of a passage, or nothing where its edition is not on the site.
Address = Callable[[Passage], str]


@dataclass(frozen=True, slots=True)
class DisplayedChange:
    """One change as it is shown: its name, its number, its address, its words."""

    kind: str
    sort: str
    moved: bool
    number: str
    was: str
    label: str
    address: str
    marks: tuple[DisplayedSegment, ...]


@dataclass(frozen=True, slots=True)
class ChapterChanges:
    """The changes of one chapter, or those of the edition's own facts."""

    slug: str
    title: str
    entries: tuple[DisplayedChange, ...]


@dataclass(frozen=True, slots=True)
class RedlineInputs:
    """A redline with the two editions it is of, the older first, and their school.

    `on_site` tells whether the newer one is what the site shows, so that its clauses can
    be linked to.
    """

    redline: Redline
    older: Edition
    newer: Edition
    school: School
    on_site: bool


def redline_inputs(
    content: Content, older: Edition, newer: Edition, language: str
) -> RedlineInputs:
    """Compare two editions of a school in one language."""
    redline = redline_of(content, older, newer, language)
    return RedlineInputs(redline, older, newer, content.school, newer == content.edition)


def redline_html(matter: RedlineInputs, templates: Templates, address: Address) -> str:
    """Return a redline as a part of a page, without its title.

    `address` says where a passage of the newer edition stands on the site.
    """
    return _rendered(matter, templates, address if matter.on_site else _nowhere, paper=False)


def redline_page(matter: RedlineInputs, templates: Templates, style: str) -> str:
    """Return a redline as an HTML page that needs no other file."""
    text = _rendered(matter, templates, _public(matter, templates.language), paper=False)
    facts = _facts(matter, templates)
    return templates.render("redline-page.html", redline=text, style=style, **facts)


def redline_job(matter: RedlineInputs, templates: Templates, made: datetime) -> PrintJob:
    """Make the sheet of a redline."""
    language = templates.language
    text = _rendered(matter, templates, _public(matter, language), paper=True)
    return compose(
        "redline",
        templates,
        source=text,
        path=redline_paths(matter.older.name, matter.newer.name)[language],
        made=made,
        redline=text,
        **_facts(matter, templates),
    )


def _facts(matter: RedlineInputs, templates: Templates) -> dict[str, Any]:
    title = templates.t("redline-title", newer=matter.newer.name)
    editions = {"older": matter.older, "newer": matter.newer, "school": matter.school}
    return {"title": title, **editions}


def _nowhere(_passage: Passage) -> str:
    return ""


def _public(matter: RedlineInputs, language: str) -> Address:
    if not matter.on_site or matter.school.address_is_placeholder:
        return _nowhere
    home = urljoin(matter.school.kept(matter.newer.name), language_root(language))

    def address(passage: Passage) -> str:
        chapter = "" if passage.chapter == OVERVIEW else f"{passage.chapter}/"
        return urljoin(home, f"policy/{chapter}#{passage.anchor}")

    return address


def _rendered(matter: RedlineInputs, templates: Templates, address: Address, *, paper: bool) -> str:
    parts = _parts(matter.redline, templates, address)
    cut = any(mark.kind == GAP for part in parts for e in part.entries for mark in e.marks)
    facts = {"older": matter.older, "newer": matter.newer, "paper": paper, "cut": cut}
    said = summary(matter.redline, templates)
    return templates.render("redline.html", said=said, parts=parts, **facts)


def _parts(redline: Redline, templates: Templates, address: Address) -> list[ChapterChanges]:
    entries: dict[str, list[DisplayedChange]] = {}
    for change in redline.differences:
        entry = _entry(change, templates.words, address)
        entries.setdefault(change.chapter, []).append(entry)
    names = {
        **redline.chapters,
        "": templates.t("redline-facts"),
        OVERVIEW: templates.t("fact-title"),
    }
    return [
        ChapterChanges(slug or "facts", names[slug], tuple(row)) for slug, row in entries.items()
    ]


def _entry(change: Change, words: Mapping[str, str], address: Address) -> DisplayedChange:
    was, now = (", ".join(p.number for p in side) for side in (change.old, change.new))
    return DisplayedChange(
        change.kind,
        change.sort,
        change.moved,
        now or was,
        was if now and was != now else "",
        _label(change, words),
        address(change.new[0]) if change.new and change.sort != FACT else "",
        displayed_segments(change.runs),
    )


def _label(change: Change, words: Mapping[str, str]) -> str:
    first = (change.new or change.old)[0]
    if change.sort == FACT:
        return words[first.anchor]
    return "" if change.sort == CLAUSE else words[f"redline-sort-{change.sort}"]

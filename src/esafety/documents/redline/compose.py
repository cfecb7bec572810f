"""The redline of two editions, as a part of a page and as a sheet for the head teacher's desk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from esafety.content.load import Content
from esafety.documents.common.compose import compose
from esafety.documents.common.print_job import Sheet
from esafety.documents.redline.diff_display import GAP, Mark, marks
from esafety.documents.redline.summary import summary
from esafety.formats.edition_paths import OVERVIEW
from esafety.policy.editions import Edition
from esafety.redline.changes import Change, Redline
from esafety.redline.editions_compared import redline_of
from esafety.redline.passages import CLAUSE, FACT, Passage
from esafety.school.download_paths import redline_paths
from esafety.school.school import School
from esafety.text.languages import language_root
from esafety.text.templates import Fragments

# The address of a passage, or nothing where its edition is not on the site.
Address = Callable[[Passage], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as it is shown: its name, its number, its address, its words."""

    kind: str
    sort: str
    moved: bool
    number: str
    was: str
    label: str
    address: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The changes of one chapter, or those of the edition's own facts."""

    slug: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A redline with the two editions it is of, the older first, and their school.

    `on_site` tells whether the newer one is what the site shows, so that its clauses can
    be linked to.
    """

    redline: Redline
    older: Edition
    newer: Edition
    school: School
    on_site: bool


def matter_of(content: Content, older: Edition, newer: Edition, language: str) -> Matter:
    """Compare two editions of a school in one language."""
    redline = redline_of(content, older, newer, language)
    return Matter(redline, older, newer, content.school, newer == content.edition)


def redline_html(matter: Matter, fragments: Fragments, address: Address) -> str:
    """Return a redline as a part of a page, without its title.

    `address` says where a passage of the newer edition stands on the site.
    """
    return _rendered(matter, fragments, address if matter.on_site else _nowhere, paper=False)


def redline_page(matter: Matter, fragments: Fragments, style: str) -> str:
    """Return a redline as an HTML page that needs no other file."""
    text = _rendered(matter, fragments, _public(matter, fragments.language), paper=False)
    facts = _facts(matter, fragments)
    return fragments.render("redline-page.html", redline=text, style=style, **facts)


def redline_sheet(matter: Matter, fragments: Fragments, made: datetime) -> Sheet:
    """Make the sheet of a redline."""
    language = fragments.language
    text = _rendered(matter, fragments, _public(matter, language), paper=True)
    return compose(
        "redline",
        fragments,
        source=text,
        path=redline_paths(matter.older.name, matter.newer.name)[language],
        made=made,
        redline=text,
        **_facts(matter, fragments),
    )


def _facts(matter: Matter, fragments: Fragments) -> dict[str, Any]:
    title = fragments.t("redline-title", newer=matter.newer.name)
    editions = {"older": matter.older, "newer": matter.newer, "school": matter.school}
    return {"title": title, **editions}


def _nowhere(_passage: Passage) -> str:
    return ""


def _public(matter: Matter, language: str) -> Address:
    if not matter.on_site or matter.school.address_is_placeholder:
        return _nowhere
    home = urljoin(matter.school.kept(matter.newer.name), language_root(language))

    def address(passage: Passage) -> str:
        chapter = "" if passage.chapter == OVERVIEW else f"{passage.chapter}/"
        return urljoin(home, f"policy/{chapter}#{passage.anchor}")

    return address


def _rendered(matter: Matter, fragments: Fragments, address: Address, *, paper: bool) -> str:
    parts = _parts(matter.redline, fragments, address)
    cut = any(mark.kind == GAP for part in parts for e in part.entries for mark in e.marks)
    facts = {"older": matter.older, "newer": matter.newer, "paper": paper, "cut": cut}
    said = summary(matter.redline, fragments)
    return fragments.render("redline.html", said=said, parts=parts, **facts)


def _parts(redline: Redline, fragments: Fragments, address: Address) -> list[Part]:
    entries: dict[str, list[Entry]] = {}
    for change in redline.differences:
        entry = _entry(change, fragments.words, address)
        entries.setdefault(change.chapter, []).append(entry)
    names = {
        **redline.chapters,
        "": fragments.t("redline-facts"),
        OVERVIEW: fragments.t("fact-title"),
    }
    return [Part(slug or "facts", names[slug], tuple(row)) for slug, row in entries.items()]


def _entry(change: Change, words: Mapping[str, str], address: Address) -> Entry:
    was, now = (", ".join(p.number for p in side) for side in (change.old, change.new))
    return Entry(
        change.kind,
        change.sort,
        change.moved,
        now or was,
        was if now and was != now else "",
        _label(change, words),
        address(change.new[0]) if change.new and change.sort != FACT else "",
        marks(change.runs),
    )


def _label(change: Change, words: Mapping[str, str]) -> str:
    first = (change.new or change.old)[0]
    if change.sort == FACT:
        return words[first.anchor]
    return "" if change.sort == CLAUSE else words[f"redline-sort-{change.sort}"]

"""Everything editors write, read into facts and checked by every rule at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from esafety.facts.audiences import Audience, check_audiences, check_marks, read_audiences
from esafety.facts.calls import check_calls
from esafety.facts.clauses import Clause, clauses_of
from esafety.facts.editions import (
    APPROVAL_KEYS,
    EDITION_KEYS,
    Chapter,
    Edition,
    chapter_of,
    edition_of,
    in_force,
    read_edition,
)
from esafety.facts.languages import BINDING
from esafety.facts.links import anchors_of, check_clause_calls, check_links
from esafety.facts.pages import Page, read_page
from esafety.facts.parity import check_parity
from esafety.facts.problems import ContentError, Problem
from esafety.facts.records import Key, Record, anything, check_keys, choice, read_record, text
from esafety.facts.resources import (
    Helpline,
    Resource,
    check_helplines,
    check_resources,
    read_helplines,
    read_resources,
)
from esafety.facts.school import (
    School,
    check_calendar,
    check_school,
    read_calendar,
    read_school,
)

Tree = Mapping[str, str]
TEMPLATES: Final = ("home.html", "for-you.html", "whole-policy.html")
PAGE_KEYS = {
    "title": Key(text),
    "description": Key(text),
    "template": choice(*TEMPLATES, required=False),
    "audience": Key(anything, required=False),
}
_RECORD_CHECKS = {
    "data/school.yml": check_school,
    "data/resources.yml": check_resources,
    "data/helplines.yml": check_helplines,
    "data/calendar.yml": check_calendar,
}


@dataclass(frozen=True, slots=True)
class Content:
    """The checked facts of a school; `edition` is the one that is rendered."""

    school: School
    resources: tuple[Resource, ...]
    helplines: tuple[Helpline, ...]
    sid_overrides: Mapping[int, date]
    editions: tuple[Edition, ...]
    edition: Edition
    chapters: tuple[Chapter, ...]
    clauses: Mapping[str, Clause]
    audiences: Mapping[str, Audience]


@dataclass(frozen=True, slots=True)
class _Drawer:
    """The files of a tree, sorted into what they are."""

    pages: tuple[Page, ...]
    records: Mapping[str, Record]
    unreadable: tuple[Problem, ...]
    files: frozenset[str]

    def chapters(self, edition: str) -> list[Page]:
        """Return the pages of an edition in the binding language, in order."""
        mine = [p for p in self.pages if edition_of(p.neutral) == edition]
        return sorted((p for p in mine if p.language == BINDING), key=lambda p: p.path)

    def clauses(self, edition: str) -> dict[str, Clause]:
        """Return the clauses of an edition by anchor, in order."""
        found: dict[str, Clause] = {}
        for page in self.chapters(edition):
            chapter = chapter_of(page.neutral)
            for clause in clauses_of(page, chapter.number if chapter else None):
                found[clause.anchor] = clause
        return found

    @property
    def editions(self) -> tuple[str, ...]:
        """Return the names of the editions that have a folder."""
        return tuple(sorted({e for f in self.files if (e := edition_of(f))}))


def check_content(tree: Tree) -> list[Problem]:
    """Return every problem in the texts and facts of a tree (path → text), in order."""
    return sorted(set(_problems(_sort(tree))))


def read_content(tree: Tree) -> Content:
    """Return the facts of a tree.

    Raises:
        ContentError: with every problem, if there is one.
    """
    drawer = _sort(tree)
    if problems := sorted(set(_problems(drawer))):
        raise ContentError(problems)
    return _content(drawer)


def _sort(tree: Tree) -> _Drawer:
    pages = [
        read_page(p, t) for p, t in tree.items() if p.startswith("docs/") and p.endswith(".md")
    ]
    records = [read_record(p, t) for p, t in tree.items() if p.endswith(".yml")]
    return _Drawer(
        tuple(p for p in pages if isinstance(p, Page)),
        {r.path: r for r in records if isinstance(r, Record)},
        tuple(p for p in (*pages, *records) if isinstance(p, Problem)),
        frozenset(tree),
    )


def _problems(drawer: _Drawer) -> Iterator[Problem]:
    yield from drawer.unreadable
    yield from check_parity(drawer.pages)
    for page in drawer.pages:
        yield from _check_page(page)
    broken = {problem.path for problem in drawer.unreadable}
    for path, check in _RECORD_CHECKS.items():
        if path in drawer.records:
            yield from check(drawer.records[path])
        elif path not in broken:
            yield Problem(path, 1, "missing-file", {"name": path})
    for edition in drawer.editions:
        yield from _check_edition(drawer, edition, broken)
    yield from _check_references(drawer)


def _check_page(page: Page) -> Iterator[Problem]:
    yield from check_keys(page.front, PAGE_KEYS)
    if "audience" in page.meta:
        yield from check_marks(page.front, ("audience",), page.meta["audience"])
    seen: set[str] = set()
    for heading in page.headings:
        facts = {"heading": heading.text, "anchor": heading.anchor}
        if not heading.anchor:
            yield Problem(page.path, heading.line, "heading-without-id", facts)
        elif not heading.anchor.isascii():
            yield Problem(page.path, heading.line, "anchor-not-ascii", facts)
        elif heading.anchor in seen:
            yield Problem(page.path, heading.line, "anchor-twice", facts)
        seen.add(heading.anchor or "")


def _check_edition(drawer: _Drawer, edition: str, broken: set[str]) -> Iterator[Problem]:
    folder = f"docs/policy/{edition}"
    facts = drawer.records.get(f"{folder}/edition.yml")
    if facts:
        yield from check_keys(facts, EDITION_KEYS)
        if isinstance(facts.data, dict) and "approval" in facts.data:
            yield from check_keys(facts, APPROVAL_KEYS, ("approval",))
    marks = drawer.records.get(f"{folder}/audiences.yml")
    if marks:
        yield from check_audiences(marks, drawer.clauses(edition))
    for name in ("edition.yml", "audiences.yml"):
        path = f"{folder}/{name}"
        if path not in drawer.records and path not in broken:
            yield Problem(path, 1, "missing-file", {"name": path})
    for page in drawer.pages:
        if edition_of(page.neutral) == edition and not chapter_of(page.neutral):
            yield Problem(page.path, 1, "chapter-name", {"name": page.path})


def _check_references(drawer: _Drawer) -> Iterator[Problem]:
    rendered = _rendered(drawer)
    pages = [p for p in drawer.pages if edition_of(p.neutral) in (None, rendered)]
    yield from check_links(pages, anchors_of(pages), drawer.files)
    yield from check_clause_calls(pages, drawer.clauses(rendered or ""))
    yield from check_calls(page for page in pages if not edition_of(page.neutral))


def _rendered(drawer: _Drawer) -> str | None:
    """Return the newest edition that carries an approval."""
    approved = [e for e in drawer.editions if _approved(drawer, e)]
    return approved[-1] if approved else None


def _approved(drawer: _Drawer, edition: str) -> bool:
    record = drawer.records.get(f"docs/policy/{edition}/edition.yml")
    return bool(record and isinstance(record.data, dict) and record.data.get("approval"))


def _content(drawer: _Drawer) -> Content:
    records = drawer.records
    editions = tuple(
        read_edition(e, records[f"docs/policy/{e}/edition.yml"]) for e in drawer.editions
    )
    edition = in_force(editions)
    if edition is None:
        raise ContentError([Problem("docs/policy", 1, "no-edition-in-force")])
    chapters = (chapter_of(p.neutral) for p in drawer.chapters(edition.name))
    return Content(
        read_school(records["data/school.yml"]),
        read_resources(records["data/resources.yml"]),
        read_helplines(records["data/helplines.yml"]),
        read_calendar(records["data/calendar.yml"]),
        editions,
        edition,
        tuple(sorted((c for c in chapters if c), key=lambda c: (c.slug != "index", c.source))),
        drawer.clauses(edition.name),
        read_audiences(records[f"docs/policy/{edition.name}/audiences.yml"]),
    )

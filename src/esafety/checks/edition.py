"""The rules on one edition: its facts, its marks, its chapters, its people."""

from collections.abc import Iterable, Iterator
from datetime import date

from esafety.formats.edition_paths import chapter_of, edition_of, folder_of
from esafety.markdown.page import Page, in_language
from esafety.policy.arrangement import check_arrangement
from esafety.policy.audiences import AUDIENCES, check_audiences
from esafety.policy.clauses import Clause
from esafety.policy.editions import DRAFT_FACTS, EDITION_FACTS, read_edition
from esafety.policy.people import check_people, is_closing, withheld_names
from esafety.policy.reading_notes import check_reading_notes
from esafety.policy.seals.seal import DRAFT
from esafety.policy.supplements import ARRANGEMENT, NOTES, supplement_path
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING


def check_edition(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield every problem in the folder of one edition."""
    folder = folder_of(edition)
    facts = source_tree.records.get(f"{folder}/edition.yml")
    if facts:
        yield from EDITION_FACTS.check(facts)
    draft = source_tree.records.get(f"{folder}/{DRAFT}")
    if draft:
        yield from DRAFT_FACTS.check(draft)
    marks = source_tree.records.get(f"{folder}/audiences.yml")
    if marks:
        yield from check_audiences(marks, source_tree.clauses(edition))
    for name in ("edition.yml", "audiences.yml"):
        if f"{folder}/{name}" not in source_tree.records:
            yield from check_missing(source_tree, f"{folder}/{name}")
    withholds = facts and isinstance(facts.data, dict) and facts.data.get("people") == "roles"
    for page in source_tree.pages:
        if edition_of(page.neutral) == edition:
            yield from _check_chapter(page)
            yield from check_people(page) if withholds and is_closing(page.neutral) else ()
    yield from _check_sections(source_tree.chapters(edition))
    yield from _check_numbers(source_tree.clauses(edition).values())


def check_supplements(
    source_tree: SourceTree, edition: str, today: date | None
) -> Iterator[Problem]:
    """Yield every problem in what a school says about one edition beside its folder.

    `today` is the day of the check; without one no day counts as still to come.
    """
    clauses = source_tree.clauses(edition)
    if notes := source_tree.records.get(supplement_path(NOTES, edition)):
        headings = (h.anchor for page in source_tree.chapters(edition) for h in page.headings)
        anchors = [*clauses, *(anchor for anchor in headings if anchor)]
        yield from check_reading_notes(notes, anchors, today)
    added = source_tree.records.get(supplement_path(ARRANGEMENT, edition))
    marks = source_tree.records.get(f"{folder_of(edition)}/audiences.yml")
    if added and marks and not any(check_audiences(marks, clauses)):
        yield from check_arrangement(added, AUDIENCES.read(marks), today)


def _check_chapter(page: Page) -> Iterator[Problem]:
    chapter = chapter_of(page.neutral)
    if not chapter:
        yield Problem(page.path, 1, "chapter-name", {"name": page.path})
    elif not chapter.is_overview and page.headings and page.headings[0].anchor != chapter.slug:
        facts = {"anchor": page.headings[0].anchor, "slug": chapter.slug}
        yield Problem(page.path, page.headings[0].line, "chapter-id", facts)


def _check_sections(chapters: list[Page]) -> Iterator[Problem]:
    """Yield sections named as one of another chapter: their clauses would share anchors."""
    homes: dict[str, str] = {}
    for page in chapters:
        for heading in page.headings:
            home = homes.setdefault(heading.anchor or page.path, page.path)
            if home != page.path:
                facts = {"anchor": heading.anchor, "other": home}
                yield Problem(page.path, heading.line, "section-twice", facts)


def _check_numbers(clauses: Iterable[Clause]) -> Iterator[Problem]:
    """Yield clauses that would be printed under a number already given."""
    given: set[str] = set()
    for clause in clauses:
        if clause.number in given:
            path = in_language(clause.chapter, BINDING)
            yield Problem(path, clause.line, "number-twice", {"number": clause.number})
        given.add(clause.number)


def check_missing(source_tree: SourceTree, path: str) -> Iterator[Problem]:
    """Yield that a file is missing, unless it is there and could only not be read."""
    if path not in source_tree.files:
        yield Problem(path, 1, "missing-file", {"name": path})


def names_withheld(source_tree: SourceTree, edition: str | None) -> tuple[str, ...]:
    """Return the names that the rendered edition may not publish."""
    record = source_tree.records.get(f"{folder_of(edition or '')}/edition.yml")
    if record is None or any(EDITION_FACTS.check(record)):
        return ()
    seal = source_tree.seals.get(edition or "")
    mine = [page for page in source_tree.pages if edition_of(page.neutral) == edition]
    return withheld_names(
        read_edition(edition or "", record, seal.approval if seal else None), mine
    )

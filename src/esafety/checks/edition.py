"""The rules on an edition: its metadata, audiences, chapters, people."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from esafety.formats.edition_paths import (
    AUDIENCES_FILE,
    EDITION_FILE,
    TAKEN_SLUGS,
    chapter_of,
    edition_of,
    edition_order,
    folder_of,
)
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page, in_language
from esafety.policy.arrangement import check_arrangement
from esafety.policy.audiences import check_audiences, marked_readers
from esafety.policy.clause_ids.check import check_clause_ids
from esafety.policy.clause_ids.record import CLAUSES
from esafety.policy.clauses import Clause
from esafety.policy.editions import DRAFT_FACTS, EDITION_FACTS, check_school_year, read_edition
from esafety.policy.originals import check_original
from esafety.policy.people import check_people, is_closing, published_people, withheld_names
from esafety.policy.plain_words.check import check_plain_words, unwritten
from esafety.policy.plain_words.entries import explained
from esafety.policy.reading_notes import check_reading_notes
from esafety.policy.seals.seal import DRAFT, SEAL
from esafety.policy.supplements import (
    ARRANGEMENT,
    NOTES,
    ORIGINALS,
    PLAIN,
    SITES,
    supplement_path,
)
from esafety.problems.problem import Problem, faults_in
from esafety.school.resources import RESOURCES, check_labels
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING

# A number and a full stop; before a small letter, or the word for a class, it is an ordinal.
_NUMBERED_HEADING: Final = re.compile(r"([0-9]{1,2})\.(?![0-9])\s*(?!\s|(?i:s.n.f))(.)")


def check_edition(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield every problem in the folder of one edition."""
    folder = folder_of(edition)
    yield from _check_facts(source_tree, edition)
    marks = source_tree.records.get(f"{folder}/{AUDIENCES_FILE}")
    if marks:
        yield from check_audiences(
            marks, source_tree.clauses(edition), _gone_in_draft(source_tree, edition)
        )
    yield from _check_ids(source_tree, edition)
    for name in (EDITION_FILE, AUDIENCES_FILE):
        if f"{folder}/{name}" not in source_tree.records:
            yield from check_missing(source_tree, f"{folder}/{name}")
    yield from _check_pages(source_tree, edition)
    yield from _check_sections(source_tree.chapters(edition))
    yield from _check_ids_of_headings(source_tree, edition)
    yield from _check_files(source_tree.chapters(edition))
    yield from _check_numbers(source_tree.clauses(edition).values())


def _check_facts(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield the problems of what an edition, and its draft, say of themselves."""
    folder = folder_of(edition)
    record = source_tree.records.get(f"{folder}/{EDITION_FILE}")
    if record:
        yield from EDITION_FACTS.check(record)
        if SEAL not in source_tree.folders[edition]:  # what is sealed cannot be mended any more
            yield from check_school_year(record, edition)
    draft = source_tree.records.get(f"{folder}/{DRAFT}")
    if draft:
        yield from DRAFT_FACTS.check(draft)
        yield from _check_base(draft, edition, source_tree.editions)


def _check_pages(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    withholds = published_people(source_tree.records, edition) == "roles"
    for page in source_tree.pages:
        if edition_of(page.neutral) == edition:
            yield from _check_chapter(page)
            yield from _check_heading(page) if edition not in source_tree.seals else ()
            yield from check_people(page) if withholds and is_closing(page.neutral) else ()


def _check_ids_of_headings(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield headings of a draft with the id of a clause: a link would not tell which it means."""
    clauses = source_tree.clauses(edition) if edition not in source_tree.seals else {}
    for page in source_tree.chapters(edition):
        for heading in page.headings:
            if clause := clauses.get(heading.anchor or ""):
                params = {"anchor": heading.anchor, "number": clause.number}
                yield Problem(page.path, heading.line, "heading-id-of-clause", params)


def _gone_in_draft(source_tree: SourceTree, edition: str) -> Collection[str] | None:
    """Return the ids that a draft has no more; None for a sealed edition."""
    numbered = source_tree.clause_ids(edition)
    return None if numbered.sealed else {*numbered.retired, *numbered.places.values()}


def _check_ids(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    record = source_tree.records.get(f"{folder_of(edition)}/{CLAUSES}")
    if record:
        order = edition_order(edition)
        numbered = source_tree.numbered.items()
        earlier = {n: one for n, one in numbered if edition_order(n) < order and one.sealed}
        yield from check_clause_ids(record, source_tree.clause_ids(edition), earlier)


def check_supplements(
    source_tree: SourceTree, edition: str, today: date | None
) -> Iterator[Problem]:
    """Yield every problem in the supplements of an edition, which lie beside its folder.

    `today` is the day of the check; without one no day counts as still to come.
    """
    clauses = source_tree.clauses(edition)
    if notes := source_tree.records.get(supplement_path(NOTES, edition)):
        headings = (h.anchor for page in source_tree.chapters(edition) for h in page.headings)
        anchors = [*clauses, *(anchor for anchor in headings if anchor)]
        yield from check_reading_notes(notes, anchors, today)
    added = source_tree.records.get(supplement_path(ARRANGEMENT, edition))
    marks = source_tree.records.get(f"{folder_of(edition)}/{AUDIENCES_FILE}")
    gone = _gone_in_draft(source_tree, edition)
    if added and marks and not faults_in(check_audiences(marks, clauses, gone)):
        yield from check_arrangement(added, marked_readers(marks, clauses), today)
    if original := source_tree.records.get(supplement_path(ORIGINALS, edition)):
        yield from check_original(original, _in_reading_order(source_tree, edition))
    yield from _check_plain_words(source_tree, edition)
    if sites := source_tree.records.get(supplement_path(SITES, edition)):
        yield from RESOURCES.check(sites)
        yield from check_labels(sites, (page.body for page in source_tree.chapters(edition)))


def _in_reading_order(source_tree: SourceTree, edition: str) -> list[Page]:
    """Return the chapters of an edition, the page before them first."""
    pages = source_tree.chapters(edition)
    return sorted(pages, key=lambda page: not _is_overview(page))


def _is_overview(page: Page) -> bool:
    chapter = chapter_of(page.neutral)
    return bool(chapter and chapter.is_overview)


def _check_plain_words(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield what is wrong with an edition's plain words, and which are stale or still to write.

    A school that explains no edition is not asked for any; an edition that is overtaken neither.
    """
    path = supplement_path(PLAIN, edition)
    chapters, record = explained(source_tree.chapters(edition)), source_tree.records.get(path)
    if record:
        yield from check_plain_words(record, chapters, source_tree.files)
    used = any(other.startswith(f"{PLAIN}/") for other in source_tree.files)
    unread = path in source_tree.files and not record
    if used and not unread and edition in (source_tree.in_force, source_tree.draft):
        yield from unwritten(path, record, chapters)


def _check_base(draft: YamlDocument, edition: str, editions: Iterable[str]) -> Iterator[Problem]:
    """Yield that a draft names as its base what is no edition before it; the first has none."""
    base = draft.data.get("based_on") if isinstance(draft.data, dict) else None
    order = edition_order(edition)
    earlier = [name for name in editions if edition_order(name) < order]
    if isinstance(base, str) and base.strip() and base not in earlier:
        known = ", ".join(earlier) or "–"
        yield draft.problem(("based_on",), "draft-base", value=base, known=known)


def _check_chapter(page: Page) -> Iterator[Problem]:
    chapter = chapter_of(page.neutral)
    if not chapter:
        yield Problem(page.path, 1, "chapter-name", {"name": page.path})
    elif not chapter.is_overview and chapter.slug in TAKEN_SLUGS:
        yield Problem(page.path, 1, "chapter-address-taken", {"slug": chapter.slug})
    elif not chapter.is_overview and page.headings and page.headings[0].anchor != chapter.slug:
        params = {"anchor": page.headings[0].anchor, "slug": chapter.slug}
        yield Problem(page.path, page.headings[0].line, "chapter-id", params)


def _check_heading(page: Page) -> Iterator[Problem]:
    """Yield that a chapter's heading begins with another number than its file and its clauses."""
    chapter = chapter_of(page.neutral)
    first = page.headings[0] if page.headings else None
    match = _NUMBERED_HEADING.match(first.text) if first else None
    if not chapter or not chapter.number or not first or not match or match[2].islower():
        return
    if int(match[1]) != chapter.number:
        params = {"heading": int(match[1]), "number": chapter.number, "file": f"{match[1]:0>2}-…"}
        yield Problem(page.path, first.line, "heading-of-other-number", params)


def _check_sections(chapters: list[Page]) -> Iterator[Problem]:
    """Yield sections named as one of another chapter: their clauses would share anchors."""
    homes: dict[str, str] = {}
    for page in chapters:
        for heading in page.headings:
            home = homes.setdefault(heading.anchor or page.path, page.path)
            if home != page.path:
                params = {"anchor": heading.anchor, "other": home}
                yield Problem(page.path, heading.line, "section-twice", params)


def _check_numbers(clauses: Iterable[Clause]) -> Iterator[Problem]:
    """Yield clauses that would be printed under a number already given.

    Clauses of two chapters share their numbers where their files do (`_check_files`).
    """
    first_chapters: dict[str, str] = {}
    for clause in clauses:
        chapter, home = chapter_of(clause.chapter), first_chapters.get(clause.number)
        by_files = chapter and chapter.number and home != clause.chapter
        if home and not by_files:
            path = in_language(clause.chapter, BINDING)
            yield Problem(path, clause.line, "number-twice", {"number": clause.number})
        first_chapters.setdefault(clause.number, clause.chapter)


def _check_files(chapters: list[Page]) -> Iterator[Problem]:
    """Yield chapters whose file begins with the number of another one."""
    homes: dict[int, str] = {}
    for page in chapters:
        chapter = chapter_of(page.neutral)
        if not chapter or not chapter.number:
            continue
        other = homes.setdefault(chapter.number, page.path)
        if other != page.path:
            params = {"number": f"{chapter.number:02}", "other": PurePosixPath(other).name}
            yield Problem(page.path, 1, "chapter-number-twice", params)


def check_missing(source_tree: SourceTree, path: str) -> Iterator[Problem]:
    """Yield that a file is missing, unless it is there and could only not be read."""
    if path not in source_tree.files:
        yield Problem(path, 1, "missing-file", {"name": path})


def names_withheld(source_tree: SourceTree, edition: str | None) -> tuple[str, ...]:
    """Return the names that the rendered edition may not publish."""
    record = source_tree.records.get(f"{folder_of(edition or '')}/{EDITION_FILE}")
    if record is None or any(EDITION_FACTS.check(record)):
        return ()
    seal = source_tree.seals.get(edition or "")
    pages = [page for page in source_tree.pages if edition_of(page.neutral) == edition]
    return withheld_names(
        read_edition(edition or "", record, seal.approval if seal else None), pages
    )

"""The rules on the supplements of an edition, which lie beside its folder."""

from collections.abc import Iterator
from datetime import date

from esafety.checks.edition.check import gone_in_draft
from esafety.formats.edition_paths import AUDIENCES_FILE, chapter_of, folder_of
from esafety.markdown.page import Page
from esafety.policy.arrangement import check_arrangement
from esafety.policy.audiences import check_audiences, marked_readers
from esafety.policy.originals import check_original
from esafety.policy.plain_words.check import check_plain_words, unwritten
from esafety.policy.plain_words.entries import explained
from esafety.policy.reading_notes import check_reading_notes
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
    gone = gone_in_draft(source_tree, edition)
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

    def order(page: Page) -> tuple[bool, str]:
        chapter = chapter_of(page.neutral)
        return chapter.order if chapter else (True, page.neutral)

    return sorted(source_tree.chapters(edition), key=order)


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

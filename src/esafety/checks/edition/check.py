"""The rules on an edition: its metadata, audiences, ids, people."""

from collections.abc import Collection, Iterable, Iterator

from esafety.checks.edition.chapters import check_chapters
from esafety.formats.edition_paths import (
    AUDIENCES_FILE,
    EDITION_FILE,
    edition_of,
    edition_order,
    folder_of,
)
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.audiences import check_audiences
from esafety.policy.clause_ids.check import check_clause_ids
from esafety.policy.clause_ids.record import CLAUSES
from esafety.policy.editions import DRAFT_FACTS, EDITION_FACTS, check_school_year, read_edition
from esafety.policy.people import check_people, is_closing, published_people, withheld_names
from esafety.policy.seals.seal import DRAFT
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree


def check_edition(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield every problem in the folder of one edition."""
    folder = folder_of(edition)
    yield from _check_facts(source_tree, edition)
    marks = source_tree.records.get(f"{folder}/{AUDIENCES_FILE}")
    if marks:
        yield from check_audiences(
            marks, source_tree.clauses(edition), gone_in_draft(source_tree, edition)
        )
    yield from _check_ids(source_tree, edition)
    for name in (EDITION_FILE, AUDIENCES_FILE):
        if f"{folder}/{name}" not in source_tree.records:
            yield from check_missing(source_tree, f"{folder}/{name}")
    yield from _check_people(source_tree, edition)
    yield from check_chapters(source_tree, edition)


def _check_facts(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield the problems of what an edition, and its draft, say of themselves."""
    folder = folder_of(edition)
    record = source_tree.records.get(f"{folder}/{EDITION_FILE}")
    if record:
        yield from EDITION_FACTS.check(record)
        if not source_tree.bears_seal(edition):
            yield from check_school_year(record, edition)
    draft = source_tree.records.get(f"{folder}/{DRAFT}")
    if draft:
        yield from DRAFT_FACTS.check(draft)
        yield from _check_base(draft, edition, source_tree.editions)


def _check_people(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield names in a closing chapter whose people the edition publishes by their offices."""
    if published_people(source_tree.records, edition) == "roles":
        for page in source_tree.pages:
            if edition_of(page.neutral) == edition and is_closing(page.neutral):
                yield from check_people(page)


def gone_in_draft(source_tree: SourceTree, edition: str) -> Collection[str] | None:
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


def _check_base(draft: YamlDocument, edition: str, editions: Iterable[str]) -> Iterator[Problem]:
    """Yield that a draft names as its base what is no edition before it; the first has none."""
    base = draft.data.get("based_on") if isinstance(draft.data, dict) else None
    order = edition_order(edition)
    earlier = [name for name in editions if edition_order(name) < order]
    if isinstance(base, str) and base.strip() and base not in earlier:
        known = ", ".join(earlier) or "–"
        yield draft.problem(("based_on",), "draft-base", value=base, known=known)


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

"""What leads nowhere, or was read in another edition than the one that is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from esafety.checks.call_headings import check_call_headings
from esafety.checks.edition.check import names_withheld
from esafety.checks.internal_links import anchors_gone, anchors_of, check_links
from esafety.checks.macro_calls import check_calls
from esafety.documents.common.sheets.sheet_kind import ShownPages
from esafety.documents.registry import KINDS
from esafety.formats.edition_paths import POLICY_FOLDER, edition_of
from esafety.markdown.page import Page
from esafety.policy.citations import check_quotes, quotes_ahead, stale_quotes
from esafety.policy.people import check_facts_withheld, check_withheld
from esafety.policy.supplements import NOTES, PLAIN, supplement_path
from esafety.policy.topics.edition_map import map_paths
from esafety.policy.topics.map_rules import check_maps, declared_topics
from esafety.policy.topics.rules import check_topic_pages
from esafety.problems.problem import Problem, did_you_mean
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.tree import SourceTree


def check_in_force(source_tree: SourceTree, *, preview: bool) -> Iterator[Problem]:
    """Yield that a school has no edition to show."""
    if source_tree.in_force is None and not (preview and source_tree.draft):
        yield Problem(POLICY_FOLDER, 1, "no-edition-in-force")


def check_citations(
    source_tree: SourceTree, shown: str | None, *, preview: bool
) -> Iterator[Problem]:
    """Yield clauses and topics that pages cite and the edition that is rendered has not."""
    loose = [page for page in source_tree.pages if not edition_of(page.neutral)]
    yield from check_quotes(loose, source_tree.numbered, source_tree.clause_ids(shown or ""))
    yield from _check_read(source_tree, loose, preview=preview)
    yield from _check_topics(source_tree, loose)
    yield from _check_contact_clause(source_tree, shown)


def check_page_calls(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield calls between braces that no page can answer."""
    loose = [page for page in source_tree.pages if not edition_of(page.neutral)]
    yield from check_calls(loose)
    yield from check_call_headings(loose)


def check_names_withheld(source_tree: SourceTree, shown: str | None) -> Iterator[Problem]:
    """Yield names of people that the edition which is rendered withholds."""
    names = names_withheld(source_tree, shown)
    pages = [p for p in source_tree.pages if edition_of(p.neutral) in (None, shown)]
    yield from check_withheld(pages, names)
    supplements = (supplement_path(folder, shown or "") for folder in (NOTES, PLAIN))
    loose_folders = ("data/", *supplements)
    loose_records = (r for path, r in source_tree.records.items() if path.startswith(loose_folders))
    yield from check_facts_withheld(loose_records, names)


def check_shown_links(
    source_tree: SourceTree, pages: Iterable[Page], shown: str | None
) -> Iterator[Problem]:
    """Yield links and codes of sheets that lead nowhere, in the pages shown with an edition."""
    together = [page for page in pages if edition_of(page.neutral) in (None, shown)]
    gone = anchors_gone(source_tree.gone_clauses(shown))
    anchors = anchors_of(together, source_tree.numberings, gone)
    yield from check_links(together, anchors, source_tree.files)
    for kind in KINDS:
        yield from kind.check_site(ShownPages(together, anchors, source_tree.files))


def _check_topics(source_tree: SourceTree, loose: list[Page]) -> Iterator[Problem]:
    """Yield what is wrong with topics that pages cite, and with the maps of editions."""
    topics = declared_topics(source_tree.records, source_tree.files)
    if topics is not None:
        read_in, editions = source_tree.clauses, source_tree.editions
        yield from check_topic_pages(loose, topics)
        every = check_maps(source_tree.records, topics, editions, source_tree.seals, read_in)
        yield from (_note_if_gone_in_draft(source_tree, problem) for problem in every)


def _note_if_gone_in_draft(source_tree: SourceTree, problem: Problem) -> Problem:
    """Return a problem of a map; as a note if a draft took the clause out.

    `esafety renumber`, and an approval by itself, takes it out of the map as well.
    """
    draft = source_tree.draft or ""
    mine = draft and problem.path == map_paths(draft)[0]
    gone = problem.params.get("clause") in source_tree.clause_ids(draft).retired
    return replace(problem, severity="note") if mine and gone else problem


def _check_contact_clause(source_tree: SourceTree, shown: str | None) -> Iterator[Problem]:
    """Yield that the clause that promises contact details is not in the edition shown."""
    record = source_tree.records.get(SCHOOL_FILE)
    if record is None or not isinstance(record.data, dict):
        return
    name, known = record.data.get("contact_clause"), source_tree.clauses(shown or "")
    numbered = source_tree.clause_ids(shown or "")
    if isinstance(name, str) and name in numbered.retired:
        problem = record.problem(("contact_clause",), "contact-clause-gone", name=name)
        yield problem if numbered.sealed else replace(problem, severity="note")
    elif isinstance(name, str) and known and name not in known:
        params = {"name": name, "near": did_you_mean(name, sorted(known))}
        yield record.problem(("contact_clause",), "contact-clause-unknown", **params)


def _check_read(source_tree: SourceTree, loose: list[Page], *, preview: bool) -> Iterator[Problem]:
    """Yield citations that were read in another edition than the one in force.

    In a preview, pages may already speak of the draft.
    """
    if source_tree.in_force:
        yield from stale_pages(source_tree, source_tree.in_force)
        if not preview:
            yield from quotes_ahead(loose, source_tree.clauses, source_tree.in_force)


def stale_pages(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield the citations that must be read again when an edition is in force."""
    loose = (page for page in source_tree.pages if not edition_of(page.neutral))
    yield from stale_quotes(loose, source_tree.clauses, edition)

"""Every rule on what editors write, applied to the school at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from esafety.checks.call_headings import check_call_headings
from esafety.checks.edition import check_edition, check_missing, check_supplements, names_withheld
from esafety.checks.glyph_coverage import (
    check_configuration_letters,
    check_page_letters,
    check_record_letters,
)
from esafety.checks.internal_links import anchors_gone, anchors_of, check_links
from esafety.checks.macro_calls import check_calls
from esafety.checks.page_form import check_page
from esafety.checks.sheet_names import check_sheet_names
from esafety.checks.site_files import check_configuration, check_files, check_menu, check_uncalled
from esafety.checks.translations import check_fact_languages, check_parity, in_languages_of
from esafety.checks.untranslated.check import check_untranslated
from esafety.checks.writing import check_writing
from esafety.documents.bundle.rules import check_bundles
from esafety.documents.bundle.source import BUNDLES_FILE, sheet_names
from esafety.documents.common.sheets.sheet_kind import ShownPages
from esafety.documents.registry import KINDS, calls_naming_sheets
from esafety.formats.edition_paths import POLICY_FOLDER, added_file, edition_of, folder_of
from esafety.formats.fact_file import FactFile
from esafety.formats.yaml_document import YamlDocument
from esafety.images.check import check_pictures
from esafety.markdown.page import Page
from esafety.policy.citations import check_quotes, quotes_ahead, stale_quotes
from esafety.policy.people import check_facts_withheld, check_withheld
from esafety.policy.seals.seal import SEAL
from esafety.policy.seals.verify import check_drafts_letters, check_release, check_seals
from esafety.policy.supplements import NOTES, PLAIN, supplement_path
from esafety.policy.topics.edition_map import map_paths
from esafety.policy.topics.left_out import LeftOut, left_out
from esafety.policy.topics.map_rules import check_maps, declared_topics
from esafety.policy.topics.resolution import topics_in_edition
from esafety.policy.topics.rules import check_topic_pages
from esafety.policy.topics.topic import TOPICS, TOPICS_FILE
from esafety.policy.translations.seal import FACTS
from esafety.policy.translations.verify import check_translation_facts, check_translations
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, did_you_mean
from esafety.school.glossary import GLOSSARY, GLOSSARY_FILE
from esafety.school.helplines import HELPLINES
from esafety.school.print_settings import PRINTING
from esafety.school.resources import RESOURCES, RESOURCES_FILE, check_labels
from esafety.school.safer_internet_day import CALENDAR
from esafety.school.school import SCHOOL, SCHOOL_FILE
from esafety.source_tree.kept import KEPT, RECORD
from esafety.source_tree.kit_pages import kit_page_notes
from esafety.source_tree.tree import SourceTree
from esafety.storage.kit import CONFIGURATION, PARTS_FILE, release

RECORDS: Final[Mapping[str, FactFile[Any]]] = {
    SCHOOL_FILE: SCHOOL,
    RESOURCES_FILE: RESOURCES,
    "data/helplines.yml": HELPLINES,
    "data/calendar.yml": CALENDAR,
    "data/printing.yml": PRINTING,
    GLOSSARY_FILE: GLOSSARY,
    TOPICS_FILE: TOPICS,
    RECORD: KEPT,
}
# What a school may be without.
_OPTIONAL: Final = frozenset({GLOSSARY_FILE, TOPICS_FILE, RECORD})


def problems_of(
    source_tree: SourceTree, *, preview: bool, today: date | None = None
) -> Iterator[Problem]:
    """Yield every problem of a school, in no order; `today` is the day of the check."""
    for problem in _problems_of(source_tree, preview=preview, today=today):
        yield in_languages_of(problem, source_tree.languages)


def _problems_of(
    source_tree: SourceTree, *, preview: bool, today: date | None
) -> Iterator[Problem]:
    yield from source_tree.unreadable
    yield from (unsound := list(check_seals(source_tree.folders)))
    yield from check_release(source_tree.seals, release())
    yield from check_drafts_letters(source_tree.folders)
    yield from check_translations(source_tree.translations, source_tree.seals)
    shown = source_tree.shown(preview=preview) or source_tree.draft
    gone = left_out_with(source_tree, shown or "")
    pages = tuple(gone.checked_pages(source_tree.pages))
    yield from _check_written(source_tree)
    yield from gone.where_written(_check_shown(source_tree, pages), source_tree.pages)
    yield from _check_records(source_tree)
    yield from _check_editions(source_tree, today)
    yield from _check_all_files(source_tree)
    yield from gone.where_written(_check_letters(source_tree, pages, shown), source_tree.pages)
    unread = any(problem.path.endswith("/edition.yml") for problem in source_tree.unreadable)
    if not unread and not any(problem.path.endswith(f"/{SEAL}") for problem in unsound):
        yield from _check_references(source_tree, preview=preview)
        yield from gone.where_written(_check_links(source_tree, pages, shown), source_tree.pages)


def left_out_with(source_tree: SourceTree, edition: str) -> LeftOut:
    """Return what pages leave out where an edition is shown."""
    topics = topics_in_edition(source_tree.records, edition, source_tree.clauses(edition))
    return left_out(source_tree.pages, topics, calls_naming_sheets())


def _check_written(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what is wrong with pages as they are written: with their translations and names."""
    sealed = {edition: source_tree.written_in(edition) for edition in source_tree.seals}
    for problem in (
        *check_parity(source_tree.pages, source_tree.languages, sealed),
        *check_untranslated(source_tree.unsealed_pages),
    ):
        yield _of_kits_translation(_of_unsealed_translation(problem, source_tree), source_tree)
    yield from kit_page_notes(source_tree.translations_of_kit, source_tree.own_unread)
    yield from check_sheet_names(source_tree.pages)


def _check_shown(source_tree: SourceTree, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield what is wrong with pages as they are shown: each by itself, and with its kind."""
    for kind in KINDS:
        for problem in kind.check(pages):
            yield _of_kits_translation(problem, source_tree)
    yield from check_writing(pages)
    for page in pages:
        with working_on(page.path):
            yield from check_page(page)


def _of_unsealed_translation(problem: Problem, source_tree: SourceTree) -> Problem:
    """Return a problem; as a note, if only a translation is not finished that nobody sees yet."""
    added = added_file(str(problem.params.get("wanted", problem.path)))
    sealed = added is None or (added.edition, added.language) in source_tree.translation_seals
    unfinished = problem.key in ("missing-translation", "untranslated")
    return replace(problem, severity="note") if unfinished and not sealed else problem


def _of_kits_translation(problem: Problem, source_tree: SourceTree) -> Problem:
    """Return a problem; as a note, if the kit's translation differs from the school's own page."""
    mine = problem.path in source_tree.translations_of_kit
    return replace(problem, severity="note") if mine else problem


def _check_records(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what is wrong with the school's own files of facts, and those that are missing."""
    yield from check_fact_languages(_unsealed(source_tree), source_tree.languages)
    for path, fact_file in RECORDS.items():
        if path in source_tree.records:
            with working_on(path):
                yield from fact_file.check(source_tree.records[path])
        elif path not in _OPTIONAL:
            yield from check_missing(source_tree, path)
    if RESOURCES_FILE in source_tree.records:
        chapters = (page for name in source_tree.editions for page in source_tree.chapters(name))
        texts = (page.body for page in chapters)
        yield from check_labels(source_tree.records[RESOURCES_FILE], texts)
    if BUNDLES_FILE in source_tree.records:  # a school may have none
        with working_on(BUNDLES_FILE):
            sheets = sheet_names(source_tree.pages, KINDS)
            yield from check_bundles(source_tree.records[BUNDLES_FILE], sheets)


def _check_editions(source_tree: SourceTree, today: date | None) -> Iterator[Problem]:
    for edition in source_tree.editions:
        with working_on(folder_of(edition)):
            yield from check_edition(source_tree, edition)
            yield from check_supplements(source_tree, edition, today)
    for path, record in source_tree.records.items():
        if added_file(path) and path.endswith(f"/{FACTS}"):
            yield from check_translation_facts(record)


def _check_all_files(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what is wrong with files whatever is in them, with pictures, and with mkdocs.yml."""
    yield from check_files(source_tree)
    yield from check_uncalled(source_tree, (*RECORDS, BUNDLES_FILE, PARTS_FILE))
    yield from check_pictures(source_tree.pictures, source_tree.typefaces)
    yield from check_menu(source_tree)
    yield from check_configuration(source_tree)
    for path in source_tree.decomposed:
        yield Problem(path, 1, "read-as-composed", severity="note")


def _unsealed(source_tree: SourceTree) -> dict[str, YamlDocument]:
    """Return the files of facts that may still be changed."""
    return {
        path: record
        for path, record in source_tree.records.items()
        if edition_of(path) not in source_tree.seals
    }


def _check_letters(
    source_tree: SourceTree, pages: Iterable[Page], shown: str | None
) -> Iterator[Problem]:
    """Yield what our typefaces cannot print, in all that is shown with the edition rendered."""
    own = source_tree.language_typefaces
    for page in pages:
        if edition_of(page.neutral) in (None, shown):
            yield from check_page_letters(page, source_tree.typefaces, own)
    for path, record in source_tree.records.items():
        if edition_of(path) in (None, shown):
            yield from check_record_letters(record, source_tree.typefaces, own)
    yield from check_configuration_letters(
        CONFIGURATION, source_tree.written_configuration, source_tree.typefaces
    )


def _check_references(source_tree: SourceTree, *, preview: bool) -> Iterator[Problem]:
    """Yield what leads nowhere, with the edition that is rendered."""
    if source_tree.in_force is None and not (preview and source_tree.draft):
        yield Problem(POLICY_FOLDER, 1, "no-edition-in-force")
    shown = source_tree.shown(preview=preview) or source_tree.draft
    pages = [p for p in source_tree.pages if edition_of(p.neutral) in (None, shown)]
    loose = [page for page in pages if not edition_of(page.neutral)]
    yield from check_quotes(loose, source_tree.numbered, source_tree.clause_ids(shown or ""))
    yield from _check_read(source_tree, loose, preview=preview)
    yield from _check_topics(source_tree, loose)
    yield from check_calls(loose)
    yield from check_call_headings(loose)
    yield from _check_contact_clause(source_tree, shown)
    names = names_withheld(source_tree, shown)
    yield from check_withheld(pages, names)
    supplements = (supplement_path(folder, shown or "") for folder in (NOTES, PLAIN))
    loose_folders = ("data/", *supplements)
    loose_records = (r for path, r in source_tree.records.items() if path.startswith(loose_folders))
    yield from check_facts_withheld(loose_records, names)


def _check_links(
    source_tree: SourceTree, pages: Iterable[Page], shown: str | None
) -> Iterator[Problem]:
    """Yield links and codes of sheets that lead nowhere, in the pages shown with an edition."""
    together = [page for page in pages if edition_of(page.neutral) in (None, shown)]
    gone = anchors_gone(source_tree.gone(shown))
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
        yield from (_gone_in_draft(source_tree, problem) for problem in every)


def _gone_in_draft(source_tree: SourceTree, problem: Problem) -> Problem:
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

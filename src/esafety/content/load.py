"""The content of a school, read from its files once they are without problems."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from esafety.checks.run.problems import left_out_with
from esafety.checks.run.references import stale_pages
from esafety.content.cached_findings import findings_once
from esafety.content.edition_marks import marks_of_editions
from esafety.content.school_content import Content
from esafety.documents.bundle.source import BUNDLES, BUNDLES_FILE, Bundle, read_bundles
from esafety.documents.registry import KINDS, read_sheets
from esafety.formats.edition_paths import (
    EDITION_FILE,
    chapter_of,
    edition_of,
    folder_of,
    in_order,
    translation_folder,
)
from esafety.formats.fact_file import FactFile
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.blanks import blanks
from esafety.policy.editions import AddedTranslation, Edition, read_edition
from esafety.policy.people import is_closing, without_names
from esafety.policy.plain_words.entries import PlainWords, explained, read_plain_words
from esafety.policy.reading_notes import read_reading_notes
from esafety.policy.supplements import NOTES, PLAIN, SITES, supplement_path
from esafety.policy.translations.seal import FACTS, TRANSLATION_FACTS, with_translation
from esafety.problems.problem import ContentError, Problem, faults_in, notes_in
from esafety.school.accessibility.human_checks import HUMAN_CHECKS, HUMAN_CHECKS_FILE
from esafety.school.glossary import GLOSSARY, GLOSSARY_FILE
from esafety.school.helplines import HELPLINES, HELPLINES_FILE
from esafety.school.navigation import menu_pages
from esafety.school.print_settings import PRINTING, PRINTING_FILE
from esafety.school.resources import RESOURCES, RESOURCES_FILE, Resource, with_rows
from esafety.school.safer_internet_day import CALENDAR, CALENDAR_FILE
from esafety.school.school import SCHOOL, SCHOOL_FILE
from esafety.school.words.search_words import SEARCH_WORDS, SEARCH_WORDS_FILE
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree

_Fact = TypeVar("_Fact")


def read_content(
    tree: TextsByPath,
    *,
    preview: bool = False,
    today: date | None = None,
) -> Content:
    """Return the content of a tree; a `preview` renders the newest draft, if there is one.

    `today` is the day of the check, as in `content/check.py`.

    Raises:
        ContentError: with every fault that `problems_once` finds, if there is one.
    """
    source_tree = parse_source_tree(tree)
    findings = findings_once(tree, source_tree, preview=preview, today=today)
    return _sound(source_tree, findings, preview=preview)


def checked_content(tree: TextsByPath, findings: Iterable[Problem]) -> Content:
    """Return the content of a tree as the public sees it, of which a check has told the `findings`.

    Raises:
        ContentError: with the faults among them, if there is one.
    """
    return _sound(parse_source_tree(tree), [*findings], preview=False)


def _sound(source_tree: SourceTree, findings: list[Problem], *, preview: bool) -> Content:
    shown = source_tree.shown(preview=preview)
    if (problems := faults_in(findings)) or shown is None:
        raise ContentError(problems)
    kept = source_tree if preview else source_tree.without_unsealed_translations()
    return content_of(kept, shown, findings)


def content_of(source_tree: SourceTree, edition: str, findings: Iterable[Problem]) -> Content:
    """Return the content of files in which nothing stands against reading them.

    `edition` is the one that is rendered; the notes among the `findings` are kept.
    """
    content = _content(source_tree, tuple(_editions(source_tree)), edition)
    draft = source_tree.pages_of(edition) if edition not in source_tree.seals else ()
    return replace(content, notes=tuple(notes_in(findings)), blanks=tuple(blanks(draft)))


def _editions(source_tree: SourceTree) -> Iterator[Edition]:
    for name in source_tree.editions:
        record = source_tree.records[f"{folder_of(name)}/{EDITION_FILE}"]
        seal = source_tree.seals.get(name)
        languages = source_tree.edition_languages(name)
        approval, digest = (seal.approval, seal.digest) if seal else (None, None)
        edition = read_edition(name, record, approval, digest, languages)
        for language in languages:
            if (name, language) in source_tree.translations:
                edition = _translated(source_tree, edition, language)
        yield edition


def _translated(source_tree: SourceTree, edition: Edition, language: str) -> Edition:
    """Return a sealed edition with the facts of a translation that was added to it."""
    record = source_tree.records[f"{translation_folder(edition.name, language)}/{FACTS}"]
    seal = source_tree.translation_seals.get((edition.name, language))
    added = seal.added if seal else AddedTranslation()
    return with_translation(edition, language, TRANSLATION_FACTS.read(record), added)


def _content(source_tree: SourceTree, editions: tuple[Edition, ...], name: str) -> Content:
    records = source_tree.records
    school, calendar = records[SCHOOL_FILE], CALENDAR.read(records[CALENDAR_FILE])
    edition = next(edition for edition in editions if edition.name == name)
    chapters = (chapter_of(page.neutral) for page in source_tree.chapters(name))
    clauses = source_tree.clauses(name)
    left_out, marks = left_out_with(source_tree, name), marks_of_editions(source_tree)
    shown = tuple(left_out.shown_pages(source_tree.pages, clauses))
    return Content(
        school=SCHOOL.read(school),
        menu=menu_pages(shown, name, source_tree.configuration),
        resources=_resources(source_tree, name),
        helplines=HELPLINES.read(records[HELPLINES_FILE]),
        sid_overrides=calendar.overrides,
        themes=calendar.themes,
        printing=PRINTING.read(records[PRINTING_FILE]),
        editions=editions,
        edition=edition,
        chapters=in_order(c for c in chapters if c),
        clauses=clauses,
        audiences=marks[name].audiences,
        policy=tuple(_as_published(source_tree.pages, editions, edition)),
        sheets=read_sheets(shown),
        bundles=_bundles(source_tree, shown),
        stale=tuple(sorted(stale_pages(source_tree, name))) if edition.is_draft else (),
        reading_notes=read_reading_notes(records.get(supplement_path(NOTES, name))),
        plain_words=_plain_words(source_tree, name),
        school_lines={str(where[-1]): line for where, line in school.lines.items() if where},
        languages=source_tree.languages,
        changes=source_tree.changes,
        parts_left_out=source_tree.left_out,
        translations_of_kit=source_tree.translations_of_kit,
        glossary=_rows(GLOSSARY, records.get(GLOSSARY_FILE)),
        human_checks=_rows(HUMAN_CHECKS, records.get(HUMAN_CHECKS_FILE)),
        search_words=_rows(SEARCH_WORDS, records.get(SEARCH_WORDS_FILE)),
        numberings=source_tree.numberings,
        marks=marks,
        before=source_tree.before(name),
        gone_clauses=source_tree.gone_clauses(name),
        left_out=left_out,
    )


def _rows(facts: FactFile[tuple[_Fact, ...]], record: YamlDocument | None) -> tuple[_Fact, ...]:
    """Return the rows of a file of facts that a school may be without."""
    return facts.read(record) if record else ()


def _plain_words(source_tree: SourceTree, edition: str) -> tuple[PlainWords, ...]:
    """Return the chapters of an edition in plain words; stale ones are left out."""
    written = source_tree.records.get(supplement_path(PLAIN, edition))
    return read_plain_words(written, explained(source_tree.chapters(edition)), source_tree.pages)


def _resources(source_tree: SourceTree, edition: str) -> tuple[Resource, ...]:
    """Return the useful sites, and those that an edition names."""
    named = source_tree.records.get(supplement_path(SITES, edition))
    everywhere = RESOURCES.read(source_tree.records[RESOURCES_FILE])
    return with_rows(everywhere, _rows(RESOURCES, named))


def _bundles(source_tree: SourceTree, shown: Sequence[Page]) -> tuple[Bundle, ...]:
    record = source_tree.records.get(BUNDLES_FILE)
    return read_bundles(BUNDLES.read(record), shown, KINDS) if record else ()


def _as_published(
    pages: Iterable[Page], editions: Iterable[Edition], shown: Edition
) -> Iterator[Page]:
    """Yield the chapters of all editions, names withheld where one does so or the shown one."""
    named = {edition.name for edition in editions if edition.named and shown.named}
    for page in pages:
        if name := edition_of(page.neutral):
            hidden = is_closing(page.neutral) and name not in named
            yield replace(page, body=without_names(page.body)) if hidden else page

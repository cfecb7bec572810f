"""The files of facts that a school has, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from esafety.checks.edition.check import check_missing
from esafety.checks.translations.facts import check_fact_languages
from esafety.documents.bundle.rules import check_bundles
from esafety.documents.bundle.source import BUNDLES_FILE, sheet_names
from esafety.documents.form.rules import check_papers
from esafety.documents.registry import KINDS
from esafety.formats.edition_paths import edition_of
from esafety.formats.fact_file import FactFile
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.topics.map_rules import declared_topics
from esafety.policy.topics.topic import TOPICS, TOPICS_FILE
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.school.accessibility.human_checks import HUMAN_CHECKS, HUMAN_CHECKS_FILE
from esafety.school.glossary import GLOSSARY, GLOSSARY_FILE
from esafety.school.helplines import HELPLINES, HELPLINES_FILE
from esafety.school.pictures.rights import IMAGES_FILE, PICTURES
from esafety.school.print_settings import PRINTING, PRINTING_FILE
from esafety.school.resources import RESOURCES, RESOURCES_FILE, check_labels
from esafety.school.safer_internet_day import CALENDAR, CALENDAR_FILE
from esafety.school.school import SCHOOL, SCHOOL_FILE
from esafety.school.words.known_words import KNOWN_WORDS, KNOWN_WORDS_FILE
from esafety.school.words.search_words import SEARCH_WORDS, SEARCH_WORDS_FILE, check_answers
from esafety.school.words.wordings import WORDINGS, WORDINGS_FILE
from esafety.source_tree.overrides.kit_originals import OVERRIDES, RECORD
from esafety.source_tree.tree import SourceTree
from esafety.storage.docs_folder import below_docs
from esafety.text.languages import SPOKEN_LANGUAGES

RECORDS: Final[Mapping[str, FactFile[Any]]] = {
    SCHOOL_FILE: SCHOOL,
    RESOURCES_FILE: RESOURCES,
    HELPLINES_FILE: HELPLINES,
    CALENDAR_FILE: CALENDAR,
    PRINTING_FILE: PRINTING,
    GLOSSARY_FILE: GLOSSARY,
    IMAGES_FILE: PICTURES,
    HUMAN_CHECKS_FILE: HUMAN_CHECKS,
    SEARCH_WORDS_FILE: SEARCH_WORDS,
    KNOWN_WORDS_FILE: KNOWN_WORDS,
    WORDINGS_FILE: WORDINGS,
    TOPICS_FILE: TOPICS,
    RECORD: OVERRIDES,
}
# What each page of the site says of the school.
_NAMES: Final = ("name", "site_name", "site_description")
# What a school may be without.
_OPTIONAL: Final = frozenset(
    {
        *(GLOSSARY_FILE, IMAGES_FILE, HUMAN_CHECKS_FILE, SEARCH_WORDS_FILE, KNOWN_WORDS_FILE),
        *(WORDINGS_FILE, TOPICS_FILE, RECORD),
    }
)


def check_records(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what is wrong with the school's own files of facts, and those that are missing."""
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
    if SCHOOL_FILE in source_tree.records:
        yield from check_papers(source_tree.records[SCHOOL_FILE], source_tree.pages)
    yield from _check_search_words(source_tree)
    if BUNDLES_FILE in source_tree.records:  # a school may have none
        with working_on(BUNDLES_FILE):
            sheets = sheet_names(source_tree.pages, KINDS)
            yield from check_bundles(source_tree.records[BUNDLES_FILE], sheets)


def _check_search_words(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield topics and pages that the search is led to and that are not there."""
    topics = declared_topics(source_tree.records, source_tree.files)
    if SEARCH_WORDS_FILE in source_tree.records and topics is not None:
        pages = {page.neutral for page in source_tree.pages} | source_tree.left_out
        record = source_tree.records[SEARCH_WORDS_FILE]
        yield from check_answers(record, topics, {below_docs(path) for path in pages})


def check_facts_in_step(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield facts that are not there in a language of the site."""
    yield from check_fact_languages(_unsealed(source_tree), source_tree.languages)
    for language in source_tree.languages:
        yield from check_school_names(source_tree, language)


def check_school_names(source_tree: SourceTree, language: str) -> Iterator[Problem]:
    """Yield a note on each name of the school and its site that a further language lacks.

    A language in which it must be there is asked for with all facts.
    """
    record = source_tree.records.get(SCHOOL_FILE)
    data = record.data if record and isinstance(record.data, dict) else {}
    for name in _NAMES:
        said = data.get(name)
        if record and isinstance(said, dict) and language not in (*said, *SPOKEN_LANGUAGES):
            problem = record.problem((name,), "school-name-untranslated", name=name, code=language)
            yield replace(problem, severity="note")


def _unsealed(source_tree: SourceTree) -> dict[str, YamlDocument]:
    """Return the files of facts that may still be changed."""
    return {
        path: record
        for path, record in source_tree.records.items()
        if edition_of(path) not in source_tree.seals
    }

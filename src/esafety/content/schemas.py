"""JSON Schemas for the files of facts: what each is called, and which file is read by which.

A program for YAML finds a file's schema by the line on top of it; no setting is needed.
"""

from collections.abc import Container, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from esafety.documents.bundle.source import BUNDLES
from esafety.formats.edition_paths import edition_of
from esafety.formats.fact_file import FactFile
from esafety.formats.json_schema import schema_text
from esafety.policy.arrangement import ADDITIONS
from esafety.policy.audiences import AUDIENCES
from esafety.policy.clause_ids.record import CLAUSE_IDS
from esafety.policy.editions import DRAFT_FACTS, EDITION_FACTS
from esafety.policy.originals import ORIGINAL
from esafety.policy.plain_words.entries import PLAIN_WORDS
from esafety.policy.reading_notes import READING_NOTES
from esafety.policy.supplements import is_supplement
from esafety.policy.topics.edition_map import TOPIC_MAP
from esafety.policy.topics.topic import TOPICS
from esafety.school.accessibility.human_checks import HUMAN_CHECKS
from esafety.school.glossary import GLOSSARY
from esafety.school.helplines import HELPLINES
from esafety.school.pictures.rights import PICTURES
from esafety.school.print_settings import PRINTING
from esafety.school.resources import RESOURCES
from esafety.school.safer_internet_day import CALENDAR
from esafety.school.school import SCHOOL
from esafety.school.words.known_words import KNOWN_WORDS
from esafety.school.words.search_words import SEARCH_WORDS
from esafety.school.words.wordings import WORDINGS
from esafety.source_tree.parts import PARTS

FOLDER: Final = "data/schema"
# A seal has none: nobody writes it by hand.
SCHEMAS: Final[Mapping[str, FactFile[Any]]] = {
    "school": SCHOOL,
    "resources": RESOURCES,
    "sites": RESOURCES,
    "helplines": HELPLINES,
    "glossary": GLOSSARY,
    "images": PICTURES,
    "accessibility": HUMAN_CHECKS,
    "search": SEARCH_WORDS,
    "words": KNOWN_WORDS,
    "wording": WORDINGS,
    "calendar": CALENDAR,
    "printing": PRINTING,
    "parts": PARTS,
    "bundles": BUNDLES,
    "edition": EDITION_FACTS,
    "draft": DRAFT_FACTS,
    "audiences": AUDIENCES,
    "clauses": CLAUSE_IDS,
    "notes": READING_NOTES,
    "arrangement": ADDITIONS,
    "plain": PLAIN_WORDS,
    "topics": TOPICS,
    "topic-map": TOPIC_MAP,
    "originals": ORIGINAL,
}
_DATA: Final = PurePosixPath("data")
# What is called alike in data/ and in an edition, and is another file there.
_OF_EDITIONS: Final = {"topics": "topic-map"}


def schema_files() -> dict[str, str]:
    """Return all schemas: path → text."""
    return {f"{FOLDER}/{name}.json": schema_text(fact_file) for name, fact_file in SCHEMAS.items()}


def schema_line(path: str) -> str:
    """Return the line on top of a file of facts that names its schema; empty if it has none.

    As yaml-language-server reads it: a comment with the way from the file to its schema.
    """
    schema = _schema_of(path)
    if not schema:
        return ""
    up = "../" * len(PurePosixPath(path).parent.parts)
    return f"# yaml-language-server: $schema={f'{up}{schema}'.removeprefix('../data/')}\n"


def with_schema_line(path: str, text: str, files: Container[str]) -> str:
    """Return a file of facts with the line on top, once, where its schema is among some files.

    `files` are those of the school by their paths; one that takes the kit has no schemas.
    """
    line = schema_line(path) if _schema_of(path) in files else ""
    return text if text.startswith(line) else line + text


def _schema_of(path: str) -> str:
    """Return the path of the schema of a file of facts; empty if it has none."""
    file = PurePosixPath(path)
    name = file.parent.name if is_supplement(path) else file.stem
    if file.parent != _DATA:
        name = _OF_EDITIONS.get(name, name)
    has_one = file.parent == _DATA or is_supplement(path) or edition_of(path)
    if not has_one or file.suffix != ".yml" or name not in SCHEMAS:
        return ""
    return f"{FOLDER}/{name}.json"

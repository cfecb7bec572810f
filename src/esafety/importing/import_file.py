"""A file becomes the pages of a draft, with a report of everything that was unsure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from esafety.content.schemas import with_schema_line
from esafety.content.start_draft import check_new_draft
from esafety.formats.edition_paths import folder_of, school_year_of_edition
from esafety.importing.block import Remark, Source, UnreadableSourceError
from esafety.importing.chapters import ImportedPolicy
from esafety.importing.draft_files import facts_of, pages_of
from esafety.importing.forms.file_kind import read_source
from esafety.importing.forms.markdown_lines import without_emphasis
from esafety.importing.joined_words import without_joined_words
from esafety.importing.lost_words import lost_words
from esafety.importing.names import TooManyChaptersError, named, numbered
from esafety.importing.paper_numbers import changed_numbers, with_paper_numbers
from esafety.importing.signatures import signature_remarks
from esafety.importing.structure.policy import policy_of
from esafety.importing.translation import check_translation, in_step, with_title
from esafety.markdown.page import read_page
from esafety.policy.clause_ids.first_record import first_record
from esafety.policy.clause_ids.record import CLAUSES
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING, required_languages
from esafety.text.messages import reader_words

_CLOSING: Final = {"team": "import-closing-team", "approval": "import-closing-approval"}
_YEARS: Final = re.compile(r"\b20\d\d-20\d\d\b")


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be taken over: a file by its name and bytes, as what, and how.

    Words that were joined are parted where `repair` is wanted; `keep_numbers` makes bold lines of
    the sections through which the numbers of a chapter run.
    """

    name: str
    data: bytes
    edition: str
    language: str = BINDING
    repair: bool = False
    keep_numbers: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """The files of a draft (path → text), what was unsure, and how much there is.

    `files` are new; `changed` are there already: the facts of an edition that get the title of its
    translation, and the school's that lose a clause with the starter policy.
    """

    files: Mapping[str, str]
    changed: Mapping[str, str]
    notes: Sequence[Problem]
    chapters: int
    clauses: int


def import_file(tree: TextsByPath, request: Request) -> Imported:
    """Return the files that a policy becomes in a school's tree (path → text).

    Raises:
        ContentError: with everything that stands against it; then nothing is to be written.
    """
    source_tree = parse_source_tree(tree)
    if problems := _against(tree, source_tree, request):
        raise ContentError(problems)
    try:
        return _imported(tree, source_tree, request)
    except UnreadableSourceError as error:
        problem = Problem(request.name, 1, error.key, error.params, unit="file")
        raise ContentError([problem]) from error
    except TooManyChaptersError as error:
        params = {"count": error.args[0]}
        problem = Problem(request.name, 1, "import-many-chapters", params, unit="file")
        raise ContentError([problem]) from error


def _against(tree: TextsByPath, source_tree: SourceTree, request: Request) -> list[Problem]:
    if request.language != BINDING:
        return [*check_translation(source_tree, request.edition, request.language)]
    against = check_new_draft(tree, request.edition)
    return [problem for problem in against if problem.key != "draft-without-base"]


def _imported(tree: TextsByPath, source_tree: SourceTree, request: Request) -> Imported:
    source = read_source(request.name, request.data)
    remarks = [*source.remarks]
    language, edition = request.language, request.edition
    blocks = without_joined_words(source.blocks, remarks, language, repair=request.repair)
    policy = policy_of(blocks, remarks, reader_words(language)["import-title"])
    if source.markdown:
        policy.title = without_emphasis(policy.title)
    given = _named(policy, source_tree, request, remarks, source)
    facts = {path: with_schema_line(path, text, tree) for path, text in given.items()}
    changed = with_title(tree, policy, edition, language) if language != BINDING else {}
    if language != BINDING and not changed:
        remarks.append(Remark(0, "import-translation-title", {"edition": edition}))
    remarks += signature_remarks(policy)
    pages = pages_of(policy, edition, language, markdown=source.markdown)
    facts |= _ids(pages, source_tree, request, tree)
    clauses = sum(1 for section in policy.sections() for _ in section.clauses())
    remarks += [] if clauses else [Remark(0, "import-no-clauses")]
    remarks += lost_words(source, policy, pages.values(), remarks)
    ordered = sorted(remarks, key=lambda one: (one.page, max(one.line, 1)))
    notes = dict.fromkeys(remark.problem(request.name) for remark in ordered)
    noted = [*source.placed(notes), *_shown_otherwise(pages)]
    return Imported(pages | facts, changed, noted, len(policy.chapters), clauses)


def _ids(
    pages: Mapping[str, str], source_tree: SourceTree, request: Request, tree: TextsByPath
) -> dict[str, str]:
    """Return the record of the clauses of a first draft; any other inherits those before it."""
    if request.language != BINDING or source_tree.in_force:
        return {}
    path = f"{folder_of(request.edition)}/{CLAUSES}"
    text = first_record(pages, required_languages(source_tree.languages))
    return {path: with_schema_line(path, text, tree)}


def _named(
    policy: ImportedPolicy,
    source_tree: SourceTree,
    request: Request,
    remarks: list[Remark],
    source: Source,
) -> dict[str, str]:
    """Give chapters and sections their names and numbers; return the facts of a draft that is new.

    Raises:
        ContentError: if a translation has other chapters or clauses than the binding text.
    """
    language, edition = request.language, request.edition
    if language == BINDING:  # a number that changes on its chapter changes on all its clauses
        numbered(policy, remarks)
    if request.keep_numbers:
        with_paper_numbers(policy, remarks)
    if language == BINDING:
        named(policy, language)
        return _facts(policy, source_tree, edition, remarks)
    if problems := in_step(policy, source_tree, edition, language, request.name):
        raise ContentError(source.placed(problems))
    return {}


def _facts(
    policy: ImportedPolicy, source_tree: SourceTree, edition: str, remarks: list[Remark]
) -> dict[str, str]:
    languages = required_languages(source_tree.languages)
    if languages != (BINDING,):
        remarks.append(Remark(0, "import-binding-only", {"edition": edition}))
    _note_for_school(policy, edition, remarks)
    return facts_of(policy, edition, source_tree.in_force, languages, remarks)


def _note_for_school(policy: ImportedPolicy, edition: str, remarks: list[Remark]) -> None:
    """Report what the school must look at: other numbers, another year, closing chapters."""
    for chapter in policy.chapters:
        remarks += changed_numbers(chapter)
    years = [
        year for year in _YEARS.findall(policy.title) if year != school_year_of_edition(edition)
    ]
    if years:
        remarks.append(Remark(0, "import-title-year", {"year": years[0], "edition": edition}))
    for chapter in policy.chapters:
        if chapter.closes:
            section = chapter.sections[0]
            params = {"heading": section.heading}
            key = _CLOSING[chapter.closes]
            remarks.append(Remark(section.line, key, params, section.page))


def _shown_otherwise(pages: Mapping[str, str]) -> list[Problem]:
    """Return, as notes, what the pages would show otherwise than it was written."""
    faults = (fault for path, text in pages.items() for fault in read_page(path, text).faults)
    return [replace(fault, severity="note") for fault in faults]

"""Take over a policy that was written elsewhere as the draft of an edition."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

import click

from esafety.cli.parameters import Argument, Option, today_option
from esafety.cli.terminal.problems import note_lines, problem_lines
from esafety.cli.terminal.progress import step_lines
from esafety.cli.value_kinds import FILE, OneOf, ValueKind
from esafety.cli.verb import verb
from esafety.content.lost_references import lost_references
from esafety.formats.edition_paths import AUDIENCES_FILE, folder_of, school_year_on
from esafety.importing.forms.file_kind import LARGEST
from esafety.importing.import_file import Imported, Request, import_file
from esafety.importing.report import report_path, reports
from esafety.problems.problem import ContentError, Problem
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.starter.answers.model import ANSWERS_FILE
from esafety.starter.answers.read import read_answers
from esafety.starter.starter_policy import untouched_starter, without_starter_clause
from esafety.storage.atomic_write import write_atomically
from esafety.storage.new_files import write_new_files
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.one_line import console_line
from esafety.text.program_name import program_name
from esafety.text.shown_languages import shown_languages


@verb(
    "import",
    Argument("file", FILE),
    Option("--edition", kind=ValueKind("edition")),
    Option("--language", kind=OneOf(*SPOKEN_LANGUAGES), default=BINDING),
    Option("--repair-joined-words"),
    Option("--keep-numbers"),
    today_option(),
)
def command(
    root: Path,
    *,
    file: Path,
    edition: str | None,
    language: str,
    repair_joined_words: bool,
    keep_numbers: bool,
    today: date,
) -> int:
    """Write the draft's folder and a report; write nothing and return 1 if it cannot be."""
    edition = edition or school_year_on(today)
    data = _bytes(file)
    request = Request(file.name, data, edition, language, repair_joined_words, keep_numbers)
    try:
        tree = read_tree(root)
        starter = _replaced(root, tree) if language == BINDING else ()
        kept = {path: text for path, text in tree.items() if path not in starter}
        imported = import_file(kept, request)
        _refuse_without_clauses(request, imported, starter)
        imported = _with_school_facts(tree, request, imported, starter)
    except ContentError as refused:
        click.echo("\n".join([*problem_lines(refused.problems), console_line("nothing-written")]))
        return 1
    _write(root, request, imported, starter)
    click.echo("\n".join(_told(tree, request, imported, starter)))
    return 0


def _refuse_without_clauses(request: Request, imported: Imported, starter: tuple[str, ...]) -> None:
    """Keep a starter policy that a text without a clause would replace."""
    if starter and not imported.clauses:
        raise ContentError([Problem(request.name, 1, "import-no-clauses", unit="file")])


def _with_school_facts(
    tree: Mapping[str, str], request: Request, imported: Imported, starter: tuple[str, ...]
) -> Imported:
    """Return what was imported, and the school's facts that lose a clause with the starter policy.

    What they lost is a note of the import: nobody can tell it later from what the school decided.
    """
    changed = _facts_without_starter(tree) if starter else {}
    lost = lost_references(parse_source_tree(tree), request.edition, changed)
    notes = [*imported.notes, *lost]
    return replace(imported, changed={**imported.changed, **changed}, notes=notes)


def _write(root: Path, request: Request, imported: Imported, starter: tuple[str, ...]) -> None:
    """Write the draft in the place of the `starter` policy, what it changed, and the reports."""
    write_new_files(root, imported.files, starter)
    for path, text in imported.changed.items():
        write_atomically(root / path, text.encode("utf-8", "surrogateescape"))
    for path, text in reports(request, imported).items():
        write_atomically(root / path, text.encode("utf-8"))


def _told(
    tree: Mapping[str, str], request: Request, imported: Imported, starter: tuple[str, ...]
) -> Iterator[str]:
    """Yield what was found and written, and what the coordinator does now."""
    yield "\n".join(note_lines(imported.notes))
    folder, count = folder_of(request.edition), len(imported.files)
    yield f"\n{folder}: {count} {console_line('files', count=count)}"
    titled = [path for path in imported.changed if path != SCHOOL_FILE]
    yield from (f"{path}: {console_line('import-titled')}" for path in titled)
    if starter:
        yield console_line("import-replaced", folder=str(PurePosixPath(starter[0]).parent))
    missing = request.language == BINDING and len(parse_source_tree(tree).languages) > 1
    yield from _next_steps(folder, request.language, translation=missing)


def _replaced(root: Path, tree: Mapping[str, str]) -> tuple[str, ...]:
    """Return the files of the starter policy, as long as nobody has changed a letter of it."""
    answers = root / ANSWERS_FILE
    if not answers.is_file():
        return ()
    return untouched_starter(tree, read_answers(answers))


def _facts_without_starter(tree: Mapping[str, str]) -> dict[str, str]:
    """Return the school's facts if they name a clause that went with the starter policy."""
    facts = tree.get(SCHOOL_FILE, "")
    without = without_starter_clause(facts)
    return {} if without == facts else {SCHOOL_FILE: without}


def _bytes(file: Path) -> bytes:
    """Return a file's bytes; of one that is too large, enough to tell so."""
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _next_steps(folder: str, language: str, *, translation: bool) -> Iterator[str]:
    """Yield what the coordinator does now, in its order."""
    program = program_name()
    written = ", ".join(report_path(language, shown) for shown in shown_languages())
    steps = {written: "import-read"}
    if language == BINDING:
        steps[f"{folder}/{AUDIENCES_FILE}"] = "import-readers"
        steps[f"{program} topics"] = "import-topics"
    if translation:
        translated = f"{program} import … --edition {folder.rpartition('/')[2]} --language en"
        steps[translated] = "import-translated"
    steps[f"{program} check, {program} preview"] = "import-check"
    return step_lines(steps)

"""Take over a policy that was written elsewhere as the draft of an edition."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from esafety.cli.console import note_lines, problem_lines, step_lines
from esafety.cli.parameters import Argument, Option, today_option
from esafety.cli.value_kinds import FILE, Kind, OneOf
from esafety.cli.verb import verb
from esafety.formats.edition_paths import folder_of, school_year_of
from esafety.importing.forms.file_kind import LARGEST
from esafety.importing.import_file import Request, import_file
from esafety.importing.report import report_path, reports
from esafety.problems.problem import ContentError
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.new_files import write_new_files
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.one_line import console_line
from esafety.text.program_name import program_name
from esafety.text.shown_languages import shown_languages


@verb(
    "import",
    Argument("file", FILE),
    Option("--edition", kind=Kind("edition")),
    Option("--language", kind=OneOf(*SPOKEN_LANGUAGES), default=BINDING),
    Option("--repair-joined-words"),
    today_option(),
)
def command(
    root: Path,
    *,
    file: Path,
    edition: str | None,
    language: str,
    repair_joined_words: bool,
    today: date,
) -> int:
    """Write the draft's folder and a report; write nothing and return 1 if it cannot be."""
    edition = edition or school_year_of(today)
    request = Request(file.name, _bytes(file), edition, language, repair_joined_words)
    try:
        tree = read_tree(root)
        imported = import_file(tree, request)
    except ContentError as refused:
        click.echo("\n".join([*problem_lines(refused.problems), console_line("nothing-written")]))
        return 1
    write_new_files(root, imported.files)
    for path, text in imported.changed.items():
        write_atomically(root / path, text.encode("utf-8", "surrogateescape"))
    for path, text in reports(request, imported).items():
        write_atomically(root / path, text.encode("utf-8"))
    click.echo("\n".join(note_lines(imported.notes)))
    folder, count = folder_of(edition), len(imported.files)
    click.echo(f"\n{folder}: {count} {console_line('files', count=count)}")
    for path in imported.changed:
        click.echo(f"{path}: {console_line('import-titled')}")
    missing = language == BINDING and len(parse_source_tree(tree).languages) > 1
    click.echo("\n".join(_next_steps(folder, language, translation=missing)))
    return 0


def _bytes(file: Path) -> bytes:
    """Return a file's bytes; of one that is too large, enough to tell so."""
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _next_steps(folder: str, language: str, *, translation: bool) -> Iterator[str]:
    """Yield what the coordinator does now, in its order."""
    program, shown = program_name(), shown_languages()[0]
    steps = {report_path(shown): "import-read"}
    if language == BINDING:
        steps[f"{folder}/audiences.yml"] = "import-readers"
        steps[f"{program} topics"] = "import-topics"
    if translation:
        translated = f"{program} import … --edition {folder.rpartition('/')[2]} --language en"
        steps[translated] = "import-translated"
    steps[f"{program} check, {program} preview"] = "import-check"
    return step_lines(steps)

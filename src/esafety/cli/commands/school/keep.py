"""Take a file or a row of the kit into the school's own folder, to change it there."""

from pathlib import Path

import click

from esafety.cli.languages import languages_of
from esafety.cli.parameters import Argument
from esafety.cli.terminal.kit_original_lines import no_original_line
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import PATH
from esafety.cli.verb import verb
from esafety.content.schemas import FOLDER, with_schema_line
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import ContentError
from esafety.source_tree.overrides.files import kit_texts, own_facts, own_texts, recorded
from esafety.source_tree.overrides.kit_originals import (
    RECORD,
    ROW,
    OverriddenOriginal,
    digest_of,
    part_of,
    rows_of,
)
from esafety.storage.atomic_write import write_atomically
from esafety.storage.kit import release
from esafety.storage.source_files import source_files
from esafety.text.languages import required_languages
from esafety.text.messages import console_words
from esafety.text.one_line import console_line


@verb("keep", Argument("path", PATH))
def command(root: Path, *, path: str) -> int:
    """Copy the original where the school has none yet, and record it; return 1 if there is none."""
    kit = kit_texts(root)
    original = part_of(kit, path)
    if original is None:
        click.echo(no_original_line(path, kit))
        return 1
    try:
        record = recorded(root) | {path: _record(path, original)}
        taken = part_of(own_texts(root, kit), path) is None
        if taken and not _take(root, path, original):
            click.echo(f"{path}: {console_line('kept-no-rows', file=path.partition(ROW)[0])}")
            return 1
    except ContentError as refused:
        click.echo("\n".join([*problem_lines(refused.problems), console_line("nothing-written")]))
        return 1
    click.echo(console_line("kept-taken" if taken else "kept-recorded", path=path))
    write_atomically(root / RECORD, _record_text(root, record).encode())
    return 0


def _take(root: Path, path: str, original: bytes) -> bool:
    """Write the original into the school's folder: a whole file, or a row behind its others.

    Returns False, and writes nothing, where a file of the school takes no further row.

    Raises:
        ContentError: if the school's file cannot be read, or holds something else than rows.
    """
    name, _, row = path.partition(ROW)
    target = root / name
    if not row:
        write_atomically(target, original)
        return True
    _check_rows(own_facts(root, name), row, original)
    before = (
        target.read_bytes()
        if target.is_file()
        else with_schema_line(name, "", source_files(root, FOLDER)).encode()
    )
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if not before or before.endswith(b"\n") else end
    content = before + gap + original.replace(b"\n", end)
    if {*rows_of(before.decode()), row} != {*rows_of(content.decode())}:
        return False
    write_atomically(target, content)
    return True


def _check_rows(own: YamlDocument, row: str, original: bytes) -> None:
    """Refuse a file that is no list where the kit's rows are one, or no mapping."""
    rows = list if original.startswith(b"-") else dict
    if own.data is not None and not isinstance(own.data, rows):
        key = "not-a-list" if rows is list else "not-a-mapping"
        raise ContentError([own.problem((), key, keys=row)])


def _record(path: str, original: bytes) -> OverriddenOriginal:
    return OverriddenOriginal(path=path, original=digest_of(original), version=release())


def _record_text(root: Path, record: dict[str, OverriddenOriginal]) -> str:
    languages = required_languages(languages_of(root))
    comments = [f"# {console_words(language)['kept-comment']}" for language in languages]
    rows = [
        f"- path: {one.path}\n  original: {one.original}\n  version: {one.version}"
        for _, one in sorted(record.items())
    ]
    return "\n".join([*comments, *rows, ""])

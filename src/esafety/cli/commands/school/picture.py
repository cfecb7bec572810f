"""Take a picture into the school: cleaned, made smaller, in its place, with its row."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from esafety.checks.personal_data.pictures import lines_with_personal_data
from esafety.checks.pictures.names import check_picture_name
from esafety.cli.parameters import Argument, Option, today_option
from esafety.cli.picture_questions import PAPERS_ASKED, ask, lacking
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import DAY, FILE, OneOf, ValueKind
from esafety.cli.verb import verb
from esafety.content.schemas import FOLDER, with_schema_line
from esafety.formats.edition_paths import edition_of, folder_of
from esafety.formats.entries import mappings_in
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.images.check import DRAWING, HEAVIEST, ending_of
from esafety.images.sanitize import SanitizedPicture, reasons_against, sanitized
from esafety.policy.seals.seal import SEAL
from esafety.problems.disk_errors import disk_problem
from esafety.problems.problem import ContentError, Problem
from esafety.school.pictures.consent import SCOPES
from esafety.school.pictures.new_row import new_id, row_text, with_row
from esafety.school.pictures.register import row_for, rows_of
from esafety.school.pictures.rights import (
    FOLDERS,
    IMAGES_FILE,
    KINDS,
    LICENCES,
    PHOTOGRAPH,
    PICTURES,
    SHOWS,
)
from esafety.source_tree.read_folder import read_typefaces
from esafety.source_tree.readable_text import not_utf8
from esafety.storage.atomic_write import write_atomically
from esafety.storage.kit import kit_folder
from esafety.storage.source_files import path_below, source_files
from esafety.text.file_sizes import size_words
from esafety.text.languages import SPOKEN_LANGUAGES, slug
from esafety.text.messages import console_words
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages

_WORDS: Final = ValueKind("words", lambda text: " ".join(text.split()))
_FOLDER: Final = "docs/pictures"


@verb(
    "picture",
    Argument("file", FILE),
    Option("--to", kind=_WORDS, default=_FOLDER),
    Option("--name", kind=_WORDS),
    Option("--kind", kind=OneOf(*KINDS)),
    Option("--source", kind=_WORDS),
    Option("--author", kind=_WORDS),
    Option("--licence", kind=OneOf(*LICENCES)),
    *(Option(f"--alt-{code}", kind=_WORDS) for code in SPOKEN_LANGUAGES),
    Option("--shows", kind=OneOf(*SHOWS)),
    *(Option(f"--{paper}", kind=_WORDS) for paper in PAPERS_ASKED),
    Option("--scope", kind=OneOf(*SCOPES), multiple=True),
    Option("--until", kind=DAY),
    today_option(),
)
def command(root: Path, *, file: Path, to: str, name: str | None, today: date, **facts: Any) -> int:
    """Write the picture and its row, or say why not, write nothing and return 1."""
    try:
        content, text = _content(file), _register(root)
        record = _read(text)
        here = _path_in(root, file)
        known = here is not None and row_for(here, rows_of(record, of_kit=False), own=True)
        _check_picture(file, content, stays=here is not None)
        stem = f"{to.strip('/')}/{slug(name or file.stem) or 'picture'}"
        _check_name(here or f"{stem}{DRAWING}", given=here is None)  # before anything is asked
        if not known:
            _complete(file, facts)
            _check_consent(file, facts, today)
        taken = _sanitized(file, content, facts, stays=here is not None)
        path = here or f"{stem}{taken.ending}"
        _check_place(root, path, free=here is None)
        written = text if known else _with_row(root, text, _row(path, facts, _ids(record)))
    except ContentError as refused:
        click.echo("\n".join([*problem_lines(refused.problems), console_line("nothing-written")]))
        return 1
    write_atomically(root / path, taken.content)
    if written != text:
        write_atomically(root / IMAGES_FILE, written.encode())
    click.echo(_taken_line(path, len(taken.content), len(content)))
    if not known:
        click.echo(console_line("picture-on-pages", file=Path(path).name, alt=facts["alt_tr"]))
    return 0


def _complete(file: Path, facts: dict[str, Any]) -> None:
    """Ask at a terminal for what was not given; elsewhere name the options that are missing."""
    if sys.stdin.isatty():
        ask(facts)
    elif missing := lacking(facts):
        options = ", ".join(f"--{key.replace('_', '-')}" for key in missing)
        raise ContentError([Problem(file.name, 1, "picture-lacks", {"options": options})])


def _check_consent(file: Path, facts: Mapping[str, Any], today: date) -> None:
    """Refuse a consent without a paper, and one that has ended."""
    of_consent = [f"--{key}" for key in ("scope", "until") if facts[key]]
    if of_consent and not any(facts[paper] for paper in PAPERS_ASKED):
        params = {"options": ", ".join(of_consent)}
        raise ContentError([Problem(file.name, 1, "picture-consent-without-paper", params)])
    if facts["until"] and facts["until"] < today:
        ended = {"path": file.name, "until": facts["until"].isoformat()}
        raise ContentError([Problem(file.name, 1, "picture-consent-ended", ended)])


def _check_name(path: str, *, given: bool) -> None:
    """Refuse a path that the check would refuse; `given` if another name can be given with it."""
    hint = {one: console_words(one)["picture-other-name"] for one in SPOKEN_LANGUAGES}
    found = [*check_picture_name(path)]
    if found:
        raise ContentError(replace(one, details=(hint,)) if given else one for one in found)


def _taken_line(path: str, size: int, before: int) -> str:
    """Return what was done, with both sizes in words: Turkish · English."""
    said = []
    for language in shown_languages():
        words = console_words(language)
        sizes = {"size": size_words(size, language), "before": size_words(before, language)}
        said.append(words["picture-taken"].format(path=path, **sizes))
    return " · ".join(said)


def _sanitized(
    file: Path, content: bytes, facts: Mapping[str, Any], *, stays: bool
) -> SanitizedPicture:
    return sanitized(
        content,
        ending_of(file.name),
        photograph=facts["kind"] == PHOTOGRAPH,
        stays=stays,
        unwanted=lines_with_personal_data,
    )


def _check_place(root: Path, path: str, *, free: bool) -> None:
    """Refuse a place that is to be `free` and is not, and one in an edition that is sealed.

    A seal names every file that its edition holds.
    """
    if free and (root / path).exists():
        raise ContentError([Problem(path, 1, "picture-there")])
    edition = edition_of(path)
    if edition and (root / folder_of(edition) / SEAL).is_file():
        raise ContentError([Problem(path, 1, "picture-in-sealed", {"edition": edition})])


def _content(file: Path) -> bytes:
    """Return the bytes of a file, of one that is too heavy only the beginning."""
    try:
        with file.open("rb") as opened:
            return opened.read(HEAVIEST + 1)
    except FileNotFoundError as error:
        raise ContentError([Problem(str(file), 1, "picture-file-missing")]) from error
    except OSError as error:
        raise ContentError([disk_problem(error, str(file))]) from error


def _register(root: Path) -> str:
    register = root / IMAGES_FILE
    text = register.read_bytes().decode("utf-8", "surrogateescape") if register.is_file() else ""
    if problem := not_utf8(IMAGES_FILE, text):
        raise ContentError([problem])
    return text


def _read(text: str) -> YamlDocument:
    read = read_yaml_document(IMAGES_FILE, text)
    if isinstance(read, Problem):
        raise ContentError([read])
    if read.data is not None and not isinstance(read.data, list):
        raise ContentError([read.problem((), "not-a-list")])
    return read


def _check_picture(file: Path, content: bytes, *, stays: bool) -> None:
    typefaces = read_typefaces(kit_folder())
    named = {"path": file.name}
    if found := reasons_against(content, ending_of(file.name), typefaces, stays=stays):
        raise ContentError(Problem(file.name, f.line, f.key, named | dict(f.params)) for f in found)


def _with_row(root: Path, text: str, facts: Mapping[str, Any]) -> str:
    """Return the register with one more row, which has no fault."""
    row = row_text(facts)
    read = _read(row)
    if problems := list(PICTURES.check(read)):
        raise ContentError(problems)
    return with_row(text or with_schema_line(IMAGES_FILE, "", source_files(root, FOLDER)), row)


def _path_in(root: Path, file: Path) -> str | None:
    """Return the path of a picture that already lies among the school's, or None."""
    path = path_below(root, file)
    return path if path and path.startswith(FOLDERS) else None


def _row(path: str, facts: Mapping[str, Any], taken: set[str]) -> dict[str, Any]:
    papers = {paper: facts[paper] for paper in PAPERS_ASKED if facts[paper]}
    scope = tuple(facts["scope"]) or SCOPES[:1]
    consent = {**papers, "scope": scope, "until": facts["until"]} if papers else None
    return {
        "id": new_id(path, taken),
        "file": path,
        **{key: facts[key] for key in ("kind", "source", "author", "licence")},
        "alt": {code: facts[f"alt_{code}"] for code in SPOKEN_LANGUAGES},
        "shows": facts["shows"],
        "consent": consent,
    }


def _ids(record: YamlDocument) -> set[str]:
    return {str(row.get("id")) for _, row in mappings_in(record.data)}

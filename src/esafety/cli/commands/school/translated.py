"""Record that a translation says what the binding page says now."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from esafety.checks.translations.origin import ORIGIN, text_digest, with_origin
from esafety.cli.parameters import Argument, Option, today_option
from esafety.cli.terminal.problems import problem_lines, unknown_name_line
from esafety.cli.value_kinds import ValueKind
from esafety.cli.verb import verb
from esafety.git.history import text_when_added
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page, read_page
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.source_files import path_below
from esafety.text.languages import BINDING
from esafety.text.one_line import console_line


@verb(
    "translated",
    Argument("path", ValueKind("path", lambda text: text.replace("\\", "/"))),
    Option("--minor", kind=ValueKind("reason", lambda text: " ".join(text.split()))),
    today_option(),
)
def command(root: Path, *, path: str, minor: str | None, today: date) -> int:
    """Write the digest of the binding page into a translation, or into all of a binding page.

    A translation that was not touched since it recorded an earlier text is only renewed with a
    reason why it need not be (`minor`). Returns 1 if one is not, if there is none, or if a page
    cannot be read.
    """
    path = _in_school(root, path)
    source_tree = parse_source_tree(read_tree(root))
    both = _translations(source_tree.unsealed_as_written)
    named = [(page, binding) for page, binding in both if path in (page.path, binding.path)]
    paths = {page.path for pair in named for page in pair}
    if unreadable := [one for one in source_tree.unreadable if one.path in paths]:
        click.echo("\n".join(problem_lines(unreadable)))
        return 1
    if not named:
        known = {page.path for pair in both for page in pair}
        click.echo(unknown_name_line("translated-unknown", path, sorted(known)))
        return 1
    reason = f"{today.isoformat()}: {minor}" if minor else ""
    return max(_record(root, page, binding, reason) for page, binding in named)


def _in_school(root: Path, path: str) -> str:
    """Return the path of a page from the school's folder; it may be given from where one stands."""
    below = path_below(root, Path(path)) if Path(path).is_file() else None
    return below or Path(path).as_posix()


def _translations(pages: Iterable[Page]) -> list[tuple[Page, Page]]:
    """Return each translation with its binding page."""
    return [
        (page, versions[BINDING])
        for versions in pairs(pages).values()
        if BINDING in versions
        for language, page in versions.items()
        if language != BINDING
    ]


def _record(root: Path, page: Page, binding: Page, reason: str) -> int:
    """Renew what one translation records; return 1, and say why, where that is not to be."""
    digest, recorded = text_digest(binding), page.meta.get(ORIGIN)
    if recorded == digest:
        click.echo(f"{page.path}: {console_line('translated-already', binding=binding.path)}")
        return 0
    target = root / page.path
    if not target.is_file():
        click.echo(f"{page.path}: {console_line('translated-of-kit', path=page.path)}")
        return 1
    if recorded and not reason and _untouched(root, page, str(recorded)):
        click.echo(f"{page.path}: {console_line('translated-untouched', path=page.path)}")
        return 1
    text = target.read_bytes().decode("utf-8")
    write_atomically(target, with_origin(text, digest, reason).encode())
    click.echo(f"{page.path}: {console_line('translated-recorded', binding=binding.path)}")
    return 0


def _untouched(root: Path, page: Page, recorded: str) -> bool:
    """Tell whether a translation says what it said when it recorded an earlier text."""
    before = text_when_added(root, page.path, recorded)
    return before is not None and text_digest(read_page(page.path, before)) == text_digest(page)

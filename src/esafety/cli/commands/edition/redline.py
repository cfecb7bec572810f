"""Compare any two editions: a page, a Word file, a PDF in each language; the summary is printed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from esafety.cli.parameters import Argument, Option
from esafety.cli.terminal.problems import problem_lines, unknown_name_line
from esafety.cli.value_kinds import FOLDER, ValueKind
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.booklet.compose import document_date
from esafety.documents.common.print_job import RenderError, error_message
from esafety.git.history import last_commit_date
from esafety.policy.editions import Edition
from esafety.problems.problem import ContentError
from esafety.redline.document.compose import (
    RedlineInputs,
    redline_inputs,
    redline_job,
    redline_page,
)
from esafety.redline.document.summary import summary
from esafety.redline.editions_compared import languages_of_both
from esafety.redline.word.compose import redline_document
from esafety.site.css_bundle import inlined
from esafety.source_tree.read_folder import read_tree
from esafety.text.one_line import console_line
from esafety.text.templates import Templates

STYLES: Final = (
    "assets/styles/fonts.css",
    "assets/styles/tokens.css",
    "assets/styles/base/text.css",
    "assets/styles/base/access.css",
    "assets/styles/parts/blocks.css",
    "assets/styles/parts/chapter.css",
    "assets/styles/parts/redline.css",
    "assets/styles/alone.css",
)


class NoEditionError(Exception):
    """An edition that was named does not exist, or both are the same one."""


@verb(
    "redline",
    Argument("older", ValueKind("older")),
    Argument("newer", ValueKind("newer")),
    Option("--to", kind=FOLDER),
    prints=True,
)
def command(root: Path, *, older: str, newer: str, to: Path | None) -> int:
    """Write all files, print what changed; return 1 if the editions cannot be compared."""
    folder = to or root / "build/redline"
    try:
        content = read_content(read_tree(root), preview=True)
        pair = _pair(content, older, newer)
        for language in languages_of_both(*pair):
            templates = Templates(root, language)
            inputs = redline_inputs(content, *pair, language)
            click.echo("\n".join(_made(root, inputs, templates, folder)) + "\n")
    except ContentError as error:
        click.echo("\n".join(problem_lines(error.problems)))
        return 1
    except (NoEditionError, RenderError) as error:
        click.echo(str(error))
        return 1
    return 0


def _made(root: Path, inputs: RedlineInputs, templates: Templates, folder: Path) -> Iterator[str]:
    """Write the page, the Word file and the PDF of one language; yield the lines to print."""
    from esafety.pdf.run.render_job import render_job  # noqa: PLC0415 (a machine may lack Pango)

    name = f"{inputs.newer.name}-from-{inputs.older.name}.{templates.language}"
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"{name}.html"
    html = redline_page(inputs, templates, inlined(root, STYLES))
    page.write_text(html, encoding="utf-8", newline="\n")
    made = document_date(inputs.newer, last_commit_date(root))
    word = folder / f"{name}.docx"
    word.write_bytes(redline_document(inputs, templates, made))
    job = redline_job(inputs, templates, last_commit_date(root))
    printed = render_job(replace(job, path=f"{name}.pdf"), root, folder)
    if error_message(printed):
        raise RenderError([printed])
    yield f"{inputs.older.name} → {inputs.newer.name}"
    yield from summary(inputs.redline, templates).sentences
    yield page.as_uri()
    yield word.as_uri()
    yield (folder / printed.path).as_uri()


def _pair(content: Content, older: str, newer: str) -> tuple[Edition, Edition]:
    if older == newer:
        raise NoEditionError(f"{older}: {console_line('name-two-editions')}")
    return _edition(content, older), _edition(content, newer)


def _edition(content: Content, name: str) -> Edition:
    known = {edition.name: edition for edition in content.editions}
    if name not in known:
        raise NoEditionError(unknown_name_line("no-such-edition", name, known))
    return known[name]

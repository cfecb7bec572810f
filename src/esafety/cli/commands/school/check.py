"""Check everything editors wrote: every rule, every problem at once."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import click
from rich.console import Console

from esafety.cli.console import cause_lines, checklist_lines, note_lines, problem_lines
from esafety.cli.parameters import Option, annotations_option, today_option
from esafety.cli.reading_table import reading_table
from esafety.cli.verb import verb
from esafety.content.check import findings_in_every_view
from esafety.content.load import read_content
from esafety.content.reading_figures import glossary_figures, plain_figures, reading_figures
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.git.history import rewritten_seals
from esafety.github.annotations import problem_annotations, problem_summary
from esafety.problems.problem import Problem, faults_in, notes_in
from esafety.publish.published_record import check_seals_against_record, record_in
from esafety.school.glossary import GLOSSARY_FILE
from esafety.source_tree.file_tree import seals_in
from esafety.source_tree.kept_readings import readings_where_kept
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree, text_at
from esafety.text.one_line import console_line

# How much of a cause that is met at many places is shown, and what shows all of it.
_SHORT: Final[dict[str, Any]] = {"places": 3, "command": "esafety check --all"}


@verb("check", annotations_option(), today_option(), Option("--figures"), Option("--all", "all_"))
def command(root: Path, *, annotations: bool, today: date, figures: bool, all_: bool) -> int:
    """Print every problem and every note, and with `figures` how hard each sheet is to read.

    Problems that are met at many places are shown by their cause, or with `--all` one by one.

    Returns 1 if there is a problem.
    """
    with readings_where_kept(root):
        return _check(root, today, annotations=annotations, figures=figures, every=all_)


def _check(root: Path, today: date, *, annotations: bool, figures: bool, every: bool) -> int:
    tree = read_tree(root)
    findings = {
        *findings_in_every_view(tree, today),
        *rewritten_seals(root),
        *check_seals_against_record(seals_in(tree), record_in(root)),
    }
    problems, notes = faults_in(sorted(findings)), notes_in(sorted(findings))
    lines = problem_lines(problems) if every else cause_lines(problems, **_SHORT)
    click.echo("\n".join(lines) or console_line("no-problems"))
    for line in note_lines(notes):
        click.echo(line)
    if annotations:
        _annotate(problems, notes)
    if figures:
        read = parse_source_tree(tree)
        glossary = glossary_figures(read.records.get(GLOSSARY_FILE))
        measured = (*reading_figures(read.pages), *plain_figures(read.records), *glossary)
        Console(soft_wrap=True, markup=False).print(reading_table(measured))
    if not problems:
        _list_what_the_school_can_fix(root, tree, today)
    return 1 if problems else 0


def _annotate(problems: list[Problem], notes: list[Problem]) -> None:
    for line in problem_annotations([*problems, *notes]):
        click.echo(line)
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8", newline="\n") as summary:
            summary.write(problem_summary(problems))


def _list_what_the_school_can_fix(root: Path, tree: Mapping[str, str], today: date) -> None:
    """Print what is no reason to stop anybody's work."""
    content = read_content(tree, today=today)
    items = school_checklist(content, today, text_at(root / OWNERS))
    click.echo("\n".join(checklist_lines(items)))

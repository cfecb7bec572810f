"""Check everything editors wrote: every rule, every problem at once."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from esafety.checks.rules.table import found_by
from esafety.cli.parameters import Option, today_option
from esafety.cli.reports.findings import Findings
from esafety.cli.reports.formats import FORMATS, GITHUB, MACHINE_READ, TEXT
from esafety.cli.terminal.problems import checklist_lines
from esafety.cli.terminal.reading_table import reading_table
from esafety.cli.value_kinds import OneOf
from esafety.cli.verb import verb
from esafety.content.check import findings_in_every_view
from esafety.content.load import checked_content
from esafety.content.reading_figures import glossary_figures, plain_figures, reading_figures
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.content.school_content import Content
from esafety.git.history import rewritten_seals
from esafety.git.picture_history import placed_in_history
from esafety.github.annotations import problem_summary
from esafety.output_rules.design_form import design_name_problems
from esafety.output_rules.designs import design_problems, own_address
from esafety.output_rules.sources import design_texts, style_sheets
from esafety.output_rules.style_form import style_problems
from esafety.problems.problem import ContentError, Problem
from esafety.publish.published_record import check_seals_against_record, record_in
from esafety.school.glossary import GLOSSARY_FILE
from esafety.source_tree.file_tree import TextsByPath, seals_in
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree, text_at
from esafety.storage.folders import HISTORY_CACHE


def _usual_format() -> str:
    """Return the format that a workflow on GitHub need not ask for, or that of a terminal."""
    return GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else TEXT


@verb(
    "check",
    Option("--format", "format_", kind=OneOf(*FORMATS), default=_usual_format),
    today_option(),
    Option("--figures"),
    Option("--all", "all_"),
)
def command(root: Path, *, format_: str, today: date, figures: bool, all_: bool) -> int:
    """Print every problem and every note, and with `figures` how hard each sheet is to read.

    Problems that are met at many places are shown by their cause, or with `all_` one by one.
    What a program reads (`json`, `sarif`) is printed alone.

    Returns 1 if there is a problem.
    """
    tree = read_tree(root)
    findings = Findings.of(_found(root, tree, today))
    for line in FORMATS[format_](findings, whole=all_):
        click.echo(line)
    if format_ == GITHUB and (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(page).open("a", encoding="utf-8", newline="\n") as summary:
            summary.write(problem_summary(findings.faults))
    if format_ not in MACHINE_READ:
        if figures:
            _print_figures(tree)
        if not findings.faults:
            _print_checklist(root, checked_content(tree, findings.notes), today)
    return 1 if findings.faults else 0


def _found(root: Path, tree: TextsByPath, today: date) -> Iterator[Problem]:
    """Yield what is wrong with a school's files and design, their history and publication."""
    yield from findings_in_every_view(tree, today)
    try:
        yield from [*_in_history(root, tree)]
    except ContentError as refused:  # git does not open it; all else is told all the same
        yield from found_by("seal-history", refused.problems)
    yield from found_by("files", design_name_problems(root))
    yield from found_by("styles", style_problems(style_sheets(root)))
    yield from found_by("third-parties", design_problems(design_texts(root), own_address(tree)))


def _in_history(root: Path, tree: TextsByPath) -> Iterator[Problem]:
    yield from found_by("seal-history", rewritten_seals(root))
    yield from found_by("picture-history", placed_in_history(root, root / HISTORY_CACHE))
    record = record_in(root)
    yield from found_by("published-record", check_seals_against_record(seals_in(tree), record))


def _print_figures(tree: TextsByPath) -> None:
    """Print how hard each sheet is to read."""
    read = parse_source_tree(tree)
    glossary = glossary_figures(read.records.get(GLOSSARY_FILE))
    measured = (*reading_figures(read.pages), *plain_figures(read.records), *glossary)
    Console(soft_wrap=True, markup=False).print(reading_table(measured))


def _print_checklist(root: Path, content: Content, today: date) -> None:
    """Print what only the school can fix."""
    items = school_checklist(content, today, text_at(root / OWNERS))
    click.echo("\n".join(checklist_lines(items)))

"""Ask every other site that our pages and data name whether it still stands."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from esafety.cli.parameters import Option, annotations_option, today_option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import FILE, SECONDS
from esafety.cli.verb import verb
from esafety.external_links.checked_rows import recorded
from esafety.external_links.link_requests import RetryPolicy, request_all
from esafety.external_links.links import (
    LinkFinding,
    LinkResponse,
    all_unreachable,
    link_findings,
    link_occurrences,
    without_fragment,
)
from esafety.external_links.report import is_report
from esafety.external_links.report import report as report_of
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.github.annotations import annotation
from esafety.policy.supplements import SITES
from esafety.school.resources import RESOURCES_FILE
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.tree import SourceTree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.output_file import OtherFileError, check_output_file
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages


@verb(
    "links",
    Option("--gap", kind=SECONDS, default=1.0),
    Option("--record"),
    Option("--report", kind=FILE),
    today_option(),
    annotations_option(),
)
def command(
    root: Path, *, gap: float, record: bool, report: Path | None, today: date, annotations: bool
) -> int:
    """Print what an editor should know of each address; return 1 if one is dead.

    To `record` is to write into the school's files of sites what was found of each today.
    """
    if report and not _may_be_written(report):
        return 1
    source_tree = parse_source_tree(read_tree(root))
    if source_tree.unreadable:
        click.echo("\n".join(problem_lines(source_tree.unreadable)))
        return 1
    named = link_occurrences(source_tree)
    addresses = {without_fragment(o.address): f"{o.path}:{o.line}" for o in reversed(named)}
    click.echo(console_line("asking", count=len(addresses)))
    replies = dict(request_all(addresses, RetryPolicy(gap=gap), addresses))
    if all_unreachable(replies.values()):
        click.echo(console_line("nothing-reached"))
        return 1
    findings = list(link_findings(named, replies))
    for finding in findings:
        _report(finding, annotated=annotations)
    if report:
        write_atomically(report, report_of(findings, replies.values(), today).encode())
    if record:
        _record(root, source_tree, replies, today)
    dead = sum(finding.level == "error" for finding in findings)
    click.echo(console_line("addresses-to-mend", count=dead))
    return 1 if dead else 0


def _may_be_written(report: Path) -> bool:
    """Tell whether a report may be put there; say why not before any site is asked."""
    try:
        check_output_file(report, lambda file: is_report(file.read_bytes()))
    except OtherFileError as error:
        click.echo(f"{error.file}: {console_line('other-file-there')}")
        return False
    return True


def _record(
    root: Path, source_tree: SourceTree, replies: Mapping[str, LinkResponse], today: date
) -> None:
    """Write into each of the school's own files of sites what was found; name those changed."""
    for path in source_tree.records:
        target = root / path
        if (path != RESOURCES_FILE and not path.startswith(f"{SITES}/")) or not target.is_file():
            continue
        text = target.read_bytes().decode("utf-8")
        own = read_yaml_document(path, text)
        changed = recorded(own, text, replies, today) if isinstance(own, YamlDocument) else text
        if changed != text:
            write_atomically(target, changed.encode())
            click.echo(f"{path}: {console_line('links-recorded', day=today.isoformat())}")


def _report(finding: LinkFinding, *, annotated: bool) -> None:
    path, line = finding.occurrence.path, finding.occurrence.line
    sentences = [finding.sentence(language) for language in shown_languages()]
    click.echo(f"{path}:{line}: " + "\n    ".join(sentences))
    if annotated:
        click.echo(annotation(finding.level, path, line, "\n".join(sentences)))

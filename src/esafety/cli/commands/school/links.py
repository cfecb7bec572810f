"""Ask every other site that our pages and data name whether it still stands."""

from pathlib import Path

import click

from esafety.cli.console import problem_lines
from esafety.cli.parameters import Option, annotations_option
from esafety.cli.value_kinds import SECONDS
from esafety.cli.verb import verb
from esafety.external_links.link_requests import RetryPolicy, request_all
from esafety.external_links.links import (
    LinkFinding,
    all_unreachable,
    link_findings,
    link_occurrences,
    without_fragment,
)
from esafety.github.annotations import annotation
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages


@verb("links", Option("--gap", kind=SECONDS, default=1.0), annotations_option())
def command(root: Path, *, gap: float, annotations: bool) -> int:
    """Print what an editor should know of each address; return 1 if one is dead."""
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
    dead = sum(finding.level == "error" for finding in findings)
    click.echo(console_line("addresses-to-mend", count=dead))
    return 1 if dead else 0


def _report(finding: LinkFinding, *, annotated: bool) -> None:
    path, line = finding.occurrence.path, finding.occurrence.line
    sentences = [finding.sentence(language) for language in shown_languages()]
    click.echo(f"{path}:{line}: " + "\n    ".join(sentences))
    if annotated:
        click.echo(annotation(finding.level, path, line, "\n".join(sentences)))

"""Propose which clauses of an edition speak of each topic, for somebody to confirm."""

from collections.abc import Iterator
from pathlib import Path

import click

from esafety.cli.parameters import Argument
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import ValueKind
from esafety.cli.verb import verb
from esafety.content.topic_proposals import ProposedMap, check_proposing, proposed_map
from esafety.policy.topics.proposals import Likest
from esafety.policy.topics.undecided import MARK
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.starter.starter_topics import starter_topics
from esafety.storage.atomic_write import write_atomically
from esafety.text.one_line import console_line


@verb("topics", Argument("edition", ValueKind("edition"), required=False))
def command(root: Path, *, edition: str | None) -> int:
    """Write a proposal for each topic that the map of an edition has not; nothing else changes.

    Without a name it is the draft, or else the edition in force. Returns 1, and writes nothing,
    if anything stands against it.
    """
    tree = read_tree(root)
    source_tree = parse_source_tree(tree)
    name = edition or source_tree.draft or source_tree.in_force
    if name is None:
        click.echo(console_line("topics-without-edition"))
        return 1
    if problems := [*check_proposing(source_tree, name)]:
        click.echo("\n".join([*problem_lines(problems), console_line("nothing-written")]))
        return 1
    result = proposed_map(tree, source_tree, name, starter_topics)
    if result.proposed or result.possible or result.silent:
        target = root / result.path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, result.text.encode("utf-8", "surrogateescape"))
    click.echo("\n".join(_lines(result)))
    return 0


def _lines(result: ProposedMap) -> Iterator[str]:
    """Yield what was proposed, what is unsure, and the topics for which nothing was found."""
    yield from map(_found, result.proposed.items())
    if result.possible:
        yield f"{console_line('topics-unsure')}:"
        yield from (f"  {_found(one)}" for one in result.possible.items())
    if result.unlike:
        yield f"{console_line('topics-unlike')}: {', '.join(result.unlike)}"
    if result.silent:
        yield f"{console_line('topics-silent')}: {', '.join(result.silent)}"
    if result.proposed or result.silent:
        yield f"{result.path}: {console_line('topics-to-confirm', mark=MARK)}"
    if result.possible:
        yield f"{result.path}: {console_line('topics-to-choose', mark=MARK)}"
    elif not (result.proposed or result.unlike or result.silent):
        yield f"{result.path}: {console_line('topics-complete')}"


def _found(pair: tuple[str, Likest]) -> str:
    name, proposals = pair
    found = ", ".join(f"{one.clause.number} ({one.likeness:.0%})" for one in proposals)
    return f"{name}: {found}"

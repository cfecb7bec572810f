"""Call the school to the yearly review: one issue a year, one reminder when it is late."""

from datetime import date
from pathlib import Path

import click

from esafety.cli.parameters import Option, today_option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.github.github_cli import GitHubError, gh_in, open_or_remind
from esafety.problems.problem import ContentError
from esafety.school.review_reminder import review_reminder
from esafety.source_tree.read_folder import read_tree
from esafety.text.one_line import console_line


@verb("review", Option("--show"), today_option())
def command(root: Path, *, show: bool, today: date) -> int:
    """Open or remind where it is time; return 1 if that was not possible."""
    try:
        content = read_content(read_tree(root))
        call = review_reminder(content.edition, today, content.school.kind, content.languages)
        if not call:
            click.echo(console_line("review-not-due"))
            return 0
        if show:
            click.echo(f"{call.title}\n\n{call.body}")
            return 0
        done = [console_line(f"review-{step}") for step in open_or_remind(call, gh_in(root))]
    except ContentError as error:
        click.echo("\n".join(problem_lines(error.problems)))
        return 1
    except GitHubError as error:
        click.echo(str(error))
        return 1
    click.echo("\n".join(done) or console_line("review-opened-before"))
    return 0

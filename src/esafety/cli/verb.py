"""A command of `esafety`: its parameters, its help, and how what it does is run."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from esafety.cli.argument_faults import ArgumentError, ArgumentFault, located, raise_collected
from esafety.cli.help import help_option, help_text
from esafety.cli.languages import in_language_of
from esafety.cli.last_resort import run
from esafety.cli.parameters import Argument, Option, lang_option, root_option
from esafety.pdf.run.paper_libraries import can_set_paper
from esafety.source_tree.reading_cache import existing_reading_cache
from esafety.storage.kit import CONFIGURATION
from esafety.text.one_line import console_line

Action = Callable[..., int]


class Verb(click.Command):
    """One command; every fault of its arguments is reported at once."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse all arguments.

        Raises:
            ArgumentError: with every fault.
        """
        with located(ctx):
            rest = super().parse_args(ctx, args)
        raise_collected(ctx, rest)
        return rest

    def get_help(self, ctx: click.Context) -> str:
        """Return the help in every language that is shown."""
        return help_text(ctx)


def verb(name: str, *params: Option | Argument, prints: bool = False) -> Callable[[Action], Verb]:
    """Make a command of what takes the school's folder as `root`, and its parameters by name.

    It returns the command's exit code: 0, or 1 where something stands against it; a verb that
    `prints` is of no use on a machine that cannot.
    """

    def command(action: Action) -> Verb:
        @wraps(action)
        def called(root: Path | None, **values: Any) -> int:
            ctx = click.get_current_context()
            school = school_folder(ctx, root)
            with in_language_of(school), existing_reading_cache(school):
                if prints and not can_set_paper():
                    click.echo(console_line("paper-needed"))
                    return 1
                return run(lambda: action(school, **values), school, ctx.command_path)

        every = [*params, root_option(), lang_option(), help_option()]
        settings = {"allow_extra_args": True}
        return Verb(name, settings, called, params=[*every], add_help_option=False)

    return command


def verb_anywhere(name: str, *params: Option | Argument) -> Callable[[Action], Verb]:
    """Make a command of what needs no school yet; it takes the folder it is called in."""

    def command(action: Action) -> Verb:
        @wraps(action)
        def called(**values: Any) -> int:
            here = Path.cwd()
            ctx = click.get_current_context()
            return run(lambda: action(here, **values), here, ctx.command_path)

        every = [*params, lang_option(), help_option()]
        settings = {"allow_extra_args": True}
        return Verb(name, settings, called, params=[*every], add_help_option=False)

    return command


def school_folder(ctx: click.Context, named: Path | None) -> Path:
    """Return the school's folder: the one named, else the nearest one around this folder.

    Raises:
        ArgumentError: if it holds no `mkdocs.yml`.
    """
    before_verb: Path | None = ctx.find_root().params.get("root")
    named = named or before_verb
    start = named or Path.cwd()
    for folder in (start,) if named else (start, *start.parents):
        if (folder / CONFIGURATION).is_file():
            return folder.absolute()
    key = "wrong-root" if named else "wrong-folder"
    raise ArgumentError([ArgumentFault(key, {"given": str(start)})], ctx)

"""The command `esafety`: each of its verbs is a module of `commands/`, imported when called."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

import click

from esafety.cli.argument_faults import (
    ArgumentError,
    ArgumentFault,
    fault_lines,
    located,
    raise_collected,
)
from esafety.cli.help import help_option, help_text, version_option
from esafety.cli.languages import chosen_language
from esafety.cli.parameters import lang_option, root_option
from esafety.problems.problem import suggestion
from esafety.processes.environment import environment
from esafety.processes.exit_codes import STOPPED
from esafety.processes.garbage import collect_rarely
from esafety.processes.output_encoding import make_printable
from esafety.text.program_name import CALLED, NAME, program_name
from esafety.text.shown_languages import CHOICE

# Each verb with its package below `commands/`, in the order of their use, from the first text to
# the last paper.
VERBS: Final = {
    "new": "starting",
    "check": "school",
    "translated": "school",
    "picture": "school",
    "build": "building",
    "serve": "building",
    "preview": "building",
    "new-edition": "edition",
    "renumber": "edition",
    "import": "edition",
    "topics": "edition",
    "redline": "edition",
    "approve": "edition",
    "update": "starting",
    "translate-edition": "edition",
    "seal-translation": "edition",
    "keep": "school",
    "kept": "school",
    "publish": "publication",
    "verify": "publication",
    "release": "publication",
    "review": "edition",
    "links": "school",
    "posters": "building",
    "class-set": "building",
    "ready": "building",
    "bench": "building",
}
# A word of Python itself can name no module.
_MODULES: Final = {"import": "import_policy"}


def module_of(verb: str) -> str:
    """Return the name of the module of a verb."""
    name = _MODULES.get(verb, verb.replace("-", "_"))
    return f"esafety.cli.commands.{VERBS[verb]}.{name}"


class Program(click.Group):
    """The verbs; one is imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's)
        """Return the names of all verbs."""
        return [*VERBS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a verb."""
        if cmd_name not in VERBS:
            return None
        module = import_module(module_of(cmd_name))
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse what stands before the verb.

        Raises:
            ArgumentError: with every fault.
        """
        with located(ctx):
            rest = super().parse_args(ctx, args)
        raise_collected(ctx, ())
        return rest

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that is called.

        Raises:
            ArgumentError: if there is none of that name.
        """
        if args[0] not in VERBS:
            named = {"given": args[0], **suggestion(args[0], VERBS)}
            raise ArgumentError([ArgumentFault("wrong-command", named)], ctx)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """Return the help in every language that is shown."""
        return help_text(ctx)


def _without_verb(root: Path | None) -> None:  # noqa: ARG001 (a verb looks for it)
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        raise ArgumentError([ArgumentFault("wrong-no-command", {"known": ", ".join(VERBS)})], ctx)


PROGRAM: Final = Program(
    NAME,
    callback=_without_verb,
    params=[root_option(), lang_option(), version_option(), help_option()],
    add_help_option=False,
    invoke_without_command=True,
    no_args_is_help=True,
)


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line, by default that of this process; return the exit code.

    0: done; 1: something stands against it; 2: the words are not understood; 130: Ctrl-C.
    """
    collect_rarely()
    make_printable()
    words = sys.argv[1:] if words is None else words
    language = chosen_language(words)
    with environment({CALLED: program_name()} | ({CHOICE: language} if language else {})):
        try:
            return PROGRAM.main([*words], NAME, standalone_mode=False) or 0
        except click.exceptions.NoArgsIsHelpError as bare:
            click.echo(bare.format_message(), err=True)
        except click.UsageError as error:
            click.echo("\n".join(fault_lines(error)), err=True)
        except click.Abort:  # Ctrl-C before a verb has begun
            return STOPPED
        return click.UsageError.exit_code

"""The help of a command, in every language that is shown, one after the other."""

from collections.abc import Callable, Iterator
from typing import Final

import click

from esafety.cli.argument_faults import capitals
from esafety.cli.languages import help_languages
from esafety.cli.parameters import Option
from esafety.policy.review_month import review_month_gaps
from esafety.storage.kit import INHERITED, release
from esafety.text.messages import help_words

_WIDTH: Final = 96


def help_text(ctx: click.Context) -> str:
    """Return the help of the command of a context."""
    return "\n\n".join(_in_language(ctx, language) for language in help_languages())


def short_help(verb: str, language: str) -> str:
    """Return the one line by which a command stands in the list of commands."""
    return _described(f"verb-{verb}", language).partition("\n")[0]


def _in_language(ctx: click.Context, language: str) -> str:
    formatter = click.HelpFormatter(width=_WIDTH)
    command, words = ctx.command, help_words(language)
    formatter.write_usage(ctx.command_path, _usage(command, language), f"{words['usage']}: ")
    formatter.write_paragraph()
    is_group = isinstance(command, click.Group)
    with formatter.indentation():
        key = "program" if is_group else f"verb-{command.name}"
        formatter.write_text(_described(key, language).strip())
    for title, rows in _sections(ctx, language):
        if rows:
            with formatter.section(words[title]):
                formatter.write_dl(rows)
    return formatter.getvalue().rstrip()


def _described(key: str, language: str) -> str:
    """Return what a command is for; sentences may name the month of the review."""
    return help_words(language)[key].format(**review_month_gaps(language))


def _usage(command: click.Command, language: str) -> str:
    words = help_words(language)
    pieces = [words["usage-options"]]
    pieces += [_placeholder(p, language) for p in command.params if isinstance(p, click.Argument)]
    if isinstance(command, click.Group):
        pieces.append(words["usage-command"])
    return " ".join(pieces)


def _sections(ctx: click.Context, language: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    command = ctx.command
    verb = command.name or ""
    if isinstance(command, click.Group):
        verbs = command.list_commands(ctx)
        yield "section-commands", [(name, short_help(name, language)) for name in verbs]
    arguments = [p for p in command.params if isinstance(p, click.Argument)]
    options = [p for p in command.params if isinstance(p, click.Option) and not p.hidden]
    yield "section-arguments", [_row(one, verb, language) for one in arguments]
    yield "section-options", [_row(one, verb, language) for one in options]


def _row(param: click.Parameter, verb: str, language: str) -> tuple[str, str]:
    needed = help_words(language)["needed"] if param.required else ""
    text = param.described(verb, language)  # type: ignore[attr-defined]
    return _placeholder(param, language), f"{text} {needed}".strip()


def _placeholder(param: click.Parameter, language: str) -> str:
    """Return `--by NAME`, `--dry-run`, `EDITION` or, where it may be left out, `[EDITION]`."""
    value = capitals(param, language)
    if isinstance(param, click.Argument):
        return value if param.required else f"[{value}]"
    name = param.opts[0]
    if param.secondary_opts:  # --annotations, --no-annotations
        name = name.replace("--", "--[no-]", 1)
    return f"{name} {value}".strip()


def help_option() -> Option:
    """Return the option that shows help and ends."""
    return _shown_and_ended("--help", click.Context.get_help)


def version_option() -> Option:
    """Return the option that shows which release of the package this is, and ends."""
    return _shown_and_ended("--version", lambda _ctx: f"{INHERITED} {release()}")


def _shown_and_ended(name: str, text: Callable[[click.Context], str]) -> Option:
    def show(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 (click's)
        if wanted:
            click.echo(text(ctx))
            ctx.exit()

    return Option(name, is_eager=True, expose_value=False, callback=show)

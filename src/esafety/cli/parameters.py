"""What can be written after a command: its options and arguments.

Every fault is collected, so that all are reported at once; the words of help and faults stand in
`text/catalog/help.yml`.
"""

import os
from collections.abc import Mapping
from datetime import date
from typing import Any

import click

from esafety.cli.argument_faults import collecting
from esafety.cli.languages import OPTION
from esafety.cli.value_kinds import ADDRESS, DAY, FOLDER, OneOf, ValueKind, at_least
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import help_words


class Parameter(click.Parameter):
    """A parameter of a command whose faults are collected, with help from the catalogue."""

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        """Take the value; keep what is wrong with it."""
        with collecting(ctx):
            return super().handle_parse_result(ctx, opts, args)
        return None, args

    def described(self, verb: str, language: str) -> str:
        """Return its own help with a command, `VERB-name`, or that with every command."""
        words, name = help_words(language), self.name.rstrip("_").replace("_", "-")
        return (words.get(f"{verb}-{name}") or words[f"any-{name}"]).format(default=self.default)


class Option(Parameter, click.Option):
    """An option whose faults are collected; `kind` is the kind of its value, None for a flag."""

    def __init__(self, *names: str, kind: ValueKind | None = None, **more: Any) -> None:
        more |= {"type": kind} if kind else {"is_flag": True}
        super().__init__([*names], **more)


class Argument(Parameter, click.Argument):
    """An argument whose faults are collected; `kind` is the kind of its value."""

    def __init__(self, name: str, kind: ValueKind, **more: Any) -> None:
        super().__init__([name], type=kind, **more)


def root_option() -> Option:
    """Return the option that names the school's folder."""
    return Option("--root", kind=FOLDER)


def lang_option() -> Option:
    """Return the option that chooses the language; it was read before anything was parsed."""
    return Option(OPTION, kind=OneOf(*SPOKEN_LANGUAGES), expose_value=False)


def today_option() -> Option:
    """Return the option that takes another day for today."""
    return Option("--today", kind=DAY, default=date.today)


def site_url_option() -> Option:
    """Return the option that gives the public address."""
    return Option("--site-url", kind=ADDRESS)


def pdf_cache_option() -> Option:
    """Return the option that names the folder of PDFs rendered before."""
    return Option("--pdf-cache", kind=FOLDER)


def build_options() -> tuple[Option, ...]:
    """Return the options of every command that builds a school whole."""
    return (
        Option("--to", kind=FOLDER),
        today_option(),
        site_url_option(),
        pdf_cache_option(),
        Option("--afresh"),
        Option("--workers", kind=at_least(1), default=os.cpu_count() or 1),
    )


def annotations_option() -> Option:
    """Return the option that shows findings on GitHub, too; a workflow there need not ask."""
    return Option(
        "--annotations/--no-annotations",
        default=lambda: os.environ.get("GITHUB_ACTIONS") == "true",
    )

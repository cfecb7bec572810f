"""What can be written after a command: options, arguments, and the kinds of their values.

A value is judged as the same words in a file would be. Every fault is collected, so that all
are reported at once; the words of help and faults stand in `text/catalog/help.yml`.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from math import inf
from pathlib import Path
from typing import Any, Final

import click

from esafety.cli.argument_faults import ArgumentError, Fault, collecting, shown_name
from esafety.cli.languages import OPTION
from esafety.formats.contact_rules import public_address
from esafety.problems.problem import suggestion
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import help_words

# Ports of TCP have 16 bits (RFC 9293).
_LAST_PORT: Final = 65535


class Kind(click.ParamType[Any]):
    """A kind of value: the key of its capitals in help, and how it is read.

    `read` returns the value, or raises ValueError; a value that is none is refused by the
    sentence `wrong-NAME`.
    """

    def __init__(self, name: str, read: Callable[[str], Any] = str) -> None:
        self.name = name
        self.read = read

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002
    ) -> Any:
        """Return the value of what was written; a default is one already."""
        if not isinstance(value, str):
            return value
        try:
            return self.read(value)
        except ValueError as error:
            params = error.args[0] if error.args and isinstance(error.args[0], dict) else {}
            key = str(params.pop("key", f"wrong-{self.name}"))
            params |= {"name": shown_name(param), "given": value}
            raise ArgumentError([Fault(key, params)]) from error

    def capitals(self, language: str) -> str:
        """Return what stands for a value in help: `DAY`."""
        return help_words(language)[f"kind-{self.name}"]


class OneOf(Kind):
    """One of a few words."""

    def __init__(self, *known: str) -> None:
        super().__init__("choice", self._chosen)
        self.known = known

    def _chosen(self, text: str) -> str:
        if text not in self.known:
            raise ValueError(suggestion(text, self.known))
        return text

    def capitals(self, language: str) -> str:  # noqa: ARG002 (the same in every language)
        """Return the words themselves: `tr|en`."""
        return "|".join(self.known)


def _day(text: str) -> date:
    """Read a day as computers write it, or as a Turkish teacher does."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(text, form).date()  # noqa: DTZ007 (a day has no zone)
    raise ValueError


def _address(text: str) -> str:
    if public_address(text):
        raise ValueError
    return text


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < inf:
        raise ValueError
    return seconds


def at_least(least: int) -> Kind:
    """Return the kind of a whole number that is not smaller than another."""

    def read(text: str) -> int:
        number = int(text)
        if number < least:
            raise ValueError({"key": "wrong-number-range", "least": least})
        return number

    return Kind("number", read)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _LAST_PORT:
        raise ValueError({"key": "wrong-port", "last": _LAST_PORT})
    return port


DAY = Kind("day", _day)
FOLDER = Kind("folder", lambda text: Path(text).resolve())
FILE = Kind("file", lambda text: Path(text).resolve())
ADDRESS = Kind("address", _address)
NUMBER = Kind("number", int)
SECONDS = Kind("seconds", _seconds)
PORT = Kind("number", _port)


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

    def __init__(self, *names: str, kind: Kind | None = None, **more: Any) -> None:
        more |= {"type": kind} if kind else {"is_flag": True}
        super().__init__([*names], **more)


class Argument(Parameter, click.Argument):
    """An argument whose faults are collected; `kind` is the kind of its value."""

    def __init__(self, name: str, kind: Kind, **more: Any) -> None:
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

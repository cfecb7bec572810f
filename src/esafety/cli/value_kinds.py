"""The kinds of values that can be written after a command, and how each is read.

A value is judged as the same words in a file would be. A new kind is a function that reads text
and raises ValueError, a row at the end, and its words in `text/catalog/help.yml`.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from math import inf
from pathlib import Path
from typing import Any, Final

import click

from esafety.cli.argument_faults import ArgumentError, ArgumentFault, shown_name
from esafety.formats.contact_rules import public_address
from esafety.problems.problem import suggestion
from esafety.text.languages import BINDING, KNOWN
from esafety.text.messages import help_words

# Ports of TCP have 16 bits (RFC 9293).
_LAST_PORT: Final = 65535
# What git takes as the name of a branch (git-check-ref-format), but a name of a ref or of HEAD.
_BRANCH: Final = re.compile(
    r"(?!-|@$|HEAD$|refs/|[./])(?!.*(?:\.\.|@\{|//|/\.|\.lock(?:/|$)|[/.]$))"
    r"[^\x00-\x20\x7f~^:?*\[\\]+"
)


class ValueKind(click.ParamType[Any]):
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
            raise ArgumentError([ArgumentFault(key, params)]) from error

    def capitals(self, language: str) -> str:
        """Return what stands for a value in help: `DAY`."""
        return help_words(language)[f"kind-{self.name}"]


class OneOf(ValueKind):
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


def at_least(least: int) -> ValueKind:
    """Return the kind of a whole number that is not smaller than another."""

    def read(text: str) -> int:
        number = int(text)
        if number < least:
            raise ValueError({"key": "wrong-number-range", "least": least})
        return number

    return ValueKind("number", read)


def _branch(text: str) -> str:
    if not _BRANCH.fullmatch(text):
        raise ValueError
    return text


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _LAST_PORT:
        raise ValueError({"key": "wrong-port", "last": _LAST_PORT})
    return port


TRANSLATION = OneOf(*(code for code in KNOWN if code != BINDING))
DAY = ValueKind("day", _day)
PATH = ValueKind("path", lambda text: Path(text).as_posix().removeprefix("./"))
FOLDER = ValueKind("folder", lambda text: Path(text).resolve())
FILE = ValueKind("file", lambda text: Path(text).resolve())
# A workflow hands over the place of a file that may not have been made as nothing at all.
FILE_IF_ANY = ValueKind("file", lambda text: Path(text).resolve() if text else None)
ADDRESS = ValueKind("address", _address)
NUMBER = ValueKind("number", int)
BRANCH = ValueKind("branch", _branch)
SECONDS = ValueKind("seconds", _seconds)
PORT = ValueKind("number", _port)

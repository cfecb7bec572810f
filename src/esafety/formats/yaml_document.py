"""YAML files of facts, read with the line of every key and each value as it was written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from esafety.formats.bounded_yaml import (
    KeyPath,
    YamlFaultError,
    compose,
    construct,
    keys_twice,
    places,
    written,
)
from esafety.problems.problem import Problem
from esafety.text.shortened import shortened

_SHOWN: Final = 80
_COMMENT: Final = re.compile(r"(?:^|\s)#(?P<said>[^\n]*)")


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A YAML file: its data, and the line on which each key or item stands."""

    path: str
    data: Any
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    written: Mapping[KeyPath, str] = field(default_factory=dict)
    """Each value as its editor wrote it, which is not what YAML makes of `No` or `0312…`."""
    comments: Mapping[int, str] = field(default_factory=dict)
    """Comments by their lines. A number sign in quotes is taken for one, too."""

    def as_written(self, where: KeyPath, default: object = "") -> str:
        """Return a value as its editor wrote it, at most 80 letters; else `default`."""
        return shortened(self.written.get(where, str(default)), _SHOWN)

    def problem(self, where: KeyPath, key: str, **params: object) -> Problem:
        """Make a problem that points at a key, or at the nearest one above it."""
        while where and where not in self.lines:
            where = where[:-1]
        return Problem(self.path, self.lines.get(where, 1), key, params)


@lru_cache(maxsize=1024)
def read_yaml_document(path: str, text: str, first_line: int = 1) -> YamlDocument | Problem:
    """Read YAML text; a text that is no YAML, or exceeds its bounds, becomes a problem.

    Whoever reads the same text gets the same document, and changes nothing in it.
    """
    try:
        node = compose(text)
        data = construct(node) if node else None
    except YamlFaultError as fault:
        return Problem(path, first_line + fault.line, fault.key, fault.params)
    if not node:
        return YamlDocument(path, data, comments=_comments(text, first_line))
    if twice := next(keys_twice(node), None):
        line = first_line + twice.start_mark.line
        return Problem(path, line, "key-twice", {"name": twice.value})
    entries = list(places(node))
    lines = {where: line + first_line for where, line, _ in entries}
    as_written = {where: written(text, value) for where, _, value in entries}
    return YamlDocument(path, data, lines, as_written, _comments(text, first_line))


def _comments(text: str, first_line: int) -> dict[int, str]:
    if "#" not in text:
        return {}
    return {
        number: found["said"].strip()
        for number, line in enumerate(text.split("\n"), first_line)
        if (found := _COMMENT.search(line))
    }

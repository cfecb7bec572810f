"""YAML files of facts, read with the line of every key and each value as it was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A YAML file: its data, and the line on which each key or item stands."""

    path: str
    data: Any
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    written: Mapping[KeyPath, str] = field(default_factory=dict)
    """Each value as its editor wrote it, which is not what YAML makes of `No` or `0312…`."""

    def as_written(self, where: KeyPath, default: object = "") -> str:
        """Return a value as its editor wrote it, at most 80 letters; else `default`."""
        return shortened(self.written.get(where, str(default)), _SHOWN)

    def problem(self, where: KeyPath, key: str, **params: object) -> Problem:
        """Make a problem that points at a key, or at the nearest one above it."""
        while where and where not in self.lines:
            where = where[:-1]
        return Problem(self.path, self.lines.get(where, 1), key, params)


def read_yaml_document(path: str, text: str, first_line: int = 1) -> YamlDocument | Problem:
    """Read YAML text; a text that is no YAML, or exceeds its bounds, becomes a problem."""
    try:
        node = compose(text)
        data = construct(node) if node else None
    except YamlFaultError as fault:
        return Problem(path, first_line + fault.line, fault.key, fault.params)
    if not node:
        return YamlDocument(path, data)
    if twice := next(keys_twice(node), None):
        line = first_line + twice.start_mark.line
        return Problem(path, line, "key-twice", {"name": twice.value})
    entries = list(places(node))
    lines = {where: line + first_line for where, line, _ in entries}
    return YamlDocument(
        path, data, lines, {where: written(text, value) for where, _, value in entries}
    )

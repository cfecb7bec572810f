"""YAML files of facts, read with their line numbers and checked key by key."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

import yaml

from esafety.facts.languages import LANGUAGES
from esafety.facts.problems import Problem, did_you_mean

# The C loader reads a school's files in a tenth of the time; not every wheel has it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]
Rule = Callable[[Any], str | None]


@dataclass(frozen=True, slots=True)
class Record:
    """A YAML file: its data, and the line on which each key or item stands."""

    path: str
    data: Any
    lines: Mapping[Path, int] = field(default_factory=dict)

    def problem(self, where: Path, key: str, **facts: object) -> Problem:
        """Make a problem that points at a key, or at the nearest one above it."""
        while where and where not in self.lines:
            where = where[:-1]
        return Problem(self.path, self.lines.get(where, 1), key, facts)


@dataclass(frozen=True, slots=True)
class Key:
    """One allowed key of a record; a rule returns the name of what it misses, or None."""

    rule: Rule
    required: bool = True
    known: tuple[str, ...] = ()


def read_record(path: str, text: str, first_line: int = 1) -> Record | Problem:
    """Read YAML text; a text that is no YAML becomes a problem with its line."""
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        return Problem(path, line, "not-yaml", {"why": str(getattr(error, "problem", error))})
    except RecursionError:
        return Problem(path, first_line, "not-yaml", {"why": "too deep"})
    except ValueError as error:  # 2026-02-30 looks like a day and is none
        line = first_line + (_line_of_no_day(node) if node else 0)
        return Problem(path, line, "not-yaml", {"why": str(error)})
    if node and (twice := next(_keys_twice(node), None)):
        line = first_line + twice.start_mark.line
        return Problem(path, line, "key-twice", {"name": twice.value})
    return Record(path, data, dict(_lines(node, (), first_line)) if node else {})


def _keys_twice(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield keys that repeat one above them; YAML would let the last win in silence."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if str(key.value) in seen:
                yield key
            seen.add(str(key.value))
            yield from _keys_twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _keys_twice(item)


def _line_of_no_day(node: yaml.Node) -> int:
    for scalar in _scalars(node):
        try:
            yaml.SafeLoader("").construct_object(scalar)
        except ValueError:
            return int(scalar.start_mark.line)
    return 0


def _scalars(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from _scalars(pair[1])
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    else:
        yield node


def _lines(node: yaml.Node, where: Path, first: int) -> Iterator[tuple[Path, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*where, key.value), key.start_mark.line + first
            yield from _lines(value, (*where, key.value), first)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield (*where, number), item.start_mark.line + first
            yield from _lines(item, (*where, number), first)


def check_keys(record: Record, keys: Mapping[str, Key], where: Path = ()) -> Iterator[Problem]:
    """Yield every unknown, missing or ill-formed key of one mapping in a record."""
    value = _at(record.data, where)
    if not isinstance(value, dict):
        yield record.problem(where, "not-a-mapping", keys=", ".join(keys))
        return
    for name in value.keys() - keys.keys():
        near = did_you_mean(str(name), keys)
        yield record.problem((*where, name), "unknown-key", name=name, near=near)
    for name, key in keys.items():
        if name not in value:
            if key.required:
                yield record.problem(where, "missing-key", name=name)
        elif missed := key.rule(value[name]):
            facts = {"name": name, "value": value[name], "known": ", ".join(key.known)}
            yield record.problem((*where, name), missed, **facts)


def _at(data: Any, where: Path) -> Any:
    for step in where:
        data = data[step]
    return data


def text(value: Any) -> str | None:
    """Require words."""
    if value is not None and not isinstance(value, str):
        return "needs-quotes"
    return None if value and value.strip() else "needs-text"


def text_or_nothing(value: Any) -> str | None:
    """Accept words or an empty value; YAML reads an unquoted 0212… as another number."""
    return None if value is None else text(value)


def phone_number(value: Any) -> str | None:
    """Require a number to dial: digits, blanks, perhaps a plus sign."""
    if isinstance(value, str):
        return None if re.fullmatch(r"\+?[0-9][0-9 ]{2,}", value) else "needs-number"
    return text(value)


def bilingual(value: Any) -> str | None:
    """Require the same thing said in every language."""
    said = isinstance(value, dict) and all(text(value.get(lang)) is None for lang in LANGUAGES)
    return None if said and set(value) == set(LANGUAGES) else "needs-both-languages"


def bilingual_or_empty(value: Any) -> str | None:
    """Accept a note that is still empty in both languages, or said in both."""
    empty = isinstance(value, dict) and set(value) == set(LANGUAGES) and not any(value.values())
    return None if value is None or empty else bilingual(value)


def day(value: Any) -> str | None:
    """Require a date written as 2026-09-30."""
    return None if isinstance(value, date) and not isinstance(value, datetime) else "needs-day"


def yes_or_no(value: Any) -> str | None:
    """Require a switch: true or false."""
    return None if isinstance(value, bool) else "needs-yes-or-no"


def web_address(value: Any) -> str | None:
    """Require a full web address without blanks."""
    try:
        parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
    except ValueError:
        return "needs-web-address"
    good = parts.scheme in ("http", "https") and "." in parts.netloc
    return None if good and not re.search(r"\s", str(value)) else "needs-web-address"


def choice(*known: str, required: bool = True) -> Key:
    """Make a key whose value is one of a few words."""
    rule: Rule = lambda value: None if value in known else "needs-known-word"  # noqa: E731
    return Key(rule, required, known)


def anything(_value: Any) -> None:
    """Accept a value that another rule looks into."""

"""YAML files of facts, read with their line numbers and checked key by key."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
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
from esafety.problems.problem import Problem, suggestion
from esafety.text.languages import LANGUAGES

Validator = Callable[[Any], str | None]
_SHOWN: Final = 80
# The longest value of a sound school has 300 letters.
LONGEST_VALUE: Final = 2000
# Control characters, and marks that turn the direction of reading round. A joiner is a letter.
_INVISIBLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BRACES: Final = re.compile(r"\{\{|\{%|\{#")


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A YAML file: its data, and the line on which each key or item stands."""

    path: str
    data: Any
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    written: Mapping[KeyPath, str] = field(default_factory=dict)
    """Each value as its editor wrote it, which is not what YAML makes of `No` or `0312…`."""

    def said(self, where: KeyPath, value: object = "") -> str:
        """Return a value as it was written; where that is not known, another one."""
        said = self.written.get(where, str(value))
        return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"

    def problem(self, where: KeyPath, key: str, **facts: object) -> Problem:
        """Make a problem that points at a key, or at the nearest one above it."""
        while where and where not in self.lines:
            where = where[:-1]
        return Problem(self.path, self.lines.get(where, 1), key, facts)


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One allowed key of a record; a rule returns the name of what it misses, or None."""

    rule: Validator
    required: bool = True
    known: tuple[str, ...] = ()


def read_yaml_document(path: str, text: str, first_line: int = 1) -> YamlDocument | Problem:
    """Read YAML text; a text that is no YAML, or exceeds its bounds, becomes a problem."""
    try:
        node = compose(text)
        data = construct(node) if node else None
    except YamlFaultError as fault:
        return Problem(path, first_line + fault.line, fault.key, fault.facts)
    if not node:
        return YamlDocument(path, data)
    if twice := next(keys_twice(node), None):
        line = first_line + twice.start_mark.line
        return Problem(path, line, "key-twice", {"name": twice.value})
    found = list(places(node))
    lines = {where: line + first_line for where, line, _ in found}
    return YamlDocument(
        path, data, lines, {where: written(text, value) for where, _, value in found}
    )


def check_keys(
    record: YamlDocument, keys: Mapping[str, FieldRule], where: KeyPath = ()
) -> Iterator[Problem]:
    """Yield every unknown, missing or ill-formed key of one mapping in a record."""
    value = _at(record.data, where)
    if not isinstance(value, dict):
        yield record.problem(where, "not-a-mapping", keys=", ".join(keys))
        return
    for name in value.keys() - keys.keys():
        facts = suggestion(str(name), keys)
        yield record.problem((*where, name), "unknown-key", name=name, **facts)
    for name, key in keys.items():
        if name not in value:
            if key.required:
                yield record.problem(where, "missing-key", name=name)
        elif missed := key.rule(value[name]):
            yield from _missed(record, (*where, name), value[name], missed, key)


def _missed(
    record: YamlDocument, where: KeyPath, value: Any, missed: str, key: FieldRule
) -> Iterator[Problem]:
    """Yield what a value misses; of words in two languages each that misses something itself."""
    inner = value if missed == "needs-both-languages" and isinstance(value, dict) else {}
    faults = {
        language: fault
        for language in LANGUAGES
        if language in inner
        if (fault := _unquoted(record, (*where, language), text(inner[language])))
        if fault not in _EMPTY
    }
    for language, fault in faults.items():
        inside = (*where, language)
        yield record.problem(inside, fault, name=language, value=record.said(inside))
    if not faults:
        fault = _unquoted(record, where, missed) or missed
        facts = {"value": record.said(where, value), "known": ", ".join(key.known)}
        yield record.problem(where, fault, name=where[-1], **facts)


_EMPTY: Final = ("needs-text",)


def _unquoted(record: YamlDocument, where: KeyPath, missed: str | None) -> str | None:
    """Return what is missed; a word that YAML takes for nothing (`null`, `~`) needs quotes."""
    said = record.written.get(where, "").strip()
    return "needs-quotes" if missed == "needs-text" and said in _NOTHING else missed


_NOTHING: Final = ("~", "null", "Null", "NULL")


def _at(data: Any, where: KeyPath) -> Any:
    for step in where:
        data = data[step]
    return data


def text(value: Any) -> str | None:
    """Require words: of a length somebody reads, without invisible letters and braces."""
    if value is not None and not isinstance(value, str):
        return "needs-quotes"
    if not value or not value.strip():
        return "needs-text"
    if len(value) > LONGEST_VALUE:
        return "value-too-long"
    if _INVISIBLE.search(value):
        return "value-with-invisible"
    return "value-with-braces" if _BRACES.search(value) else None


def name_of_entry(value: Any) -> str | None:
    """Require a name that stands in addresses: small letters, digits, hyphens."""
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+){0,20}", value):
        return "needs-plain-id"
    return text(value)


def text_or_nothing(value: Any) -> str | None:
    """Accept words or an empty value; YAML reads an unquoted 0212… as another number."""
    return None if value is None else text(value)


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


def choice(*known: str, required: bool = True) -> FieldRule:
    """Make a key whose value is one of a few words."""
    rule: Validator = lambda value: None if value in known else "needs-known-word"  # noqa: E731
    return FieldRule(rule, required, known)


def anything(_value: Any) -> None:
    """Accept a value that another rule looks into."""

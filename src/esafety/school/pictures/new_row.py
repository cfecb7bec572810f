"""A row for the register, as the program writes it behind those that are there."""

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from esafety.formats.yaml_text import quoted
from esafety.storage.free_name import free_name
from esafety.text.languages import slug


def new_id(path: str, taken: Collection[str]) -> str:
    """Return an id for a picture after its file, which no row has yet."""
    return free_name(slug(PurePosixPath(path).stem) or "picture", taken)


def row_text(facts: Mapping[str, Any]) -> str:
    """Return a row in YAML, with its line ends; what is None or empty is left out."""
    lines = [f"{key}: {_value(value)}" for key, value in facts.items() if value]
    return "- " + "\n  ".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = (f"{key}: {_value(one)}" for key, one in value.items() if one)
        return "{" + ", ".join(inner) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(str, value)) + "]"
    # A day is written as one, words in quotes.
    return quoted(value) if isinstance(value, str) else str(value)


def with_row(text: str, row: str) -> str:
    """Return the text of a register with a row behind its others, whose comments stay."""
    gap = "" if not text or text.endswith("\n") else "\n"
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{text}{gap}{end if text else ''}{row.replace(chr(10), end)}"

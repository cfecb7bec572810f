"""Entries of a list in a file of facts, and the days written in them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any


def mappings_in(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the entries of a list that are mappings, each with its number."""
    for number, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict):
            yield number, entry


def written_in(entry: Mapping[str, Any], key: str) -> str:
    """Return the word or number that stands at a key; empty where nothing or no such value does."""
    value = entry.get(key)
    return str(value) if type(value) in (str, int) else ""


def in_future(day: Any, today: date) -> bool:
    """Tell whether a value is a day that has not come.

    A day more is allowed: where a school's day has begun, the machine's may not have.
    """
    return type(day) is date and day > today + timedelta(days=1)

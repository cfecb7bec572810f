"""Entries of a list in a file of facts, and the words and days written in them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from esafety.formats.bounded_yaml import KeyPath


def mappings_in(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the entries of a list that are mappings, each with its number."""
    for number, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict):
            yield number, entry


def written_in(entry: Mapping[str, Any], key: str) -> str:
    """Return the word or number that stands at a key; empty where nothing or no such value does."""
    value = entry.get(key)
    return str(value) if type(value) in (str, int) else ""


def repeated_in(entries: Any, key: str) -> Iterator[tuple[int, str]]:
    """Yield each entry whose word at a key an entry above has already: its number, the word."""
    seen: set[str] = set()
    for number, entry in mappings_in(entries):
        word = written_in(entry, key)
        if word and word in seen:
            yield number, word
        seen.add(word)


def words_in(
    data: Any, skipped: Collection[str], where: KeyPath = ()
) -> Iterator[tuple[KeyPath, str]]:
    """Yield each text in what a file holds, with its place; what stands at `skipped` keys is none.

    `where` is the place of the data itself.
    """
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in skipped:
                yield from words_in(value, skipped, (*where, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from words_in(value, skipped, (*where, number))
    elif isinstance(data, str):
        yield where, data


def in_future(day: Any, today: date) -> bool:
    """Tell whether a value is a day that has not come.

    A day more is allowed: where a school's day has begun, the machine's may not have.
    """
    return type(day) is date and day > today + timedelta(days=1)

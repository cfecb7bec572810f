"""The queries of the bench: what is typed, and what answers it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

QUERIES: Final = Path(__file__).with_name("queries.yml")
FURTHER: Final = Path(__file__).with_name("further_queries.yml")
LANGUAGES: Final = ("tr", "en")
_FIRST: Final = 3


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed in a language; `answers` are pages, which end in a slash, and clauses."""

    language: str
    kind: str
    held_out: bool
    words: str
    answers: tuple[str, ...]


def queries(text: str) -> Iterator[Query]:
    """Yield the queries that a file of them holds."""
    content: dict[str, Any] = yaml.safe_load(text)
    for language in LANGUAGES:
        for kind, parts in content[language].items():
            for part, rows in parts.items():
                for words, named in rows.items():
                    answers = content["answers"][named] if isinstance(named, str) else named
                    yield Query(language, kind, part == "held_out", words, tuple(answers))


def is_answered(query: Query, found: Collection[str]) -> bool:
    """Tell whether a query is answered within the first three addresses that were found.

    Addresses begin at the root of the language.
    """
    first = list(found)[:_FIRST]
    return any(_leads_to(address, answer) for address in first for answer in query.answers)


def _leads_to(address: str, answer: str) -> bool:
    return address == answer if answer.endswith("/") else address.endswith(f"#{answer}")

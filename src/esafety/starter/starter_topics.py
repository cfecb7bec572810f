"""Which topics the clauses of the starter policy answer: `policy/clauses.yml` says it of each."""

import re
from collections.abc import Iterator
from functools import cache

from esafety.markdown.extensions.blanks import BLANK
from esafety.starter.kinds import KINDS
from esafety.starter.starter_policy import starter_clauses
from esafety.text.languages import BINDING


def starter_topics(text: str) -> frozenset[str] | None:
    """Return the topics that a clause answers if it is one of the starter policy's, else None.

    `text` is what the clause says in Turkish, with its blanks left or filled in.
    """
    said = " ".join(text.split())
    return next((topics for pattern, topics in _patterns() if pattern.fullmatch(said)), None)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    return tuple(_clause_patterns())


def _clause_patterns() -> Iterator[tuple[re.Pattern[str], frozenset[str]]]:
    """Yield each clause of each kind of school, with anything in the place of its blanks."""
    for kind in KINDS:
        for clause in starter_clauses(kind):
            parts = (re.escape(part) for part in BLANK.split(clause[BINDING]))
            yield re.compile(".+?".join(parts)), frozenset(clause["topics"])

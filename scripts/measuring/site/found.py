"""Whether readers find what they type, in the real box: the queries of the bench, by kind."""

from collections.abc import Mapping
from typing import Final

from measuring.figures import Row
from measuring.search.queries import QUERIES, queries
from measuring.search.report import shares
from measuring.search.typed import typed_at
from measuring.site.subject import Subject

Figures = dict[str, dict[str, object]]
_NAMED: Final = ("language", "kind")


def search(subject: Subject) -> Figures:
    """Return the share of queries that is answered in the first three results, and how fast."""
    asked = queries(QUERIES.read_text(encoding="utf-8"))
    answers, loaded = typed_at(subject.address(""), subject.browser, asked)
    return {_name(row): _figures(row, loaded) for row in shares(answers)}


def _name(row: Row) -> str:
    return " ".join(str(row[name]) for name in _NAMED)


def _figures(row: Row, loaded: Mapping[str, int]) -> dict[str, object]:
    """Return the figures of a kind; to load the search costs the same for all of a language."""
    figures = {column: figure for column, figure in row.items() if column not in _NAMED}
    return figures | {"bytes, packed": loaded[row["language"]]}

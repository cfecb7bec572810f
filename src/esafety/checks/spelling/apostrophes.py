"""Typographic apostrophes: a straight one is noted, once for a file.

A note stops nothing. The approved text of an edition is never judged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

# A straight mark between two letters or digits is no quotation mark.
_STRAIGHT: Final = re.compile(r"[^\W_]+'[^\W_]+")
_CODE: Final = re.compile(r"(`+)(?:(?!\1).)+\1")
_FENCE: Final = re.compile(r"[ \t>]*(?:```|~~~)")
# What a file of facts quotes as it was written elsewhere.
_QUOTED: Final = frozenset({"policy_label"})


def check_apostrophes(
    pages: Sequence[Page], records: Mapping[str, YamlDocument]
) -> Iterator[Problem]:
    """Yield a note for each page and file of facts with straight apostrophes, on the first."""
    for page in pages:
        if edition_of(page.neutral) is None and not page.unread:
            yield from _of_page(page)
    for path, record in records.items():
        if path.startswith("data/"):
            yield from _of_facts(record)


def _of_page(page: Page) -> Iterator[Problem]:
    found = [(number, word) for number, line in _prose(page) for word in _STRAIGHT.findall(line)]
    for number, word in found[:1]:
        params = _better(word, len(found))
        yield Problem(page.path, number, "straight-apostrophe", params, severity="note")


def _of_facts(record: YamlDocument) -> Iterator[Problem]:
    found = [
        (where, word) for where, value in _values(record.data) for word in _STRAIGHT.findall(value)
    ]
    for where, word in found[:1]:
        problem = record.problem(where, "straight-apostrophe", **_better(word, len(found)))
        yield replace(problem, severity="note")


def _better(word: str, count: int) -> dict[str, object]:
    return {"word": word, "better": word.replace("'", "’"), "count": count}


def _prose(page: Page) -> list[tuple[int, str]]:
    """Return the lines of a page without code, by their numbers; its title and description."""
    front = [(1, str(page.meta.get(key, ""))) for key in ("title", "description")]
    lines, fenced = [], False
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            lines.append((number, _CODE.sub("", line)))
    return [*front, *lines]


def _values(data: Any, where: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield the words of a file of facts with their places, without what it quotes."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            if key not in _QUOTED:
                yield from _values(value, (*where, key))
    elif isinstance(data, Sequence):
        for place, value in enumerate(data):
            yield from _values(value, (*where, place))

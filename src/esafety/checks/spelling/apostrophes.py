"""Typographic apostrophes: a straight one is noted, once for a file.

A note stops nothing. The approved text of an edition is never judged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from esafety.checks.spelling.prose import prose_of_page
from esafety.formats.edition_paths import edition_of
from esafety.formats.entries import words_in
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

# A straight mark between two letters or digits is no quotation mark. A word is tried from its first
# letter only: tried from each, a word of many thousand letters takes minutes.
_STRAIGHT: Final = re.compile(r"(?<![^\W_])[^\W_]+'[^\W_]+")
# What of a text stays prose is read only where its source has such a mark: few pages do.
_MARK: Final = re.compile(r"[^\W_]'[^\W_]")
# What a file of facts quotes as it was written elsewhere.
_QUOTED: Final = frozenset({"policy_label"})


def check_apostrophes(
    pages: Sequence[Page], records: Mapping[str, YamlDocument]
) -> Iterator[Problem]:
    """Yield a note for each page and file of facts with straight apostrophes, on the first."""
    for page in pages:
        if edition_of(page.neutral) is None and not page.unread and _has_mark(page):
            yield from _of_page(page)
    for path, record in records.items():
        if path.startswith("data/"):
            yield from _of_facts(record)


def _has_mark(page: Page) -> bool:
    return any(map(_MARK.search, (page.body, *(words for _, words in words_in(page.meta, ())))))


def _of_page(page: Page) -> Iterator[Problem]:
    found = [
        (prose.line(word.start()), word[0])
        for prose in prose_of_page(page)
        for word in _STRAIGHT.finditer(prose.text)
    ]
    for number, word in found[:1]:
        params = _better(word, len(found))
        yield Problem(page.path, number, "straight-apostrophe", params, severity="note")


def _of_facts(record: YamlDocument) -> Iterator[Problem]:
    found = [
        (where, word)
        for where, value in words_in(record.data, _QUOTED)
        for word in _STRAIGHT.findall(value)
    ]
    for where, word in found[:1]:
        problem = record.problem(where, "straight-apostrophe", **_better(word, len(found)))
        yield replace(problem, severity="note")


def _better(word: str, count: int) -> dict[str, object]:
    return {"word": word, "better": word.replace("'", "’"), "count": count}

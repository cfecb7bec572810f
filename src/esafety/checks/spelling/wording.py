"""Phrases that a school does not print, or says otherwise, as `data/wording.yml` has them.

A forbidden one is a fault, any other a note. The approved text of an edition is never judged.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.checks.spelling.prose import Prose, prose_in_tree
from esafety.problems.problem import InEachLanguage, Problem, Severity
from esafety.school.words.wordings import WORDINGS, WORDINGS_FILE, Wording
from esafety.source_tree.tree import SourceTree
from esafety.storage.cache.results import cached_if_empty, digest_of_parts
from esafety.text.grammar.letter_case import small_letters
from esafety.text.languages import SPOKEN_LANGUAGES

# What the reason of a row quotes is no use of it.
_QUOTING: Final = (WORDINGS_FILE,)
# Whether the words stop a build, and whether others are known in their place.
_KEYS: Final = {
    (False, False): "wording-not-used",
    (False, True): "wording-not-used-instead",
    (True, False): "wording-forbidden",
    (True, True): "wording-forbidden-instead",
}


def check_wording(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield each phrase of the table that stands in what can still be changed."""
    rows = WORDINGS.read_sound(source_tree.records.get(WORDINGS_FILE)) or ()
    table = digest_of_parts(map(repr, rows))
    for prose in prose_in_tree(source_tree, SPOKEN_LANGUAGES):
        if prose.path not in _QUOTING:
            yield from _found_in(prose, rows, table)


def _found_in(prose: Prose, rows: Sequence[Wording], table: str) -> tuple[Problem, ...]:
    """Return where the rows of a table, of which `table` is a digest, stand in a piece of prose."""

    def find() -> Iterator[Problem]:
        read = small_letters(prose.text, prose.language)
        for row in rows:
            yield from _found(prose, read, row)

    return cached_if_empty(("wordings of a table", table, prose.language, prose.text), find)


def _found(prose: Prose, read: str, row: Wording) -> Iterator[Problem]:
    """Yield where a row stands in a piece of prose; `read` is its text in small letters."""
    for found in row.found_in(read, prose.language):
        said = " ".join(prose.text[found.start() : found.end()].split())
        params: dict[str, object] = {"words": said, "reason": InEachLanguage(row.reason)}
        if row.instead:
            params["better"] = row.instead[prose.language]
        key = _KEYS[bool(row.forbidden), bool(row.instead)]
        severity: Severity = "fault" if row.forbidden else "note"
        line = prose.line(found.start())
        yield Problem(prose.path, line, key, params, severity=severity)

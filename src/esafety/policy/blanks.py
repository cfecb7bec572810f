"""Blanks of a draft: where the school has still to decide, written `[…: what is to be said]`.

An edition with a blank cannot be approved; what was approved before holds none.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.markdown.extensions.blanks import BLANK
from esafety.markdown.page import Page
from esafety.problems.problem import Problem, Severity
from esafety.text.languages import BINDING
from esafety.text.shortened import shortened_before

_SHOWN: Final = 60


def blanks(
    pages: Iterable[Page], key: str = "still-to-decide", severity: Severity = "note"
) -> Iterator[Problem]:
    """Yield each blank of some chapters, with its line and the words before it.

    A translation is named only where the binding text of its chapter has none left.
    """
    chapters = list(pages)
    open_ones = {page.neutral for page in chapters if page.language == BINDING and _listed(page)}
    for page in chapters:
        if page.language == BINDING or page.neutral not in open_ones:
            for line, words in _listed(page):
                yield Problem(page.path, line, key, {"words": words}, severity)


def _listed(page: Page) -> list[tuple[int, str]]:
    """Return each blank of a page: its line, and the words that lead to it."""
    numbered = enumerate(page.body.split("\n"), page.first_line)
    return [(number, words) for number, line in numbered for words in _in_line(line)]


def _in_line(line: str) -> Iterator[str]:
    """Yield the words before each blank of a line; those between two belong to the second."""
    behind = 0
    for found in BLANK.finditer(line):
        yield _leading(line[behind : found.start()])
        behind = found.end()


def _leading(text: str) -> str:
    sentence = text.removeprefix("- ").rstrip(" :").rpartition(". ")[2].lstrip()
    return shortened_before(sentence, _SHOWN)

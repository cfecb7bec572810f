"""Blanks of a draft: where the school has still to decide, written `[…: what is to be said]`.

An edition with a blank cannot be approved; what was approved before holds none.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.markdown.blanks import BLANK
from esafety.markdown.page import Page
from esafety.problems.problem import Problem, Severity
from esafety.text.languages import BINDING
from esafety.text.shortened import shortened_before

_SHOWN: Final = 60


def blanks(
    pages: Iterable[Page], key: str = "still-to-decide", severity: Severity = "note"
) -> Iterator[Problem]:
    """Yield each line of some chapters with a blank, with the words before it.

    A translation is named only where the binding text of its chapter has none left.
    """
    chapters = list(pages)
    open_ones = {page.neutral for page in chapters if page.language == BINDING and _lines(page)}
    for page in chapters:
        if page.language == BINDING or page.neutral not in open_ones:
            for line, words in _lines(page):
                yield Problem(page.path, line, key, {"words": words}, severity)


def _lines(page: Page) -> list[tuple[int, str]]:
    """Return the lines of a page with a blank, and of each the words that lead to the first."""
    numbered = enumerate(page.body.split("\n"), page.first_line)
    return [
        (number, _leading(line[: found.start()]))
        for number, line in numbered
        if (found := BLANK.search(line))
    ]


def _leading(text: str) -> str:
    sentence = text.removeprefix("- ").rstrip(" :").rpartition(". ")[2]
    return shortened_before(sentence, _SHOWN)

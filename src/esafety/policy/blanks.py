"""Blanks of a draft: where the school has still to decide, written `[…: what is to be said]`.

An edition with a blank cannot be approved; what was approved before holds none.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from esafety.markdown.extensions.blanks import BLANK
from esafety.markdown.page import Page
from esafety.problems.problem import InEachLanguage, Problem, Severity
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.shortened import shortened_before

_SHOWN: Final = 60


def blanks(
    pages: Iterable[Page], key: str = "still-to-decide", severity: Severity = "note"
) -> Iterator[Problem]:
    """Yield each blank of some chapters, with its line and the words before it.

    A translation is named only where the binding text of its chapter has none left; each language
    reads its own words where the translation has as many.
    """
    found = {(page.neutral, page.language): (page, _listed(page)) for page in pages}
    for (neutral, language), (page, listed) in found.items():
        if language != BINDING and found.get((neutral, BINDING), (page, []))[1]:
            continue
        said = _said({code: one for (path, code), (_, one) in found.items() if path == neutral})
        for number, (line, words) in enumerate(listed):
            yield Problem(
                page.path, line, key, {"words": said[number] if said else words}, severity
            )


def _said(listed: Mapping[str, list[tuple[int, str]]]) -> list[InEachLanguage]:
    """Return the words of each blank by language; none where the languages have not the same."""
    known = {code: [words for _, words in listed.get(code, ())] for code in SPOKEN_LANGUAGES}
    if len({len(words) for words in known.values()}) > 1:
        return []
    rows = zip(*known.values(), strict=True)
    return [InEachLanguage(zip(known, words, strict=True)) for words in rows]


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

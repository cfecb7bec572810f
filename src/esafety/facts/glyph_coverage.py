"""Texts with letters that none of our typefaces has: another machine would choose for them.

The press refuses such a sheet when it is printed (press/letters.py); this tells it beforehand:
all letters of a file together, each with its line, whether the page is printed or not.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import yaml
from markdown_it import MarkdownIt

from esafety.facts.pages import Page
from esafety.facts.problems import Problem
from esafety.facts.records import Path, Record
from esafety.facts.typefaces import Typefaces, lacking, shown_letters

# A word with its line.
Word = tuple[str, int]
_MARKDOWN: Final = MarkdownIt("commonmark").enable("table")
_SAID: Final = frozenset(("text", "code_inline", "fence", "code_block", "html_block"))
_TAG: Final = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
# What of a page's facts is heard, not seen.
_HEARD: Final = frozenset(("alt",))


def check_page_letters(page: Page, typefaces: Typefaces) -> Iterator[Problem]:
    """Yield one problem for a page with such letters in its text, title or other facts."""
    front = page.front if isinstance(page.front, Record) else None
    found = list(_strange(_words_of(front) if front else (), typefaces))
    if "&" in page.body or any(lacking(page.body, typefaces)):
        found += _strange(_words_in(page), typefaces)
    yield from _told(page.path, found, typefaces)


def check_record_letters(record: Record, typefaces: Typefaces) -> Iterator[Problem]:
    """Yield one problem for a file of facts with such letters in any of its values."""
    yield from _told(record.path, [*_strange(_words_of(record), typefaces)], typefaces)


def check_configuration_letters(
    path: str, configuration: str, typefaces: Typefaces
) -> Iterator[Problem]:
    """Yield one problem for `mkdocs.yml` with such letters in titles of its menu."""
    try:
        tokens = [*yaml.scan(configuration, Loader=yaml.SafeLoader)]
    except yaml.YAMLError:  # MkDocs tells where it cannot be read
        return
    scalars = (token for token in tokens if isinstance(token, yaml.ScalarToken))
    words = ((token.value, token.start_mark.line + 1) for token in scalars)
    yield from _told(path, [*_strange(words, typefaces)], typefaces)


def _told(path: str, found: list[Word], typefaces: Typefaces) -> Iterator[Problem]:
    if found and typefaces.letters:
        facts = {"letters": shown_letters(found), "own": ", ".join(sorted(typefaces.families))}
        yield Problem(path, min(line for _, line in found), "letters-in-no-font", facts)


def _strange(words: Iterable[Word], typefaces: Typefaces) -> Iterator[Word]:
    return ((run, line) for said, line in words for run in lacking(said, typefaces))


def _words_of(record: Record) -> Iterator[Word]:
    """Yield the values of a record, each with its line."""
    for where, said in _leaves(record.data, ()):
        yield said, record.problem(where, "").line


def _leaves(data: Any, where: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _HEARD:
                yield from _leaves(value, (*where, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _leaves(value, (*where, number))
    elif isinstance(data, str):
        yield where, data


def _words_in(page: Page) -> Iterator[Word]:
    """Yield what of a page's body is seen; what its HTML comments and addresses say is not."""
    lines = page.body.splitlines()
    for block in _MARKDOWN.parse(page.body):
        start, end = block.map or [0, 0]
        for token in (block, *(block.children or ())):
            if token.type in _SAID:
                said = _TAG.sub(" ", token.content) if token.type == "html_block" else token.content
                yield from _placed(said, lines, start, end, page.first_line)


def _placed(said: str, lines: list[str], start: int, end: int, first: int) -> Iterator[Word]:
    """Yield each word of a text with its line in the page; that of its block if unclear."""
    for word in said.split():
        line = next((n for n in range(start, end) if word in lines[n]), start)
        yield word, line + first

"""Elements that only a screen can show: every page is printed too, so a page may not need them."""

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from esafety.facts.pages import Page
from esafety.facts.problems import Problem

# What is filled in; only a form is printed with it.
CONTROLS: Final = ("input", "select", "textarea", "meter", "progress")
UNPRINTABLE: Final = (
    *("button", "iframe", "video", "audio", "canvas", "object", "embed", "dialog"),
    *CONTROLS,
)
_TAG: Final = re.compile(rf"<({'|'.join(UNPRINTABLE)})\b([^>]*)", re.IGNORECASE)
# What says itself that it is for the screen alone is left out on paper.
_SCREEN_ONLY: Final = re.compile(r"\bno-print\b|\bhidden\b")
_MARKDOWN: Final = MarkdownIt("commonmark")


def check_printable(page: Page) -> Iterator[Problem]:
    """Yield HTML elements written into a page that no paper can show."""
    if not _TAG.search(page.body):
        return
    for token in _raw(_MARKDOWN.parse(page.body)):
        for found in _TAG.finditer(token.content):
            if not _SCREEN_ONLY.search(found[2]):
                line = page.first_line + _line(token, found.start(), page.body)
                yield Problem(page.path, line, "not-printable", {"element": found[1].lower()})


def _raw(tokens: list[Token]) -> Iterator[Token]:
    """Yield HTML as it was written; in code it is only shown."""
    for token in tokens:
        if token.type == "html_block":
            yield token
        for child in token.children or ():
            if child.type == "html_inline":
                child.map = token.map
                yield child


def _line(token: Token, start: int, body: str) -> int:
    """Return the line of a body, from 0, on which an element begins."""
    first, end = token.map or [0, 0]
    if token.type == "html_block":
        return first + token.content[:start].count("\n")
    lines = body.splitlines()[first:end]
    return first + next((n for n, line in enumerate(lines) if token.content in line), 0)

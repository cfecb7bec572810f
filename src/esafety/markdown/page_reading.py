"""The reading of a page's Markdown: rendered once, its outline kept, what is wrong with it told."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pydantic import TypeAdapter

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.report import page_faults
from esafety.markdown.outline import PageOutline, outline
from esafety.markdown.page_limits import deepest_line, too_large
from esafety.markdown.rendered_words import Located
from esafety.markdown.renderer import TangledMarksError, TooDeepError, render, without_calls
from esafety.problems.problem import Problem
from esafety.storage.cache.results import cache_result, cached_result

_OUTLINE: Final = TypeAdapter(PageOutline)


@dataclass(frozen=True, slots=True)
class PageReading:
    """What a page's Markdown holds as rendered, and what is wrong with it."""

    outline: PageOutline
    problems: tuple[Problem, ...] = ()
    unread: bool = False
    """The page was too large or too deep to be rendered, or its marks cannot be told apart."""


@lru_cache(maxsize=1024)
def read_markdown(path: str, body: str, first: int, *, chapter: bool) -> PageReading:
    """Return the outline of a page's body, which begins on line `first`, and its problems.

    A `chapter` is never templated: what is written between braces in it is shown.
    """
    if refused := too_large(body):
        line, key = refused
        return PageReading(PageOutline(), (Problem(path, line + first, key),), unread=True)
    # A reading that found anything is not kept, and neither its path: it shall say it again.
    parts = (body, str(first), str(chapter))
    if kept := cached_result(_OUTLINE, *parts):
        return PageReading(kept)
    reading = _read(path, body, first, chapter=chapter)
    if not reading.problems:
        cache_result(_OUTLINE, reading.outline, *parts)
    return reading


def _read(path: str, body: str, first: int, *, chapter: bool) -> PageReading:
    text = body if chapter else without_calls(body)
    try:
        rendering = render(text)
        located = Located(rendering, text)
    except (TooDeepError, RecursionError):
        deep = Problem(path, first + deepest_line(body), "page-too-deep")
        return PageReading(PageOutline(), (deep,), unread=True)
    except TangledMarksError:
        line, shown = _tangled(text)
        problem = Problem(path, first + line, "marks-tangled", {"shown": excerpt(shown)})
        return PageReading(PageOutline(), (problem,), unread=True)
    lines = text.split("\n")
    found = outline(rendering, located, lines, first)
    faults = page_faults(text, lines, rendering, located, chapter=chapter)
    reported = [Problem(path, line + first, key, params) for line, key, params in faults]
    # What is approved stays as it is, and nobody can mend its addresses.
    notes = [] if chapter else list(_plain_http(path, body, found))
    # A list that begins with a list may be reported for both.
    once = {(one.line, one.key, str(one.params)): one for one in reported}
    return PageReading(found, (*once.values(), *notes))


def _tangled(text: str) -> tuple[int, str]:
    """Return the first line of marks at which the renderer stops, from 0, and what it says."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not _is_rendered(line):
            return number, line.strip()
    start = 0
    for paragraph in text.split("\n\n"):
        if not _is_rendered(paragraph):
            return start, lines[start].strip()
        start += paragraph.count("\n") + 2
    return 0, lines[0]


def _is_rendered(text: str) -> bool:
    try:
        render(text)
    except TangledMarksError:
        return False
    return True


def _plain_http(path: str, body: str, found: PageOutline) -> Iterator[Problem]:
    """Yield a note for each link that was written without encryption."""
    for link in found.links:
        if link.target.startswith("http://") and link.target in body:
            params = {"target": link.target, "safe": link.target.replace("http://", "https://", 1)}
            yield Problem(path, link.line, "link-http", params, severity="note")

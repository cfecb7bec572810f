"""A page as its editor wrote it: front matter, headings, list items, links, with lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from esafety.facts.problems import Problem
from esafety.facts.records import Record, read_record

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_EXPLICIT_ID = re.compile(r"\s*\{\s*#([^\s}]+)\s*\}\s*$")
_CLAUSE_CALL = re.compile(r"""\{\{\s*clause\(\s*["']([^"']*)["']\s*\)""")
_CALL = re.compile(r"\{\{\s*([A-Za-z_][\w.]*)")
_BARE_CALL = re.compile(r"\{\{\s*([A-Za-z_][\w.]*)\s*(?![\w.\s(])")
_LANGUAGE = re.compile(r"^[a-z]{2}$")
_MARKDOWN: Final = MarkdownIt("commonmark")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `anchor` is its explicit id, None where the editor gave none."""

    level: int
    text: str
    anchor: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """An outermost list item: its heading's anchor, its place under it from 1, its text."""

    section: str | None
    ordinal: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture, as written; a picture has `words` for those who cannot see it."""

    target: str
    line: int
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file: where it is, its language-neutral path, and its outline.

    `calls` are the facts and blocks it asks for, `bare_calls` those without parentheses;
    `crowded_lists` the lines of lists that lack the blank line above.
    """

    path: str
    neutral: str
    language: str
    front: Record | Problem
    body: str
    first_line: int
    headings: tuple[Heading, ...]
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    clause_calls: tuple[Link, ...]
    calls: tuple[Link, ...]
    bare_calls: tuple[Link, ...]
    crowded_lists: tuple[int, ...]

    @property
    def meta(self) -> Mapping[str, Any]:
        """Return the front matter."""
        said = self.front.data if isinstance(self.front, Record) else None
        return said if isinstance(said, dict) else {}

    @property
    def anchors(self) -> frozenset[str]:
        """Return the explicit ids of the headings."""
        return frozenset(h.anchor for h in self.headings if h.anchor)


def read_page(path: str, text: str) -> Page:
    """Read a page; front matter that is no YAML becomes a problem in its place."""
    neutral, language = split_language(path)
    front = _FRONT.match(text)
    first = text[: front.end()].count("\n") + 1 if front else 1
    record = read_record(path, front[1] if front else "", first_line=2)
    body = text[front.end() :] if front else text
    tokens = _MARKDOWN.parse(body)
    return Page(
        path,
        neutral,
        language,
        record,
        body,
        first,
        headings := tuple(_headings(tokens, first)),
        tuple(_items(tokens, headings, first)),
        tuple(_links(tokens, body, first)),
        tuple(_calls(_CLAUSE_CALL, body, first)),
        tuple(_calls(_CALL, body, first)),
        tuple(_calls(_BARE_CALL, body, first)),
        tuple(_crowded_lists(tokens, first)),
    )


def split_language(path: str) -> tuple[str, str]:
    """Split `report.tr.md` into `report.md` and `tr`; no suffix gives an empty language."""
    stem, _, kind = path.rpartition(".")
    name, dot, language = stem.rpartition(".")
    return (f"{name}.{kind}", language) if dot and _LANGUAGE.match(language) else (path, "")


def in_language(neutral: str, language: str) -> str:
    """Return where a page stands in a language: `report.tr.md` for `report.md`."""
    stem, _, kind = neutral.rpartition(".")
    return f"{stem}.{language}.{kind}"


def _headings(tokens: list[Token], first: int) -> Iterator[Heading]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            written = _EXPLICIT_ID.search(inline.content)
            title = _EXPLICIT_ID.sub("", inline.content)
            line = _line(opening, first)
            yield Heading(int(opening.tag[1]), title, written[1] if written else None, line)


def _items(tokens: list[Token], headings: tuple[Heading, ...], first: int) -> Iterator[Item]:
    counts: dict[str | None, int] = {}
    for place, token in enumerate(tokens):
        if token.type == "list_item_open" and token.level == 1:
            line = _line(token, first)
            section = next((h.anchor for h in reversed(headings) if h.line < line), None)
            counts[section] = counts.get(section, 0) + 1
            said = next(
                t.content for t in tokens[place:] if t.type in ("inline", "list_item_close")
            )
            yield Item(section, counts[section], " ".join(said.split()), line)


def _crowded_lists(tokens: list[Token], first: int) -> Iterator[int]:
    """Yield lines of lists without a blank line above: Python-Markdown sees no list there."""
    end = -1
    for token in tokens:
        opens = token.level == 0 and token.type in ("bullet_list_open", "ordered_list_open")
        if opens and token.map and token.map[0] == end:
            yield _line(token, first)
        if token.type == "paragraph_open" and token.level == 0:
            end = token.map[1] if token.map else -1


def _links(tokens: list[Token], body: str, first: int) -> Iterator[Link]:
    lines = body.splitlines()
    for inline in (t for t in tokens if t.type == "inline"):
        for child in inline.children or []:
            target = child.attrGet("href") or child.attrGet("src")
            if isinstance(target, str):
                words = child.content if child.type == "image" else None
                yield Link(target, _line_of(target, inline, lines) + first, words)


def _line_of(words: str, inline: Token, lines: list[str]) -> int:
    start, end = inline.map or [0, 0]
    return next((n for n in range(start, end) if words in lines[n]), start)


def _calls(pattern: re.Pattern[str], body: str, first: int) -> Iterator[Link]:
    for number, line in enumerate(body.splitlines()):
        for call in pattern.finditer(line):
            yield Link(call[1], number + first)


def _line(token: Token, first: int) -> int:
    return (token.map[0] if token.map else 0) + first

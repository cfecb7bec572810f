"""A page as its editor wrote it: front matter, headings, list items, links, with lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from esafety.formats.edition_paths import as_chapter, edition_of
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.outline import Item, Link, PageHeading
from esafety.markdown.outlines.shapes import Shape
from esafety.markdown.page_reading import read_markdown
from esafety.markdown.page_templates import template_of
from esafety.markdown.template_calls import read_template
from esafety.problems.problem import Problem

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_LANGUAGE = re.compile(r"^[a-z]{2}$")


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file: where it is, its language-neutral path, and its outline.

    `clause_calls` are the clauses it cites between braces; `faults` is what would be shown
    otherwise than written. An `unread` page has neither outline nor body.
    """

    path: str
    neutral: str
    language: str
    front: YamlDocument | Problem
    body: str
    first_line: int
    headings: tuple[PageHeading, ...]
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    shapes: tuple[Shape, ...]
    clause_calls: tuple[Link, ...]
    faults: tuple[Problem, ...] = ()
    unread: bool = False

    @property
    def meta(self) -> Mapping[str, Any]:
        """Return the front matter."""
        said = self.front.data if isinstance(self.front, YamlDocument) else None
        return said if isinstance(said, dict) else {}

    @property
    def template(self) -> str:
        """Return its template; empty if it names none."""
        return template_of(self.meta)

    @property
    def anchors(self) -> frozenset[str]:
        """Return the explicit ids of the headings."""
        return frozenset(h.anchor for h in self.headings if h.anchor)


def read_page(path: str, text: str) -> Page:
    """Read a page; front matter that is no YAML becomes a problem in its place."""
    neutral, language = split_language(as_chapter(path))
    front = _FRONT.match(text)
    head, body = split_front(text)
    first = head.count("\n") + 1
    record = read_yaml_document(path, front[1] if front else "", first_line=2)
    reading = read_markdown(path, body, first, chapter=edition_of(neutral) is not None)
    found = reading.outline
    return Page(
        path,
        neutral,
        language,
        record,
        "" if reading.unread else body,
        first,
        found.headings,
        found.items,
        found.links,
        found.shapes,
        () if reading.unread else tuple(_clause_calls(body, first)),
        reading.problems,
        reading.unread,
    )


def split_front(text: str) -> tuple[str, str]:
    """Split the text of a page into its front matter, empty if there is none, and its body."""
    front = _FRONT.match(text)
    end = front.end() if front else 0
    return text[:end], text[end:]


def with_body(page: Page, body: str) -> Page:
    """Return a page with another text below its front matter."""
    chapter = edition_of(page.neutral) is not None
    reading = read_markdown(page.path, body, page.first_line, chapter=chapter)
    found = reading.outline
    return replace(
        page,
        body=body,
        headings=found.headings,
        items=found.items,
        links=found.links,
        shapes=found.shapes,
        clause_calls=tuple(_clause_calls(body, page.first_line)),
        faults=reading.problems,
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


def _clause_calls(body: str, first: int) -> Iterator[Link]:
    for call in read_template(body).calls:
        if call.name == "clause" and call.args and call.args[0]:
            yield Link(call.args[0], call.line + first)

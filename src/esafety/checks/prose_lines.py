"""The lines of a page that hold words: its title and description, its text without code."""

from typing import Final

from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.faults.source_marks import outside_fences
from esafety.markdown.page import Page

# The keys of front matter whose words are read as a page's own.
SAID_IN_FRONT: Final = ("title", "description")
# What a line of a quotation begins with; a fence may stand in one.
_QUOTATION: Final = " \t>"


def prose_lines(page: Page) -> list[tuple[int, str]]:
    """Return the lines of a page without code, by their numbers; its title and description."""
    placed = page.front.lines if isinstance(page.front, YamlDocument) else {}
    said = ((placed.get((key,), 1), page.meta.get(key)) for key in SAID_IN_FRONT)
    front = [(line, words) for line, words in said if isinstance(words, str)]
    lines = body_lines(page.body).items()
    return [*front, *((number + page.first_line, line) for number, line in lines)]


def body_lines(body: str) -> dict[int, str]:
    """Return the lines of a page's text without code, by their numbers in the text, from 0.

    Blanks stand in the place of marks of a quotation, so that what stands in a line stays there.
    """
    lines = (line.lstrip(_QUOTATION).rjust(len(line)) for line in body.split("\n"))
    return outside_fences([*lines])[0]

"""One way to render Markdown: what the site shows is what the checks read.

The plugin hands these extensions to MkDocs, and the checks render every page with the same
ones, so that no second parser can understand a page otherwise than its readers see it.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from esafety.text.languages import slug

# Kept extensions for what editors write elsewhere: lists of 1) and a), ~~struck~~ and ==marked==
# words, bare addresses, abbreviations, check lists, GitHub's notes.
EXTENSIONS: Final = (
    *("toc", "tables", "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html"),
    *("pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.fancylists"),
    *("pymdownx.saneheaders", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark"),
    *("pymdownx.magiclink", "pymdownx.tasklist", "pymdownx.quotes", "pymdownx.escapeall"),
    *(f"esafety.markdown.extensions.{name}" for name in ("check_boxes", "blanks", "link_ends")),
)
CONFIGS: Final[dict[str, dict[str, Any]]] = {
    "tables": {"use_align_attribute": True},
    "toc": {"permalink": True, "permalink_title": "#", "slugify": slug},
    "pymdownx.tabbed": {"alternate_style": True, "slugify": slug},
    # No Roman numerals: "M. Nuri Kaya" begins a sentence, not a list.
    "pymdownx.fancylists": {"additional_ordered_styles": ["alpha"]},
    "pymdownx.quotes": {"callouts": True},
    # A backslash before any mark makes it a letter; at a line's end it breaks the line.
    "pymdownx.escapeall": {"hardbreak": True},
}
# A call is filled in later; until then this stands in its place. It is no letter.
CALL: Final = "\ue000"
# Each alternative stops where another one opens, so that unclosed braces cost linear time.
_TEMPLATE: Final = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{#(?![\w-]+ *\})(?:(?!\{#).)*?#\}", re.DOTALL
)
_RAW: Final = re.compile("\x02wzxhzdk:([0-9]+)\x03")
# A letter or mark that was written by its name or number: &uuml; &#304; &lt;
_ENTITY: Final = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_AMPERSAND: Final = "\x02amp\x03"
# What the footnotes extension fills in last: the way back, and a blank before it.
_FILLED: Final = re.compile("\x02(?:qq|zz)[^\x03]*\x03")
# A mark that was written behind a backslash, by its number; resolved last of all (0).
_ESCAPED: Final = re.compile("\x02([0-9]+)\x03")
# After every tree processor of the extensions, before escaped marks become letters.
_LAST: Final = 1
# After attribute lists (8), before ids are made up for headings without one (5).
_AFTER_ATTRIBUTES: Final = 7
GIVEN: Final = "data-given-id"


class TooDeepError(Exception):
    """A page nests its lists or quotes deeper than the renderer can follow."""


class TangledMarksError(Exception):
    """Marks of emphasis run into each other so that the renderer loses its place."""


@dataclass(frozen=True, slots=True)
class RenderedMarkdown:
    """A page as rendered: the tree of its elements, and the HTML written by hand in it."""

    root: Element
    raw: tuple[str, ...]

    def parts(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield the pieces of an element's text; True for HTML that was written by hand.

        A letter that was written by its name is a letter.
        """
        for place, piece in enumerate(_RAW.split(text)):
            if place % 2:
                html = self.raw[int(piece)]
                named = is_entity(html)
                yield (unescape(html) if named else html), not named
            elif piece:
                yield unescape(_resolved(piece)), False

    def raw_by_block(self) -> Iterator[list[str]]:
        """Yield the pieces of HTML written by hand, in order, those of one element together."""
        for element in self.root.iter():
            texts = (element.text, *(child.tail for child in element))
            parts = (part for text in texts for part in self.parts(text or ""))
            if pieces := [piece for piece, raw in parts if raw]:
                yield pieces

    def unmarked(self, text: str | None) -> str:
        """Return a text's words and marks without HTML; `CALL` for calls and what was escaped."""
        hidden = _ESCAPED.sub(CALL, _RAW.sub(self._unmarked_entity, text or ""))
        return "".join("" if raw else piece for piece, raw in self.parts(hidden))

    def _unmarked_entity(self, stashed: re.Match[str]) -> str:
        html = self.raw[int(stashed[1])]
        if not is_entity(html):
            return stashed[0]
        return letter if (letter := unescape(html)).isalnum() else CALL

    def plain(self, text: str | None) -> str:
        """Return a text with the HTML in it as it was written."""
        return "".join(piece for piece, _ in self.parts(text or ""))


HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
# Classes of what the extensions add beside the editor's words: marks of headings, ways to and
# back from notes; and of the block of notes.
ADDED: Final = ("headerlink", "footnote-backref", "footnote-ref")
FOOTNOTES: Final = "footnote"


def is_entity(html: str) -> bool:
    """Tell whether a piece of HTML is one letter or mark, written by its name or number."""
    return _ENTITY.fullmatch(html.strip()) is not None


def _resolved(text: str) -> str:
    escaped = _ESCAPED.sub(lambda mark: chr(int(mark[1])), text)
    return _FILLED.sub("", escaped).replace(_AMPERSAND, "&")


class _GivenIds(Treeprocessor):
    """Tell headings whose id was written by the editor from those that get one made up."""

    def run(self, root: Element) -> None:
        for heading in root.iter():
            if heading.get("id") and heading.tag in HEADINGS:
                heading.set(GIVEN, "yes")


class _Keep(Treeprocessor):
    """Keep the tree as it stands before it is written out."""

    kept: Element

    def run(self, root: Element) -> None:
        self.kept = deepcopy(root)


def elements(root: Element, *tags: str) -> Iterator[Element]:
    """Yield the elements below a root, and itself, that have one of some tags, in order."""
    return (element for element in root.iter() if element.tag in tags)


@lru_cache(maxsize=1024)
def render(text: str) -> RenderedMarkdown:
    """Render the Markdown of a page; the tree is shared and must not be changed.

    Raises:
        TooDeepError: if the page nests deeper than the renderer can follow.
        TangledMarksError: if it stops at marks that run into each other.
    """
    renderer, keep = _taken()
    keep.kept = Element("div")
    try:
        renderer.convert(text)
    except RecursionError as deep:
        raise TooDeepError from deep
    except IndexError as lost:  # pymdownx.delimiterprocessor 12.3, at `==^===^`
        raise TangledMarksError from lost
    stash = renderer.htmlStash.rawHtmlBlocks
    rendered = RenderedMarkdown(
        keep.kept, tuple(piece if isinstance(piece, str) else "" for piece in stash)
    )
    # One that was stopped amid a text is not used again.
    _IDLE.append((renderer, keep))
    return rendered


# Renderers that no thread uses at the moment: to make one takes as long as to render a page.
_IDLE: Final[list[tuple[Markdown, _Keep]]] = []


def _taken() -> tuple[Markdown, _Keep]:
    """Return a renderer that holds nothing of another text, and what keeps the tree it makes."""
    try:
        renderer, keep = _IDLE.pop()
    except IndexError:
        return _made()
    return renderer.reset(), keep


def _made() -> tuple[Markdown, _Keep]:
    renderer = Markdown(extensions=list(EXTENSIONS), extension_configs=CONFIGS)
    keep = _Keep(renderer)
    renderer.treeprocessors.register(_GivenIds(renderer), "given-ids", _AFTER_ATTRIBUTES)
    renderer.treeprocessors.register(keep, "keep", _LAST)
    return renderer, keep


def without_calls(text: str) -> str:
    """Put a mark in the place of each call between braces; every line stays where it is."""
    return _TEMPLATE.sub(lambda call: CALL + "\n" * call[0].count("\n"), text)

"""The passages of a page, and which of them no two languages have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Final

from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page

# Two languages have no sentence of so many ordinary words in common.
FEWEST_WORDS: Final = 6
# What a translation may leave as it is: calls, code, addresses, what is quoted or marked as being
# in another language.
_KEPT: Final = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}|`[^`]*`|<!--(?:(?!<!--).)*?-->|https?://\S+"
    r"|\]\((?:(?!\]\()[^)])*\)"
    r"|“[^“”]*”|„[^„“”]*[“”]|”[^“”]*”|«[^«»]*»|‹[^‹›]*›|\"[^\"]*\""
    r"|‘[^‘’]*’(?!\w)|(?<!\w)'[^'\n]*'(?!\w)"
    r"|<(\w+)(?=[^<>]*?\blang=)[^<>]*+>.{0,2000}?</\1>|^>[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
_BRACES: Final = re.compile(r"\{[^{}]*\}")
_IN_A_LANGUAGE: Final = re.compile(r"\blang=")
_BLOCKS: Final = re.compile(r"\n[ \t]*(?:\n|(?=[-*+] |\d+[.)] |#|\|))")
_HEADING: Final = re.compile(r"^\s*#+\s*")
_MARKER: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SHORTEST: Final = 3
# What of a page's front matter is said in its language.
_SAID: Final = ("title", "description", "alt")


@dataclass(frozen=True, slots=True)
class PagePassage:
    """A passage of a page with the line on which it begins; a title may be a single word."""

    line: int
    text: str
    is_title: bool = False


def is_sentence(text: str) -> bool:
    """Tell whether a text has so many ordinary words that no two languages have it in common.

    Words that begin with a capital may be names, and short ones stand in many languages.
    """
    words = _WORD.findall(unescape(without_kept(text)))
    ordinary = {word for word in words if word[0].islower() and len(word) >= _SHORTEST}
    return len(ordinary) >= FEWEST_WORDS


def without_kept(text: str) -> str:
    """Return a text without what a translation may leave as it is."""
    lines = (line for line in text.split("\n") if not _is_in_a_language(line))
    return _KEPT.sub(" ", "\n".join(lines))


def _is_in_a_language(line: str) -> bool:
    """Tell whether an attribute list says in which language a line is."""
    return any(_IN_A_LANGUAGE.search(braces) for braces in _BRACES.findall(line))


def passages_of(page: Page) -> Iterator[PagePassage]:
    """Yield what a page says in its front matter, and its paragraphs, items and rows."""
    for name in _SAID:
        said = page.meta.get(name)
        if isinstance(said, str) and isinstance(page.front, YamlDocument):
            yield PagePassage(page.front.lines.get((name,), 1), said, is_title=True)
    begun = 0
    for match in (*_BLOCKS.finditer(page.body), None):
        end = match.start() if match else len(page.body)
        text = page.body[begun:end]
        lead = len(text) - len(text.lstrip())
        yield PagePassage(page.first_line + page.body.count("\n", 0, begun + lead), text)
        begun = match.end() if match else end


def parts_of(page: Page) -> Iterator[PagePassage]:
    """Yield the passages of a page, headings apart from what follows them, cells of rows apart."""
    for passage in passages_of(page):
        text = passage.text.strip("\n")
        if text.lstrip().startswith("#"):
            heading, _, rest = text.partition("\n")
            yield PagePassage(passage.line, _HEADING.sub("", heading), is_title=True)
            yield from [PagePassage(passage.line + 1, rest)] if rest else ()
        elif text.lstrip().startswith("|"):
            yield from (PagePassage(passage.line, cell) for cell in text.split("|"))
        else:
            yield replace(passage, text=_MARKER.sub("", text))

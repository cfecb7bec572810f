"""The passages of a page, and which of them no two languages have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    r"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\""
    r"|<(\w+)(?=[^<>]*?\blang=)[^<>]*+>.{0,2000}?</\1>|^>[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
_BRACES: Final = re.compile(r"\{[^{}]*\}")
_IN_A_LANGUAGE: Final = re.compile(r"\blang=")
_BLOCKS: Final = re.compile(r"\n[ \t]*(?:\n|(?=[-*+] |\d+[.)] |#|\|))")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SHORTEST: Final = 3
# What of a page's front matter is said in its language.
_SAID: Final = ("title", "description", "alt")


@dataclass(frozen=True, slots=True)
class PagePassage:
    """A passage of a page with the line on which it begins."""

    line: int
    text: str


def is_sentence(text: str) -> bool:
    """Tell whether a text has so many ordinary words that no two languages have it in common.

    Words that begin with a capital may be names, and short ones stand in many languages.
    """
    lines = (line for line in text.split("\n") if not _is_in_a_language(line))
    words = _WORD.findall(unescape(_KEPT.sub(" ", "\n".join(lines))))
    ordinary = {word for word in words if word[0].islower() and len(word) >= _SHORTEST}
    return len(ordinary) >= FEWEST_WORDS


def _is_in_a_language(line: str) -> bool:
    """Tell whether an attribute list says in which language a line is."""
    return any(_IN_A_LANGUAGE.search(braces) for braces in _BRACES.findall(line))


def passages_of(page: Page) -> Iterator[PagePassage]:
    """Yield what a page says in its front matter, and its paragraphs, items and rows."""
    for name in _SAID:
        said = page.meta.get(name)
        if isinstance(said, str) and isinstance(page.front, YamlDocument):
            yield PagePassage(page.front.lines.get((name,), 1), said)
    begun = 0
    for match in (*_BLOCKS.finditer(page.body), None):
        end = match.start() if match else len(page.body)
        text = page.body[begun:end]
        lead = len(text) - len(text.lstrip())
        yield PagePassage(page.first_line + page.body.count("\n", 0, begun + lead), text)
        begun = match.end() if match else end

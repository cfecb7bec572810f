"""Passages of a translation that are still those of the original, letter by letter."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

from esafety.formats.edition_paths import added_file
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING

# Two languages have no sentence of so many ordinary words in common.
FEWEST_WORDS: Final = 6
# What a translation may leave as it is: calls, code, addresses, what is quoted or marked as being
# in another language.
_KEPT: Final = re.compile(
    r"\{\{.*?\}\}|`[^`]*`|<!--.*?-->|https?://\S+|\]\([^)]*\)"
    r"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\""
    r"|<(\w+)[^<>]*\blang=[^<>]*>.*?</\1>|^>.*$|[^\n]*\{[^{}]*\blang=[^{}]*\}",
    re.DOTALL | re.MULTILINE,
)
_BLOCKS: Final = re.compile(r"\n[ \t]*(?:\n|(?=[-*+] |\d+[.)] |#|\|))")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SHORTEST: Final = 3
# What of a page's front matter is said in its language.
_SAID: Final = ("title", "description", "alt")
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a page with the line on which it begins."""

    line: int
    text: str


def check_untranslated(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield each translation that has passages of the binding text, with the first of them."""
    for versions in pairs(pages).values():
        for language, page in versions.items():
            binding = versions.get(BINDING)
            if language != BINDING and binding and (same := list(_same(binding, page))):
                params = {"count": len(same), "words": _shortened(same[0].text)}
                yield Problem(page.path, same[0].line, "untranslated", params)


def check_untranslated_facts(
    record: YamlDocument, facts: Iterable[tuple[tuple[str | int, ...], Mapping[str, Any]]]
) -> Iterator[Problem]:
    """Yield facts whose translation is the binding text; each comes with its place."""
    for where, said in facts:
        for language, words in said.items():
            original = said.get(BINDING)
            if language != BINDING and words == original and is_sentence(str(words)):
                params = {"count": 1, "words": _shortened(str(words))}
                yield record.problem((*where, language), "untranslated", **params)


def is_sentence(text: str) -> bool:
    """Tell whether a text has so many ordinary words that no two languages have it in common.

    Words that begin with a capital may be names, and short ones stand in many languages.
    """
    words = _WORD.findall(unescape(_KEPT.sub(" ", text)))
    ordinary = {word for word in words if word[0].islower() and len(word) >= _SHORTEST}
    return len(ordinary) >= FEWEST_WORDS


def is_added(page: Page) -> bool:
    """Tell whether a page is part of a translation that was added to a sealed edition."""
    return added_file(page.path) is not None


def _same(binding: Page, other: Page) -> Iterator[Passage]:
    """Yield the passages of a page that stand in the binding one as well."""
    original = {_plain(passage.text) for passage in _passages(binding)}
    for passage in _passages(other):
        if _plain(passage.text) in original and is_sentence(passage.text):
            yield passage


def _passages(page: Page) -> Iterator[Passage]:
    for name in _SAID:
        said = page.meta.get(name)
        if isinstance(said, str) and isinstance(page.front, YamlDocument):
            yield Passage(page.front.lines.get((name,), 1), said)
    begun = 0
    for match in (*_BLOCKS.finditer(page.body), None):
        end = match.start() if match else len(page.body)
        text = page.body[begun:end]
        lead = len(text) - len(text.lstrip())
        yield Passage(page.first_line + page.body.count("\n", 0, begun + lead), text)
        begun = match.end() if match else end


def _plain(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    plain = _plain(text)
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rpartition(' ')[0]} …"

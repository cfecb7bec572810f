"""The prose of a page or of a file of facts: what is read as a sentence, at its place.

What is written for programs is blanked letter by letter, so that lines and columns stay: calls,
code, HTML, attributes, targets of links, addresses, names of files, words in another language.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from pydantic import TypeAdapter

from esafety.checks.prose_lines import body_lines
from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.entries import words_in
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.source_tree.tree import SourceTree
from esafety.storage.cache.results import cached_by_program

_LETTER: Final = re.compile(r"[^\n]")
_FLAGS: Final = re.DOTALL | re.IGNORECASE
# What opens and does not close is looked at no further than this, so that many such take no hour.
_LONGEST: Final = 2_000
# A part that says which language it is in, as an element or with an attribute list.
_IN_A_LANGUAGE: Final = re.compile(
    rf"<(\w+)\b(?=[^<>]*?\blang\s*=)[^<>]*+>.{{0,{_LONGEST}}}?</\1\s*>"
    r"|(?:\*[^*\n]+\*+|\[[^\[\]\n]*\](?:\([^()\n]*\))?)\{(?=[^{}\n]*?\blang\s*=)[^{}\n]*+\}",
    _FLAGS,
)
_NO_PROSE: Final = re.compile(
    r"<!--(?:(?!<!--).)*?-->"
    r"|\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}"
    r"|\]\([^()\n]*\)|^[ \t]*\[[^\[\]\n]+\]:.*?$|<[a-z/][^<>]*>|\{[^{}\n]*\}"
    r"|&\w+;|\b[a-z]+://\S+|\bwww\.\S+|[^\s@]{0,64}@\S+"
    # Names of files, hosts and settings; what is written after a slash or an underscore.
    r"|(?<![\w-])[\w-]+(?:[._/][\w-]+)+/?",
    _FLAGS | re.MULTILINE,
)
# What of a file of facts quotes how it was written elsewhere, names a file, or is one of a set.
_QUOTED: Final = frozenset({"policy_label", "source", "address"})
_READ: Final[tuple[KeyPath, ...]] = (("title",), ("description",))
_BETWEEN: Final = "\n\n"
_PROSE: Final = TypeAdapter(str)


@dataclass(frozen=True, slots=True)
class Prose:
    """Some prose in one language, of parts that begin at `starts` in `text`.

    `lines` are the lines of these parts in the file at `path`.
    """

    path: str
    language: str
    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line(self, place: int) -> int:
        """Return the line of a place in the text, from 1."""
        number = bisect_right(self.starts, place) - 1
        return self.lines[number] + self.text.count("\n", self.starts[number], place)


def prose_in_tree(source_tree: SourceTree, languages: Collection[str]) -> Iterator[Prose]:
    """Yield the prose of what can still be changed in a school, in some languages."""
    for page in source_tree.unsealed_pages:
        if not page.unread and page.language in languages:
            yield from prose_of_page(page)
    for path, record in source_tree.records.items():
        if source_tree.may_change(path):
            yield from (prose_of_facts(record, language) for language in languages)


def prose_of_page(page: Page) -> Iterator[Prose]:
    """Yield the title and description of a page, and its text."""
    if isinstance(page.front, YamlDocument):
        said = [(w, words) for w, words in words_in(page.meta, ()) if w in _READ]
        yield _joined(page.front, page.language, said)
    yield Prose(page.path, page.language, _prose_of_body(page.body), (0,), (page.first_line,))


# Three rules read the prose of every page.
@lru_cache(maxsize=2048)
def _prose_of_body(body: str) -> str:
    return cached_by_program(_PROSE, ("prose of a page", body), lambda: _without_code(body))


def _without_code(body: str) -> str:
    lines = body_lines(body)
    return prose_in("\n".join(lines.get(number, "") for number in range(body.count("\n") + 1)))


def prose_of_facts(record: YamlDocument, language: str) -> Prose:
    """Return what a file of facts says in one language: texts at the language's key."""
    said = words_in(record.data, _QUOTED)
    # A list below a language's key holds words for a program: of a search, forms, phrases.
    return _joined(
        record, language, [(where, words) for where, words in said if where[-1:] == (language,)]
    )


# Three rules read the prose of every fact.
@lru_cache(maxsize=8192)
def prose_in(text: str) -> str:
    """Return a text with blanks in the place of what is no prose in its own language."""
    return _NO_PROSE.sub(_blank, _IN_A_LANGUAGE.sub(_blank, text))


def _joined(record: YamlDocument, language: str, said: list[tuple[KeyPath, str]]) -> Prose:
    texts = [prose_in(words) for _, words in said]
    *starts, _ = accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0)
    lines = tuple(record.problem(where, "").line for where, _ in said)
    return Prose(record.path, language, _BETWEEN.join(texts), tuple(starts), lines)


def _blank(found: re.Match[str]) -> str:
    return _LETTER.sub(" ", found[0])

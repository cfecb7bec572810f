"""How words are set: typographic apostrophes, and each title in one spelling wherever it stands.

Both are notes: nothing is wrong that would keep a page from being shown. The approved text of an
edition is never judged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import Any, Final

from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

# A straight mark between two letters or digits is no quotation mark.
_STRAIGHT: Final = re.compile(r"[^\W_]+'[^\W_]+")
_CODE: Final = re.compile(r"(`+)(?:(?!\1).)+\1")
_FENCE: Final = re.compile(r"[ \t>]*(?:```|~~~)")
_LINK: Final = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s#]+\.md)(?:#[^()\s]*)?\)"
)
# What may stand around a title: quotation marks, marks of Markdown, the end of a sentence.
_AROUND: Final = " *_“”\"‘’'.:?!…"
# Capitals and the two letters i are one for whoever asks whether two spellings are one title.
_FOLDED: Final = str.maketrans({"İ": "i", "I": "i", "ı": "i"})
_APART: Final = re.compile(r"[\W_]+")
# What a file of facts quotes as it was written elsewhere.
_QUOTED: Final = frozenset({"policy_label"})


def check_typography(
    pages: Sequence[Page], records: Mapping[str, YamlDocument]
) -> Iterator[Problem]:
    """Yield notes on straight apostrophes and on titles that are spelt in another way."""
    titles = {(page.neutral, page.language): str(page.meta.get("title", "")) for page in pages}
    for page in pages:
        if edition_of(page.neutral) is None and not page.unread:
            yield from _of_page(page)
            yield from _titles(page, titles)
    for path, record in records.items():
        if path.startswith("data/"):
            yield from _of_facts(record)


def _of_page(page: Page) -> Iterator[Problem]:
    """Yield one note for a page, on the first of its straight apostrophes."""
    found = [(number, word) for number, line in _prose(page) for word in _STRAIGHT.findall(line)]
    for number, word in found[:1]:
        params = _better(word, len(found))
        yield Problem(page.path, number, "straight-apostrophe", params, severity="note")


def _of_facts(record: YamlDocument) -> Iterator[Problem]:
    """Yield one note for a file of facts, on the first of its straight apostrophes."""
    found = [
        (where, word) for where, value in _values(record.data) for word in _STRAIGHT.findall(value)
    ]
    for where, word in found[:1]:
        problem = record.problem(where, "straight-apostrophe", **_better(word, len(found)))
        yield replace(problem, severity="note")


def _better(word: str, count: int) -> dict[str, object]:
    return {"word": word, "better": word.replace("'", "’"), "count": count}


def _prose(page: Page) -> list[tuple[int, str]]:
    """Return the lines of a page without code, by their numbers; its title and description."""
    front = [(1, str(page.meta.get(key, ""))) for key in ("title", "description")]
    lines, fenced = [], False
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            lines.append((number, _CODE.sub("", line)))
    return [*front, *lines]


def _titles(page: Page, titles: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    """Yield titles of pages in links, and a page's own as its heading, in another spelling."""
    shown = [(h.line, h.text, page.neutral) for h in page.headings if h.level == 1]
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        for link in _LINK.finditer(line):
            target = normpath(join(dirname(page.neutral), link["target"]))
            shown.append((number, link["words"], target))
    for number, words, target in shown:
        title = titles.get((target, page.language), "")
        if _is_other_spelling(words, title):
            params = {"words": words, "title": title}
            yield Problem(page.path, number, "title-spelt-otherwise", params, severity="note")


def _is_other_spelling(words: str, title: str) -> bool:
    """Tell whether words are a title but for marks or capitals; the first letter may be small."""
    if not title or _folded(words) != _folded(title):
        return False
    bare, named = words.strip(_AROUND), title.strip(_AROUND)
    return bare[1:] != named[1:] or _folded(bare[:1]) != _folded(named[:1])


def _folded(words: str) -> str:
    return _APART.sub("", words.translate(_FOLDED).casefold())


def _values(data: Any, where: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield the words of a file of facts with their places, without what it quotes."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            if key not in _QUOTED:
                yield from _values(value, (*where, key))
    elif isinstance(data, Sequence):
        for place, value in enumerate(data):
            yield from _values(value, (*where, place))

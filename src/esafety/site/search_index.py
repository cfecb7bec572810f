"""Search in several languages: an index for each, and Turkish letters folded.

The theme and static-i18n make one index for all languages (static-i18n issue 271): of 13 documents
found for "internet" on a Turkish page, seven are English, one of them first.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from html import escape
from pathlib import Path
from typing import Any, Final

from esafety.documents.common.clauses import clause_texts
from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy.plain_words.entries import PlainWords
from esafety.text.fallback import first_written

# Where a chapter's page explains it; overrides/partials/plain-words.html has the same.
PLAIN_ANCHOR: Final = "plain-words"
WORKER: Final = "assets/javascripts/workers/search.*.min.js"
NOTHING_MORE: Final[Mapping[str, Sequence[dict[str, Any]]]] = {}
_CLAUSES: Final = '<ol class="clauses">'
_LIST: Final = re.compile(r"<(?P<close>/?)ol\b")
# The theme's search tells elements by their tags alone: where an excluded list ends, it would take
# the end of a list inside it. So the list is put into a tag that stands nowhere else.
_UNSEARCHED: Final = "clauses-unsearched"
_OPENING: Final = re.compile(rf"<{_UNSEARCHED}[^<>]*>")
Index = dict[str, Any]


Entry = dict[str, Any]
# Material weighs a word in a title a thousand times one in a text. What a clause says is to be
# found as well as what a poster is called, and before the explanation on the same page, since only
# the best entry of a page is shown unfolded.
_CLAUSE: Final = 1000
# Whoever looks for help is led to the page that says whom to call, before any rule.
_REPORT: Final = "report/"
_FIRST: Final = 3000
_BELOW_CLAUSES: Final = 0.3


def clause_entries(chapters: Iterable[RenderedPage]) -> list[Entry]:
    """Return a search entry for each clause, so that a reader lands on it, not on its chapter."""
    return [
        {
            "location": f"policy/{chapter.slug}/#{anchor}",
            "title": escape(f"{number} · {chapter.title}", quote=False),
            "text": escape(words, quote=False),
            "boost": _CLAUSE,
        }
        for chapter in chapters
        for anchor, number, words in clause_texts(chapter)
    ]


def plain_entries(chapters: Iterable[PlainWords], language: str, label: str) -> list[Entry]:
    """Return a search entry for each explanation; `label` tells that it is one, and no clause."""
    return [
        {
            "location": f"policy/{one.slug}/#{PLAIN_ANCHOR}",
            "title": escape(f"{label} · {_unmarked(one.titles, language)}", quote=False),
            "text": escape(" ".join(_unmarked(s, language) for s in _said(one)), quote=False),
            "boost": _BELOW_CLAUSES,
        }
        for one in chapters
    ]


def _said(one: PlainWords) -> list[Mapping[str, str]]:
    return [*one.parents, *([one.children.says] if one.children else [])]


def _unmarked(words: Mapping[str, str], language: str) -> str:
    """Return words in a language or its fallback; an index has no place for the label of one."""
    return words[first_written(words, language)]


def hide_clauses(html: str) -> str:
    """Keep a chapter's clauses out of its own entry; they have entries of their own."""
    parts, place = [], 0
    while (start := html.find(_CLAUSES, place)) >= 0:
        end = _end_of_list(html, start)
        parts += [html[place:start], f'<{_UNSEARCHED} data-search-exclude="yes">']
        parts += [html[start:end], f"</{_UNSEARCHED}>"]
        place = end
    return "".join((*parts, html[place:]))


def show_clauses(html: str) -> str:
    """Return a page whose clauses were hidden, once it was indexed, as it was before."""
    return _OPENING.sub("", html).replace(f"</{_UNSEARCHED}>", "")


def _end_of_list(html: str, start: int) -> int:
    """Return the place behind a list that begins at a place, and behind the lists inside it."""
    depth = 0
    for tag in _LIST.finditer(html, start):
        depth += -1 if tag["close"] else 1
        if depth == 0:
            return html.index(">", tag.end()) + 1
    return len(html)


def write_split_index(
    site: Path, languages: Sequence[str], more: Mapping[str, Sequence[Entry]] = NOTHING_MORE
) -> None:
    """Replace a site's merged index by one for each language; the first is the site's root.

    `more` holds further entries of a language, with locations from that language's root.
    """
    default, *others = languages
    merged = (site / "search/search_index.json").read_text(encoding="utf-8")
    for language, text in split_index(merged, default, others, more).items():
        folder = site / ("" if language == default else language) / "search"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "search_index.json").write_text(text, encoding="utf-8", newline="\n")


def register_turkish(site: Path, script_text: str) -> None:
    """Append our folding of Turkish letters to the theme's Turkish search.

    Measured in Chromium: without it the theme finds nothing for `sifre` and `ŞİFRE`.
    """
    script = site / "assets/javascripts/lunr/min/lunr.tr.min.js"
    whole = f"{script.read_text(encoding='utf-8')}\n{script_text}"
    script.write_text(whole, encoding="utf-8", newline="\n")


def search_worker(paths: Iterable[str]) -> str:
    """Return where the theme's search worker lies; its name carries a hash.

    Raises:
        LookupError: if the theme has none, which means that the theme has changed.
    """
    worker = next((path for path in paths if fnmatch(path, WORKER)), None)
    if worker is None:
        raise LookupError(f"the theme has no {WORKER}; the search must be looked at again")
    return worker


def split_index(
    merged: str,
    default: str,
    others: Sequence[str],
    more: Mapping[str, Sequence[Entry]] = NOTHING_MORE,
) -> dict[str, str]:
    """Return each language's index as JSON, with locations relative to that language's root."""
    index: Index = json.loads(merged)
    prefixes = {language: f"{language}/" for language in others}
    docs: dict[str, list[dict[str, Any]]] = {default: [], **{lang: [] for lang in others}}
    for entry in index["docs"]:
        language = next(
            (x for x, p in prefixes.items() if entry["location"].startswith(p)), default
        )
        short = entry["location"].removeprefix(prefixes.get(language, ""))
        first = {"boost": _FIRST} if short.startswith(_REPORT) else {}
        docs[language].append(entry | {"location": short} | first)
    return {
        language: _dump(index, language, [*entries, *more.get(language, ())])
        for language, entries in docs.items()
    }


def _dump(index: Index, language: str, docs: list[dict[str, Any]]) -> str:
    config = index["config"] | {"lang": [language]}
    return json.dumps({"config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":"))

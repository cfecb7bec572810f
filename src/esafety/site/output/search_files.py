"""Write the search into a finished site: its script, and an index for each language.

Both are scripts that a page asks for when the search is opened, so that a disk gives them, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from esafety.school.words.search_words import SearchWords
from esafety.search.documents import SearchDocument, documents_of
from esafety.search.encode import script_of
from esafety.search.index import IndexMaker
from esafety.search.morphology import morphology_of
from esafety.site.build_state import BuildState
from esafety.site.scripts.joined import joined
from esafety.site.speed.dictionary_forms import DictionaryForms
from esafety.storage.cache.results import cached_by_program
from esafety.storage.scripts import SEARCH_PARTS
from esafety.text.email_addresses import protected_json
from esafety.text.languages import language_root
from esafety.text.messages import reader_words

SCRIPT: Final = "assets/scripts/search.js"
INDEX: Final = "search/index.js"
_SCRIPT: Final = TypeAdapter(str)


@dataclass(frozen=True, slots=True)
class _Searched:
    """All that an index is made of, beside the program: equal values make the same script.

    `answers` are the clauses on each topic that `groups` name; `code` is that of the edition.
    """

    language: str
    documents: tuple[SearchDocument, ...]
    groups: tuple[SearchWords, ...]
    answers: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]
    code: str | None

    def clauses_of(self, topic: str) -> tuple[str, ...]:
        return self.answers.get(topic, ())


def write_search(site: Path, state: BuildState, languages: Sequence[str]) -> None:
    """Write it into the folder of a site that was built in `languages`."""
    _write(site / SCRIPT, joined(state.root, SEARCH_PARTS))
    for language in languages:
        _write(site / language_root(language) / INDEX, _index(state, language))


def _index(state: BuildState, language: str) -> str:
    """Return the index of a language as a script, or the one that was made of the same before."""
    searched = _searched(state, language)
    parts = ("search index", repr(searched))
    return cached_by_program(_SCRIPT, parts, lambda: _script(searched, state.dictionary_forms))


def _searched(state: BuildState, language: str) -> _Searched:
    content = state.content
    groups = tuple(content.search_words)
    topics = sorted({topic for one in groups for topic in one.topics or ()})
    return _Searched(
        language,
        tuple(documents_of(state.rendered.pages, language, content.plain_words)),
        groups,
        {topic: tuple(content.topics.clauses_of(topic)) for topic in topics},
        reader_words(language),
        content.edition.code,
    )


def _script(searched: _Searched, forms: DictionaryForms) -> str:
    morphology = morphology_of(searched.language)
    with forms.of(searched.language, morphology) as form:
        maker = IndexMaker(searched.language, morphology, form)
        index = maker.index(searched.documents, searched.groups, searched.clauses_of)
    return protected_json(script_of(index, morphology, searched.words, searched.code))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")

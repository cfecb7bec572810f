"""Write the search into a finished site: its script, and an index for each language.

Both are scripts that a page asks for when the search is opened, so that a disk gives them, too.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from esafety.search.documents import SearchDocument, documents_of
from esafety.search.encode import script_of
from esafety.search.index import IndexMaker
from esafety.search.morphology import morphology_of
from esafety.site.build_state import BuildState
from esafety.site.scripts.joined import joined
from esafety.storage.cache.results import cached_by_program
from esafety.storage.scripts import SEARCH_PARTS
from esafety.text.email_addresses import protected_json
from esafety.text.languages import language_root
from esafety.text.messages import reader_words

SCRIPT: Final = "assets/scripts/search.js"
INDEX: Final = "search/index.js"
_SCRIPT: Final = TypeAdapter(str)


def write_search(site: Path, state: BuildState, languages: Sequence[str]) -> None:
    """Write it into the folder of a site that was built in `languages`."""
    _write(site / SCRIPT, joined(state.root, SEARCH_PARTS))
    for language in languages:
        _write(site / language_root(language) / INDEX, _index(state, language))


def _index(state: BuildState, language: str) -> str:
    """Return the index of a language as a script; what was found in the same words is cached."""
    content, words = state.content, reader_words(language)
    documents = documents_of(state.rendered.pages, language, content.plain_words)
    topics = {topic for one in content.search_words for topic in one.topics or ()}
    answers = {topic: tuple(content.topics.clauses_of(topic)) for topic in sorted(topics)}
    made_of = (language, words, documents, content.search_words, answers, content.edition.code)
    return cached_by_program(
        _SCRIPT,
        ("search index", *map(repr, made_of)),
        lambda: _made_index(state, language, documents),
    )


def _made_index(state: BuildState, language: str, documents: Sequence[SearchDocument]) -> str:
    content, morphology = state.content, morphology_of(language)
    words = reader_words(language)
    with state.dictionary_forms.of(language, morphology) as form:
        maker = IndexMaker(language, morphology, form)
        index = maker.index(documents, content.search_words, content.topics.clauses_of)
    return protected_json(script_of(index, morphology, words, content.edition.code))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")

"""What is left to do once MkDocs has written every language: search, calendar, data, Word files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from esafety.school.calendar_feed import feed_entries, feed_path, feed_text
from esafety.site.build_state import BuildState
from esafety.site.output.policy_data import write_data
from esafety.site.search_index import (
    Entry,
    clause_entries,
    plain_entries,
    register_turkish,
    write_split_index,
)
from esafety.storage.source_files import source_file
from esafety.text.languages import BINDING, required_languages
from esafety.text.messages import reader_words

_TURKISH_SEARCH: Final = "assets/scripts/search.tr.js"


def finish_site(site: Path, state: BuildState, languages: Sequence[str]) -> None:
    """Split the search index of a site that was built in `languages`; the first is its root's."""
    write_split_index(site, languages, {one: _entries(state, one) for one in languages})
    register_turkish(site, source_file(state.root, _TURKISH_SEARCH).read_text(encoding="utf-8"))
    for language in required_languages(languages):
        write_feed(site, state, language)
    write_data(site, state, languages)
    for path, content in state.redlines.word_files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)


def _entries(state: BuildState, language: str) -> list[Entry]:
    """Return the search entries of a language that MkDocs does not make."""
    chapters = state.rendered.chapters(language)
    explained = state.content.plain_words if chapters else ()
    words = reader_words(language)["plain-label"] if explained else ""
    return [*clause_entries(chapters), *plain_entries(explained, language, words)]


def write_feed(site: Path, state: BuildState, language: str) -> None:
    """Write a language's calendar feed into a site."""
    content, words = state.content, reader_words(language)
    entries = feed_entries(state.today, content.in_force, content.sid_overrides)
    owner = f"{content.school.site_url} {content.school.name[BINDING]}"
    text = feed_text(entries, words, language, owner, state.today)
    path = site / feed_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)

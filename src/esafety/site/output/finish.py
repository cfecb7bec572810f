"""What is left to do once MkDocs has written every language: search, data, Word files, style."""

from collections.abc import Sequence
from pathlib import Path

from esafety.school.calendar_feed import calendar_text, feed_entries, feed_path
from esafety.site.build_state import BuildState
from esafety.site.output.files_for_programs import write_files_for_programs
from esafety.site.output.search_files import write_search
from esafety.site.styles.finish import style_pages
from esafety.text.languages import BINDING, required_languages
from esafety.text.messages import reader_words


def finish_site(site: Path, state: BuildState, languages: Sequence[str]) -> None:
    """Finish a site that was built in `languages`; the first is its root's."""
    write_search(site, state, languages)
    for language in required_languages(languages):
        _write_feed(site, state, language)
    write_files_for_programs(site, state, languages)
    for path, content in state.redlines.word_files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    style_pages(site, state.root)


def _write_feed(site: Path, state: BuildState, language: str) -> None:
    """Write a language's calendar feed into a site."""
    content, words = state.content, reader_words(language)
    entries = feed_entries(state.today, content.in_force, content.sid_overrides)
    owner = f"{content.school.site_url} {content.school.name[BINDING]}"
    text = calendar_text(entries, words, language, owner, state.today)
    path = site / feed_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)

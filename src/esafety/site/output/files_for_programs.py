"""Write what programs read into a finished site: the policy as data, feeds, the map of the site.

What consists of addresses is left out while the school has no public one.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from esafety.policy_data.addresses import (
    POLICY,
    ROBOTS,
    SCHEMA,
    SITEMAP,
    changes_path,
    edition_folder,
)
from esafety.policy_data.changes_feed import feed_changes, feed_text
from esafety.policy_data.compose import policy_schema, policy_text
from esafety.policy_data.site_map import robots_text, sitemap_text, versions_of
from esafety.site.build_state import BuildState
from esafety.text.email_addresses import protected_json, protected_xml
from esafety.text.languages import required_languages
from esafety.text.messages import reader_words

# MkDocs' own map has neither x-default nor a day that is known.
_OF_MKDOCS: Final = (SITEMAP, f"{SITEMAP}.gz")


def write_files_for_programs(site: Path, state: BuildState, languages: Sequence[str]) -> None:
    """Write all of it into the folder of a site that was built in `languages`."""
    for name in _OF_MKDOCS:
        (site / name).unlink(missing_ok=True)
    for path, content in _files(state, languages):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)


def _files(state: BuildState, languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    content = state.content
    school, edition = content.school, content.edition
    schema = policy_schema().encode()
    for one in content.editions_shown:
        text = protected_json(policy_text(content, one)).encode()
        folders = ("", edition_folder(one.name)) if one == edition else (edition_folder(one.name),)
        for folder in folders:
            yield f"{folder}{POLICY}", text
            yield f"{folder}{SCHEMA}", schema
    yield ROBOTS, robots_text(school.printed(school.latest), draft=edition.is_draft).encode()
    if school.address_is_placeholder:
        return
    for language in required_languages(languages):
        words = reader_words(language)
        entries = feed_changes(content, words, language)
        feed = feed_text(entries, school, words, language).decode()
        yield changes_path(language), protected_xml(feed).encode()
    if not edition.is_draft:
        yield SITEMAP, sitemap_text(versions_of(state.rendered.pages), school.latest)

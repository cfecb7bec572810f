"""The same pages in every language, each in step with the binding one.

Every page is there in the required languages of the site; a further one may have any of them.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from esafety.checks.prose_lines import SAID_IN_FRONT
from esafety.checks.translations.front_matter import check_front_matter
from esafety.checks.translations.numbers import check_numbers
from esafety.checks.translations.outside_links import check_outside_links
from esafety.checks.translations.shapes import check_shapes
from esafety.checks.translations.structure import check_structure
from esafety.formats.edition_paths import added_file, edition_of, translation_folder
from esafety.markdown.language_pairs import PagesByLanguage, pairs
from esafety.markdown.page import Page, in_language
from esafety.policy.topics.rules import check_topics_in_step
from esafety.problems.problem import InEachLanguage, Problem
from esafety.storage.cache.results import cached_if_empty
from esafety.text.fallback import first_written
from esafety.text.languages import (
    BINDING,
    KNOWN,
    SPOKEN_LANGUAGES,
    language_name,
    required_languages,
)
from esafety.text.messages import problem_words

HOME: Final = "docs/index.md"
# What is asked of a translation and the binding page it was made from, and what only while
# both can still be mended: these rules came later than the first seals.
_IN_STEP: Final = (check_front_matter, check_structure, check_topics_in_step)
_UNSEALED: Final = (check_shapes, check_outside_links)


def check_parity(
    pages: Iterable[Page],
    languages: Sequence[str] = SPOKEN_LANGUAGES,
    sealed: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[Problem]:
    """Yield pages without a translation, and translations that have fallen out of step.

    `languages` are those of the site; `sealed` names for each sealed edition the languages in
    which it has any chapter: it may have been approved before the site had a further one.
    """
    found = tuple(pages)
    folders = _folders_of_added(found)
    for neutral, versions in pairs(found).items():
        edition = edition_of(neutral) or ""
        among = sealed.get(edition, languages)
        wanted = [one for one in _wanted(neutral, languages) if one in among]
        yield from _check_missing(versions, languages, wanted, folders.get(edition, {}))
        if set(among).intersection(required_languages(languages)) <= versions.keys():
            for translation in _translations(versions, languages):
                mendable = edition not in sealed or added_file(translation.path) is not None
                for check in (*_IN_STEP, *(_UNSEALED if mendable else ())):
                    yield from check(versions[BINDING], translation)


def check_same_numbers(
    pages: Iterable[Page], languages: Sequence[str], judged: Container[str]
) -> Iterator[Problem]:
    """Yield numbers and dates by which the languages of a page differ.

    `judged` are the paths of translations that can still be changed, be it of a page that was
    approved: a translation that was sealed is never judged.
    """
    for versions in pairs(pages).values():
        if set(required_languages(languages)) <= versions.keys():
            for translation in _translations(versions, languages):
                if translation.path in judged:
                    yield from _differing_numbers(versions[BINDING], translation)


def _differing_numbers(binding: Page, translation: Page) -> tuple[Problem, ...]:
    """Return the numbers by which two pages differ; that none does is cached by their words."""
    parts = ("the same numbers", *_read(binding), *_read(translation))
    return cached_if_empty(parts, lambda: check_numbers(binding, translation))


def _read(page: Page) -> Iterator[str]:
    """Yield the words of a page that are read for numbers, with their language."""
    yield from (page.language, page.body)
    yield from (repr(page.meta.get(key)) for key in SAID_IN_FRONT)


def _translations(versions: PagesByLanguage, languages: Sequence[str]) -> Iterator[Page]:
    """Yield a page in those of the site's languages that are translations."""
    return (versions[one] for one in languages if one != BINDING and one in versions)


def _folders_of_added(pages: Iterable[Page]) -> dict[str, dict[str, str]]:
    """Return where translations lie that were added to editions, by edition and language."""
    folders: dict[str, dict[str, str]] = {}
    for page in pages:
        if added := added_file(page.path):
            folder = translation_folder(added.edition, added.language)
            folders.setdefault(added.edition, {})[added.language] = folder
    return folders


def _wanted(neutral: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Return the languages in which a page must be there: a site's home page in all of its."""
    return tuple(languages) if neutral == HOME else required_languages(languages)


def _check_missing(
    versions: PagesByLanguage,
    languages: Sequence[str],
    wanted: Sequence[str],
    added: Mapping[str, str],
) -> Iterator[Problem]:
    """Yield a page of no language of the site, and languages in which a page is not there.

    `added` are the folders of translations that lie outside of an edition's own.
    """
    for page in versions.values():
        if page.language in KNOWN and page.language not in languages:
            names = {one: language_name(page.language, one) for one in SPOKEN_LANGUAGES}
            params = {"language": InEachLanguage(names)}
            yield Problem(page.path, 1, "page-in-unlisted-language", params)
        elif page.language not in languages:
            endings = InEachLanguage({one: _endings(languages, one) for one in SPOKEN_LANGUAGES})
            yield Problem(page.path, 1, "page-without-language", {"endings": endings})
    present = next((versions[language] for language in languages if language in versions), None)
    if present is None:
        return
    for language in wanted:
        if language not in versions:
            path = in_language(present.neutral, language)
            if language in added:
                path = f"{added[language]}/{PurePosixPath(path).name}"
            # What a preview shows in its place, as readers of the language are shown other pages.
            there = {one: page for one, page in versions.items() if one in languages}
            instead = there[first_written(there, language)].path
            shown = {"wanted": path, "instead": instead}
            yield Problem(present.path, 1, "missing-translation", shown)


def _endings(languages: Sequence[str], language: str) -> str:
    """Return how the names of pages may end, as a sentence lists it."""
    *first, last = (f".{code}.md" for code in languages)
    return " ".join((", ".join(first), problem_words(language)["or"], last)) if first else last

"""The languages in step: same pages, headings, list items and links.

Every page is there in the required languages of the site; a further one may have any of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, Final

from esafety.checks.untranslated.check import check_untranslated_facts
from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.edition_paths import added_file, edition_of, translation_folder
from esafety.formats.field_types import BOTH
from esafety.formats.site_languages import as_keys
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.faults.list_nesting import LIST_FAULTS
from esafety.markdown.language_pairs import Pair, pairs
from esafety.markdown.outline import Link
from esafety.markdown.page import Page, in_language, split_language
from esafety.policy.topics.rules import check_topics_in_step
from esafety.problems.problem import InEachLanguage, Problem
from esafety.text.languages import (
    BINDING,
    KNOWN,
    SPOKEN_LANGUAGES,
    language_name,
    required_languages,
)
from esafety.text.messages import problem_words

HOME: Final = "docs/index.md"
# The keys of front matter that are the same in every language.
SHARED: Final = (
    *("template", "audience", "policy", "clauses", "topics", "only", "glossary", "paper"),
    *("art", "colour", "target", "layout", "icons"),
    *("grades", "worksheets", "backs", "fill"),
)


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
            for language in languages:
                if language != BINDING and language in versions:
                    yield from _check_facts(versions[BINDING], versions[language])
                    yield from _check_in_step(versions[BINDING], versions[language])
                    yield from check_topics_in_step(versions[BINDING], versions[language])


def _folders_of_added(pages: Iterable[Page]) -> dict[str, dict[str, str]]:
    """Return where translations lie that were added to editions, by edition and language."""
    folders: dict[str, dict[str, str]] = {}
    for page in pages:
        if added := added_file(page.path):
            folder = translation_folder(added.edition, added.language)
            folders.setdefault(added.edition, {})[added.language] = folder
    return folders


def check_fact_languages(
    records: Mapping[str, YamlDocument], languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield facts that are not there in a language of the site, or in one that it has not.

    `records` are those that nothing has sealed. What the program speaks may be given by any site:
    facts of the kit are.
    """
    wanted = required_languages(languages)
    for record in records.values():
        for where, said in _facts_by_language(record.data, ()):
            given = set(said)
            if not set(wanted) <= given <= {*languages, *SPOKEN_LANGUAGES}:
                yield record.problem(where, BOTH, name=_key(where), languages=as_keys(wanted))
        yield from check_untranslated_facts(record, _facts_by_language(record.data, ()))


def in_languages_of(problem: Problem, languages: Sequence[str]) -> Problem:
    """Return a problem that asks for a fact in no more languages than those of the site."""
    asked = {"languages": as_keys(required_languages(languages))}
    return replace(problem, params={**problem.params, **asked}) if problem.key == BOTH else problem


def _facts_by_language(data: Any, where: KeyPath) -> Iterator[tuple[KeyPath, Mapping[str, str]]]:
    """Yield where in a record the same thing is said in several languages, and what."""
    if isinstance(data, dict):
        said = BINDING in data and all(isinstance(words, str) for words in data.values())
        if said and set(data) <= set(KNOWN):
            yield where, data
        for key, value in data.items():
            yield from _facts_by_language(value, (*where, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _facts_by_language(value, (*where, number))


def _key(where: KeyPath) -> str:
    """Return the key on the way to a fact that is nearest to it."""
    return next((step for step in reversed(where) if isinstance(step, str)), "")


def _wanted(neutral: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Return the languages in which a page must be there: a site's home page in all of its."""
    return tuple(languages) if neutral == HOME else required_languages(languages)


def _check_missing(
    versions: Pair,
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
            yield Problem(present.path, 1, "missing-translation", {"wanted": path})


def _endings(languages: Sequence[str], language: str) -> str:
    """Return how the names of pages may end, as a sentence lists it."""
    *first, last = (f".{code}.md" for code in languages)
    return " ".join((", ".join(first), problem_words(language)["or"], last)) if first else last


def _check_in_step(binding: Page, other: Page) -> Iterator[Problem]:
    params = {"binding": binding.path}
    if binding.unread or other.unread:
        return
    if any(h.anchor is None for h in (*binding.headings, *other.headings)):
        return  # reported as headings without an id; nothing can be compared before that
    if _outline(binding) != _outline(other):
        line, wanted = _first_difference(binding, other)
        yield Problem(other.path, line, "headings-differ", {**params, "wanted": wanted})
        return
    if not _lists_with_faults(binding) | _lists_with_faults(other):
        yield from _check_items(binding, other)
    wanted_links, found_links = _inside(binding), _inside(other)
    for target in sorted(wanted_links - found_links):
        yield Problem(other.path, 1, "link-missing", {**params, "target": target})
    extra_links = found_links - wanted_links
    for link in other.links:
        if _shared(link) in extra_links:
            yield Problem(other.path, link.line, "link-extra", {**params, "target": link.target})


def _outline(page: Page) -> list[tuple[int, str | None]]:
    return [(heading.level, heading.anchor) for heading in page.headings]


def _as_written(page: Page, name: str) -> str:
    """Return a value of front matter as it was written, or a dash."""
    value = page.front.as_written((name,), "—") if isinstance(page.front, YamlDocument) else "—"
    return value or "—"


def _check_facts(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield front matter that a translation gives otherwise, or not at all."""
    if not isinstance(other.front, YamlDocument) or not isinstance(other.front.data, dict):
        return
    if not isinstance(binding.front, YamlDocument):  # reported where it cannot be read
        return
    for name in SHARED:
        if binding.meta.get(name) != other.meta.get(name):
            params = {"binding": binding.path, "name": name}
            params |= {"ours": _as_written(binding, name), "theirs": _as_written(other, name)}
            yield other.front.problem((name,), "front-differs", **params)


def _first_difference(binding: Page, other: Page) -> tuple[int, str]:
    for first, second in zip(binding.headings, other.headings, strict=False):
        if (first.level, first.anchor) != (second.level, second.anchor):
            return second.line, f"{'#' * first.level} … {{ #{first.anchor} }}"
    shorter = min(len(binding.headings), len(other.headings))
    extra = binding.headings[shorter:]
    wanted = f"{'#' * extra[0].level} … {{ #{extra[0].anchor} }}" if extra else "—"
    return (other.headings[-1].line if other.headings else 1), wanted


def _check_items(binding: Page, other: Page) -> Iterator[Problem]:
    wanted, given = _counts(binding), _counts(other)
    lines: dict[str | None, int] = {h.anchor: h.line for h in reversed(other.headings)}
    lines |= {item.section: item.line for item in reversed(other.items)}
    for section in wanted | given:
        if wanted[section] != given[section]:
            line = lines.get(section, 1)
            counts = {"ours": wanted[section], "theirs": given[section]}
            params = {"binding": binding.path, "section": section, **counts}
            yield Problem(other.path, line, "items-differ", params)


def _lists_with_faults(page: Page) -> bool:
    """Tell whether lists of a page are reported as faults; counting them would repeat that."""
    return any(fault.key in LIST_FAULTS for fault in page.faults)


def _counts(page: Page) -> Counter[str | None]:
    return Counter(item.section for item in page.items)


def _inside(page: Page) -> frozenset[str]:
    return frozenset(_shared(link) for link in page.links if "://" not in link.target)


def _shared(link: Link) -> str:
    """Return a target that languages share; a picture with words in it is drawn once for each."""
    return link.target if link.words is None else split_language(link.target)[0]

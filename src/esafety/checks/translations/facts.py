"""The facts of a school in the languages of its site."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from esafety.checks.untranslated.check import check_untranslated_facts
from esafety.formats.bounded_yaml import KeyPath, nearest_key
from esafety.formats.field_types import BOTH
from esafety.formats.site_languages import as_keys
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING, KNOWN, required_languages


def check_fact_languages(
    records: Mapping[str, YamlDocument], languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield facts that are not there in a language of the site.

    `records` are those that nothing has sealed. What the program knows may be given by any site:
    facts of the kit are, for those of its schools that have the language.
    """
    wanted = required_languages(languages)
    for record in records.values():
        for where, said in _facts_by_language(record.data, ()):
            if not set(wanted) <= set(said):
                key = nearest_key(where)
                yield record.problem(where, BOTH, name=key, languages=as_keys(wanted))
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

"""What a slip must be: every field can be filled in, and both languages ask for the same."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from esafety.documents.form.source import (
    FIELD,
    FIELD_KINDS,
    PART,
    PART_WAYS,
    FormField,
    form_fields,
)
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.problem import Problem, suggestion
from esafety.text.languages import BINDING, LANGUAGES

# What each call may begin with, and what is said of one that lacks words or begins otherwise.
_CALLS: Final = {
    FIELD: (tuple(FIELD_KINDS), "field-incomplete", "field-unknown"),
    PART: (PART_WAYS, "part-incomplete", "part-unknown"),
}
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_forms(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield fields that nobody could fill in, and slips that differ between the languages."""
    for pair in pairs(pages).values():
        asked = {language: form_fields(page) for language, page in pair.items()}
        for language, page in pair.items():
            yield from _check_places(page, asked[language])
        for language in LANGUAGES:
            if BINDING in pair and language in pair and language != BINDING:
                ours = (pair[BINDING], asked[BINDING])
                yield from _check_in_step(*ours, pair[language], asked[language])


def _check_places(page: Page, asked: Iterable[FormField]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for place in asked:
        if fault := _fault(place, seen):
            key, facts = fault
            yield Problem(page.path, place.line, key, facts)
        if place.name:
            seen.setdefault(place.name, place.line)


def _fault(place: FormField, seen: dict[str, int]) -> tuple[str, dict[str, object]] | None:
    known, incomplete, unknown = _CALLS[place.call]
    if not place.whole:
        return incomplete, {}
    if place.kind not in known:
        return unknown, {"kind": place.kind, **suggestion(place.kind, known)}
    if place.name and not _NAME.fullmatch(place.name):
        return "field-name", {"name": place.name}
    if place.name in seen:
        return "field-twice", {"name": place.name, "first": seen[place.name]}
    return None


def _check_in_step(
    page: Page, ours: list[FormField], translation: Page, theirs: list[FormField]
) -> Iterator[Problem]:
    """Yield the first place where a translation asks for something else."""
    for mine, its in zip_longest(ours, theirs):
        if mine is None or its is None or mine.shared != its.shared:
            line = its.line if its else _end(translation, theirs)
            there = mine.line if mine else _end(page, ours)
            facts = {
                "binding": f"{page.path}:{there}",
                "ours": mine.shared if mine else "—",
                "theirs": its.shared if its else "—",
            }
            yield Problem(translation.path, line, "fields-differ", facts)
            return


def _end(page: Page, asked: list[FormField]) -> int:
    return asked[-1].line if asked else page.first_line

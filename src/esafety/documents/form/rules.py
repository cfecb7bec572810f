"""What a slip must be: every field can be filled in, and both languages have the same fields."""

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
from esafety.text.languages import BINDING

# What each call may begin with, and the problems of one that lacks words or begins otherwise.
_CALLS: Final = {
    FIELD: (tuple(FIELD_KINDS), "field-incomplete", "field-unknown"),
    PART: (PART_WAYS, "part-incomplete", "part-unknown"),
}
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_forms(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield fields that nobody could fill in, and slips that differ between the languages."""
    for pair in pairs(pages).values():
        fields = {language: form_fields(page) for language, page in pair.items()}
        for language, page in pair.items():
            yield from _check_fields(page, fields[language])
        for language, page in pair.items():
            if BINDING in pair and language != BINDING:
                yield from _check_in_step(pair[BINDING], fields[BINDING], page, fields[language])


def _check_fields(page: Page, fields: Iterable[FormField]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for field in fields:
        if problem := _problem_of(field, seen):
            key, params = problem
            yield Problem(page.path, field.line, key, params)
        if field.name:
            seen.setdefault(field.name, field.line)


def _problem_of(field: FormField, seen: dict[str, int]) -> tuple[str, dict[str, object]] | None:
    known, incomplete, unknown = _CALLS[field.call]
    if not field.complete:
        return incomplete, {}
    if field.kind not in known:
        return unknown, {"kind": field.kind, **suggestion(field.kind, known)}
    if field.name and not _NAME.fullmatch(field.name):
        return "field-name", {"name": field.name}
    if field.name in seen:
        return "field-twice", {"name": field.name, "first": seen[field.name]}
    return None


def _check_in_step(
    binding: Page, wanted: list[FormField], translation: Page, given: list[FormField]
) -> Iterator[Problem]:
    """Yield the first place where a translation has another field or part."""
    for one, other in zip_longest(wanted, given):
        if one is None or other is None or one.shared != other.shared:
            line = other.line if other else _end(translation, given)
            there = one.line if one else _end(binding, wanted)
            params = {
                "binding": f"{binding.path}:{there}",
                "ours": one.shared if one else "—",
                "theirs": other.shared if other else "—",
            }
            yield Problem(translation.path, line, "fields-differ", params)
            return


def _end(page: Page, fields: list[FormField]) -> int:
    return fields[-1].line if fields else page.first_line

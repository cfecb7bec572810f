"""What a form must be: every field can be filled in, and both languages have the same fields."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from esafety.documents.common.sheets.sheet_call import SheetCall, check_in_step
from esafety.documents.form.field_kinds import FIELD_KINDS
from esafety.documents.form.source import (
    CALLS,
    FIELD,
    PART,
    PART_WAYS,
    form_fields,
    form_name,
    is_form,
)
from esafety.formats.entries import mappings_in, written_in
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.problem import Problem, suggestion

# What each call may begin with, and the problems of one that lacks words or begins otherwise.
_VARIANTS: Final = {
    FIELD: (tuple(FIELD_KINDS), "field-incomplete", "field-unknown"),
    PART: (PART_WAYS, "part-incomplete", "part-unknown"),
}
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_forms(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield fields that nobody could fill in, and forms that differ between the languages."""
    for pair in pairs(pages).values():
        for page in pair.values():
            yield from _check_fields(page, form_fields(page))
        yield from check_in_step(pair, CALLS, "fields-differ")


def check_papers(school: YamlDocument, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield papers of the school's facts that are none of its forms."""
    papers = school.data.get("papers") if isinstance(school.data, dict) else None
    names = sorted({form_name(page.neutral) for page in pages if is_form(page)})
    for number, paper in mappings_in(papers):
        name = written_in(paper, "form")
        if name and name not in names:
            params = {"name": name, **suggestion(name, names)}
            yield school.problem(("papers", number, "form"), "paper-unknown", **params)


def _check_fields(page: Page, fields: Iterable[SheetCall]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for field in fields:
        if problem := _problem_of(field, seen):
            key, params = problem
            yield Problem(page.path, field.line, key, params)
        if field.name:
            seen.setdefault(field.name, field.line)


def _problem_of(field: SheetCall, seen: dict[str, int]) -> tuple[str, dict[str, object]] | None:
    known, incomplete, unknown = _VARIANTS[field.call]
    if not field.complete:
        return incomplete, {}
    if field.kind not in known:
        return unknown, {"kind": field.kind, **suggestion(field.kind, known)}
    if field.name and not _NAME.fullmatch(field.name):
        return "field-name", {"name": field.name}
    if field.name in seen:
        return "field-twice", {"name": field.name, "first": seen[field.name]}
    return None

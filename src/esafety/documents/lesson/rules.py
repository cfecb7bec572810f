"""What a lesson must be: all its sections, minutes that add up, worksheets that exist."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from esafety.documents.common.sheets.grades import GRADES
from esafety.documents.lesson.source import (
    LENGTH,
    LESSONS_LIST,
    SECTIONS,
    is_lesson,
    is_minutes,
    line_of,
    minutes_of,
    steps_of,
)
from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, suggestion
from esafety.text.languages import BINDING, spoken_language
from esafety.text.messages import reader_words

_STEPS: Final = "steps"
# What a child of the lesson works on: it is set as large as these grades read.
_WORKSHEET: Final = "worksheet.html"


def check_lessons(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield lessons that a teacher could not hold as they are written."""
    worksheets = _by_name(page for page in pages if _is_worksheet(page))
    for page in pages:
        yield from _unknown_grades(page)
    for page in filter(is_lesson, pages):
        if not page.unread:
            with working_on(page.path):
                yield from _missing_sections(page)
                yield from _wrong_minutes(page)
                yield from _wrong_worksheets(page, worksheets)


def _is_worksheet(page: Page) -> bool:
    """Tell whether a lesson may name a page: a sheet, but no lesson."""
    rests = page.meta.get("clauses") or page.meta.get("topics")
    return bool(rests) and bool(page.template) and not is_lesson(page)


def _unknown_grades(page: Page) -> Iterator[Problem]:
    """Yield lists of lessons for grades that no lesson can have."""
    for call in read_template(page.body).calls:
        if call.name == LESSONS_LIST and (len(call.args) != 1 or call.args[0] not in GRADES):
            params = {"call": LESSONS_LIST, "grades": ", ".join(GRADES)}
            yield Problem(page.path, call.line + page.first_line, "lessons-of-no-grades", params)


def _missing_sections(page: Page) -> Iterator[Problem]:
    words = reader_words(spoken_language(page.language))
    for anchor in SECTIONS:
        if anchor not in page.anchors:
            params = {
                "anchor": anchor,
                "anchors": ", ".join(SECTIONS),
                "title": words[f"lesson-{anchor}"],
            }
            yield Problem(page.path, page.first_line, "lesson-without-section", params)


def _wrong_minutes(page: Page) -> Iterator[Problem]:
    unread = [(line, words) for line, words in steps_of(page) if not is_minutes(words)]
    for line, words in unread:
        yield Problem(page.path, line, "lesson-step-minutes", {"found": words})
    total = sum(minutes_of(page))
    if not unread and _STEPS in page.anchors and total != LENGTH:
        params = {"sum": total, "length": LENGTH}
        yield Problem(page.path, line_of(page, _STEPS), "lesson-minutes", params)


def _by_name(pages: Iterable[Page]) -> dict[str, list[Page]]:
    """Return sheets by their names, each in the binding language."""
    named: dict[str, list[Page]] = {}
    for page in pages:
        if page.language == BINDING:
            named.setdefault(PurePosixPath(page.neutral).stem, []).append(page)
    return named


def _wrong_worksheets(page: Page, sheets: Mapping[str, list[Page]]) -> Iterator[Problem]:
    worksheets = page.meta.get("worksheets")
    for name in worksheets if isinstance(worksheets, list) else ():
        if isinstance(name, str) and (fault := _fault_of(page, name, sheets)):
            key, params = fault
            yield Problem(page.path, _front_line(page), key, params)


def _fault_of(
    page: Page, name: str, sheets: Mapping[str, list[Page]]
) -> tuple[str, dict[str, object]] | None:
    """Return what is wrong with a sheet that a lesson names: none, two, for other grades."""
    found = sheets.get(name, [])
    if not found:
        return "lesson-worksheet-unknown", {"name": name, **suggestion(name, sorted(sheets))}
    if len(found) > 1:
        paths = ", ".join(sorted(sheet.path for sheet in found))
        return "lesson-worksheet-twice", {"name": name, "paths": paths}
    grades, wanted = found[0].meta.get("grades"), page.meta.get("grades")
    if grades != wanted and (grades or found[0].template == _WORKSHEET):
        params = {"name": name, "path": found[0].path, "grades": wanted}
        return "lesson-worksheet-grades", params
    return None


def _front_line(page: Page) -> int:
    lines = getattr(page.front, "lines", {})
    return int(lines.get(("worksheets",), 1))

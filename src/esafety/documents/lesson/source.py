"""Lessons as editors write them: six sections, a table of minutes, the worksheets they use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.sheets.grades import Grades
from esafety.documents.common.sheets.plain_source import PlainSheet, read_plain_sheets
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Several
from esafety.formats.field_types import EntryId
from esafety.markdown.page import Page
from esafety.policy.page_facts import SheetFacts

NAME: Final = "lesson"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "lessons"
LESSONS_LIST: Final = "lessons_list"
# A lesson in Turkish primary schools has 40 minutes (MEB, weekly timetable of primary education).
LENGTH: Final = 40
# The ids of its sections, in order.
SECTIONS: Final = ("aim", "prepare", "steps", "questions", "watch", "home")
_STEPS: Final = "steps"
_ROW: Final = re.compile(r"\s*\|?([^|]*)\|")
_RULE: Final = re.compile(r"[\s:|-]*-[\s:|-]*")
_MINUTES: Final = re.compile(r"[1-9][0-9]?")


class LessonFacts(SheetFacts):
    """The front matter of a lesson; `worksheets` are the names of the sheets it uses."""

    grades: Grades
    worksheets: Several[EntryId]


LESSON_FRONT: Final[FactFile[LessonFacts]] = FactFile(LessonFacts)


@dataclass(frozen=True, slots=True)
class Lesson(PlainSheet):
    """A lesson by its language-neutral source; `worksheets` are the names of those it uses."""

    grades: str
    worksheets: tuple[str, ...]


def read_lessons(pages: Iterable[Page]) -> tuple[Lesson, ...]:
    """Return the lessons among sound pages, in the order of their addresses."""
    known = tuple(pages)
    facts = {page.neutral: page.meta for page in known if is_lesson(page)}
    return tuple(
        Lesson(
            *sheet.as_written,
            str(facts[sheet.source]["grades"]),
            tuple(facts[sheet.source]["worksheets"]),
        )
        for sheet in read_plain_sheets(TEMPLATE, known)
    )


def lessons_of(sheets: Mapping[str, tuple[SheetSource, ...]]) -> list[Lesson]:
    """Return the lessons among all sheets of a school."""
    return [sheet for sheet in sheets.get(NAME, ()) if isinstance(sheet, Lesson)]


def is_lesson(page: Page) -> bool:
    """Tell whether a page is a lesson."""
    return page.template == TEMPLATE


def minutes_of(page: Page) -> tuple[int, ...]:
    """Return the minutes of each step: the first column of the table in its section."""
    return tuple(int(words) for _, words in steps_of(page) if is_minutes(words))


def is_minutes(words: str) -> bool:
    """Tell whether the first cell of a step is a number of minutes."""
    return bool(_MINUTES.fullmatch(words))


def steps_of(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the line of each step, and the words of its first cell."""
    begun = False
    for number, line in _lines_of(page, _STEPS):
        if _RULE.fullmatch(line) and "|" in line:
            begun = True
        elif begun and (row := _ROW.match(line)):
            yield number, row[1].strip()
        else:
            begun = False


def line_of(page: Page, section: str) -> int:
    """Return the line of a section's heading; that of the page's first line if it has none."""
    return next((h.line for h in page.headings if h.anchor == section), page.first_line)


def _lines_of(page: Page, section: str) -> Iterator[tuple[int, str]]:
    """Yield the lines below a heading, up to the next one, each with its number."""
    starts = [h.line for h in page.headings]
    first = next((h.line for h in page.headings if h.anchor == section), None)
    if first is None:
        return
    end = min((line for line in starts if line > first), default=None)
    lines = page.body.split("\n")
    offset = page.first_line
    below = lines[first - offset + 1 : None if end is None else end - offset]
    yield from enumerate(below, start=first + 1)

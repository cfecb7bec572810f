"""The macro of lessons: those for some grades, each with its worksheets."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.lesson.source import SERIES, lessons_of
from esafety.school.download_paths import sheet_path


def lessons_list(scope: MacroScope, grades: str) -> str:
    """Return the lessons for some grades, each with the ways to its paper and its worksheets."""
    edition, sheets = scope.content.edition.name, scope.content.sheets
    by_name = {sheet.name: sheet for kind in sheets.values() for sheet in kind}
    lessons = [
        (
            lesson,
            sheet_path(edition, SERIES, lesson.name, scope.language),
            [by_name[name] for name in lesson.worksheets if name in by_name],
        )
        for lesson in lessons_of(sheets)
        if lesson.grades == grades
    ]
    return scope.render("lessons-list.html", lessons=lessons)

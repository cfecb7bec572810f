"""Every problem of an editor is shown in tests/golden/problems/lesson*.yml."""

from esafety.documents.lesson.source import line_of, minutes_of, read_lessons
from esafety.markdown.page import Page, read_page


def lesson(*steps: str, after: str = "") -> Page:
    rows = "\n".join(steps)
    return read_page(
        "docs/class/private.tr.md",
        "---\ntitle: Özel\ndescription: D\ntemplate: lesson.html\ngrades: '1-2'\n"
        "clauses: [a-01]\nworksheets: [private-a]\n---\n"
        f"# Özel {{ #private }}\n\n## Akış {{ #steps }}\n\n| Dakika | Ne |\n| --- | --- |\n{rows}\n"
        f"\n## Sorular {{ #questions }}\n\n{after}\n",
    )


def test_the_minutes_are_the_first_column_of_the_steps() -> None:
    assert minutes_of(lesson("| 10 | Konuşulur |", "| 30 | Çalışılır |")) == (10, 30)


def test_numbers_of_other_tables_are_no_minutes() -> None:
    page = lesson("| 40 | Çalışılır |", after="| Soru | Yanıt |\n| --- | --- |\n| 12 | ne? |")

    assert minutes_of(page) == (40,)


def test_a_section_is_found_by_its_line() -> None:
    page = lesson("| 40 | Çalışılır |")

    assert line_of(page, "steps") == 11
    assert line_of(page, "home") == page.first_line


def test_a_lesson_knows_its_grades_and_worksheets() -> None:
    (read,) = read_lessons([lesson("| 40 | Çalışılır |")])

    assert (read.name, read.grades, read.worksheets) == ("private", "1-2", ("private-a",))

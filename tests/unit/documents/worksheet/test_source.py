import pytest

from esafety.documents.worksheet.source import is_worksheet, read_worksheets, tasks_of
from esafety.markdown.page import Page, read_page

CARD = '{{ card("ask", "Önce sorarım", "Bir büyüğe danışırım.") }}'


def page(body: str = "", language: str = "tr", template: str = "worksheet.html") -> Page:
    front = f"title: Kartlar\ntemplate: {template}\npolicy: 2022-2023\nclauses: [devices-01]"
    return read_page(f"docs/day/cards.{language}.md", f"---\n{front}\n---\n{body}\n")


def test_a_worksheet_is_a_page_of_its_template() -> None:
    assert is_worksheet(page())
    assert not is_worksheet(page(template="slip.html"))


def test_cards_and_lines_are_read_in_order_with_their_lines() -> None:
    tasks = tasks_of(page(f'1. Kes.\n\n{{{{ lines("2", "Örneğim") }}}}\n{CARD}'))

    assert [(task.call, task.kind, task.line) for task in tasks] == [
        ("lines", "2", 9),
        ("card", "ask", 10),
    ]
    assert [task.shared for task in tasks] == ["lines(2)", "card(ask)"]


@pytest.mark.parametrize(
    ("call", "whole"),
    [
        ('card("ask", "Önce sorarım", "Sorarım.")', True),
        ('card("ask", "Önce sorarım")', False),
        ('card("ask", " ", "Sorarım.")', False),
        ("card()", False),
        ('lines("2", "Örneğim")', True),
        ('lines(2, "Örneğim")', False),
        ('lines("2")', False),
    ],
)
def test_a_task_has_all_its_words_or_lacks_some(call: str, whole: bool) -> None:  # noqa: FBT001
    (task,) = tasks_of(page(f"{{{{ {call} }}}}"))

    assert task.whole is whole


def test_a_worksheet_has_a_title_in_each_language_and_the_clauses_it_rests_on() -> None:
    (worksheet,) = read_worksheets([page(), page(language="en"), page(template="slip.html")])

    assert (worksheet.name, worksheet.source) == ("cards", "docs/day/cards.md")
    assert worksheet.titles == {"tr": "Kartlar", "en": "Kartlar"}
    assert worksheet.clauses == ("devices-01",)

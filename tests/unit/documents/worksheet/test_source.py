import pytest

from esafety.documents.worksheet.source import is_worksheet, tasks_of
from esafety.markdown.page import Page, read_page

CARD = '{{ card("ask", "Önce sorarım", "Bir büyüğe danışırım.") }}'


def page(body: str = "", template: str = "worksheet.html") -> Page:
    front = f"title: Kartlar\ntemplate: {template}\npolicy: 2022-2023\nclauses: [devices-01]"
    return read_page("docs/day/cards.tr.md", f"---\n{front}\n---\n{body}\n")


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
    ("call", "complete"),
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
def test_a_task_has_all_its_words_or_lacks_some(call: str, complete: bool) -> None:  # noqa: FBT001
    (task,) = tasks_of(page(f"{{{{ {call} }}}}"))

    assert task.complete is complete

"""Every problem of an editor is shown in tests/golden/problems/worksheet*.yml."""

from esafety.documents.worksheet.rules import check_worksheets
from esafety.markdown.page import Page, read_page

CARD = '{{ card("ask", "Önce sorarım", "Bir büyüğe danışırım.") }}'


def page(*lines: str, template: str = "worksheet.html") -> Page:
    front = ("---", f"template: {template}", "---", "1. Kes.", "")
    return read_page("docs/a.tr.md", "\n".join((*front, *lines)))


def problems(*lines: str, template: str = "worksheet.html") -> list[str]:
    reported = check_worksheets([page(*lines, template=template)])
    return [f"{problem.line} {problem.key}" for problem in reported]


def test_a_worksheet_with_instructions_and_a_task_is_sound() -> None:
    assert problems(CARD) == []


def test_a_box_to_tick_is_a_task() -> None:
    assert problems("- [ ] Bitti") == []
    assert problems("- Bitti") == ["4 worksheet-without-tasks"]


def test_a_card_without_its_words_or_of_no_known_kind_is_reported_at_its_line() -> None:
    assert problems('{{ card("ask") }}', '{{ card("blue", "Söz", "Cümle.") }}') == [
        "6 card-incomplete",
        "7 card-unknown",
    ]


def test_a_card_belongs_on_a_worksheet_only() -> None:
    assert problems(CARD, template="slip.html") == ["6 sheet-call-elsewhere"]

import pytest

from esafety.documents.quiz.source import QuizQuestion, boxes_elsewhere, questions_of
from esafety.markdown.page import Page, read_page

PAGE = """\
---
template: quiz.html
---
# Quiz { #quiz }

1. Who?
    - [ ] You
    - [x] I
2. When?
    - [X] Now
"""


def quiz(*lines: str) -> Page:
    return read_page("docs/quiz.en.md", PAGE + "\n".join(("", *lines)))


def test_each_question_has_its_line_and_its_answers() -> None:
    assert questions_of(quiz()) == (QuizQuestion(6, 1, (False, True)), QuizQuestion(9, 2, (True,)))


@pytest.mark.parametrize("mark", ["\u2028", "\x0b", "\x0c", "\x85"])
def test_marks_that_end_no_line_in_an_editor_are_not_counted(mark: str) -> None:
    page = quiz(f"Pasted{mark}text.", "", "3. Why?", "    - [x] So", "", "- [x] At the margin")

    assert questions_of(page)[-1].line == 14
    assert boxes_elsewhere(page) == (17,)


def test_a_list_counts_on_whatever_numbers_stand_in_it() -> None:
    page = read_page("docs/quiz.en.md", PAGE.replace("2. When", "1. When"))

    assert [question.number for question in questions_of(page)] == [1, 2]


def test_a_list_below_a_heading_or_a_paragraph_begins_with_its_own_number() -> None:
    page = quiz("## Part { #part }", "", "5. Why?", "    - [x] So", "", "Text.", "", "1) How?")

    assert [question.number for question in questions_of(page)] == [1, 2, 5, 1]


def test_an_answer_is_the_only_box_of_a_quiz() -> None:
    assert boxes_elsewhere(quiz()) == ()
    assert boxes_elsewhere(quiz("- [x] At the margin")) == (12,)
    assert boxes_elsewhere(quiz("> 1. Who?", ">     - [x] Quoted")) == (13,)
    assert boxes_elsewhere(quiz("3. Why?", "    1. [x] Numbered")) == (13,)

"""Every problem of an editor is shown in tests/golden/problems/quiz*.yml."""

from esafety.documents.common.html_fragment import inner, parse
from esafety.documents.quiz.kind import RightAnswer, key_of

BOX = '<span class="check-box{}" role="img" aria-label="{}"></span> '
OPEN, DONE = BOX.format("", "☐"), BOX.format(" check-box--done", "☑")
QUIZ = f"""\
<p>Read.</p>
<ol>
<li>Who?<ul class="task-list"><li>{OPEN}You</li><li>{DONE}I</li></ul></li>
<li>When?<ul class="task-list"><li>{DONE}Now</li><li>{OPEN}Later</li></ul></li>
</ol>"""


def test_the_key_names_question_letter_and_answer() -> None:
    assert key_of(parse(QUIZ)) == (RightAnswer(1, "B", "I"), RightAnswer(2, "A", "Now"))


def test_the_questions_show_letters_and_not_which_answer_is_right() -> None:
    body = parse(QUIZ)
    key_of(body)
    html = inner(body)

    assert "check-box" not in html
    assert "☑" not in html
    assert html.count(">A</span>") == html.count(">B</span>") == 2


def test_a_second_list_is_numbered_as_it_is_shown() -> None:
    rest = f'<ol start="3"><li>Text.</li><li>Why?<ul><li>{DONE}So</li></ul></li></ol>'

    assert [right.number for right in key_of(parse(QUIZ + rest))] == [1, 2, 4]


def test_a_list_without_boxes_is_no_question() -> None:
    assert key_of(parse("<ol><li>First</li><li>Second</li></ol>")) == ()

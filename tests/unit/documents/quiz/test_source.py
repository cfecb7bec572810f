from esafety.documents.quiz.source import Question, questions_of
from esafety.markdown.page import read_page

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


def test_each_question_has_its_line_and_its_answers() -> None:
    page = read_page("docs/quiz.en.md", PAGE)

    assert questions_of(page) == (Question(6, (False, True)), Question(9, (True,)))

"""Quizzes as editors write them: numbered questions, below each its answers as a list of boxes.

The right answer has a cross in its box: `- [x] …`; the others are written `- [ ] …`.
"""

import re
from dataclasses import dataclass
from typing import Final

from esafety.markdown.page import Page

NAME: Final = "quiz"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "quizzes"
# By which answers are called on paper.
LETTERS: Final = "ABCDEFGH"
_QUESTION: Final = re.compile(r"([0-9]{1,3})[.)] ")
_ANSWER: Final = re.compile(r"\s+[-*+] \[([ xX])\] ")
_BOX: Final = re.compile(r"(?:[-*+]|[0-9]+[.)]) \[[ xX]\] ")


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """A question by its line; `answers` tells of each answer whether it is right.

    `number` is what is shown: a list counts on from its first number, whatever stands below it.
    """

    line: int
    number: int
    answers: tuple[bool, ...]


def is_quiz(page: Page) -> bool:
    """Tell whether a page is a quiz."""
    return page.template == TEMPLATE


def boxes_elsewhere(page: Page) -> tuple[int, ...]:
    """Return the lines with boxes that are no answer to a question: the key knows nothing of them.

    Such are the boxes of a list at the margin, in a box or in a quotation.
    """
    begun, found = False, []
    for at, line in enumerate(page.body.split("\n"), start=page.first_line):
        begun = begun or bool(_QUESTION.match(line))
        if _BOX.search(line) and not (begun and _ANSWER.match(line)):
            found.append(at)
    return tuple(found)


def questions_of(page: Page) -> tuple[QuizQuestion, ...]:
    """Return the questions of a page in order."""
    found: list[tuple[int, int, list[bool]]] = []
    counting = False
    for at, line in enumerate(page.body.split("\n"), start=page.first_line):
        if question := _QUESTION.match(line):
            number = found[-1][1] + 1 if counting else int(question[1])
            found.append((at, number, []))
            counting = True
        elif found and (answer := _ANSWER.match(line)):
            found[-1][2].append(answer[1] != " ")
        elif line and not line[0].isspace():  # what stands at the margin ends a list
            counting = False
    return tuple(QuizQuestion(line, number, tuple(answers)) for line, number, answers in found)

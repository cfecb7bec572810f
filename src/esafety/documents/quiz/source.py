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
_QUESTION: Final = re.compile(r"[0-9]{1,2}\. ")
_ANSWER: Final = re.compile(r"\s+[-*+] \[([ xX])\] ")


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its line; `answers` tells of each answer whether it is right."""

    line: int
    answers: tuple[bool, ...]


def is_quiz(page: Page) -> bool:
    """Tell whether a page is a quiz."""
    return page.meta.get("template") == TEMPLATE


def questions_of(page: Page) -> tuple[Question, ...]:
    """Return the questions of a page in order."""
    found: list[tuple[int, list[bool]]] = []
    for number, line in enumerate(page.body.splitlines()):
        if _QUESTION.match(line):
            found.append((page.first_line + number, []))
        elif found and (answer := _ANSWER.match(line)):
            found[-1][1].append(answer[1] != " ")
    return tuple(Question(line, tuple(answers)) for line, answers in found)

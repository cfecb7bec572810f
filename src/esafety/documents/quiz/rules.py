"""What a quiz must be: every question has one right answer, the same in both languages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from esafety.documents.quiz.source import (
    LETTERS,
    QuizQuestion,
    boxes_elsewhere,
    is_quiz,
    questions_of,
)
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING

_LEAST: Final = 2


def check_quizzes(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield questions that nobody could answer, and answers that differ between languages."""
    for pair in pairs(page for page in pages if is_quiz(page) and not page.unread).values():
        for page in pair.values():
            yield from _check_page(page)
        yield from _check_in_step(pair)


def _check_page(page: Page) -> Iterator[Problem]:
    questions = questions_of(page)
    if not questions:
        yield Problem(page.path, page.first_line, "quiz-without-question")
    for question in questions:
        right, count = sum(question.answers), len(question.answers)
        if not _LEAST <= count <= len(LETTERS) or right != 1:
            params = {"answers": count, "right": right, "most": len(LETTERS)}
            yield Problem(page.path, question.line, "quiz-question", params)
    yield from _numbered_twice(page, questions)
    for line in boxes_elsewhere(page):
        yield Problem(page.path, line, "quiz-box-elsewhere")


def _numbered_twice(page: Page, questions: Sequence[QuizQuestion]) -> Iterator[Problem]:
    """Yield questions whose number another one before them has: the key would name both."""
    used: set[int] = set()
    for question in questions:
        if question.number in used:
            params = {"number": question.number, "next": max(used) + 1}
            yield Problem(page.path, question.line, "quiz-number-twice", params)
        used.add(question.number)


def _check_in_step(pair: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield the first question of a translation whose answers differ."""
    if (binding := pair.get(BINDING)) is None:
        return
    for page in (page for language, page in pair.items() if language != BINDING):
        both = zip_longest(questions_of(binding), questions_of(page))
        if found := next((two for two in both if _differ(*two)), None):
            wanted, given = (question.line if question else 1 for question in found)
            params = {"binding": f"{binding.path}:{wanted}"}
            yield Problem(page.path, given, "quiz-differs", params)


def _differ(one: QuizQuestion | None, other: QuizQuestion | None) -> bool:
    return one is None or other is None or one.answers != other.answers

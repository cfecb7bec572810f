"""The quizzes' row in the registry."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import has_class, inner
from esafety.documents.common.sheets.paper import A4, OnPaper
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.quiz.rules import check_quizzes
from esafety.documents.quiz.source import LETTERS, NAME, SERIES
from esafety.school.glossary import CHILD

_DONE: Final = "check-box--done"
_BOX: Final = f".//span[{has_class('check-box')}]"


@dataclass(frozen=True, slots=True)
class RightAnswer:
    """An entry of the key: the question's number, the letter of the right answer, its words."""

    number: int
    letter: str
    words: str


def key_of(body: HtmlElement) -> tuple[RightAnswer, ...]:
    """Return the key of a quiz and take it out of its questions, whose boxes get letters."""
    return tuple(
        right
        for block in body.findall("ol")
        for number, question in enumerate(block.findall("li"), start=int(block.get("start") or 1))
        for right in _lettered(number, question)
    )


def _lettered(number: int, question: HtmlElement) -> list[RightAnswer]:
    """Give the answers of a question their letters; return the right one."""
    right = []
    for letter, box in zip(LETTERS, question.xpath(_BOX), strict=False):
        answer = box.getparent()
        if _DONE in box.get("class", "").split():
            right.append(RightAnswer(number, letter, answer.text_content().strip()))
        box.attrib.clear()
        box.set("class", "quiz__letter")
        box.text = letter
    return right


def _context(_: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    key = key_of(body)
    return {"key": key, "text": inner(body)}


QUIZ: Final = plain_sheet(
    NAME,
    SERIES,
    # The questions for a child, the key for the teacher.
    Layout(
        A4,
        max_pages=2,
        actual_size=False,
        name_line=True,
        styles=("print/quiz.css",),
        template="quiz.html",
        context=_context,
    ),
    check=check_quizzes,
    word_reader=CHILD,
    on_paper=lambda _: OnPaper(key=True),
)

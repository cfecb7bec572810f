"""Ten questions at a terminal, each asked again until its answer is sound."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, get_args

import click

from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import ContentError, Problem
from esafety.starter.answers.model import CONTACT_WAYS, name_key, usual_offices
from esafety.starter.answers.read import problems_of
from esafety.starter.answers.with_emblem import read_given
from esafety.starter.kinds import KINDS, SiteLanguage, usual_parts
from esafety.text.grammar.english_name import english_name, kind_in_name
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words

Values = dict[str, Any]
_NONE: Final = "-"


class HalfAnsweredError(Exception):
    """The answers ended before the last question (Ctrl-C, the end of a file)."""

    def __init__(self, answered: int, questions: int) -> None:
        self.answered, self.questions = answered, questions
        super().__init__(f"{answered} of {questions}")


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """A question: the key of its answer, what is proposed, how words become a value.

    All but the key are told what was answered before; `asked_as` says by which words to ask.
    One that is asked `with_previous` bears the number of the question before it.
    """

    key: str
    proposed: Callable[[Values], str]
    read: Callable[[str, Values], Any] = lambda words, _: words
    asked_if: Callable[[Values], bool] = lambda _: True
    asked_as: Callable[[Values], str] = lambda _: ""
    with_previous: bool = False


def _in_english(given: Values) -> bool:
    return "en" in given["languages"]


def _list(words: str, _: Values) -> list[str]:
    return [one for one in words.replace(",", " ").split() if one]


def _offices(words: str, given: Values) -> list[dict[str, str]]:
    """Read `Turkish / English; …`; a school without English pages names its offices in Turkish."""
    named = [one.strip() for one in words.split(";") if one.strip()]
    if not _in_english(given):
        return [{"tr": one} for one in named]
    pairs = ((one.strip() for one in office.split("/", 1)) for office in named)
    return [dict(zip(("tr", "en"), pair, strict=False)) for pair in pairs]


def _named(offices: Sequence[Mapping[str, str]]) -> str:
    return "; ".join(" / ".join(one.values()) for one in offices)


def _contact(words: str, _: Values) -> dict[str, str]:
    """Read `address; telephone; e-mail; website`; what is left out is not known yet.

    What is more than that is told as a fault of the last.
    """
    parts = words.split(";", len(CONTACT_WAYS) - 1)
    given = zip(CONTACT_WAYS, (one.strip() for one in parts), strict=False)
    return {way: value for way, value in given if value}


def _optional(words: str, _: Values) -> str | None:
    return words or None


def _questions(year: str) -> tuple[AnswerQuestion, ...]:
    """Return the questions in their order; a proposal of `-` stands for nothing."""
    return (
        AnswerQuestion("name", lambda _: ""),
        AnswerQuestion(
            "kind",
            lambda given: kind_in_name(given["name"]) or "primary",
            lambda words, _: kind_in_name(words) or words,
        ),
        AnswerQuestion("languages", lambda _: "tr en", _list),
        AnswerQuestion(
            "name_en",
            lambda given: english_name(given["name"], given["kind"]),
            asked_if=_in_english,
        ),
        *_further_names(),
        AnswerQuestion("address", lambda _: _NONE, _optional),
        AnswerQuestion("contact", lambda _: _NONE, _contact),
        AnswerQuestion(
            "offices",
            lambda given: _named(usual_offices(given["languages"])),
            _offices,
            asked_as=lambda given: "" if _in_english(given) else "offices-turkish",
        ),
        AnswerQuestion("school_year", lambda _: year),
        AnswerQuestion("emblem", lambda _: _NONE, _optional),
        AnswerQuestion("parts", lambda given: " ".join(usual_parts(given["kind"])), _list),
    )


def _asked(questions: Sequence[AnswerQuestion], given: Values) -> int:
    """Return how many numbers some questions bear, as far as is known which of them are asked."""
    known = {"languages": SPOKEN_LANGUAGES, **given}
    return sum(one.asked_if(known) and not one.with_previous for one in questions)


def _further_names() -> Iterator[AnswerQuestion]:
    """Yield a question for the school's name in each language that the program does not speak."""
    for language in get_args(SiteLanguage):
        if language not in SPOKEN_LANGUAGES:
            yield AnswerQuestion(
                name_key(language),
                lambda _: _NONE,
                _optional,
                asked_if=partial(_has, language),
                with_previous=True,
            )


def _has(language: str, given: Values) -> bool:
    return language in given["languages"]


@dataclass(frozen=True, slots=True)
class Interview:
    """Asks a school at a terminal: in which languages, and the school year that is proposed."""

    languages: tuple[str, ...]
    year: str

    def ask(self) -> Values:
        """Ask all questions; return the answers by their keys.

        Raises:
            HalfAnsweredError: if the answers end before the last question.
        """
        given: Values = {}
        questions = _questions(self.year)
        for place, question in enumerate(questions):
            if not question.asked_if(given):
                continue
            number, last = (_asked(some, given) for some in (questions[: place + 1], questions))
            try:
                given[question.key] = self._answer(question, given, f"{number}/{last}")
            except click.Abort as end:
                raise HalfAnsweredError(number - 1, last) from end
        return {key: value for key, value in given.items() if value is not None}

    def _answer(self, question: AnswerQuestion, given: Values, place: str) -> Any:
        """Ask one question until its answer is sound."""
        proposed = question.proposed(given)
        shown: dict[str, Any] = {
            "default": proposed or None,
            "show_default": bool(proposed),
            "err": True,
        }
        while True:
            asked = self._words(question.asked_as(given) or question.key, given)
            words = click.prompt(f"{place} {asked}", **shown).strip()
            value = question.read("" if words == _NONE else words, given)
            problems = _problems(question.key, value, given)
            if not problems:
                return value
            for problem in problems:
                said = " · ".join(map(problem.sentence, self._spoken(given)))
                click.echo(f"  {said}", err=True)

    def _words(self, key: str, given: Values) -> str:
        name = f"ask-{key.replace('_', '-')}"
        return " · ".join(console_words(language)[name] for language in self._spoken(given))

    def _spoken(self, given: Values) -> tuple[str, ...]:
        """Return in which languages to ask: those of the school, once it has named them."""
        chosen = given.get("languages", self.languages)
        return tuple(one for one in self.languages if one in chosen) or self.languages


def _problems(key: str, value: Any, given: Mapping[str, Any]) -> list[Problem]:
    """Return what is wrong with one answer, the others aside."""
    rest: Values = {"name": "Okul", "name_en": "School", "kind": KINDS[0]}
    values = {**rest, **given, **({key: value} if value is not None else {})}
    faultless = problems_of(YamlDocument("", {**rest, **given}))
    return [one for one in _all_problems(key, values) if one not in faultless]


def _all_problems(key: str, values: Values) -> list[Problem]:
    if key != "emblem":
        return problems_of(YamlDocument("", values))
    try:
        read_given(values, Path.cwd())
    except ContentError as error:
        return list(error.problems)
    return []

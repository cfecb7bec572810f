"""A problem in what an editor wrote: where it is, what is wrong, what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal
from unicodedata import combining, normalize

from rapidfuzz import fuzz, process

from esafety.text.grammar.letter_case import ONE_I
from esafety.text.messages import console_words, problem_words
from esafety.text.printable import printable

# Of 100: what shares two letters in three is meant, what shares less is another word.
_ALIKE: Final = 65
# Letters of a list that is read to its end.
_LONGEST_LIST: Final = 1_000
Params = Mapping[str, object]
# What is wrong in a text, before its file is known: line from 0, sentence, what fills its gaps.
Fault = tuple[int, str, dict[str, object]]
# A fault stops a build; a note stops nothing, and neither does what an editor has silenced.
Severity = Literal["fault", "note", "silenced"]
# What a place is counted in: a document of a word processor has no lines; a file has no place.
Unit = Literal["line", "paragraph", "file"]


@dataclass(frozen=True, slots=True)
class Silence:
    """Why an editor has silenced a problem, and on which day."""

    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, in the file and line where the editor can mend it.

    `key` names a sentence in `text/catalog/problems.yml`; `params` fill its gaps. A problem whose
    `severity` is `note` stands under a heading of its own and stops nothing. `details` are lines
    that follow the sentence, each in every language. `rule` is that of `checks/rules/table.py`
    which found it, if one did; `silence` says why one whose severity is `silenced` is. `columns`
    are those of its first letter and behind its last one, from 1, where they are known. Where the
    thing itself holds no comment, `silenced_at` are the other lines, each with its file, beside
    which it may be silenced. `unit` is what `line` counts; `quote` is how the place begins where
    nobody can see its number.
    """

    path: str
    line: int
    key: str
    params: Params = field(default_factory=dict, hash=False)
    severity: Severity = "fault"
    details: tuple[Mapping[str, str], ...] = field(default=(), hash=False)
    rule: str = field(default="", compare=False)
    silence: Silence | None = None
    columns: tuple[int, int] | None = field(default=None, compare=False)
    silenced_at: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    unit: Unit = field(default="line", compare=False)
    quote: str = field(default="", compare=False)

    def sentence(self, language: str) -> str:
        """Return what is wrong and what to do, in one language."""
        return problem_words(language)[self.key].format(
            **in_one_language(self.params, language), guess=guess(self.params, language)
        )

    def __lt__(self, other: "Problem") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[str, int, str]:
        """Return what problems are sorted by: file, line, kind."""
        return self.path, self.line, self.key

    @property
    def beside(self) -> tuple[tuple[str, int], ...]:
        """Return the lines beside which it may be silenced, each with its file."""
        return ((self.path, self.line), *self.silenced_at)

    @property
    def place(self) -> str:
        """Return `file:line`, as editors and CI annotations read it; always one line."""
        return f"{printable(self.path)}:{self.line}"

    def place_in(self, language: str) -> str:
        """Return its place as it is counted: a line, a paragraph, or the whole file."""
        if self.unit == "line":
            return self.place
        name = printable(self.path)
        if self.unit == "file":
            return name
        words = console_words(language)["place-quoted" if self.quote else "place-paragraph"]
        return words.format(name=name, number=self.line, quote=self.quote)


class InEachLanguage(dict[str, str]):
    """A parameter that each language writes in its own way: its words by language."""


class ContentError(Exception):
    """The content cannot be built; carries every problem found, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(f"{p.place}: {p.sentence('en')}" for p in self.problems))


def in_one_language(params: Params, language: str) -> dict[str, object]:
    """Return the parameters as one language writes them, each in one line."""
    chosen = {
        name: value[language] if isinstance(value, InEachLanguage) else value
        for name, value in params.items()
    }
    return {
        name: value if isinstance(value, int) else printable(value)
        for name, value in chosen.items()
    }


def faults_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build, in their order."""
    return [problem for problem in problems if problem.severity == "fault"]


def notes_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop nothing, in their order."""
    return [problem for problem in problems if problem.severity == "note"]


def silenced_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that an editor has silenced, in their order."""
    return [problem for problem in problems if problem.severity == "silenced"]


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return the known word most like a mistyped one; nothing if none is like it."""
    words = sorted(known)
    near = process.extractOne(
        wrong, words, scorer=fuzz.ratio, processor=_folded, score_cutoff=_ALIKE
    )
    return near[0] if near else ""


def suggestion(wrong: str, known: Iterable[str]) -> dict[str, object]:
    """Return what fills a sentence about a mistyped word: the one meant, or all there are."""
    words = tuple(known)
    return {"near": did_you_mean(wrong, words), "known": ", ".join(words)}


def _folded(word: str) -> str:
    """Return a word without what fingers leave out: capitals, dots, hooks and hats."""
    parts = normalize("NFKD", word.translate(ONE_I).lower())
    return "".join(letter for letter in parts if not combining(letter))


def guess(params: Params, language: str) -> str:
    """Return the half sentence with the word that was meant, or with all that are possible.

    Nothing if so many are possible that nobody would read them.
    """
    words = problem_words(language)
    if params.get("near"):
        return " " + words["did-you-mean"].format(near=printable(params["near"]))
    if "near" in params and 0 < len(str(params.get("known", ""))) <= _LONGEST_LIST:
        return " " + words["one-of-these"].format(known=printable(params["known"]))
    return ""

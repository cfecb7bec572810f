"""A problem in what an editor wrote: where it is, what is wrong, what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, Literal

from esafety.facts.vocabulary import problem_words

_FEW: Final = 6
Facts = Mapping[str, object]
# A fault stops a build; a note is told and stops nothing.
Severity = Literal["fault", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, in the file and line where the editor can mend it.

    `key` names a sentence in `words/problems.yml`; `facts` fill its gaps. A problem whose
    `severity` is `note` is told under a heading of its own and stops nothing.
    """

    path: str
    line: int
    key: str
    facts: Facts = field(default_factory=dict, hash=False)
    severity: Severity = "fault"

    def sentence(self, language: str) -> str:
        """Return what is wrong and what to do, in one language."""
        return problem_words(language)[self.key].format(**self.facts)

    def __lt__(self, other: "Problem") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[str, int, str]:
        """Return what problems are sorted by: file, line, kind."""
        return self.path, self.line, self.key

    @property
    def place(self) -> str:
        """Return `file:line`, as editors and CI annotations read it."""
        return f"{self.path}:{self.line}"


class ContentError(Exception):
    """The content cannot be built; carries every problem found, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(f"{p.place}: {p.sentence('en')}" for p in self.problems))


def faults_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build, in their order."""
    return [problem for problem in problems if problem.severity == "fault"]


def notes_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop nothing, in their order."""
    return [problem for problem in problems if problem.severity == "note"]


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return the known word nearest to a mistyped one, or the first few of all."""
    words = sorted(known)
    near = get_close_matches(wrong, words, n=1)
    some = ", ".join(words[:_FEW]) + (" …" if len(words) > _FEW else "")
    return near[0] if near else some or "—"

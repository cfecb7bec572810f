"""What a check found, each thing once: faults, notes, and what editors have silenced."""

from collections.abc import Iterable
from dataclasses import dataclass

from esafety.problems.problem import Problem, faults_in, notes_in, silenced_in


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that a check found, in the order of files and lines."""

    faults: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    silenced: tuple[Problem, ...]

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> "Findings":
        """Return problems by their severity, each once."""
        every = sorted({*problems})
        return cls(tuple(faults_in(every)), tuple(notes_in(every)), tuple(silenced_in(every)))

    @property
    def every(self) -> tuple[Problem, ...]:
        """Return all of them: what stops a build first."""
        return (*self.faults, *self.notes, *self.silenced)

"""The statement: what is known of each criterion, and what may be said of all together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from esafety.school.accessibility.criteria import CRITERIA, PRINCIPLES, Criterion
from esafety.school.accessibility.human_checks import HumanCheck

Status = Literal["met", "not-met", "tested", "unchecked", "absent"]
Verdict = Literal["full", "faults", "open"]


@dataclass(frozen=True, slots=True)
class CriterionStatus:
    """What is known of a criterion; `check` is None if no person checked it."""

    criterion: Criterion
    status: Status
    check: HumanCheck | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is known of all criteria of WCAG 2.2, levels A and AA."""

    findings: tuple[CriterionStatus, ...]

    @property
    def by_principle(self) -> Mapping[str, list[CriterionStatus]]:
        """Return the findings under the number of their principle."""
        return {
            principle: [one for one in self.findings if one.criterion.principle == principle]
            for principle in PRINCIPLES
        }

    @property
    def counts(self) -> Mapping[Status, int]:
        """Return how many criteria have each status."""
        return Counter(one.status for one in self.findings)

    @property
    def verdict(self) -> Verdict:
        """Return what may be claimed: tests alone prove no conformance, a person has to look."""
        if self.counts["not-met"]:
            return "faults"
        return "open" if self.counts["tested"] or self.counts["unchecked"] else "full"


def statement(checks: Iterable[HumanCheck]) -> Statement:
    """Return the statement that follows from the checks that persons made."""
    made = {check.id: check for check in checks}
    return Statement(tuple(_finding(one, made.get(one.id)) for one in CRITERIA))


def _finding(criterion: Criterion, check: HumanCheck | None) -> CriterionStatus:
    return CriterionStatus(criterion, check.result if check else _unseen(criterion), check)


def _unseen(criterion: Criterion) -> Status:
    """Return the status of a criterion that no person checked."""
    if criterion.absent:
        return "absent"
    return "tested" if criterion.tests else "unchecked"

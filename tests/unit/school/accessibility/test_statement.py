"""What is known of each criterion, and what may be said of all."""

from datetime import date
from typing import Literal

from esafety.school.accessibility.criteria import CRITERIA
from esafety.school.accessibility.human_checks import HumanCheck
from esafety.school.accessibility.statement import Statement, statement


def check(number: str, result: Literal["met", "not-met"] = "met") -> HumanCheck:
    both = {"tr": "Ekip", "en": "Team"}
    return HumanCheck(id=number, result=result, checked_on=date(2026, 11, 20), by=both, done=both)


def statuses(made: Statement) -> dict[str, str]:
    return {one.criterion.number: one.status for one in made.findings}


def test_nothing_is_met_that_no_person_checked() -> None:
    made = statement([])

    assert made.counts["met"] == 0
    assert sum(made.counts.values()) == len(CRITERIA)
    assert made.verdict == "open"


def test_a_test_is_no_person_and_no_test_is_said() -> None:
    found = statuses(statement([]))

    assert (found["1.4.10"], found["1.4.5"], found["1.2.2"]) == ("tested", "unchecked", "absent")


def test_a_check_of_a_person_counts_more() -> None:
    made = statement([check("1-4-10"), check("1-2-2", "not-met")])

    assert (statuses(made)["1.4.10"], statuses(made)["1.2.2"]) == ("met", "not-met")
    assert made.verdict == "faults"


def test_all_is_met_once_a_person_has_checked_all_there_is() -> None:
    made = statement([check(one.id) for one in CRITERIA if not one.absent])

    assert made.verdict == "full"
    assert statement([check(CRITERIA[0].id)]).verdict == "open"


def test_what_tests_alone_have_seen_leaves_the_verdict_open() -> None:
    seen = [check(one.id) for one in CRITERIA if not one.absent and not one.tests]
    made = statement(seen)

    assert made.counts["unchecked"] == 0
    assert made.counts["tested"] > 0
    assert made.verdict == "open"


def test_each_criterion_stands_under_its_principle() -> None:
    by = statement([]).by_principle

    assert [one.criterion.number for one in by["4"]] == ["4.1.2", "4.1.3"]

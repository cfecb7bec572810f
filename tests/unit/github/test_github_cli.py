import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from esafety.github.github_cli import GitHubError, open_or_remind, run_gh
from esafety.policy.editions import Approval, Edition
from esafety.school.review_reminder import LABEL, LATE, review_reminder
from fake_gh import FakeGh, installed

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
OLD = Edition(
    "2022-2023", {"tr": "P", "en": "P"}, "names", Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE)
)


def runs(gh: FakeGh, edition: Edition, first: date, last: date) -> list[tuple[date, str]]:
    """Return what every day's run did."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [
        (day, done)
        for day in days
        if (call := review_reminder(edition, day))
        for done in open_or_remind(call, gh)
    ]


def test_a_year_of_daily_runs_opens_one_issue_and_reminds_once() -> None:
    gh = FakeGh()

    done = runs(gh, OLD, date(2022, 9, 30), date(2024, 8, 31))

    assert done == [(date(2023, 9, 1), "opened"), (date(2023, 10, 1), "reminded")]
    assert len(gh.issues) == 1
    assert gh.issues[0]["labels"] == [LABEL, LATE]
    assert len(gh.issues[0]["comments"]) == 1


def test_another_september_without_a_new_edition_has_its_own_issue() -> None:
    gh = FakeGh()
    runs(gh, OLD, date(2023, 9, 1), date(2024, 8, 31))

    done = runs(gh, OLD, date(2024, 9, 1), date(2025, 8, 31))

    assert done == [(date(2024, 9, 1), "opened"), (date(2024, 9, 1), "reminded")]
    assert ["Eylül 2023" in i["title"] for i in gh.issues] == [True, False]


def test_a_new_edition_ends_the_calls_until_its_own_september() -> None:
    gh = FakeGh()
    runs(gh, OLD, date(2023, 9, 1), date(2023, 9, 19))
    new = replace(OLD, name="2023-2024", approval=Approval(date(2023, 9, 20), "Ayşe IŞIK", OFFICE))

    assert runs(gh, new, date(2023, 9, 20), date(2024, 8, 31)) == []
    assert runs(gh, new, date(2024, 9, 1), date(2024, 9, 2)) == [(date(2024, 9, 1), "opened")]


def test_an_issue_that_was_closed_or_renamed_is_not_opened_again() -> None:
    gh = FakeGh()
    runs(gh, OLD, date(2023, 9, 1), date(2023, 9, 1))
    gh.issues[0] |= {"title": "Yaptık", "open": False}

    runs(gh, OLD, date(2023, 9, 2), date(2023, 9, 30))

    assert len(gh.issues) == 1


def test_a_reminder_whose_label_was_taken_off_is_not_repeated() -> None:
    gh = FakeGh()
    runs(gh, OLD, date(2023, 9, 1), date(2023, 10, 1))
    gh.issues[0]["labels"].remove(LATE)

    assert runs(gh, OLD, date(2023, 10, 2), date(2023, 10, 9)) == []


def test_the_gh_command_gets_the_letter_on_its_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(installed(tmp_path)))
    run_gh("label", "create", LABEL)

    stdin = run_gh(
        "issue", "create", "--title", "Ş", "--label", LABEL, "--body-file", "-", stdin="ığ"
    )

    assert stdin.strip().endswith("/issues/1")
    listed = json.loads(run_gh("issue", "list", "--label", LABEL, "--state", "all"))
    assert [issue["body"] for issue in listed] == ["ığ"]


def test_a_refusal_of_gh_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(installed(tmp_path)))

    with pytest.raises(GitHubError, match="gh issue create: could not add label: 'x' not found"):
        run_gh("issue", "create", "--title", "x", "--label", "x", "--body-file", "-", stdin="x")


def test_a_machine_without_gh_is_told_where_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(GitHubError, match=r"https://cli\.github\.com"):
        run_gh("issue", "list")

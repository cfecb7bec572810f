from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from esafety.cli.argument_faults import ArgumentError
from esafety.cli.parameters import Option
from esafety.cli.value_kinds import (
    ADDRESS,
    BRANCH,
    DAY,
    FOLDER,
    NUMBER,
    PORT,
    SECONDS,
    OneOf,
    ValueKind,
    at_least,
)


def read(kind: ValueKind, given: str) -> Any:
    return kind.convert(given, Option("--it", kind=kind), None)


def refusal(kind: ValueKind, given: str) -> str:
    with pytest.raises(ArgumentError) as refused:
        read(kind, given)
    (fault,) = refused.value.faults
    return fault.sentence("en")


def test_a_public_address_is_taken_as_it_is() -> None:
    assert read(ADDRESS, "https://okul.example/e-guvenlik/") == "https://okul.example/e-guvenlik/"


@pytest.mark.parametrize(
    "given",
    [
        "http://okul.example/",
        "https://u:p@okul.example/",
        "https://okul.example/?a=b",
        "https://okul.example/#a",
        "javascript:alert(1)",
        "okul.example",
    ],
)
def test_no_other_address_is_taken(given: str) -> None:
    assert refusal(ADDRESS, given) == (
        f"--it: {given}: write a full address that begins with https://, without user, ? and #."
    )


@pytest.mark.parametrize("given", ["2026-09-30", "30.09.2026", "30/09/2026"])
def test_a_day_is_read_as_computers_and_as_turkish_teachers_write_it(given: str) -> None:
    assert read(DAY, given) == date(2026, 9, 30)


@pytest.mark.parametrize("given", ["31.02.2026", "09-30-2026", "yarın", ""])
def test_what_is_no_day_is_refused_with_a_model(given: str) -> None:
    assert refusal(DAY, given) == (
        f"--it: '{given}' is no day. Write it like 2026-09-30 or 30.09.2026"
    )


def test_a_folder_is_taken_from_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert read(FOLDER, "site") == tmp_path / "site"


def test_numbers_are_numbers() -> None:
    assert [read(NUMBER, "24"), read(SECONDS, "0.5"), read(at_least(1), "1")] == [24, 0.5, 1]
    assert refusal(NUMBER, "iki") == "--it: 'iki' is no whole number. Write one such as 24"
    for given in ("-1", "nan", "inf"):
        assert refusal(SECONDS, given).startswith(f"--it: '{given}' are no seconds")
    assert refusal(PORT, "70000") == (
        "--it: 70000 will not do. Write a number from 0 to 65535, such as 8000."
    )
    assert refusal(SECONDS, "x") == "--it: 'x' are no seconds. Write such as 1.5"
    assert refusal(at_least(1), "0") == ("--it: 0 will not do. Write a number that is at least 1.")


def test_a_word_that_is_none_of_the_known_ones_is_reported_with_the_one_that_was_meant() -> None:
    assert read(OneOf("web", "paper"), "paper") == "paper"
    assert refusal(OneOf("web", "paper"), "papr") == (
        "--it: 'papr' will not do. Did you mean: paper?"
    )


def test_a_default_is_no_text_to_be_read() -> None:
    assert DAY.convert(date(2026, 1, 1), None, None) == date(2026, 1, 1)
    assert isinstance(Option("--dry-run").type, click.types.BoolParamType)


@pytest.mark.parametrize("given", ["gh-pages", "yayım/2026", "v1.0+a", "fix/#12", "x@y"])
def test_a_branch_is_named_as_git_allows(given: str) -> None:
    assert read(BRANCH, given) == given


@pytest.mark.parametrize(
    "given",
    [
        *("", "-x", "a b", "a..b", "a.lock", "a/", "/a", ".a", "a//b", "a~1", "a:b", "a.", "@"),
        *("a/.b", "a@{1", "HEAD", "refs/heads/main"),
    ],
)
def test_what_git_takes_for_no_branch_is_refused_before_anything_is_built(given: str) -> None:
    assert refusal(BRANCH, given).startswith(f"--it: '{given}' can be no name of a branch.")

from contextlib import suppress

import pytest

from esafety.problems.current_file import current_file, working_on


def test_an_error_remembers_the_innermost_file() -> None:
    with (
        pytest.raises(ValueError, match="bozuk") as caught,
        working_on("docs/policy"),
        working_on("docs/policy/a.tr.md"),
    ):
        raise ValueError("bozuk")

    assert current_file(caught.value) == "docs/policy/a.tr.md"


def test_an_error_made_of_another_remembers_the_file_of_that_one() -> None:
    first, second = ValueError("bozuk"), KeyError("x")
    with suppress(ValueError), working_on("data/school.yml"):
        raise first
    second.__cause__ = first

    assert current_file(second) == "data/school.yml"


def test_an_error_outside_of_any_work_has_no_file() -> None:
    assert current_file(ValueError("bozuk")) is None


def test_errors_that_name_each_other_as_their_cause_end() -> None:
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one

    assert current_file(one) is None
    other.add_note("working on docs/a.tr.md")
    assert current_file(one) == "docs/a.tr.md"

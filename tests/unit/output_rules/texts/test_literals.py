import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety.output_rules.texts.literals import ProgramText, comments_and_strings, strings
from time_limits import processor_limit

# The same said as one pattern, which needs squared time for marks that nothing closes.
STRING = r"\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`"
SLOW_STRING = re.compile(STRING, re.DOTALL)
SLOW = re.compile(rf"/\*(?:(?!/\*).)*?\*/|^[ \t]*//[^\n]*|{STRING}", re.DOTALL | re.MULTILINE)
MARKS = st.text("\"'`\\/* \na", max_size=30)


def test_a_comment_and_each_kind_of_string_are_found() -> None:
    program = "a = 'b' /* \"c\" */\n // d\ne(`f\ng`)"

    found = [
        (program[one.start : one.end], one.is_comment) for one in comments_and_strings(program)
    ]

    assert found == [("'b'", False), ('/* "c" */', True), (" // d", True), ("`f\ng`", False)]


def test_an_address_begins_no_comment_and_a_string_holds_none() -> None:
    assert [*comments_and_strings("a = '/* b */' + c//d")] == [ProgramText(4, 13)]


def test_what_is_never_closed_is_no_string_and_hides_none_behind_it() -> None:
    assert [*strings("a = /\"/, b = 'c'")] == [ProgramText(13, 16)]


@settings(deadline=None, derandomize=True, max_examples=400)
@given(MARKS)
def test_the_same_is_found_as_by_one_pattern(program: str) -> None:
    assert [(one.start, one.end) for one in comments_and_strings(program)] == [
        found.span() for found in SLOW.finditer(program)
    ]
    assert [(one.start, one.end) for one in strings(program)] == [
        found.span() for found in SLOW_STRING.finditer(program)
    ]


@pytest.mark.parametrize("marks", ['"\\', "'\\", "`\\", "/*", "/* *", "// ", " ", "\"\\'\\`\\"])
def test_marks_that_nothing_closes_take_no_squared_time(marks: str) -> None:
    program = marks * (200_000 // len(marks))

    with processor_limit(20):
        list(comments_and_strings(program))
        list(strings(program))

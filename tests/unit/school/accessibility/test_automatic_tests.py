"""The tests that the statement names."""

import ast

import pytest

from esafety.school.accessibility.automatic_tests import AUTOMATIC_TESTS
from esafety.text.messages import reader_words
from workshop import ROOT


@pytest.mark.parametrize("name", AUTOMATIC_TESTS)
def test_a_test_that_is_named_is_there(name: str) -> None:
    file, _, function = AUTOMATIC_TESTS[name].partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))

    assert function in {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}


@pytest.mark.parametrize("language", ["tr", "en"])
def test_what_each_asks_is_told(language: str) -> None:
    assert [
        one for one in AUTOMATIC_TESTS if f"wcag-test-{one}" not in reader_words(language)
    ] == []

"""Personal data is found in every kind of file that is published, and nothing else is."""

from typing import Any

import pytest
import yaml

from esafety.output_rules.file_kinds import found_in
from esafety.output_rules.found import Text
from esafety.output_rules.personal_data import personal_data_in
from workshop import ROOT

CASES = yaml.safe_load((ROOT / "tests/golden/output/personal-data.yml").read_text("utf-8"))


def values(case: dict[str, Any]) -> list[str]:
    found = found_in(case["file"], case["holds"].encode())
    return [one.value for one in found if one.rule == "personal-data"]


@pytest.mark.parametrize("case", CASES["must-find"], ids=lambda case: case["file"])
def test_personal_data_is_found(case: dict[str, Any]) -> None:
    assert values(case) == case["found"]


@pytest.mark.parametrize("case", CASES["must-leave"], ids=lambda case: case["file"])
def test_what_only_looks_like_it_is_left_alone(case: dict[str, Any]) -> None:
    assert values(case) == []


def test_a_finding_says_how_the_file_writes_it_and_on_which_page() -> None:
    (one,) = personal_data_in([Text("Servis: 0532 123 45 67", page=3)])

    assert (one.key, one.value, one.written, one.page) == (
        *("personal-telephone", "+905321234567"),
        *("0532 123 45 67", 3),
    )

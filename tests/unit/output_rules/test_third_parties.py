"""What is fetched from elsewhere or kept on a device is found in every kind of file."""

from typing import Any

import pytest
import yaml

from esafety.output_rules.file_kinds import found_in
from workshop import ROOT

CASES = yaml.safe_load((ROOT / "tests/golden/output/third-parties.yml").read_text("utf-8"))


def found(case: dict[str, Any]) -> list[list[str]]:
    findings = found_in(case["file"], case["holds"].encode())
    return [[one.key, one.value] for one in findings if one.rule == "third-parties"]


@pytest.mark.parametrize("case", CASES["must-find"], ids=lambda case: case["file"])
def test_what_a_browser_asks_for_or_keeps_is_found(case: dict[str, Any]) -> None:
    assert found(case) == case["found"]


@pytest.mark.parametrize("case", CASES["must-leave"], ids=lambda case: case["file"])
def test_what_a_reader_follows_or_what_only_names_is_left_alone(case: dict[str, Any]) -> None:
    assert found(case) == []

"""An address is found where a harvester finds it, and not where it is written with care."""

from typing import Any

import pytest
import yaml

from esafety.output_rules.plain_emails import plain_emails_in
from workshop import ROOT

CASES = yaml.safe_load((ROOT / "tests/golden/output/email-addresses.yml").read_text("utf-8"))


def values(case: dict[str, Any]) -> list[str]:
    return [one.value for one in plain_emails_in(case["file"], case["holds"].encode())]


@pytest.mark.parametrize("case", CASES["must-find"], ids=lambda case: case["file"])
def test_a_plain_address_is_found(case: dict[str, Any]) -> None:
    assert values(case) == case["found"]


@pytest.mark.parametrize("case", CASES["must-leave"], ids=lambda case: case["file"])
def test_what_no_harvester_takes_is_left_alone(case: dict[str, Any]) -> None:
    assert values(case) == []

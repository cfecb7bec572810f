import pytest

from esafety.output_rules.allowed import is_allowed

ALLOWED = frozenset(("+903122969400", "Atatürk Cad. No: 5 K: 2"))


@pytest.mark.parametrize(
    "value", ["+903122969400", "Atatürk Cad. No: 5 K: 2", "Atatürk Cad. No: 5"]
)
def test_an_allowed_value_may_be_shown_and_a_part_of_an_address(value: str) -> None:
    assert is_allowed(value, ALLOWED)


@pytest.mark.parametrize("value", ["+903122969401", "+90312", "Atatürk Cad. No: 6"])
def test_no_other_value_may(value: str) -> None:
    assert not is_allowed(value, ALLOWED)

from argparse import ArgumentTypeError

import pytest
from esafety.cli.arguments import address


def test_a_public_address_is_taken_as_it_is() -> None:
    assert address("https://okul.example/e-guvenlik/") == "https://okul.example/e-guvenlik/"


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
    with pytest.raises(ArgumentTypeError, match="https://"):
        address(given)

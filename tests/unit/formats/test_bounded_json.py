import pytest

from esafety.formats.bounded_json import LONGEST, read_json


def test_json_is_read() -> None:
    assert read_json('{"a": [1, "ğ", "👩\\ud83d\\udc69", null]}') == {"a": [1, "ğ", "👩👩", None]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"\\ud800": 1}',
        '["\\udfff"]',
        '{"a": 1, "a": 2}',
        "1" * 10_000,
        f'"{"a" * LONGEST}"',
    ],
    ids=range(9),
)
def test_what_is_no_list_of_ours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(text)

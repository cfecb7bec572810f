import pytest

from esafety.storage.free_name import free_name


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ((), "a"),
        (("a",), "a-2"),
        (("a", "a-2", "a-3"), "a-4"),
        (("a-2",), "a"),
        (("a", "b"), "a-2"),
    ],
)
def test_a_name_is_numbered_if_another_one_has_it(taken: tuple[str, ...], free: str) -> None:
    assert free_name("a", taken) == free


def test_the_number_stands_before_the_ending() -> None:
    taken = {"docs/a.tr.md", "docs/a-2.tr.md"}
    assert free_name("docs/a", taken, ending=".tr.md") == "docs/a-3.tr.md"
    assert free_name("a", ("a",), mark="-x") == "a-x2"

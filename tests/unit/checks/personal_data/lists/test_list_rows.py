"""What a row names, and how much its own form tells."""

import pytest

from esafety.checks.personal_data.lists.list_rows import row_in


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("- Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("a) Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("1- Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("- [x] Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("> - Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("1 125 AHMET YILMAZ Erkek", "AHMET YILMAZ"),
        ("1\tAyşe\tYılmaz", "Ayşe Yılmaz"),
        ("Yılmaz, Ayşe", "Ayşe Yılmaz"),
        ("| 3 | Ayşe |", "Ayşe"),
    ],
)
def test_a_row_is_a_name_whatever_it_begins_with(line: str, name: str) -> None:
    row = row_in(line, 7)

    assert row is not None
    assert (row.name, row.place) == (name, 7)


@pytest.mark.parametrize(
    "line", ["", "- Bugün okula gittik.", "29 Ekim Cumhuriyet", "| Ayşe Ak | Can Ak |", "A. Işık"]
)
def test_another_row_names_nobody(line: str) -> None:
    assert row_in(line, 0) is None


def test_a_number_or_a_family_name_in_capitals_tells_and_a_number_may_be_that_of_a_thing() -> None:
    mixed, numbered, plain = (
        row_in(line, 0) for line in ("Ayşe YILMAZ", "12 Ayşe Ak", "- Ayşe Ak")
    )

    assert mixed is not None
    assert numbered is not None
    assert plain is not None
    assert (mixed.certain, mixed.doubted) == (True, False)
    assert (numbered.certain, numbered.doubted) == (True, True)
    assert (plain.certain, plain.doubted) == (False, True)

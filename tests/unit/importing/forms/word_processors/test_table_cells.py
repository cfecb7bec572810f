import pytest

from esafety.importing.forms.word_processors.table_cells import Cell, aligned, positive_number


def test_a_cell_over_two_columns_leaves_the_second_empty() -> None:
    rows = [[Cell("Telefon", columns=2), Cell("Kim")], [Cell("a"), Cell("b"), Cell("c")]]

    assert aligned(rows) == (("Telefon", "", "Kim"), ("a", "b", "c"))


def test_a_cell_over_two_rows_leaves_the_second_empty() -> None:
    rows = [[Cell("Salı", rows=2), Cell("Ayşe")], [Cell("Ali")], [Cell("Cuma"), Cell("Can")]]

    assert aligned(rows) == (("Salı", "Ayşe"), ("", "Ali"), ("Cuma", "Can"))


def test_a_column_in_which_no_cell_begins_is_none() -> None:
    wide = positive_number("99999999")

    assert aligned([[Cell("a", wide), Cell("b")], [Cell("c", wide), Cell("d")]]) == (
        ("a", "b"),
        ("c", "d"),
    )


@pytest.mark.parametrize(
    ("written", "columns"),
    [
        (None, 1),
        ("3", 3),
        ("1000", 1000),
        ("5000", 1000),
        ("0", 1),
        ("-2", 1),
        ("iki", 1),
        ("²", 1),
        ("9" * 5000, 1),
    ],
)
def test_a_file_may_say_anything_of_a_cell(written: str | None, columns: int) -> None:
    assert positive_number(written) == columns

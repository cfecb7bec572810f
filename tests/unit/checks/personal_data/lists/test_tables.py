"""Tables as all detectors read them."""

from esafety.checks.personal_data.lists.tables import cell_at, cells_of, is_rule, tables

TEXT = "söz\n| Ad | Tel |\n| --- | --- |\n| A | 123 |\n\n| b |\n"


def test_a_table_is_the_rows_that_follow_each_other() -> None:
    first, second = tables(TEXT)

    assert [row.cells for row in first.rows] == [("Ad", "Tel"), ("A", "123")]
    assert [row.cells for row in second.rows] == [("b",)]
    assert TEXT[first.rows[1].place :].startswith("| A |")
    assert tables("söz") == ()


def test_a_cell_is_known_by_where_it_begins() -> None:
    found = cell_at(TEXT.index("123"), tables(TEXT))

    assert found is not None
    table, row, place = found
    assert (table.rows[0].cells[place], row.cells[place]) == ("Tel", "123")
    assert cell_at(TEXT.index("23"), tables(TEXT)) is None
    assert cell_at(0, tables(TEXT)) is None
    assert cell_at(len(TEXT), tables(TEXT)) is None


def test_empty_cells_are_none_and_a_line_is_no_row() -> None:
    assert cells_of("| a |  | b c |") == ("a", "b c")
    assert cells_of("a b") == ("a b",)
    assert is_rule("| :-- | --- |")
    assert not is_rule("| a |")

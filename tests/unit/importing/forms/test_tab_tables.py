"""A table copied from a word processor keeps its cells; other lines with tabs stay lines."""

import pytest

from esafety.importing.block import Remark
from esafety.importing.forms.tab_tables import with_bars
from esafety.importing.forms.text_file import read_text


def test_a_copied_table_is_a_table_and_is_reported() -> None:
    source = read_text("Kime?\n\nOlay\tKime\nZorbalık\tRehber öğretmen\n".encode())

    (table,) = (block for block in source.blocks if block.rows)
    assert table.rows == (("Olay", "Kime"), ("Zorbalık", "Rehber öğretmen"))
    assert source.remarks == [Remark(3, "import-table")]


def test_a_bar_in_a_cell_stays_in_it() -> None:
    assert with_bars(["a|b\tc", "d\te"], []) == ["| a\\|b | c |", "| d | e |"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.\tParolamı söylemem.", "2.\tBüyüğüme söylerim."],
        ["•\tParolamı söylemem.", "•\tBüyüğüme söylerim."],
        ["Hatice YILDIRIM\t\t\tMurat ÖZDEMİR", "Koordinatör\t\t\tOkul Müdürü"],
        ["Olay\tKime", "Zorbalık\tRehber\tHemen"],
        ["\tGirintili satır", "\tBir satır daha"],
    ],
)
def test_items_signatures_and_lines_set_in_are_no_table(lines: list[str]) -> None:
    remarks: list[Remark] = []

    assert with_bars(lines, remarks) == lines
    assert remarks == []


def test_the_rows_of_a_signature_stay_apart() -> None:
    rows = "Hatice YILDIRIM\t\t\tMurat ÖZDEMİR", "e-Güvenlik Koordinatörü\t\t\tOkul Müdürü"

    source = read_text("\n".join(rows).encode())

    assert [block.text for block in source.blocks] == [row.replace("\t", " ") for row in rows]

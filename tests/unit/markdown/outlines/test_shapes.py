"""Tables, boxes and other blocks of a page, as they are told from a translation's."""

import pytest

from esafety.markdown.outlines.shapes import TABLE, Shape
from esafety.markdown.page import read_page

HEADING = "# A { #a }\n\n"


def shapes(body: str) -> list[Shape]:
    return list(read_page("docs/a.tr.md", HEADING + body).shapes)


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ('!!! note "Not"\n\n    Söz.\n', "!!! note"),
        ("> [!NOTE]\n> Söz.\n", "!!! note"),
        ('??? tip "Ek"\n\n    Söz.\n', "??? tip"),
        ('<details class="tip">\n<summary>Ek</summary>\nSöz\n</details>\n', "??? tip"),
        ("> Söz.\n", ">"),
        ("```\n<details>\n```\n", "```"),
        ("Terim\n:   Anlam\n", ":"),
        ('=== "Evde"\n\n    Söz.\n', "==="),
        ("- Bir\n    - İki\n", "    -"),
    ],
)
def test_a_block_is_known_by_the_mark_it_is_written_with(body: str, mark: str) -> None:
    assert [(shape.section, shape.mark) for shape in shapes(body)] == [("a", mark)]


def test_a_table_has_its_rows_and_columns() -> None:
    body = "Söz.\n\n| Kim | Nerede |\n| --- | --- |\n| Öğretmen | Sınıfta |\n"

    assert shapes(body) == [Shape("a", TABLE, 5, rows=2, columns=2)]


def test_notes_at_the_foot_are_no_part_of_the_page() -> None:
    assert shapes("Söz[^1].\n\n[^1]: Not:\n\n    > Alıntı\n\n    - bir\n") == []

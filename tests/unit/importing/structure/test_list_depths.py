"""How deep items stand, whether a text counts them or a word processor does."""

from esafety.importing.block import Block
from esafety.importing.structure.list_depths import ListDepths
from esafety.importing.structure.markers import marker_of


def depths(*items: str | int) -> list[int]:
    """Return the depths of items, each written with its marker or given by its level in a list."""
    lists = ListDepths()
    return [
        lists.depth(Block(1, "Söz", depth=item), None)
        if isinstance(item, int)
        else lists.depth(Block(1, item), marker_of(item))
        for item in items
    ]


def test_a_longer_number_stands_below_a_shorter_one() -> None:
    assert depths("1.1 Söz", "1.1.1 Söz", "1.1.2 Söz", "1.2 Söz", "1.2.1 Söz") == [1, 2, 2, 1, 2]
    assert depths("1.1.1 Söz", "1.1.2 Söz", "1.2 Söz") == [1, 1, 1]


def test_a_list_that_begins_at_its_second_level_begins_at_the_first_here() -> None:
    assert depths(2, 2, 3, 2) == [1, 1, 2, 1]
    assert depths(1, 2, 3, 1) == [1, 2, 3, 1]


def test_a_list_below_a_clause_whose_number_was_typed_holds_its_items() -> None:
    assert depths("2.1. Öğretmenler:", 1, 1, 2, "2.2. Veliler arar.") == [1, 2, 2, 3, 1]


def test_letters_below_numbers_and_a_number_behind_them() -> None:
    assert depths("(1) Söz", "a) Söz", "b) Söz", "(2) Söz") == [1, 2, 2, 1]


def test_a_row_that_a_bullet_leads_in_stands_below_it() -> None:
    assert depths("- Söz:", "a) Söz,", "b) Söz.", "- Söz.", "1. Söz.") == [1, 2, 2, 1, 1]
    assert depths("- Söz:", "b) Söz.") == [1, 1]

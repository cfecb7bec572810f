"""What stands before and after a short line with a marker says whether it names a section."""

import pytest

from esafety.importing.block import Block
from esafety.importing.structure.headings import HeadingLevel
from esafety.importing.structure.section_names import section_names

CHAPTER = Block(1, "2. Görevler", level=1)


def read(*texts: str | Block) -> tuple[list[str], list[str]]:
    """Return which lines of a chapter name a section, and of which it is not sure."""
    made = [one if isinstance(one, Block) else Block(1, one) for one in texts]
    blocks = [CHAPTER, *made]
    found = section_names(blocks, [HeadingLevel(1), *[None] * len(made)])
    names = [blocks[place].plain for place in sorted(found.headings)]
    return names, [blocks[place].plain for place in found.unsure]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a) Okul yönetimi", "b) Öğretmenler"),
        ("A. Okul yönetimi", "B. Öğretmenler"),
        ("i. Okul yönetimi", "ii. Öğretmenler"),
        ("I) Okul yönetimi", "II) Öğretmenler"),
        ("1) Okul yönetimi", "2) Öğretmenler"),
        ("a- Okul yönetimi:", "b- Öğretmenler:"),
    ],
)
def test_a_short_line_above_clauses_of_another_numbering_names_them(
    first: str, second: str
) -> None:
    clauses = ("2.1. Yönetim gözden geçirir.", "2.2. Yönetim çağırır.", "2.3. Öğretmenler anlatır.")

    assert read(first, *clauses[:2], second, clauses[2]) == ([first, second], [])


def test_names_above_names_are_sections_of_the_number_before_them() -> None:
    names = ["2.1. Okul yönetimi", "2.2. Öğretmenler"]

    assert read(names[0], "2.1.1. Yönetim çağırır.", names[1], "2.2.1. Öğretmenler anlatır.") == (
        names,
        [],
    )


def test_the_items_of_a_clause_stay_its_items() -> None:
    items = ("a) Kuralları anlatmak", "b) Örnek olmak")

    assert read("2.1. Öğretmenlerin işleri:", *items, "2.2. Veliler arar.") == ([], [])
    assert read("2.1. Öğretmenlerin işleri", *items, "2.2. Veliler arar.") == ([], [])


def test_a_section_follows_items_of_which_it_cannot_be_the_next() -> None:
    items = ("2.1. Yönetim şunları yapar:", "a) Onay", "b) İzleme")
    names = ["a) Okul yönetimi", "b) Öğretmenler"]

    assert read(names[0], *items, names[1], "2.2. Öğretmenler anlatır.") == (names, [])


def test_sections_go_on_behind_items_that_are_sentences() -> None:
    items = ("2.2. Öğretmenler şunları yapar:", "a) Kuralları anlatır.", "b) Örnek olur.")
    names = ["a) Okul yönetimi", "b) Öğretmenler", "c) Veliler"]

    found = read(names[0], "2.1. Yönetim çağırır.", names[1], *items, names[2], "2.3. Arar.")

    assert found == (names, [])


def test_clauses_that_are_counted_anew_have_a_name_above_them_if_all_of_the_row_are_names() -> None:
    names = ["a) Okul yönetimi", "b) Öğretmenler"]
    clauses = ("1) Yönetim çağırır.", "2) Yönetim toplar.")

    assert read(names[0], *clauses, names[1], "1) Öğretmenler anlatır.") == (names, [])


def test_a_lettered_clause_that_holds_numbered_items_is_a_clause() -> None:
    clauses = ("a) Öğrenciler telefonlarını kapatır.", "b) Öğretmenler şunları yapar:")

    assert read(*clauses, "1) Telefonları toplar.", "2) Kutuyu kilitler.") == ([], [])


def test_a_name_among_sentences_is_a_clause_that_the_report_asks_about() -> None:
    found = read("a) Öğrenciler ağa girer.", "b) Öğretmenler", "1) Ağı açar.", "c) Veliler girmez.")

    assert found == ([], ["b) Öğretmenler"])


def test_what_is_set_in_below_a_name_was_written_as_its_item_and_is_asked_about() -> None:
    inside = (Block(1, "- Okulu arar.", indent=3), Block(1, "- Kapatır.", indent=3))

    found = read("1. Veliler", inside[0], "2. Öğrenciler", inside[1])

    assert found == ([], ["1. Veliler", "2. Öğrenciler"])


def test_the_levels_of_a_list_are_rows_as_numbers_are() -> None:
    def item(text: str, depth: int) -> Block:
        return Block(1, text, depth=depth)

    names = item("Veliler", 1), item("Öğrenciler", 1)

    found = read(names[0], item("Okulu arar.", 2), names[1], item("Telefonunu kapatır.", 2))

    assert found == (["Veliler", "Öğrenciler"], [])
    assert read(item("Ağ açılır.", 2), item("Sabah", 3), item("Ağ kapanır.", 2)) == ([], [])


def test_a_name_without_a_number_heads_a_list_where_it_stands_apart() -> None:
    assert read("Okul Yönetimi", "- Yönetim çağırır.") == (["Okul Yönetimi"], [])
    assert read("Okul yönetimi şunları yapar", "- Çağırır.") == ([], [])
    assert read(Block(1, "Okul Yönetimi", apart=False), "- Çağırır.") == ([], [])


def test_a_name_below_the_heading_of_a_section_is_one_level_deeper() -> None:
    blocks = [CHAPTER, Block(2, "Genel", level=2), Block(3, "a) Müdür"), Block(4, "2.1. Onaylar.")]

    found = section_names(blocks, [HeadingLevel(1), HeadingLevel(2), None, None])

    assert found.headings == {2: HeadingLevel(3, guessed=True)}


@pytest.mark.parametrize("known", [None, HeadingLevel(2), HeadingLevel(2, guessed=True)])
def test_sections_that_hold_others_stand_above_them(known: HeadingLevel | None) -> None:
    outer = {"A) Yönetim": "2.1. Çağırır.", "B) Öğretmenler": "2.3. Anlatır."}
    lines = [CHAPTER.plain]
    for name, clause in outer.items():
        lines += [name, "a) Büyükler", clause]
    lines[4:4] = ["b) Küçükler", "2.2. Toplar."]
    marked = [known if line[0] in "ABab" else None for line in lines]

    found = section_names([Block(1, line) for line in lines], [HeadingLevel(1), *marked[1:]])

    levels = {lines[place]: heading.level for place, heading in found.headings.items()}
    assert levels == {"A) Yönetim": 2, "B) Öğretmenler": 2, "a) Büyükler": 3, "b) Küçükler": 3}
    assert len(found.headings) == len(levels) + 1
    assert found.unsure == []


def test_one_section_with_a_section_below_it_is_beside_it() -> None:
    lines = ("A) Yönetim", "a) Müdür", "2.1. Çağırır.", "b) Yardımcı", "2.2. Toplar.")
    known = [HeadingLevel(1), HeadingLevel(2), HeadingLevel(2), None, HeadingLevel(2), None]

    found = section_names([CHAPTER, *(Block(1, line) for line in lines)], known)

    assert found.headings == {}

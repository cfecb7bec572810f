import pytest

from esafety.checks.personal_data.lists.name_tables import name_tables


def table(head: str, *rows: str) -> str:
    return "\n".join((head, "| --- |", *rows))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (table("| No | Adı | Soyadı |", "| 1 | Zeynep | Demir |", "| 2 | Can | Ak |"), 2),
        (table("| First name | Last name |", "| Zeynep Su | Demir |", "| Can | Ak |"), 2),
        (table("| Name | Surname |", "| ZEYNEP | DEMİR |", "| CAN | AK |"), 2),
        (table("| SOYADI | ADI |", "| Demir | Zeynep |", "| Ak | Can |"), 2),
        (table("| Adı Soyadı | Kulüp |", "| Zeynep Demir | Satranç |", "| Can Ak | Koro |"), 2),
        (table("| Öğrenci | Kulüp |", "| Zeynep Demir | Koro |", "| Ahmet Yılmaz | Koro |"), 2),
        ("| Adı |  | Soyadı |\n| Zeynep |  | Demir |\n| Can |  | Ak |", 2),
        (table("| Adı | Soyadı |", "| Zeynep | Demir |"), 0),  # one row is an example
        (table("| Adı | Soyadı |", "| ____ | ____ |", "| ____ | ____ |"), 0),
        (
            table(
                "| Kitap | Yazar adı | Yazar soyadı |", "| A | Jack | London |", "| B | Ali | Ak |"
            ),
            0,
        ),
        (table("| Adı | Adresi |", "| Güvenli Çocuk | a |", "| EBA Akademi | b |"), 0),
        (table("| Öğrenci | Veli |", "| Kitap Okur | Bakar |", "| Soru Sorar | Anlatır |"), 0),
        (table("| Students | Parents |", "| Reads Books | Helps |", "| Asks More | Listens |"), 0),
        ("Adı Soyadı\nZeynep Demir\nCan Ak", 0),
    ],
)
def test_names_are_read_in_the_column_that_its_head_says(text: str, names: int) -> None:
    found = [block.finding.value for block in name_tables(text)]

    assert [value.count(",") + 1 for value in found] == ([names] if names else [])


def test_a_table_ends_where_a_line_has_no_bars() -> None:
    text = table("| Adı | Soyadı |", "| Zeynep | Demir |", "| Can | Ak |", "son", "| Ece | Su |")

    (block,) = name_tables(text)

    assert text[block.start : block.end].splitlines()[-1] == "| Can | Ak |"

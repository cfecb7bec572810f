from datetime import date
from typing import Literal
from unicodedata import normalize

import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.pictures.register import RegisterRow, row_for, rows_of


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/images.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_a_row_of_a_file_stands_before_that_of_its_folder() -> None:
    rows = [
        RegisterRow(0, "assets/"),
        RegisterRow(1, "assets/art/"),
        RegisterRow(2, "assets/art/board.png"),
    ]

    assert row_for("assets/art/board.png", rows, own=True) == rows[2]
    assert row_for("assets/art/plan.svg", rows, own=True) == rows[1]
    assert row_for("docs/plan.svg", rows, own=True) is None


def test_a_folder_does_not_stand_for_what_a_camera_makes() -> None:
    assert row_for("assets/art/class.jpg", [RegisterRow(0, "assets/art/")], own=True) is None


def test_a_row_of_the_kit_stands_for_a_schools_own_picture_only_where_the_kit_drew_it() -> None:
    rows = [RegisterRow(0, "assets/art/", own=False), RegisterRow(1, "assets/brand/", own=False)]

    assert row_for("assets/art/home.svg", rows, own=True) is None
    assert row_for("assets/art/home.svg", rows, own=False) == rows[0]
    assert row_for("assets/brand/mark.svg", rows, own=True) == rows[1]


def test_rows_are_read_whatever_is_wrong_with_them() -> None:
    said = "- file: docs/a.png\n  shows: pupils\n  consent: {until: 2027-06-30, scope: [website]}\n"
    rows = rows_of(record(f"{said}- file: 3\n  consent: none\n- words\n"), of_kit=False)

    assert rows[0] == RegisterRow(0, "docs/a.png", "", "pupils", ("website",), date(2027, 6, 30))
    assert rows[1] == RegisterRow(1, "")
    assert len(rows) == 2


def test_a_file_taken_whole_from_the_kit_has_no_row_of_the_school() -> None:
    assert [row.own for row in rows_of(record("- file: assets/art/\n"), of_kit=True)] == [False]
    assert rows_of(None, of_kit=False) == ()


@pytest.mark.parametrize(("registered", "stored"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_is_the_same_however_its_letters_are_put_together(
    registered: Literal["NFC", "NFD"], stored: Literal["NFC", "NFD"]
) -> None:
    rows = [
        RegisterRow(0, normalize(registered, "assets/giriş.jpg")),
        RegisterRow(1, normalize(registered, "ş/")),
    ]

    assert row_for(normalize(stored, "assets/giriş.jpg"), rows, own=True) == rows[0]
    assert row_for(normalize(stored, "ş/pano.svg"), rows, own=True) == rows[1]

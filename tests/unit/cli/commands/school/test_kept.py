"""What an editor sees of an original whose place the school's own has taken."""

from pathlib import Path

import pytest

from esafety.cli.program import main
from kits import TAKES_KIT, kit_with, written

PAGE, FILE, PICTURE = "docs/report.tr.md", "data/resources.yml", "assets/art/cat.png"
ROWS = "- id: one\n  name: Bir\n- id: two\n  name: İki\n"
KIT = {PAGE: "# Bildir\n\nÖğretmene.\n", FILE: ROWS, "docs/about.tr.md": "# Site\n"}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kit = kit_with(monkeypatch, tmp_path / "kit", KIT)
    (kit / PICTURE).parent.mkdir(parents=True)
    (kit / PICTURE).write_bytes(b"\x89PNG")
    return written(tmp_path / "school", {"mkdocs.yml": TAKES_KIT})


def kept(school: Path, *words: str) -> int:
    return main(["--root", str(school), "--lang", "en", "kept", *words])


def test_the_list_says_how_to_see_an_original(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(school, {PAGE: "# Bizim\n"})

    assert kept(school) == 0
    assert "kept FILE" in capsys.readouterr().out


def test_of_a_file_the_place_of_the_original_and_the_differing_lines_are_shown(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(school, {PAGE: "# Bildir\r\n\r\nMüdüre.\r\n"})

    assert kept(school, PAGE) == 0
    place, *lines = capsys.readouterr().out.splitlines()
    assert place == f"The kit’s original: {school.parent / 'kit' / PAGE}"
    assert [one for one in lines if one[0] in "+-" and one[1] != one[0]] == [
        "-Öğretmene.",
        "+Müdüre.",
    ]


def test_of_a_row_only_its_own_lines_are_compared(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(school, {FILE: "- id: two\n  name: Bizimki\n"})

    assert kept(school, f"{FILE}#two") == 0
    said = capsys.readouterr().out
    assert str(school.parent / "kit" / FILE) in said
    assert "-  name: İki\n+  name: Bizimki" in said
    assert "Bir" not in said


@pytest.mark.parametrize(
    ("own", "path", "said"),
    [
        ({}, PAGE, f"keep {PAGE}"),
        ({PAGE: KIT[PAGE]}, PAGE, "is the same"),
        ({PICTURE: "PNG"}, PICTURE, "as it cannot be read as UTF-8"),
    ],
)
def test_where_there_are_no_lines_to_show_it_is_said(
    school: Path, capsys: pytest.CaptureFixture[str], own: dict[str, str], path: str, said: str
) -> None:
    written(school, own)

    assert kept(school, path) == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("docs/reprt.tr.md", PAGE),
        (FILE, f"{FILE}#id"),
        (f"{FILE}#oen", f"{FILE}#one"),
        (f"{PICTURE}#one", "no such file or row"),
    ],
)
def test_what_the_kit_has_not_is_refused_with_what_was_meant(
    school: Path, capsys: pytest.CaptureFixture[str], path: str, said: str
) -> None:
    assert kept(school, path) == 1
    assert said in capsys.readouterr().out


def test_of_a_file_that_cannot_be_read_it_is_not_said_that_the_school_has_none(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(school, {FILE: "- id: [\n"})

    assert kept(school, f"{FILE}#one") == 1
    said = capsys.readouterr().out
    assert FILE in said
    assert "has nothing" not in said

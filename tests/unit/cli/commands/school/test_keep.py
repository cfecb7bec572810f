"""Taking files and rows of a kit: what the school wrote is never lost to it."""

from pathlib import Path

import pytest

from esafety.cli.program import main
from kits import TAKES_KIT, kit_with, written

ROWS = "# Siteler\n- id: one\n  name: Bir\n- id: two\n  name: İki\n"
FILE = "data/resources.yml"
RECORD = "data/kept.yml"


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kit_with(monkeypatch, tmp_path / "kit", {FILE: ROWS, "docs/report.tr.md": "# Bildir\n"})
    return written(tmp_path / "school", {"mkdocs.yml": TAKES_KIT})


def keep(school: Path, path: str) -> int:
    return main(["--root", str(school), "--lang", "en", "keep", path])


def test_a_row_takes_the_line_ends_of_the_file_it_comes_into(school: Path) -> None:
    written(school, {FILE: "- id: ours\r\n  name: Biz"})

    assert keep(school, f"{FILE}#two") == 0
    assert (school / FILE).read_bytes().splitlines(keepends=True)[1:3] == [
        b"  name: Biz\r\n",
        b"- id: two\r\n",
    ]


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (b"- path: [\n# ours\n", "data/kept.yml:1: The [ on this line is not closed"),
        (
            "# Şube\n".encode("iso8859-9"),
            "data/kept.yml:1: This line holds letters",
        ),
        (b"path: docs/report.tr.md\n", "data/kept.yml:1: A list is expected here"),
    ],
)
def test_a_record_that_cannot_be_read_is_never_written_over(
    school: Path, capsys: pytest.CaptureFixture[str], record: bytes, line: str
) -> None:
    (school / "data").mkdir()
    (school / RECORD).write_bytes(record)

    assert keep(school, "docs/report.tr.md") == 1
    said = capsys.readouterr().out
    assert said.startswith(line)
    assert said.endswith("Nothing was written.\n")
    assert (school / RECORD).read_bytes() == record
    assert not (school / "docs").exists()
    assert main(["--root", str(school), "--lang", "en", "kept"]) == 1
    assert capsys.readouterr().out.startswith(line)


@pytest.mark.parametrize(
    ("own", "line"),
    [
        (b"- id: [\n", f"{FILE}:1: The [ on this line is not closed"),
        ("- id: ş\n".encode("iso8859-9"), f"{FILE}:1: This line holds letters"),
        (b"ours: two\n", f"{FILE}:1: A list is expected here"),
    ],
)
def test_no_row_is_put_into_a_file_that_cannot_take_it(
    school: Path, capsys: pytest.CaptureFixture[str], own: bytes, line: str
) -> None:
    (school / "data").mkdir()
    (school / FILE).write_bytes(own)

    assert keep(school, f"{FILE}#one") == 1
    assert capsys.readouterr().out.startswith(line)
    assert (school / FILE).read_bytes() == own
    assert not (school / RECORD).exists()

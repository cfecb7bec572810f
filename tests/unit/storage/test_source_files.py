from pathlib import Path

import pytest

from esafety.storage.source_files import (
    design_text,
    path_below,
    source_file,
    source_files,
    source_folders,
)
from kits import TAKES_KIT, kit_with, written

KIT = {
    "docs/report.tr.md": "kit",
    "docs/index.tr.md": "kit",
    "docs/policy/2022-2023/01-a.tr.md": "of the first school",
    "assets/brand/mark.svg": "of the first school",
    "overrides/fragments/a.html": "kit",
}
OWN = {"mkdocs.yml": TAKES_KIT, "docs/report.tr.md": "own", "docs/news.tr.md": "own"}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kit_with(monkeypatch, tmp_path / "kit", KIT)
    return written(tmp_path / "school", OWN)


def test_a_file_of_the_school_takes_the_place_of_the_kits(school: Path) -> None:
    files = source_files(school, "docs")

    assert {name: path.read_text(encoding="utf-8") for name, path in files.items()} == {
        "docs/index.tr.md": "kit",
        "docs/news.tr.md": "own",
        "docs/report.tr.md": "own",
    }


def test_a_file_is_found_where_it_lies(school: Path) -> None:
    kit = school.parent / "kit"

    assert source_file(school, "docs/report.tr.md") == school / "docs/report.tr.md"
    assert source_file(school, "docs/index.tr.md") == kit / "docs/index.tr.md"
    assert source_file(school, "docs/nowhere.md") == school / "docs/nowhere.md"


def test_nothing_of_the_first_school_is_taken(school: Path) -> None:
    assert source_file(school, "assets/brand/mark.svg") == school / "assets/brand/mark.svg"
    assert source_files(school, "assets") == {}


def test_folders_are_looked_through_the_schools_first(school: Path) -> None:
    kit = school.parent / "kit"
    assert source_folders(school, "overrides/fragments") == [kit / "overrides/fragments"]

    own = written(school, {"overrides/fragments/a.html": "own"}) / "overrides/fragments"

    assert source_folders(school, "overrides/fragments") == [own, kit / "overrides/fragments"]


def test_a_path_counts_from_the_schools_folder(tmp_path: Path) -> None:
    assert path_below(tmp_path / "a", tmp_path / "a/b/../c.md") == "c.md"
    assert path_below(tmp_path / "a", tmp_path / "c.md") is None


def test_the_mark_that_an_editor_put_before_a_design_is_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_bytes("\ufeffşiir()".encode())

    assert design_text(tmp_path / "a.js") == "şiir()"

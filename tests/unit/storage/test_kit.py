from pathlib import Path

import pytest

from esafety.storage.kit import inherits, is_schools_own, kit_of
from kits import TAKES_KIT, kit_with, written


@pytest.mark.parametrize(
    "path",
    [
        "docs/policy/2022-2023/01-purpose.tr.md",
        "docs/policy/notes/2022-2023.yml",
        "data/school.yml",
        "assets/brand/mark.svg",
    ],
)
def test_a_kit_never_gives_what_is_a_schools_own(path: str) -> None:
    assert is_schools_own(path)


@pytest.mark.parametrize(
    "path",
    ["docs/policy/whole.tr.md", "docs/report.en.md", "data/resources.yml", "assets/art/a.svg"],
)
def test_a_kit_gives_all_else(path: str) -> None:
    assert not is_schools_own(path)


@pytest.mark.parametrize(
    "line",
    [
        "INHERIT: esafety-press",
        'INHERIT: "esafety-press"  # paketten',
        "INHERIT:  esafety-press ",
        "INHERIT: esafety-press\r",
    ],
)
def test_a_school_takes_the_kit_by_one_line(line: str) -> None:
    assert inherits(f"site_name: Okul\n{line}\n")


@pytest.mark.parametrize(
    "line", ["INHERIT: ../esafety-press", "# INHERIT: esafety-press", "  INHERIT: esafety-press"]
)
def test_nothing_else_takes_it(line: str) -> None:
    assert not inherits(f"site_name: Okul\n{line}\n")


def test_a_folder_without_that_line_is_complete_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit = kit_with(monkeypatch, tmp_path / "kit", {})

    assert kit_of(written(tmp_path / "a", {"mkdocs.yml": TAKES_KIT})) == kit
    assert kit_of(written(tmp_path / "b", {"mkdocs.yml": "site_name: Okul\n"})) is None
    assert kit_of(tmp_path / "without-configuration") is None


def test_marks_that_a_program_of_windows_writes_change_nothing() -> None:
    assert inherits("\ufeffINHERIT: esafety-press\r\nsite_name: Okul\r\n")

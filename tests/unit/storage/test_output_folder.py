from pathlib import Path

import pytest

from esafety.storage.output_folder import (
    STAMP_FILE,
    NotASiteFolderError,
    check_output_folder,
    replace_output,
)


def folder(path: Path, **files: str) -> Path:
    path.mkdir(parents=True)
    for name, text in files.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def test_a_site_takes_the_place_of_an_older_one_whole(tmp_path: Path) -> None:
    old = folder(tmp_path / "site", gone="yesterday")
    (old / STAMP_FILE).touch()

    replace_output(folder(tmp_path / "fresh", here="today"), old)

    assert {path.name for path in old.iterdir()} == {"here", STAMP_FILE}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_only_whole_site_is_kept_when_a_build_was_ended_between_two_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder(tmp_path / ".site.old", gone="yesterday") / STAMP_FILE).touch()

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("esafety.storage.output_folder.shutil.move", full)
    with pytest.raises(OSError, match="disk full"):
        replace_output(folder(tmp_path / "fresh", here="today"), tmp_path / "site")

    assert (tmp_path / "site" / "gone").is_file()


def test_an_empty_or_absent_folder_is_taken(tmp_path: Path) -> None:
    check_output_folder(tmp_path)
    check_output_folder(tmp_path / "not/yet")


def test_a_folder_with_something_else_is_refused_and_kept(tmp_path: Path) -> None:
    docs = folder(tmp_path / "docs", page="words")

    with pytest.raises(NotASiteFolderError, match="docs"):
        replace_output(folder(tmp_path / "fresh"), docs)

    assert (docs / "page").read_text(encoding="utf-8") == "words"

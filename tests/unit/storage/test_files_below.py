import os
from pathlib import Path

import pytest

from esafety.storage.files_below import contents_below, entries_below, files_below


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a/b.html", "a-b/c.html", "a/.hidden", "z.txt", "empty/.keep"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    (tmp_path / "site/empty/.keep").unlink()
    return tmp_path / "site"


def test_files_stand_folder_by_folder_by_their_paths(folder: Path) -> None:
    assert [*files_below(folder)] == ["a/.hidden", "a/b.html", "a-b/c.html", "z.txt"]
    assert files_below(folder)["a/b.html"] == folder / "a/b.html"


def test_those_of_an_ending_alone_are_asked_for(folder: Path) -> None:
    (folder / "folder.html").mkdir()

    assert [*files_below(folder, ".html")] == ["a/b.html", "a-b/c.html"]


def test_what_files_hold_stands_by_their_paths(folder: Path) -> None:
    names = ("a/.hidden", "a/b.html", "a-b/c.html", "z.txt")
    assert contents_below(folder) == {name: name.encode() for name in names}


def test_a_folder_that_is_not_there_and_a_file_have_none(folder: Path) -> None:
    assert files_below(folder / "gone") == files_below(folder / "z.txt") == {}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_not_followed_and_one_to_a_file_is_a_file(folder: Path) -> None:
    (folder / "file").symlink_to(folder / "z.txt")
    (folder / "folder").symlink_to(folder / "a", target_is_directory=True)
    (folder / "lost").symlink_to(folder / "gone")
    (folder / "self").symlink_to(folder / "self")

    found = {path for path, entry in entries_below(folder) if entry.is_symlink()}
    assert found == {"file", "folder", "lost", "self"}
    assert {*files_below(folder)} & found == {"file"}

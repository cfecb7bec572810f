import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from esafety.git.history import git_output
from esafety.git.picture_history import placed_in_history


def git(school: Path, *words: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@okul.test")
    subprocess.run(["git", *who, *words], cwd=school, check=True, capture_output=True)


def photo(*, placed: bool) -> bytes:
    notes = Image.Exif()
    if placed:
        notes.get_ifd(0x8825).update({1: "N", 2: (39.9, 0.0, 0.0)})
    file = BytesIO()
    Image.new("RGB", (8, 6), "red").save(file, "JPEG", exif=notes)
    return file.getvalue()


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Return a school whose board was cleaned after it had told of its place."""
    board = tmp_path / "school/docs/help/board.JPG"
    board.parent.mkdir(parents=True)
    git(tmp_path / "school", "init", "-q")
    for placed in (True, False):
        board.write_bytes(photo(placed=placed))
        git(tmp_path / "school", "add", "-A")
        git(tmp_path / "school", "commit", "-qm", "x")
    return tmp_path / "school"


def test_a_version_that_told_of_a_place_is_noted(school: Path, tmp_path: Path) -> None:
    (note,) = placed_in_history(school, tmp_path / "cache")

    assert (note.path, note.key) == ("docs/help/board.JPG", "picture-placed-in-history")
    assert note.severity == "note"


def test_each_version_is_read_once(school: Path, tmp_path: Path) -> None:
    read: list[bytes] = []

    def tells(content: bytes) -> bool:
        read.append(content)
        return True

    for _ in range(2):
        assert len([*placed_in_history(school, tmp_path / "cache", tells)]) == 1
    assert len(read) == 2


def test_a_version_that_git_cannot_show_is_left_for_the_next_run(
    school: Path, tmp_path: Path
) -> None:
    """As in a clone that has not fetched its old versions."""
    (placed,) = placed_in_history(school, tmp_path / "first")
    named = git_output(school, "rev-parse", str(placed.params["blob"])) or b""
    blob = named.decode().strip()
    kept = school / f".git/objects/{blob[:2]}/{blob[2:]}"
    away = kept.rename(tmp_path / "away")

    missing = [p.key for p in placed_in_history(school, tmp_path / "cache")]
    away.rename(kept)
    found = [p.key for p in placed_in_history(school, tmp_path / "cache")]

    assert missing == ["pictures-of-history-left"]
    assert found == ["picture-placed-in-history"]


def test_what_a_run_leaves_the_next_one_reads(school: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    first = [problem.key for problem in placed_in_history(school, cache, most=1)]
    second = [problem.key for problem in placed_in_history(school, cache, most=1)]

    assert first == ["pictures-of-history-left"]
    assert second == ["picture-placed-in-history"]


def test_a_folder_without_git_has_no_history(tmp_path: Path) -> None:
    assert [*placed_in_history(tmp_path, tmp_path / "cache")] == []

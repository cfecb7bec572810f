import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from esafety.storage.scratch_folder import left_behind, scratch_in


@pytest.fixture
def gone() -> int:
    """Return the number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_a_scratch_folder_is_removed_at_the_end(tmp_path: Path) -> None:
    with scratch_in(tmp_path / "build") as made:
        (made / "a").write_text("a", encoding="utf-8")

    assert list((tmp_path / "build").iterdir()) == []


def test_what_a_killed_build_left_is_swept_by_the_next(tmp_path: Path, gone: int) -> None:
    left = tmp_path / f"scratch-{gone}-abc/site"
    left.mkdir(parents=True)
    (left / "index.html").write_text("half", encoding="utf-8")

    with scratch_in(tmp_path) as made:
        assert list(tmp_path.iterdir()) == [made]


def test_a_build_that_runs_keeps_its_folder(tmp_path: Path) -> None:
    (tmp_path / f"scratch-{os.getpid()}-abc").mkdir()
    (tmp_path / "published").mkdir()
    (tmp_path / "scratch-paper-abc").mkdir()

    assert left_behind(tmp_path) == []


@pytest.mark.parametrize(("days", "swept"), [(0, False), (2, True)])
def test_where_nobody_can_ask_for_a_process_its_folder_is_swept_after_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, *, swept: bool
) -> None:
    left = tmp_path / f"scratch-{os.getpid()}-abc"
    left.mkdir()
    then = left.stat().st_mtime - days * 24 * 60 * 60
    os.utime(left, (then, then))
    monkeypatch.setattr(sys, "platform", "win32")

    assert bool(left_behind(tmp_path)) is swept


def test_what_git_made_read_only_is_removed_where_that_matters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    remove = shutil.rmtree

    def refusing(folder: Path, *, ignore_errors: bool) -> None:
        """Remove as Windows does: no file that is read-only."""
        if all(
            os.access(path, os.W_OK) and path.stat().st_mode & 0o200 for path in folder.rglob("*")
        ):
            remove(folder, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", refusing)
    with scratch_in(tmp_path) as made:
        (made / "object").write_text("a", encoding="utf-8")
        (made / "object").chmod(0o400)

    assert not made.exists()

import os
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

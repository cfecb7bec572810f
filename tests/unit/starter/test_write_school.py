import os
import subprocess
from pathlib import Path

import pytest

from esafety.starter.write_school import write_school


def git(folder: Path, *words: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    command = ("git", "-C", str(folder), *words)
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment
    ).stdout.strip()


def test_a_school_begun_from_a_hook_of_another_repository_has_its_own_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, school = tmp_path / "other", tmp_path / "school"
    other.mkdir()
    git(other, "init", "--quiet")
    for name, place in (
        ("GIT_DIR", ".git"),
        ("GIT_WORK_TREE", ""),
        ("GIT_INDEX_FILE", ".git/index"),
        ("GIT_OBJECT_DIRECTORY", ".git/objects"),
    ):
        monkeypatch.setenv(name, str(other / place))

    assert write_school(school, {"a/b.txt": b"x"}, "begin")

    assert git(school, "ls-files") == "a/b.txt"
    assert git(school, "log", "--format=%s") == "begin"
    assert git(school, "status", "--porcelain") == ""
    assert not (other / ".git/index").exists()


def test_what_binds_git_to_a_repository_is_what_git_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in git(tmp_path, "rev-parse", "--local-env-vars").split():
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))

    assert write_school(tmp_path / "school", {"a.txt": b"x"}, "begin")

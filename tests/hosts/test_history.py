import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.hosts.history import last_change

WHEN = datetime(2022, 9, 29, 12, tzinfo=UTC)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_COMMITTER_DATE", WHEN.isoformat())
    git(tmp_path, "init", "--quiet")
    return tmp_path


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Okul", "-c", "user.email=okul@okul.example")
    subprocess.run(["git", *who, *words], cwd=folder, check=True)


def test_the_last_change_is_the_last_commit(checkout: Path) -> None:
    git(checkout, "commit", "--quiet", "--allow-empty", "--message", "first")

    assert last_change(checkout) == WHEN


def test_a_checkout_without_commits_has_no_last_change(checkout: Path) -> None:
    assert last_change(checkout) is None


def test_a_folder_outside_git_has_no_last_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert last_change(tmp_path) is None


def test_a_machine_without_git_knows_no_last_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert last_change(tmp_path) is None

"""The second build of the same text gives the same bytes, wherever and however it runs."""

import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from esafety.hosts.history import last_change
from workshop import ROOT, build, school_copy


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_second_build_gives_the_same_bytes(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setitem(os.environ, "LC_ALL", "C")

    changed = last_change(ROOT)
    if changed and changed.timestamp() > (site / "index.html").stat().st_mtime:
        pytest.skip("someone committed after the first build: its date is another")
    copy = tmp_path / "elsewhere"
    if (ROOT / ".git").exists():  # the texts' date comes from there
        bare = ["git", "clone", "--quiet", "--no-checkout", str(ROOT), str(copy)]
        subprocess.run(bare, check=True)
    school_copy(copy)
    if (copy / ".git").exists():  # each page's date: git is shown that the copy is no change
        subprocess.run(["git", "reset", "--quiet"], cwd=copy, check=True)
    again = build(copy, tmp_path / "again", "--workers", "1", "--afresh")

    assert again.returncode == 0, again.stdout
    first, second = digests(site), digests(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []

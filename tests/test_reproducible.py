"""The second build of the same text gives the same bytes, wherever and however it runs."""

import hashlib
import os
from pathlib import Path

import pytest

from workshop import ROOT, build


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

    again = build(ROOT, tmp_path / "again", "--workers", "1")

    assert again.returncode == 0, again.stdout
    first, second = digests(site), digests(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []

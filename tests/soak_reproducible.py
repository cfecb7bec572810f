"""The whole school built again gives the same bytes, every sheet printed anew, elsewhere.

Not part of the ordinary suite, which shows it of a small school: `make soak`.
"""

from pathlib import Path

import pytest

from esafety.git.history import last_change
from publishing import digests
from workshop import PUBLIC, ROOT, build, twin_school


def test_a_second_build_of_the_whole_school_gives_the_same_bytes(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("LC_ALL", "C")

    changed = last_change(ROOT)
    if changed and changed.timestamp() > (site / "index.html").stat().st_mtime:
        pytest.skip("someone committed after the first build: its date is another")
    copy = twin_school(tmp_path / "elsewhere")
    again = build(copy, tmp_path / "again", "--site-url", PUBLIC, "--workers", "1", "--afresh")

    assert again.returncode == 0, again.stdout
    first, second = digests(site), digests(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []

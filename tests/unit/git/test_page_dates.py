import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.git.page_dates import page_dates
from kits import TAKES_KIT, kit_with, written
from workshop import begin_history, git

THEN = datetime(2026, 9, 1, tzinfo=UTC)


def test_a_page_of_the_kit_carries_the_kits_time_and_a_page_of_the_school_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = json.dumps({f"docs/{name}.tr.md": int(THEN.timestamp()) for name in ("a", "b", "c")})
    kit_with(monkeypatch, tmp_path / "kit", {"changed.json": packed})
    own = {"mkdocs.yml": TAKES_KIT, "docs/b.tr.md": "own\n"}
    school = begin_history(written(tmp_path / "school", own))
    written(school, {"docs/c.tr.md": "not committed\n"})

    dates = page_dates(school)

    committed = datetime.fromtimestamp(int(git(school, "log", "-1", "--format=%ct")), UTC)
    assert dates == {"docs/a.tr.md": THEN, "docs/b.tr.md": committed}

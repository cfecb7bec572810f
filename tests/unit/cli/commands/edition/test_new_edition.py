"""A draft that is refused by its name alone."""

from pathlib import Path

import pytest

from esafety.cli.program import main


@pytest.mark.parametrize("name", ["2026-2028", "2026", "2026-2027-1"])
def test_a_refused_name_is_told_before_the_school_is_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").touch()
    module = "esafety.cli.commands.edition.new_edition"
    monkeypatch.setattr(f"{module}.read_tree", lambda _root: pytest.fail("the school is read"))

    assert main(["new-edition", name, "--root", str(tmp_path)]) == 1

    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"docs/policy/{name}:1: ")
    assert last
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]

from pathlib import Path

import pytest

from esafety.text.program_name import CALLED, called_as, program_name


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    for place in ("bin", ".venv/bin"):
        program = tmp_path / place / "esafety"
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text("#!/bin/sh\n", encoding="utf-8")
        program.chmod(0o755)
    return tmp_path


def test_a_program_on_the_path_is_called_by_its_name(school: Path) -> None:
    assert called_as(str(school / "bin/esafety"), school) == "esafety"


def test_another_is_called_by_its_way_from_the_folder(school: Path) -> None:
    assert called_as(str(school / ".venv/bin/esafety"), school) == str(Path(".venv/bin/esafety"))
    assert called_as(".venv/bin/esafety", school) == str(Path(".venv/bin/esafety"))
    elsewhere = school / ".venv/bin/esafety"
    assert called_as(str(elsewhere), school / "bin") == str(elsewhere)


@pytest.mark.parametrize("started", ["-c", "pytest", "/lib/esafety/__main__.py", ""])
def test_what_is_no_program_of_ours_gives_no_way(started: str, school: Path) -> None:
    assert called_as(started, school) == "esafety"


def test_a_process_that_a_command_started_gives_its_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CALLED, ".venv/bin/esafety")

    assert program_name() == ".venv/bin/esafety"

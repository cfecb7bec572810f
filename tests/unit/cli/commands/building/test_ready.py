"""Pango, which pip cannot install: what is done about it, and what is said where nothing can be."""

import subprocess
import sys
from pathlib import Path

import pytest

from esafety.cli.commands.building import ready
from esafety.cli.program import main
from workshop import ROOT


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "can_set_paper", lambda: False)


def test_where_all_is_there_nothing_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ready", "--root", str(ROOT)]) == 0
    assert capsys.readouterr().out.startswith("Kâğıt basmak için her şey hazır. · ")


@pytest.mark.usefixtures("without_pango")
def test_the_kits_script_installs_it_for_this_very_python(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []

    def run(words: list[str], *, check: bool) -> subprocess.CompletedProcess[bytes]:
        assert not check
        called.append(words)
        return subprocess.CompletedProcess(words, 1)

    monkeypatch.setattr(subprocess, "run", run)

    assert main(["ready", "--root", str(ROOT)]) == 1
    ((_, script, *rest),) = called
    assert Path(script).read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert rest == ["pango", sys.executable]


@pytest.mark.usefixtures("without_pango")
def test_on_windows_it_is_said_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert main(["ready", "--root", str(ROOT)]) == 1
    assert "pacman -S mingw-w64-ucrt-x86_64-pango" in capsys.readouterr().out


def test_the_script_knows_a_python_that_has_it() -> None:
    script = [str(ROOT / "scripts/ready.sh"), "pango", sys.executable]

    assert subprocess.run(script, cwd=ROOT, check=False).returncode == 0

import shutil
import subprocess

import pytest

import vera
from workshop import ROOT


def test_where_the_engine_cannot_run_the_test_is_skipped_and_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "javac" else name)
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match=r"ready\.sh verapdf"):
        vera.need_engine()


def test_on_ci_a_missing_engine_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "java" else name)
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="default-jdk-headless"):
        vera.need_engine()


def test_the_workflow_s_own_command_leaves_a_machine_that_has_all_alone() -> None:
    if vera.missing():
        pytest.skip("Java or JAXB is not here, and a test installs nothing")
    assert "run: scripts/ready.sh verapdf" in (ROOT / ".github/workflows/check.yml").read_text()

    said = subprocess.run(
        ["sh", "scripts/ready.sh", "verapdf"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert said.stdout + said.stderr == ""

"""The workflows are sound: a linter reads each, and refuses what GitHub would stumble over."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import yaml

from workshop import ROOT

WORKFLOWS: Final = sorted((ROOT / ".github/workflows").glob("*.yml"))
BESIDE: Final = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def linted(*files: Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the maintained fork of actionlint, which comes as a package, over workflows."""
    command = shutil.which("jactionlint", path=BESIDE)
    assert command, "no jactionlint; run make test, which installs it"
    # The steps hold one command each; there is no shell script for shellcheck to look at.
    options = ("--no-hints", "--strict-exit", "--shellcheck=", "--pyflakes=")
    return subprocess.run(
        [command, *options, *map(str, files)], cwd=cwd, capture_output=True, text=True, check=False
    )


def test_pdfs_are_cached_between_runs_but_never_where_an_edition_is_published() -> None:
    """That publishing itself takes none from a cache: test_workflow_commands.py."""
    cached = {path.stem for path in WORKFLOWS if ".cache/pdf" in path.read_text(encoding="utf-8")}

    assert cached == {"check", "preview"}


def test_a_school_with_faults_gets_its_preview_and_the_check_comes_last() -> None:
    job = yaml.safe_load((ROOT / ".github/workflows/preview.yml").read_text(encoding="utf-8"))
    steps = job["jobs"]["preview"]["steps"]
    asked = [step.get("run") or step["uses"].partition("@")[0] for step in steps]

    first = asked.index("make preview")
    assert asked[first + 1] == "actions/upload-artifact"
    assert steps[first + 1]["with"]["path"] == "build/preview/"
    assert asked[-1] == "make check"
    assert {step.get("if") for step in steps[first + 1 :]} == {"${{ !cancelled() }}"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_sound(path: Path) -> None:
    checked = linted(path)

    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("runs-on:", "runs_on:", 'unexpected key "runs_on"'),
        ("github.token", "github.tokn", 'property "tokn" is not defined'),
        ('"23 5 * * 1"', '"23 5 * *"', "cron"),
        ("@08c6903cd8c0fde910a37f88322edcfb5dd907a8", "@v5", "must be pinned"),
    ],
)
def test_a_broken_workflow_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (ROOT / ".github/workflows/review.yml").read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / ".github/workflows/review.yml"
    broken.parent.mkdir(parents=True)
    broken.write_text(text.replace(old, new), encoding="utf-8")

    checked = linted(broken, cwd=tmp_path)

    assert checked.returncode == 1
    assert said in checked.stdout

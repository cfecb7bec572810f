"""The workflows are sound: a linter reads each, and refuses what GitHub would stumble over."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import yaml

from esafety.storage.folders import PUBLISHED_COPY, TO_PUBLISH
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

    assert cached == {"check", "school-preview"}


def test_a_school_with_faults_gets_its_preview_and_the_check_comes_last() -> None:
    path = ROOT / ".github/workflows/school-preview.yml"
    steps = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]["preview"]["steps"]
    asked = [step.get("run") or step["uses"].partition("@")[0] for step in steps]

    first = asked.index("esafety preview")
    assert asked[first + 1] == "actions/upload-artifact"
    assert steps[first + 1]["with"]["path"] == "build/preview/"
    assert asked[-1] == "esafety check"
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
    # The calendar stands in the caller, the steps in what it calls.
    text = "".join(
        (ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8").split("jobs:\n")[half]
        + ("jobs:\n" if half == 0 else "")
        for half, name in enumerate(("review", "school-review"))
    ).replace("inputs.python-version", "'3.12'")
    assert old in text
    broken = tmp_path / ".github/workflows/review.yml"
    broken.parent.mkdir(parents=True)
    broken.write_text(text.replace(old, new), encoding="utf-8")

    checked = linted(broken, cwd=tmp_path)

    assert checked.returncode == 1
    assert said in checked.stdout


SCHOOLS: Final = {
    path.stem.removeprefix("school-"): yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in WORKFLOWS
    if path.stem.startswith("school-")
}
CALLER: Final = """
name: {name}
on:
  {on}:
permissions: {{}}
jobs:
  {name}:
    permissions: {rights}
    uses: okul/press/.github/workflows/school-{name}.yml@{commit} # v2026.11.0
"""


def rights_of(name: str) -> dict[str, str]:
    """Return the rights that a school grants to call a workflow: all that its jobs ask for."""
    rights: dict[str, str] = {}
    for job in SCHOOLS[name]["jobs"].values():
        rights |= {r: given for r, given in job["permissions"].items() if rights.get(r) != "write"}
    return rights


def test_a_school_calls_five_workflows() -> None:
    assert SCHOOLS.keys() == {"check", "preview", "publish", "links", "review"}
    # YAML 1.1 reads the key `on` as true.
    assert all(workflow[True].keys() == {"workflow_call"} for workflow in SCHOOLS.values())


@pytest.mark.parametrize("name", sorted(SCHOOLS))
def test_a_school_needs_its_own_lock_file_and_nothing_of_this_repository(name: str) -> None:
    for job in SCHOOLS[name]["jobs"].values():
        typed = [step["run"] for step in job["steps"] if "run" in step and "if" not in step]
        # The press alone first, then whatever its release locks: pip refuses to guess the rest.
        assert typed[:2] == [
            "python -m pip install --no-deps --require-hashes -r requirements.txt",
            'python -m pip install --require-hashes -r "$(python -m esafety.starter.lock)"',
        ]
        assert not [command for command in typed if re.match(r"make |scripts/|sh ", command)]
        # Only this repository has a package that its lock file does not name.
        (own,) = (s for s in job["steps"] if s.get("if", "").startswith("hashFiles"))
        assert own["if"] == "hashFiles('src/esafety/__main__.py') != ''"
        assert (ROOT / "src/esafety/__main__.py").is_file()


@pytest.mark.parametrize("name", sorted(SCHOOLS))
def test_a_few_lines_call_a_workflow_by_commit(tmp_path: Path, name: str) -> None:
    caller = tmp_path / f".github/workflows/{name}.yml"
    caller.parent.mkdir(parents=True)
    text = CALLER.format(name=name, on="workflow_dispatch", rights=rights_of(name), commit="a" * 40)
    caller.write_text(text, encoding="utf-8")

    checked = linted(caller, cwd=tmp_path)

    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("name", sorted(SCHOOLS.keys() - {"check"}))
def test_this_repository_calls_what_a_school_calls_and_grants_as_much(name: str) -> None:
    ours = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))

    assert ours["jobs"][name]["uses"] == f"./.github/workflows/school-{name}.yml"
    assert ours["jobs"][name]["permissions"] == rights_of(name)


def test_what_is_printed_is_attested_before_it_is_published_and_released() -> None:
    steps = SCHOOLS["publish"]["jobs"]["publish"]["steps"]
    order = [
        " ".join(step["run"].split()[:2]) if "run" in step else step["with"].get("subject-path")
        for step in steps
        if "run" in step or "attest" in step["uses"]
    ]

    assert order[-5:] == [
        "esafety publish",
        f"{TO_PUBLISH}/**/*.pdf",
        "esafety publish",
        f"{PUBLISHED_COPY}/*/manifest.json",
        "esafety release",
    ]

"""The example of a province: 50 invented schools, a page from their public manifests alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from province import __main__ as program
from province.schools_page import write_page
from province.steps import ADDRESS, Step, approval, folder

from esafety.markdown.extensions.blanks import BLANK
from esafety.starter.answers.with_emblem import read_given
from workshop import ROOT

LIST = ROOT / "examples/province/schools.yml"
SCHOOLS = yaml.safe_load(LIST.read_text(encoding="utf-8"))["schools"]
MANIFEST = {
    "latest": "2026-2027",
    "editions": {"2026-2027": {"seal": "a1b2c3d4e5f60718", "manifest": "0"}},
    "files": {},
}


@pytest.fixture
def step(tmp_path: Path) -> Step:
    """Return a school in a folder, whose command `esafety` notes how it was called."""
    command = tmp_path / "esafety"
    command.write_text(f'#!/bin/sh\necho "$@" >>{tmp_path}/calls\n', encoding="utf-8")
    command.chmod(0o755)
    return Step(str(command), tmp_path / "schools/school-07", "cache", tmp_path / "log.txt")


def calls(step: Step) -> list[str]:
    return Path(step.esafety).with_name("calls").read_text(encoding="utf-8").splitlines()


def test_fifty_schools_are_marked_as_examples_and_answer_what_a_new_school_is_asked() -> None:
    assert len(SCHOOLS) == len({one["name"] for one in SCHOOLS.values()}) == 50
    for school, answers in SCHOOLS.items():
        assert answers["name"].startswith("Örnek ")
        assert answers["name_en"].startswith("Example ")
        given = {**answers, "address": ADDRESS.format(school=school)}
        assert read_given(given, ROOT).answers.name == answers["name"]


def test_a_folder_is_made_once_and_then_only_updated(step: Step) -> None:
    folder(step, LIST, Path("one.whl"))
    step.root.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", step.root], check=True)
    folder(step, LIST, Path("two.whl"))

    assert [call.split()[0] for call in calls(step)] == ["new", "update"]
    assert "two.whl" in calls(step)[1]


def test_blanks_are_decided_as_examples_before_the_approval(step: Step) -> None:
    draft = step.root / "docs/policy/2026-2027"
    draft.mkdir(parents=True)
    (draft / "draft.yml").touch()
    for language in ("tr", "en"):
        (draft / f"01-a.{language}.md").write_text("- x […: y] z\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", step.root], check=True)

    approval(step)

    texts = {path.name: path.read_text(encoding="utf-8") for path in draft.glob("*.md")}
    assert not any(BLANK.search(text) for text in texts.values())
    assert texts["01-a.tr.md"] == "- x y (örnek karar) z\n"
    assert texts["01-a.en.md"] == "- x y (example decision) z\n"
    assert calls(step)[0].startswith("approve 2026-2027 ")


def taken(monkeypatch: pytest.MonkeyPatch, province: Path, *broken: str) -> tuple[int, list[str]]:
    """Take the steps of three schools, of which some fail; return the code, and who was published.

    They are schools in a folder, under a release that `release.txt` names.
    """
    published: list[str] = []

    def publication(step: Step) -> None:
        if step.place.name in broken:
            raise subprocess.CalledProcessError(1, ["git", "show"], stderr=b"no such branch")
        step.place.mkdir(parents=True, exist_ok=True)
        published.append(step.place.name)

    monkeypatch.chdir(province)
    for name, step in {"folder": lambda *_: None, "approval": lambda _: None}.items():
        monkeypatch.setattr(program, name, step)
    monkeypatch.setattr(program, "publication", publication)
    words = ["--list", "l", "--wheel", "w", "--release", "release.txt", "--logs", "logs"]
    words += ["--esafety", "esafety", "--pdf-cache", "cache"]
    monkeypatch.setattr(sys, "argv", ["province", "schools", "one", "two", "three", *words])
    return program.main(), published


def test_a_school_that_fails_stops_no_other_and_is_alone_made_once_it_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "release.txt").write_text("sha256:1", encoding="utf-8")

    assert taken(monkeypatch, tmp_path, "two") == (1, ["one", "three"])
    assert "two" in capfd.readouterr().err
    assert "no such branch" in (tmp_path / "logs/two.txt").read_text(encoding="utf-8")
    assert taken(monkeypatch, tmp_path) == (0, ["two"])
    assert taken(monkeypatch, tmp_path) == (0, [])

    (tmp_path / "release.txt").write_text("sha256:2", encoding="utf-8")
    assert taken(monkeypatch, tmp_path, "one") == (1, ["two", "three"])

    # One in which a newer release failed is no longer as the older one left it.
    (tmp_path / "release.txt").write_text("sha256:1", encoding="utf-8")
    assert taken(monkeypatch, tmp_path) == (0, ["one", "two", "three"])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each command is loaded by itself")
def test_a_command_of_the_loaded_engine_ends_by_itself_and_says_all_into_its_log(
    tmp_path: Path,
) -> None:
    """In a program of its own: one that runs tests has threads, which no second process would."""
    code = f"""
from pathlib import Path
from subprocess import CalledProcessError
from province.loaded_engine import LoadedStep
step = LoadedStep("esafety", Path("school"), "cache", Path("log.txt"))
step.call("--version")
try:
    LoadedStep("esafety", Path("school"), "cache", Path("no/log.txt")).call("--version")
except CalledProcessError as error:
    print("refused", error.returncode)
for words in (["update", "--root", "{tmp_path}"], ["no-such-verb"]):
    try:
        step.call(*words)
    except CalledProcessError as error:
        print(error.returncode)
print("still here")
"""
    (tmp_path / "mkdocs.yml").touch()
    where = os.pathsep.join(map(str, (ROOT / "src", ROOT / "examples/province")))
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": where},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines() == ["refused 1", "1", "2", "still here"]
    log = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert "esafety-press" in log
    assert ".copier-answers.yml" in log
    assert "no-such-verb" in log


def test_the_page_names_every_school_and_what_those_that_published_have_in_force(
    tmp_path: Path,
) -> None:
    for school, text in {"school-01": json.dumps(MANIFEST), "school-02": '{"latest": '}.items():
        (tmp_path / school).mkdir()
        (tmp_path / school / "manifest.json").write_text(text, encoding="utf-8")

    write_page(LIST, tmp_path, tmp_path / "schools.html")

    page = (tmp_path / "schools.html").read_text(encoding="utf-8")
    assert page.count("<tr><td>") == 50
    assert page.count("Henüz yayımlamadı") == 49
    assert "<td>2026-2027</td><td><code>a1b2c3d4e5f6</code></td>" in page
    assert "Yayımlayan okul: 1/50" in page


def test_where_no_school_has_published_the_page_says_so(tmp_path: Path) -> None:
    write_page(LIST, tmp_path / "none", tmp_path / "schools.html")

    assert (tmp_path / "schools.html").read_text("utf-8").count("Henüz yayımlamadı") == 50

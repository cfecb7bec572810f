"""The example of a province: 50 invented schools, a page from their public manifests alone."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml
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
    return Step(str(command), tmp_path / "schools/school-07", "cache")


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

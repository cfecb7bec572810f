"""`esafety update` as it is typed."""

import re
from pathlib import Path

import pytest

from answered_school import files
from esafety.cli.program import main
from esafety.starter.release import Release, this_release
from esafety.starter.write_school import write_school

Shown = pytest.CaptureFixture[str]
BEFORE = Release("2000.1.0")


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_school(tmp_path / "school", files(BEFORE), "begin")
    monkeypatch.chdir(tmp_path / "school")
    return tmp_path / "school"


def test_one_word_takes_a_release_and_the_next_time_there_is_nothing_to_do(
    school: Path, capsys: Shown
) -> None:
    version = this_release().version
    assert main(["update", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "requirements.txt: updated\n" in out
    assert f"Release {version}. See what changed: git diff\n" in out
    assert f"esafety-press=={version}\n" in (school / "requirements.txt").read_text("utf-8")
    assert main(["update", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("The ready-made files are up to date.\n")


def test_two_changes_of_one_line_are_left_to_the_school(school: Path, capsys: Shown) -> None:
    readme = school / "README.md"
    (school / ".esafety/template/README.md").write_text("# An older one\n", encoding="utf-8")
    readme.write_text("# Ours\n", encoding="utf-8")
    assert main(["update", "--lang", "en"]) == 1
    assert "esafety update --keep README.md or --take" in capsys.readouterr().out
    assert readme.read_text(encoding="utf-8") == "# Ours\n"
    assert main(["update", "--lang", "en", "--take", "./README.md"]) == 0


def test_a_line_that_has_no_hash_says_how_it_gets_one(school: Path, capsys: Shown) -> None:
    assert main(["update", "--lang", "en"]) == 0
    assert "esafety update --wheel FILE" in capsys.readouterr().out
    pinned = school / "requirements.txt"
    hashed = pinned.read_text("utf-8").rstrip() + f" --hash=sha256:{'a' * 64}\n"
    pinned.write_text(hashed, encoding="utf-8")
    assert main(["update", "--lang", "en"]) == 0
    assert "--wheel" not in capsys.readouterr().out
    assert pinned.read_text("utf-8") == hashed


def test_a_release_that_is_asked_for_and_not_installed_is_said(school: Path, capsys: Shown) -> None:
    assert main(["update", "--lang", "en"]) == 0
    pinned = school / "requirements.txt"
    version = this_release().version
    pinned.write_text(pinned.read_text("utf-8").replace(version, "9999.1.0"), encoding="utf-8")
    capsys.readouterr()

    assert main(["update", "--lang", "en"]) == 0

    said = capsys.readouterr().out
    assert f"asks for release 9999.1.0, but {version} is installed here" in said
    assert "esafety-press==9999.1.0\n" in pinned.read_text("utf-8")


def test_what_the_school_took_over_and_the_kit_changed_is_named(
    school: Path, capsys: Shown
) -> None:
    assert main(["update", "--lang", "en"]) == 0
    assert main(["keep", "docs/report.tr.md", "--lang", "en"]) == 0
    kept = next(path for path in school.rglob("*.yml") if "docs/report.tr.md" in path.read_text())
    kept.write_text(re.sub("[0-9a-f]{64}", "0" * 64, kept.read_text("utf-8")), encoding="utf-8")
    capsys.readouterr()

    assert main(["update", "--lang", "en"]) == 0

    assert "originals of these have changed: docs/report.tr.md" in capsys.readouterr().out


def test_what_stands_against_it_changes_nothing(school: Path, capsys: Shown) -> None:
    answers = school / ".copier-answers.yml"
    answers.write_text("name: A\nkind: school\n", encoding="utf-8")
    before = {p: p.read_bytes() for p in school.rglob("*") if p.is_file()}
    assert main(["update", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert ".copier-answers.yml:2: 'school' is not allowed for 'kind'" in out
    assert out.endswith("Nothing was changed.\n")
    assert {p: p.read_bytes() for p in school.rglob("*") if p.is_file()} == before

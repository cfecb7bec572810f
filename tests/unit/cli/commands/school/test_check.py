"""The check as an editor calls it: what stands beside texts is looked at, too."""

import json
from pathlib import Path

import pytest

from esafety.cli.program import main
from small_school import small_school


def test_styles_and_templates_that_fetch_from_elsewhere_are_told_where_they_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school = small_school(tmp_path / "school")
    style, template = school / "assets/styles/ours.css", school / "overrides/ours.html"
    style.write_text("a {}\n@import url(https://x.test/a.css);\n", encoding="utf-8")
    template.write_text('<img src="{{ a }}">\n\n<img src="//x.test/a.png">\n', encoding="utf-8")

    code = main(["--root", str(school), "--lang", "en", "check", "--format", "json"])

    report = json.loads(capsys.readouterr().out)
    told = [(p["file"], p["line"]) for p in report["problems"] if p["rule"] == "third-parties"]
    assert code == 1
    assert told == [("assets/styles/ours.css", 2), ("overrides/ours.html", 3)]


def test_a_checkout_that_git_does_not_open_is_told_beside_all_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    school = small_school(tmp_path / "school")
    (school / "assets/styles/ours.css").write_text("a {", encoding="utf-8")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    code = main(["--root", str(school), "--lang", "en", "check", "--format", "json"])

    told = {p["file"] for p in json.loads(capsys.readouterr().out)["problems"]}
    assert code == 1
    assert {".git", "assets/styles/ours.css"} <= told

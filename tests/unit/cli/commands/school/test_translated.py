"""A translation says that it was brought up to date, or why it need not be."""

from pathlib import Path

import pytest

from esafety.cli.program import main
from kits import kit_with, written
from workshop import begin_history, commit_all

TURKISH = "---\ntitle: Bildir\ndescription: Bir söz\n---\n\n# Bildir { #report }\n\nAnlat.\n"
ENGLISH = "---\ntitle: Report\ndescription: A word\n---\n\n# Report { #report }\n\nTell.\n"
PAGE = "docs/report.en.md"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    pages = {"docs/report.tr.md": TURKISH, PAGE: ENGLISH}
    return begin_history(written(tmp_path / "school", {"mkdocs.yml": "nav: []\n", **pages}))


def translated(school: Path, path: str, *more: str) -> int:
    words = ["--root", str(school), "--lang", "en", "translated", path, "--today", "2026-11-29"]
    return main([*words, *more])


def recorded(school: Path) -> str:
    return (school / PAGE).read_text(encoding="utf-8").split("---")[1].split("\n")[-2]


def test_a_first_record_needs_no_reason(school: Path) -> None:
    assert translated(school, PAGE) == 0
    assert recorded(school).startswith('translates: "')
    assert translated(school, PAGE) == 0


def test_the_turkish_page_may_be_named(school: Path) -> None:
    assert translated(school, "docs/report.tr.md") == 0
    assert recorded(school).startswith("translates:")


def test_a_translation_that_was_not_touched_is_renewed_only_with_a_reason(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translated(school, PAGE)
    commit_all(school, "recorded")
    written(school, {"docs/report.tr.md": TURKISH.replace("Anlat", "Anlatın")})
    before = recorded(school)

    assert translated(school, PAGE) == 1
    assert '--minor "a typing error only"' in capsys.readouterr().out
    assert recorded(school) == before

    assert translated(school, PAGE, "--minor", "a polite form") == 0
    assert recorded(school).endswith("# 2026-11-29: a polite form")
    assert recorded(school) != before


def test_a_translation_that_was_brought_up_to_date_needs_no_reason(school: Path) -> None:
    translated(school, PAGE)
    commit_all(school, "recorded")
    changed = (school / PAGE).read_text(encoding="utf-8").replace("Tell.", "Tell us.")
    written(school, {"docs/report.tr.md": TURKISH.replace("Anlat", "Bize anlat"), PAGE: changed})

    assert translated(school, PAGE) == 0
    assert "#" not in recorded(school)


def test_a_page_that_is_not_there_is_refused_by_the_one_that_was_meant(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert translated(school, "docs/reprot.en.md") == 1
    assert PAGE in capsys.readouterr().out


@pytest.mark.parametrize("path", ["report.en.md", "..\\docs\\report.en.md", "./report.tr.md"])
def test_a_page_may_be_named_from_its_own_folder(
    school: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(school / "docs")

    assert translated(school, path) == 0
    assert recorded(school).startswith("translates:")


def test_a_translation_of_the_kit_is_taken_over_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kit_with(monkeypatch, tmp_path / "kit", {"docs/report.tr.md": TURKISH, PAGE: ENGLISH})
    school = written(tmp_path / "school", {"mkdocs.yml": "INHERIT: esafety-press\n"})

    assert translated(school, PAGE) == 1
    assert f"esafety keep {PAGE}" in capsys.readouterr().out
    assert not (school / "docs").exists()


@pytest.mark.parametrize("path", [PAGE, "docs/report.tr.md"])
def test_a_page_in_another_encoding_is_named_with_its_line_and_nothing_is_recorded(
    school: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = school / path
    page.write_bytes(page.read_bytes() + "\nÖğretmen\n".encode("iso8859-9"))
    before = (school / PAGE).read_bytes()

    assert translated(school, PAGE) == 1
    assert f"{path}:10: This line holds letters that are not UTF-8." in capsys.readouterr().out
    assert (school / PAGE).read_bytes() == before

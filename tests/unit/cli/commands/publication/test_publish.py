from pathlib import Path

import pytest

from esafety.cli.commands.publication.publish import uncommitted_lines
from workshop import ROOT, begin_history, esafety


@pytest.mark.parametrize(
    ("options", "folder"),
    [(["--look", "--port", "0"], "look"), (["--prepare"], "to-publish"), ([], "published")],
)
def test_what_lies_in_the_place_of_a_publication_is_named_before_anything_is_published(
    tmp_path: Path, options: list[str], folder: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    own = tmp_path / "build" / folder / "notes.txt"
    own.parent.mkdir(parents=True)
    own.write_text("own", encoding="utf-8")

    refused = esafety(tmp_path, "publish", *options)

    assert refused.returncode == 1
    assert refused.stdout.startswith(f"{own.parent}: ")
    assert own.read_text(encoding="utf-8") == "own"


def test_files_that_stand_in_no_commit_are_named_before_they_are_published(tmp_path: Path) -> None:
    page, settings = tmp_path / "docs/report.tr.md", tmp_path / "mkdocs.yml"
    page.parent.mkdir()
    page.write_text("written", encoding="utf-8")
    settings.write_text("", encoding="utf-8")
    begin_history(tmp_path)
    (tmp_path / "notes.txt").write_text("of no site", encoding="utf-8")

    assert not list(uncommitted_lines(tmp_path))
    page.write_text("changed", encoding="utf-8")
    for number in range(20):
        page.with_name(f"new-{number:02}.tr.md").touch()
    first, *named = uncommitted_lines(tmp_path)

    assert "21" in first
    assert named[:2] == ["  docs/new-00.tr.md", "  docs/new-01.tr.md"]
    assert named[-1] == "  …"
    assert not list(uncommitted_lines(tmp_path.parent))


def test_the_help_says_where_a_bare_call_publishes() -> None:
    for language in ("tr", "en"):
        said = " ".join(esafety(ROOT, "publish", "--help", "--lang", language).stdout.split())
        assert "(.)" in said
        assert "gh-pages" in said.partition("--remote")[0]

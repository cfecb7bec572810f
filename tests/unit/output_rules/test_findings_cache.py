from pathlib import Path

import pytest

from esafety.output_rules import findings_cache
from esafety.output_rules.check import read_site
from esafety.output_rules.file_kinds import found_in
from esafety.output_rules.findings_cache import cache_findings, cached_findings
from esafety.output_rules.found import Found
from esafety.source_tree.reading_cache import reading_cache
from esafety.storage.folders import OUTPUT_CACHE
from esafety.storage.write_files import write_files

FOUND = Found("personal-data", "personal-telephone", "+905321234567", "0532 123 45 67", 3)


def test_findings_come_back_as_they_were(tmp_path: Path) -> None:
    cache_findings(tmp_path, {"a": (FOUND,), "b": ()})

    assert cached_findings(tmp_path) == {"a": (FOUND,), "b": ()}


def test_what_another_program_found_is_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other word lists, other rules for names or another library may find something else."""
    cache_findings(tmp_path, {"a": (FOUND,)})
    monkeypatch.setattr(findings_cache, "whole_program", lambda: "another")

    assert cached_findings(tmp_path) == {}


def test_where_nothing_was_cached_or_it_is_damaged_everything_is_read_again(tmp_path: Path) -> None:
    assert cached_findings(tmp_path) == {}
    cache_findings(tmp_path, {"a": (FOUND,)})
    for file in (tmp_path / OUTPUT_CACHE).iterdir():
        file.write_bytes(file.read_bytes().replace(b"0532", b"0533"))

    assert cached_findings(tmp_path) == {}


def test_a_file_is_read_once_and_after_it_changed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    read: list[str] = []

    def reader(path: str, content: bytes) -> tuple[Found, ...]:
        read.append(path)
        return found_in(path, content)

    (site / "a.html").write_text("<p>0532 123 45 67</p>", encoding="utf-8")
    (site / "copy.html").write_text("<p>0532 123 45 67</p>", encoding="utf-8")

    first = dict(read_site(site, tmp_path, reader))
    assert dict(read_site(site, tmp_path, reader)) == first
    assert [*first] == ["a.html", "copy.html"]
    assert read == ["a.html"]

    (site / "a.html").write_text("<p>A</p>", encoding="utf-8")
    assert dict(read_site(site, tmp_path, reader))["a.html"] == ()
    assert read == ["a.html", "a.html"]


def test_a_sound_file_is_not_read_again_where_another_copy_of_the_school_has_it(
    tmp_path: Path,
) -> None:
    """An approval builds a copy of the school; what it printed is then published as it is."""
    asked: list[str] = []

    def reader(path: str, content: bytes) -> tuple[Found, ...]:
        asked.append(path)
        return (FOUND,) if content == b"name" else ()

    files = {"a.html": b"<p>", "b.pdf": b"sound", "c.pdf": b"name"}
    found = []
    with reading_cache(tmp_path, tmp_path / "shared"):
        for copy in ("approval", "publication"):
            site = tmp_path / copy / "site"
            write_files(site, files)
            found.append(dict(read_site(site, tmp_path / copy, reader)))

    assert found == [{"a.html": (), "b.pdf": (), "c.pdf": (FOUND,)}] * 2
    assert asked == ["a.html", "b.pdf", "c.pdf", "a.html", "c.pdf"]

"""A cache only saves time: damaged, changed, unwritable, the same is made without it."""

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from esafety.storage.cache.files import ONCE, read_cached, write_cached
from esafety.storage.cache.templates import TemplateCache

Damage = Callable[[Path], None]


@pytest.fixture(autouse=True)
def _nothing_was_noted_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ONCE, "_passed", set())


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def swap(file: Path) -> None:
    """Change one byte; the length stays."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(bytes(content))


def garble(file: Path) -> None:
    file.write_bytes(b"\x00" * len(file.read_bytes()))


def replace_by_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def replace_by_pipe(file: Path) -> None:
    """Put a named pipe there into which nobody writes: reading it would wait for ever."""
    file.unlink()
    os.mkfifo(file)


def replace_by_device(file: Path) -> None:
    """Put a device there, which gives bytes without an end."""
    file.unlink()
    file.symlink_to("/dev/zero")


def make_unreadable(file: Path) -> None:
    """Let a link lead to itself: nobody can read it, not even the machine's administrator."""
    file.unlink()
    file.symlink_to(file.name)


DAMAGES = (
    *(cut, empty, swap, garble),
    *(replace_by_folder, replace_by_pipe, replace_by_device, make_unreadable),
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_not_believed(damage: Damage, tmp_path: Path) -> None:
    write_cached(tmp_path / "one", b"content " * 20)
    assert read_cached(tmp_path / "one") == b"content " * 20

    damage(tmp_path / "one")

    assert read_cached(tmp_path / "one") is None


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "a.html").write_text("{{ words }}!", encoding="utf-8")
    return folder


def rendered(templates: Path, cache: Path) -> str:
    loader = FileSystemLoader(templates)
    env = Environment(loader=loader, bytecode_cache=TemplateCache(cache), autoescape=True)
    return env.get_template("a.html").render(words="söz")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_template_is_compiled_again(
    damage: Damage, templates: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    assert rendered(templates, cache) == "söz!"
    (kept,) = cache.iterdir()

    damage(kept)

    assert rendered(templates, cache) == "söz!"


def test_a_kept_template_is_used(templates: Path, tmp_path: Path) -> None:
    rendered(templates, tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    before = kept.stat().st_ino

    assert rendered(templates, tmp_path / "cache") == "söz!"
    assert kept.stat().st_ino == before


def test_bytecode_of_another_program_is_compiled_again(templates: Path, tmp_path: Path) -> None:
    rendered(templates, tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    write_cached(kept, b"not bytecode at all")

    assert rendered(templates, tmp_path / "cache") == "söz!"


def test_a_cache_that_cannot_be_written_is_noted_once_and_stops_nothing(
    templates: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")

    with caplog.at_level(logging.WARNING, logger="esafety.cache"):
        assert [rendered(templates, in_the_way) for _ in range(3)] == ["söz!"] * 3

    assert len(caplog.messages) == 1
    assert "the build goes on without it" in caplog.messages[0]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_believed_is_noted_once(
    damage: Damage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_cached(tmp_path / "one", b"content " * 20)
    damage(tmp_path / "one")

    with caplog.at_level(logging.WARNING, logger="esafety.cache"):
        assert [read_cached(tmp_path / "one") for _ in range(3)] == [None] * 3

    (said,) = caplog.messages
    assert str(tmp_path / "one") in said


def test_what_was_kept_under_one_name_is_not_believed_under_another(tmp_path: Path) -> None:
    write_cached(tmp_path / "one", b"content")
    shutil.copy(tmp_path / "one", tmp_path / "other")

    assert read_cached(tmp_path / "other") is None
    assert read_cached(tmp_path / "one") == b"content"


def test_what_was_never_kept_is_no_fault(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert read_cached(tmp_path / "nothing") is None
    assert caplog.messages == []

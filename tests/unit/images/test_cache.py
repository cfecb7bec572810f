from pathlib import Path

import pytest

from esafety.images.cache import PictureCache
from esafety.images.encoding import Encoded

MADE = Encoded(4, 3, b"\xff\n\n\0itself", ".webp", b"beside\n")


class Bench:
    """Encodes a picture and counts how often it is asked to."""

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, content: bytes, ending: str) -> Encoded:
        assert (content, ending) == (b"photo", ".jpg")
        self.asked += 1
        return MADE


@pytest.fixture
def bench() -> Bench:
    return Bench()


def build(folder: Path, bench: Bench) -> Encoded:
    """Ask as a build of its own does."""
    return PictureCache(folder, bench.encode).encoded(b"photo", ".jpg")


def test_a_picture_is_made_once_for_all_builds(tmp_path: Path, bench: Bench) -> None:
    assert [build(tmp_path / "new", bench) for _ in range(3)] == [MADE] * 3
    assert bench.asked == 1


def test_a_picture_without_a_second_file_is_kept_too(tmp_path: Path) -> None:
    alone = Encoded(4, 3, b"itself")
    PictureCache(tmp_path, lambda _, __: alone).encoded(b"photo", ".jpg")

    assert PictureCache(tmp_path, lambda _, __: MADE).encoded(b"photo", ".jpg") == alone


@pytest.mark.parametrize("place", [0, 63, 64, 70, -1])
def test_a_changed_byte_is_noticed_and_the_picture_made_again(
    tmp_path: Path, bench: Bench, place: int
) -> None:
    build(tmp_path, bench)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    spoiled = bytearray(whole)
    spoiled[place] ^= 1
    kept.write_bytes(spoiled)

    assert build(tmp_path, bench) == MADE
    assert bench.asked == 2
    assert kept.read_bytes() == whole


@pytest.mark.parametrize("content", [b"", b"x", b"0" * 64 + b"{}\n", b"<html>"])
def test_what_was_cut_off_or_is_something_else_is_made_again(
    tmp_path: Path, bench: Bench, content: bytes
) -> None:
    build(tmp_path, bench)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(content)

    assert build(tmp_path, bench) == MADE
    assert bench.asked == 2


def test_a_folder_in_the_place_of_a_picture_stops_nothing(tmp_path: Path, bench: Bench) -> None:
    build(tmp_path, bench)
    (kept,) = tmp_path.iterdir()
    kept.unlink()
    kept.mkdir()

    assert build(tmp_path, bench) == MADE


def test_a_cache_that_cannot_be_written_stops_nothing(
    tmp_path: Path, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with caplog.at_level("INFO", "mkdocs.plugins.esafety"):
        assert build(tmp_path / "taken", bench) == MADE

    assert "the build goes on" in caplog.text


def test_another_picture_ending_or_library_is_another_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for content, ending in ((b"a", ".jpg"), (b"b", ".jpg"), (b"a", ".png")):
        PictureCache(tmp_path, lambda _, __: MADE).encoded(content, ending)
    monkeypatch.setattr("esafety.images.encoding.pillow", "99")
    PictureCache(tmp_path, lambda _, __: MADE).encoded(b"a", ".jpg")

    assert len([*tmp_path.iterdir()]) == 4

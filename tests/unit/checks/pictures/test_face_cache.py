from pathlib import Path

import pytest

from esafety.checks.pictures import face_cache
from esafety.checks.pictures.face_cache import cached_faces
from esafety.images.faces.detector import Box
from esafety.storage.cache.folder import CacheFolder
from esafety.storage.cache.memory import MemoryCache
from esafety.storage.cache.results import ResultCache, caching_in

FOUND = (Box(1, 2, 30, 40),)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return a list that grows by every picture that is looked at."""
    seen: list[bytes] = []

    def look(content: bytes) -> tuple[Box, ...]:
        seen.append(content)
        return FOUND

    monkeypatch.setattr(face_cache, "faces_in", look)
    monkeypatch.setattr(face_cache, "detector_name", lambda: "detector 1")
    monkeypatch.setattr(face_cache, "_SEEN", MemoryCache(9))
    return seen


def test_a_picture_is_looked_at_once(looked: list[bytes]) -> None:
    assert (cached_faces(b"a"), cached_faces(b"a"), cached_faces(b"b")) == (FOUND, FOUND, FOUND)
    assert looked == [b"a", b"b"]


def test_the_next_run_takes_what_lies_in_the_folder(
    looked: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with caching_in(ResultCache(CacheFolder(tmp_path / "faces"), "one program")):
        cached_faces(b"a")
        monkeypatch.setattr(face_cache, "_SEEN", MemoryCache(9))
        assert cached_faces(b"a") == FOUND
        assert looked == [b"a"]

        monkeypatch.setattr(face_cache, "_SEEN", MemoryCache(9))
        for file in (tmp_path / "faces").iterdir():
            file.write_bytes(b"spoiled")
        assert cached_faces(b"a") == FOUND
    assert looked == [b"a", b"a"]


def test_another_detector_looks_again(looked: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    cached_faces(b"a")
    monkeypatch.setattr(face_cache, "detector_name", lambda: "detector 2")
    cached_faces(b"a")

    assert looked == [b"a", b"a"]

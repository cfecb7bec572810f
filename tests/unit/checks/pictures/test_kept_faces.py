from pathlib import Path

import pytest

from esafety.checks.pictures import kept_faces as kept
from esafety.checks.pictures.kept_faces import kept_faces
from esafety.images.faces.detector import Box
from esafety.markdown.kept.readings import Readings, readings_in
from esafety.storage.cache_folder import CacheFolder

FOUND = (Box(1, 2, 30, 40),)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return a list that grows by every picture that is looked at."""
    seen: list[bytes] = []

    def look(content: bytes) -> tuple[Box, ...]:
        seen.append(content)
        return FOUND

    monkeypatch.setattr(kept, "faces_in", look)
    monkeypatch.setattr(kept, "detector_name", lambda: "detector 1")
    monkeypatch.setattr(kept, "_SEEN", {})
    return seen


def test_a_picture_is_looked_at_once(looked: list[bytes]) -> None:
    assert (kept_faces(b"a"), kept_faces(b"a"), kept_faces(b"b")) == (FOUND, FOUND, FOUND)
    assert looked == [b"a", b"b"]


def test_the_next_run_takes_what_lies_in_the_folder(
    looked: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with readings_in(Readings(CacheFolder(tmp_path / "faces"), "one program")):
        kept_faces(b"a")
        monkeypatch.setattr(kept, "_SEEN", {})
        assert kept_faces(b"a") == FOUND
        assert looked == [b"a"]

        monkeypatch.setattr(kept, "_SEEN", {})
        for file in (tmp_path / "faces").iterdir():
            file.write_bytes(b"spoiled")
        assert kept_faces(b"a") == FOUND
    assert looked == [b"a", b"a"]


def test_another_detector_looks_again(looked: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    kept_faces(b"a")
    monkeypatch.setattr(kept, "detector_name", lambda: "detector 2")
    kept_faces(b"a")

    assert looked == [b"a", b"a"]

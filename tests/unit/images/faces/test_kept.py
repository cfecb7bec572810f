from pathlib import Path

import pytest

from esafety.images.faces import kept
from esafety.images.faces.detector import Box
from esafety.images.faces.kept import faces_kept_in, kept_faces

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
    with faces_kept_in(tmp_path / "faces"):
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

import os
from hashlib import sha256
from pathlib import Path

import pytest

from esafety.storage.cache import names
from esafety.storage.cache.names import CachedNames

ONE, OTHER = (sha256(text).hexdigest() for text in (b"one", b"other"))


def test_a_name_that_was_added_is_known_to_the_next_command_too(tmp_path: Path) -> None:
    file = tmp_path / "cache/empty.txt"
    known = CachedNames(file)
    assert ONE not in known

    known.add(ONE)

    assert ONE in known
    assert ONE in CachedNames(file)
    assert OTHER not in CachedNames(file)


def test_schools_that_share_a_folder_know_what_each_has_added(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    CachedNames(tmp_path / "a", shared).add(ONE)

    assert ONE in CachedNames(tmp_path / "b", shared)
    assert ONE in CachedNames(tmp_path / "a")


def test_what_was_left_in_the_middle_is_no_name_and_spoils_none(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text(f"\n{ONE}\n{OTHER[:20]}", encoding="ascii")
    CachedNames(file).add(OTHER)

    assert {ONE, OTHER} <= CachedNames(file)._names()
    assert len(CachedNames(file)._names()) == 2


@pytest.mark.parametrize("content", [b"", b"\0" * 99, "ğ\n".encode(), ONE[1:].encode()])
def test_a_damaged_file_knows_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(content)

    assert CachedNames(tmp_path / "empty.txt")._names() == set()


def test_a_file_that_has_become_too_large_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CachedNames(tmp_path / "empty.txt").add(ONE)
    monkeypatch.setattr(names, "_LARGEST", 64)

    assert ONE not in CachedNames(tmp_path / "empty.txt")
    assert not (tmp_path / "empty.txt").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", os.mkdir)])
def test_what_is_no_file_is_told_and_the_name_is_known_meanwhile(
    make: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert callable(make)
    make(tmp_path / "empty.txt")
    known = CachedNames(tmp_path / "empty.txt")

    known.add(ONE)

    assert ONE in known
    assert "empty.txt" in caplog.text or str(tmp_path) in caplog.text

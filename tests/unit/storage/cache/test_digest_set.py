import os
from hashlib import sha256
from pathlib import Path

import pytest

from esafety.storage.cache import digest_set
from esafety.storage.cache.digest_set import DigestSet

ONE, OTHER = (sha256(text).hexdigest() for text in (b"one", b"other"))


def test_a_digest_that_was_added_is_known_to_the_next_command_too(tmp_path: Path) -> None:
    file = tmp_path / "cache/empty.txt"
    known = DigestSet(file)
    assert ONE not in known

    known.add(ONE)

    assert ONE in known
    assert ONE in DigestSet(file)
    assert OTHER not in DigestSet(file)


def test_schools_that_share_a_folder_know_what_each_has_added(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    DigestSet(tmp_path / "a", shared).add(ONE)

    assert ONE in DigestSet(tmp_path / "b", shared)
    assert ONE in DigestSet(tmp_path / "a")


def test_what_was_left_in_the_middle_is_no_digest_and_spoils_none(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text(f"\n{ONE}\n{OTHER[:20]}", encoding="ascii")
    DigestSet(file).add(OTHER)

    assert {ONE, OTHER} <= DigestSet(file)._digests()
    assert len(DigestSet(file)._digests()) == 2


@pytest.mark.parametrize("content", [b"", b"\0" * 99, "ğ\n".encode(), ONE[1:].encode()])
def test_a_damaged_file_knows_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(content)

    assert DigestSet(tmp_path / "empty.txt")._digests() == set()


def test_a_file_that_has_become_too_large_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "empty.txt"
    DigestSet(file).add(ONE)
    monkeypatch.setattr(digest_set, "_LARGEST", 64)
    assert ONE not in DigestSet(file)
    assert ONE in file.read_text(encoding="ascii"), "a look changes nothing"

    DigestSet(file).add(OTHER)

    assert file.read_text(encoding="ascii") == f"\n{OTHER}"


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are followed there")
def test_what_a_link_leads_to_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="ascii")
    (tmp_path / "empty.txt").symlink_to(tmp_path / "mine.txt")

    DigestSet(tmp_path / "empty.txt").add(ONE)

    assert (tmp_path / "mine.txt").read_text(encoding="ascii") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
def test_a_file_that_another_one_owns_is_no_fault_of_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refused(*_: object) -> int:
        raise PermissionError

    known = DigestSet(tmp_path / "empty.txt")
    assert OTHER not in known
    monkeypatch.setattr(os, "open", refused)

    known.add(ONE)

    assert ONE in known
    assert caplog.text == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", os.mkdir)])
def test_what_is_no_file_is_told_and_the_digest_is_known_meanwhile(
    make: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert callable(make)
    make(tmp_path / "empty.txt")
    known = DigestSet(tmp_path / "empty.txt")

    known.add(ONE)

    assert ONE in known
    assert "empty.txt" in caplog.text

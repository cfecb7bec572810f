from pathlib import Path

import pytest

from esafety.storage.atomic_write import write_atomically


@pytest.mark.parametrize("letters", [1, 200, 250, 255])
def test_a_name_as_long_as_a_folder_takes_is_written(tmp_path: Path, letters: int) -> None:
    target = tmp_path / "new" / ("a" * letters)

    write_atomically(target, b"content")

    assert target.read_bytes() == b"content"
    assert [*target.parent.iterdir()] == [target]


def test_what_cannot_be_written_leaves_what_was_there_and_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(OSError, match="directory") as refused:
        write_atomically(tmp_path / "a", b"content")

    assert refused.value.filename == str(tmp_path / "a")
    assert [*tmp_path.iterdir()] == [tmp_path / "a"]


def test_what_is_interrupted_leaves_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.yml"
    target.write_bytes(b"before")
    write = Path.write_bytes

    def interrupted(self: Path, content: bytes) -> int:
        write(self, content[:3])
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(target, b"content")

    assert target.read_bytes() == b"before"
    assert [*tmp_path.iterdir()] == [target]

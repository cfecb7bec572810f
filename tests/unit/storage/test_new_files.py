from pathlib import Path

import pytest

from esafety.storage.new_files import write_new_files


def test_all_files_are_written(tmp_path: Path) -> None:
    write_new_files(tmp_path, {"docs/a/b.md": "Çocuk\n", "docs/a/c.yml": "x: 1\n"})

    assert (tmp_path / "docs/a/b.md").read_bytes() == "Çocuk\n".encode()
    assert (tmp_path / "docs/a/c.yml").read_text() == "x: 1\n"


def test_nothing_is_written_where_one_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/there.md").write_text("old")

    with pytest.raises(FileExistsError) as refused:
        write_new_files(tmp_path, {"new/a.md": "a", "docs/b.md": "b", "docs/there.md": "new"})

    assert refused.value.filename == str(tmp_path / "docs/there.md")
    assert (tmp_path / "docs/there.md").read_text() == "old"
    found = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert found == ["build", "docs", "docs/there.md"]


def test_a_new_folder_comes_into_being_in_one_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs/policy").mkdir(parents=True)
    seen: list[str] = []
    rename = Path.rename

    def followed(self: Path, target: Path) -> Path:
        seen.append(target.relative_to(tmp_path).as_posix())
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", followed)
    write_new_files(tmp_path, {"docs/policy/2026/a.md": "a", "docs/policy/2026/b.md": "b"})

    assert seen == ["docs/policy/2026"]


def test_files_of_which_one_cannot_be_moved_are_all_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if target == tmp_path / "docs/b.md":
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space"):
        write_new_files(tmp_path, {"docs/a.md": "a", "docs/b.md": "b"})

    assert [*(tmp_path / "docs").iterdir()] == []


@pytest.mark.parametrize("last", ["docs/a.md", "docs/b.md"])
def test_after_ctrl_c_what_was_to_be_replaced_is_there_and_nothing_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    old = {"docs/a.md": "old a", "docs/b.md": "old b"}
    write_new_files(tmp_path, old)
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        moved = rename(self, target)
        if target == tmp_path / last and moved.read_text() == "new":
            raise KeyboardInterrupt
        return moved

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_new_files(tmp_path, dict.fromkeys(old, "new"), old)

    assert {path: (tmp_path / path).read_text() for path in old} == old
    assert len([*(tmp_path / "docs").iterdir()]) == len(old)


def test_ctrl_c_while_files_are_set_aside_leaves_all_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = {"docs/a.md": "old a", "docs/b.md": "old b"}
    write_new_files(tmp_path, old)
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self == tmp_path / "docs/b.md":
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_new_files(tmp_path, {"docs/c.md": "new"}, old)

    assert {path: (tmp_path / path).read_text() for path in old} == old
    assert len([*(tmp_path / "docs").iterdir()]) == len(old)


def test_new_files_take_the_place_of_others(tmp_path: Path) -> None:
    write_new_files(tmp_path, {"docs/a.md": "old", "docs/b.md": "old"})

    write_new_files(tmp_path, {"docs/a.md": "new"}, ("docs/a.md", "docs/b.md"))

    assert (tmp_path / "docs/a.md").read_text() == "new"
    assert not (tmp_path / "docs/b.md").exists()


def test_what_was_to_be_replaced_stays_if_the_new_cannot_be_written(tmp_path: Path) -> None:
    write_new_files(tmp_path, {"docs/a.md": "old", "docs/there.md": "there"})

    with pytest.raises(FileExistsError):
        write_new_files(tmp_path, {"docs/b.md": "new", "docs/there.md": "new"}, ("docs/a.md",))

    assert (tmp_path / "docs/a.md").read_text() == "old"
    assert (tmp_path / "docs/there.md").read_text() == "there"

from pathlib import Path

from esafety.storage.files_below import contents_below
from esafety.storage.write_files import write_files

FILES = {"index.html": b"<p>", "2026-2027/a.pdf": b"%PDF", "2026-2027/index.html": b"<h1>"}


def test_what_the_copy_before_holds_alike_is_not_written_again(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    write_files(before, {**FILES, "index.html": b"<b>"})

    write_files(after, FILES, before)

    assert contents_below(after) == FILES
    same = [path for path in FILES if (after / path).samefile(before / path)]
    assert same == ["2026-2027/a.pdf", "2026-2027/index.html"]


def test_a_file_that_somebody_else_may_change_is_written(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    write_files(before, FILES)
    (tmp_path / "elsewhere.pdf").hardlink_to(before / "2026-2027/a.pdf")
    (before / "index.html").rename(tmp_path / "moved.html")
    (before / "index.html").symlink_to(tmp_path / "moved.html")

    write_files(after, FILES, before)
    (tmp_path / "elsewhere.pdf").write_bytes(b"another")
    (tmp_path / "moved.html").write_bytes(b"another")

    assert contents_below(after) == FILES
    assert not (after / "index.html").is_symlink()

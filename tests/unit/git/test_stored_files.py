import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.git.stored_files import stored_files

FILES = {"a.html": b"<p>", "deep/çocuk sayfası.html": b"<p>", "empty.txt": b"", "x.bin": b"\n\0\n"}
Asked = list[tuple[str, ...]]
Ask = Callable[[tuple[str, ...], bytes], bytes]


def ask_in(folder: Path, asked: Asked) -> Ask:
    def ask(words: tuple[str, ...], given: bytes) -> bytes:
        asked.append((*words, given.decode()))
        command = ["git", *words]
        return subprocess.run(
            command, cwd=folder, input=given, check=True, capture_output=True
        ).stdout

    return ask


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / "link.html").symlink_to("a.html")
    for words in (("init", "-q"), ("add", "-A")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    return tmp_path


def tree_of(folder: Path) -> str:
    written = subprocess.run(["git", "write-tree"], cwd=folder, check=True, capture_output=True)
    return written.stdout.decode().strip()


def test_plain_files_are_read_and_nothing_through_a_link(repository: Path) -> None:
    assert stored_files(ask_in(repository, []), tree_of(repository), {}) == FILES


def test_what_was_read_before_is_not_read_again(repository: Path) -> None:
    asked: Asked = []
    read: dict[str, bytes] = {}
    ask = ask_in(repository, asked)
    stored_files(ask, tree_of(repository), read)
    (repository / "new.html").write_bytes(b"<h1>")
    subprocess.run(["git", "add", "-A"], cwd=repository, check=True)
    again = stored_files(ask, tree_of(repository), read)

    assert again == {**FILES, "new.html": b"<h1>"}
    given = [words[-1].split() for words in asked if words[0] == "cat-file"]
    assert [len(names) for names in given] == [3, 1]  # `<p>` stands in two files


def test_a_file_that_the_store_lacks_is_told(repository: Path) -> None:
    tree = tree_of(repository)
    name = subprocess.run(
        ["git", "hash-object", "x.bin"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()
    (repository / ".git/objects" / name[:2] / name[2:]).unlink()

    with pytest.raises(LookupError, match=f"{name} missing"):
        stored_files(ask_in(repository, []), tree, {})

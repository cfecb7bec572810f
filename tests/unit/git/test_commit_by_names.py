"""What git's store has is named in a commit, and what it has not is sent once."""

import subprocess
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest
from mike.git_utils import FileInfo

from esafety.git.commit_by_names import CommitByNames, blob_name, store_compressed

PAGE, PICTURE = "<h1>Güvenli</h1>\n".encode(), bytes(range(256))
Sent = Callable[[dict[str, bytes], set[str]], bytes]


def git(folder: Path, *words: str) -> bytes:
    return subprocess.run(("git", *words), cwd=folder, check=True, capture_output=True).stdout


@pytest.fixture(params=["sha1", "sha256"])
def algorithm(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, algorithm: str) -> Sent:
    """Return a function that commits some files and returns all that git was sent."""
    git(tmp_path, "init", "--quiet", "--bare", f"--object-format={algorithm}")
    real = CommitByNames._write

    def sent(files: dict[str, bytes], known: set[str]) -> bytes:
        written: list[bytes] = []

        def write(commit: CommitByNames, data: str | bytes) -> None:
            written.append(data.encode() if isinstance(data, str) else data)
            real(commit, data)

        monkeypatch.setattr(CommitByNames, "_write", write)
        with chdir(tmp_path), CommitByNames("gh-pages", "m", known, algorithm, {}) as commit:
            for path, content in files.items():
                commit.add_file(FileInfo(path, content))
        return b"".join(written)

    return sent


def test_the_name_of_a_content_is_that_of_git(tmp_path: Path, algorithm: str) -> None:
    git(tmp_path, "init", "--quiet", f"--object-format={algorithm}")
    (tmp_path / "page").write_bytes(PAGE)

    named = git(tmp_path, "hash-object", "--no-filters", "page").decode().strip()

    assert named == blob_name(PAGE, algorithm)


def test_the_same_content_is_sent_once_and_stands_at_each_of_its_paths(
    sent: Sent, tmp_path: Path
) -> None:
    places = ("2026-2027/a b.html", "latest/çocuk.html", 'latest/"x".html')

    stream = sent(dict.fromkeys(places, PAGE) | {"latest/a.png": PICTURE}, set())

    assert (stream.count(PAGE), stream.count(PICTURE)) == (1, 1)
    for path in places:
        assert git(tmp_path, "show", f"gh-pages:{path}") == PAGE
    assert git(tmp_path, "show", "gh-pages:latest/a.png") == PICTURE


def test_what_was_committed_before_is_not_sent_again(
    sent: Sent, tmp_path: Path, algorithm: str
) -> None:
    sent({"a.html": PAGE}, set())

    stream = sent({"b.html": PAGE, "c.png": PICTURE}, {blob_name(PAGE, algorithm)})

    assert PAGE not in stream
    assert git(tmp_path, "show", "gh-pages:b.html") == PAGE
    assert git(tmp_path, "show", "gh-pages:c.png") == PICTURE


def test_what_is_compressed_is_stored_as_it_is_before_a_commit_names_it(
    sent: Sent, tmp_path: Path, algorithm: str
) -> None:
    paper, known = b"%PDF" + bytes(100_000), b"PNG"
    files = {"a.pdf": paper, "B.PNG": known, "page.html": PAGE}

    names = store_compressed(tmp_path, files, {blob_name(known, algorithm)}, algorithm)

    assert names == {one: blob_name(one, algorithm) for one in (paper, known)}
    (pack,) = tmp_path.glob("objects/pack/*.pack")
    assert pack.stat().st_size > len(paper)
    stored = git(tmp_path, "cat-file", "--batch-check", "--batch-all-objects").decode()
    assert [line.split()[0] for line in stored.splitlines()] == [blob_name(paper, algorithm)]

    stream = sent({"a.pdf": paper, "page.html": PAGE}, {*names.values()})

    assert paper not in stream
    assert git(tmp_path, "show", "gh-pages:a.pdf") == paper


def test_nothing_is_stored_where_nothing_is_missing(
    sent: Sent, tmp_path: Path, algorithm: str
) -> None:
    assert sent({}, set()) is not None

    assert store_compressed(tmp_path, {"page.html": PAGE}, set(), algorithm) == {}
    assert not list(tmp_path.glob("objects/pack/*.pack"))

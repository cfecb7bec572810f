from pathlib import Path

import pytest

from esafety.problems.problem import ContentError, Problem
from esafety.publish.published_copy import files_of_local_copy, problems_of_local_copy
from esafety.storage.output_folder import STAMP_FILE

COPY = "build/published"


def copy_in(root: Path, *names: str) -> None:
    for name in names:
        path = root / COPY / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def test_a_copy_has_its_files_and_nothing_of_how_it_was_written(tmp_path: Path) -> None:
    copy_in(tmp_path, "manifest.json", "2026-2027/index.html", STAMP_FILE)
    (tmp_path / COPY / "empty").mkdir()

    assert files_of_local_copy(tmp_path, "gh-pages") == {
        name: name.encode() for name in ("manifest.json", "2026-2027/index.html")
    }


def test_a_folder_without_a_list_is_no_copy(tmp_path: Path) -> None:
    assert files_of_local_copy(tmp_path, "gh-pages") == {}
    copy_in(tmp_path, "index.html")
    assert files_of_local_copy(tmp_path, "gh-pages") == {}


@pytest.mark.parametrize("name", ["a\\b.html", "a\u202eb.html", "INDEX.html"])
def test_a_name_that_no_list_could_hold_was_never_published(tmp_path: Path, name: str) -> None:
    copy_in(tmp_path, "manifest.json", "index.html", name)
    if len([*(tmp_path / COPY).iterdir()]) < 3:
        pytest.skip("this disk takes two such names for one")

    with pytest.raises(ContentError) as refused:
        files_of_local_copy(tmp_path, "gh-pages")

    (problem,) = refused.value.problems
    assert (problem.path, problem.key) == (f"{COPY}/manifest.json", "published-copy-damaged")


def test_what_stands_against_the_sources_is_no_damage_of_the_copy() -> None:
    ours = Problem("docs/policy/2026-2027/seal.yml", 1, "seal-broken")
    theirs = [Problem(name, 1, "published-changed") for name in ("index.html", "a.pdf")]

    damaged, left = problems_of_local_copy([ours, *theirs], "gh-pages")

    assert left == ours
    assert (damaged.key, damaged.params["path"]) == ("published-copy-damaged", "index.html")
    assert [*problems_of_local_copy([ours], "gh-pages")] == [ours]

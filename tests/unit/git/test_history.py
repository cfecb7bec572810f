import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.git.history import (
    last_change,
    last_changes,
    place_in_checkout,
    rewritten_seals,
    uncommitted,
    with_history_of,
)
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import RenderInputs
from esafety.problems.problem import ContentError

PAGE = DOCUMENT_TYPES["page"]

WHEN = datetime(2022, 9, 29, 12, tzinfo=UTC)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_COMMITTER_DATE", WHEN.isoformat())
    git(tmp_path, "init", "--quiet")
    return tmp_path


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Okul", "-c", "user.email=okul@okul.example")
    subprocess.run(["git", *who, *words], cwd=folder, check=True)


def test_a_checkout_that_git_does_not_open_is_not_taken_for_one_without_a_history(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(checkout, "commit", "--quiet", "--allow-empty", "--message", "first")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    with pytest.raises(ContentError) as refused:
        list(rewritten_seals(checkout))

    (problem,) = refused.value.problems
    assert problem.key == "git-refuses"
    assert f'safe.directory "{checkout}"' in problem.sentence("tr")


def test_the_last_change_is_the_last_commit(checkout: Path) -> None:
    git(checkout, "commit", "--quiet", "--allow-empty", "--message", "first")

    assert last_change(checkout) == WHEN


def test_a_checkout_without_commits_has_no_last_change(checkout: Path) -> None:
    assert last_change(checkout) is None


def test_a_folder_outside_git_has_no_last_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert last_change(tmp_path) is None


def test_a_machine_without_git_knows_no_last_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert last_change(tmp_path) is None


def seal(checkout: Path, text: str, edition: str = "2022-2023") -> Path:
    path = checkout / f"docs/policy/{edition}/seal.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def commit_all(checkout: Path, message: str) -> None:
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", message)


def test_a_seal_that_stands_as_it_first_stood_is_fine(checkout: Path) -> None:
    seal(checkout, "first\n")
    commit_all(checkout, "sealed")
    seal(checkout, "second\n", "2026-2027")
    commit_all(checkout, "sealed again")

    assert list(rewritten_seals(checkout)) == []


@pytest.mark.parametrize("committed", [True, False])
def test_a_seal_rewritten_since_is_told_whether_committed_or_not(
    checkout: Path,
    committed: bool,  # noqa: FBT001
) -> None:
    path = seal(checkout, "first\n")
    commit_all(checkout, "sealed")
    path.write_text("second\n", encoding="utf-8")
    if committed:
        commit_all(checkout, "sealed otherwise")

    (problem,) = rewritten_seals(checkout)

    assert (problem.place, problem.key) == ("docs/policy/2022-2023/seal.yml:1", "seal-rewritten")
    assert "2022-2023" in problem.sentence("tr")


def test_a_school_that_is_a_folder_of_a_larger_repository_is_seen_too(checkout: Path) -> None:
    school = checkout / "press/school"
    path = seal(school, "first\n")
    seal(checkout / "another", "not ours\n").write_text("changed\n", encoding="utf-8")
    commit_all(checkout, "sealed")
    assert list(rewritten_seals(school)) == []
    path.write_text("second\n", encoding="utf-8")

    (problem,) = rewritten_seals(school)

    assert problem.place == "docs/policy/2022-2023/seal.yml:1"


def test_the_newest_edition_taken_out_whole_is_told(checkout: Path) -> None:
    """The chain of digests cannot tell: nothing names its newest link."""
    seal(checkout, "first\n")
    commit_all(checkout, "sealed")
    seal(checkout, "second\n", "2026-2027").parent.joinpath("01-a.tr.md").touch()
    commit_all(checkout, "sealed again")
    git(checkout, "rm", "-r", "--quiet", "docs/policy/2026-2027")
    git(checkout, "commit", "--quiet", "--message", "gone")

    assert [p.path for p in rewritten_seals(checkout)] == ["docs/policy/2026-2027/seal.yml"]


def test_a_seal_made_on_a_branch_counts_once_it_was_merged(checkout: Path) -> None:
    commit_all_empty = ("commit", "--quiet", "--allow-empty", "--message", "start")
    git(checkout, *commit_all_empty)
    git(checkout, "checkout", "--quiet", "-b", "draft")
    path = seal(checkout, "with the wrong name\n")
    commit_all(checkout, "sealed")
    path.write_text("right\n", encoding="utf-8")
    commit_all(checkout, "sealed right")
    git(checkout, "checkout", "--quiet", "-")
    git(checkout, "merge", "--quiet", "--no-ff", "--message", "merged", "draft")

    assert list(rewritten_seals(checkout)) == []


def test_files_that_are_not_committed_are_named(checkout: Path) -> None:
    seal(checkout, "first\n")
    commit_all(checkout, "sealed")
    folder = checkout / "docs/policy/2022-2023"
    (folder / "seal.yml").write_text("other\n", encoding="utf-8")
    (folder / "01-a.tr.md").touch()

    found = sorted(uncommitted(checkout, "docs/policy/2022-2023"))

    assert [(p.path.rpartition("/")[2], p.key) for p in found] == [
        ("01-a.tr.md", "approve-uncommitted"),
        ("seal.yml", "approve-uncommitted"),
    ]


def test_a_file_renamed_but_not_committed_is_named_by_both_its_names(checkout: Path) -> None:
    path = checkout / "docs/old-name.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("words\n" * 20, encoding="utf-8")
    commit_all(checkout, "written")
    git(checkout, "mv", "docs/old-name.md", "docs/new-name.md")

    assert sorted(p.path for p in uncommitted(checkout, "docs")) == [
        "docs/new-name.md",
        "docs/old-name.md",
    ]


def test_a_file_that_git_is_told_to_ignore_is_named_where_a_site_is_made_of_it(
    checkout: Path,
) -> None:
    (checkout / "docs/.cache").mkdir(parents=True)
    (checkout / ".gitignore").write_text("*.png\nThumbs.db\n*~\n.cache\n", encoding="utf-8")
    commit_all(checkout, "begun")
    for name in ("a.png", "Thumbs.db", "a.md~", ".cache/b.png"):
        (checkout / "docs" / name).touch()

    assert [p.path for p in uncommitted(checkout, "docs")] == ["docs/a.png"]


@pytest.mark.skipif(os.name == "nt", reason="names of folders are text there")
def test_a_folder_in_a_checkout_may_be_named_in_another_encoding(checkout: Path) -> None:
    school = checkout / os.fsdecode(b"okul\xfd")
    seal(school, "first\n")
    commit_all(checkout, "sealed")
    seal(school, "second\n")

    assert place_in_checkout(school) == f"{school.name}/"
    assert [p.path for p in uncommitted(school, "docs")] == ["docs/policy/2022-2023/seal.yml"]
    assert [p.key for p in rewritten_seals(school)] == ["seal-rewritten"]


def test_without_git_nothing_can_be_said_to_be_committed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert [p.key for p in uncommitted(tmp_path, "docs")] == ["approve-without-git"]
    assert list(rewritten_seals(tmp_path)) == []


def test_a_history_that_was_cut_off_is_said(checkout: Path, tmp_path: Path) -> None:
    seal(checkout, "first\n")
    commit_all(checkout, "sealed")
    seal(checkout, "forged\n")
    commit_all(checkout, "forged")
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", "--depth", "1", checkout.as_uri(), str(copy))

    assert [p.key for p in rewritten_seals(copy)] == ["history-cut-off"]


YEARS = {year: datetime(year, 1, 1, 12, tzinfo=UTC) for year in range(2022, 2027)}


def write(checkout: Path, monkeypatch: pytest.MonkeyPatch, year: int, /, **texts: str) -> None:
    """Write pages and commit them on the first day of a year."""
    (checkout / "docs").mkdir(exist_ok=True)
    for name, text in texts.items():
        (checkout / f"docs/{name}.tr.md").write_text(text, encoding="utf-8")
    monkeypatch.setenv("GIT_COMMITTER_DATE", YEARS[year].isoformat())
    commit_all(checkout, f"in {year}")


def changes(checkout: Path) -> dict[str, int]:
    found = last_changes(checkout, "docs")
    return {Path(path).name.split(".")[0]: moment.year for path, moment in found.items()}


def test_each_page_has_the_day_of_its_own_last_change(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checkout, monkeypatch, 2022, a="one", b="one", c="one")
    write(checkout, monkeypatch, 2023, b="two")
    (checkout / "elsewhere").touch()
    write(checkout, monkeypatch, 2024)

    assert changes(checkout) == {"a": 2022, "b": 2023, "c": 2022}
    assert last_changes(checkout, "docs")["docs/a.tr.md"] == YEARS[2022]


def test_a_page_changed_since_or_never_committed_has_no_day_yet(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checkout, monkeypatch, 2022, a="one", b="one", c="one")
    (checkout / "docs/b.tr.md").write_text("two", encoding="utf-8")
    (checkout / "docs/d.tr.md").touch()
    (checkout / "docs/c.tr.md").write_text("two", encoding="utf-8")
    git(checkout, "add", "docs/c.tr.md")

    assert changes(checkout) == {"a": 2022}


def write_on_a_branch(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write two pages in 2022, and one of them anew, in 2023, on the branch `draft`."""
    write(checkout, monkeypatch, 2022, a="one", b="one")
    git(checkout, "checkout", "--quiet", "-b", "draft")
    write(checkout, monkeypatch, 2023, b="two")
    git(checkout, "checkout", "--quiet", "-")


def test_a_page_merged_from_a_branch_has_the_day_it_was_written(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_on_a_branch(checkout, monkeypatch)
    write(checkout, monkeypatch, 2024, a="two")
    monkeypatch.setenv("GIT_COMMITTER_DATE", YEARS[2025].isoformat())
    git(checkout, "merge", "--quiet", "--no-ff", "--message", "merged", "draft")

    assert changes(checkout) == {"a": 2024, "b": 2023}


def test_a_page_that_two_branches_changed_has_the_day_they_were_brought_together(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_on_a_branch(checkout, monkeypatch)
    write(checkout, monkeypatch, 2024, b="three")
    git(checkout, "merge", "--quiet", "--no-commit", "--strategy=ours", "draft")
    write(checkout, monkeypatch, 2026, b="two and three")

    assert changes(checkout) == {"a": 2022, "b": 2026}


def test_a_history_that_was_cut_off_has_no_earlier_day_than_its_first(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checkout, monkeypatch, 2022, a="one", b="one")
    write(checkout, monkeypatch, 2023, b="two")
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", "--depth", "1", checkout.as_uri(), str(copy))

    assert changes(copy) == {"a": 2023, "b": 2023}


def test_outside_git_no_page_has_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert last_changes(tmp_path, "docs") == {}


def test_a_folder_below_the_top_of_a_checkout_is_asked_by_its_own_paths(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / "school").mkdir()
    write(checkout / "school", monkeypatch, 2022, a="one")

    assert [*last_changes(checkout / "school", "docs")] == ["docs/a.tr.md"]


def test_a_committed_change_prints_only_its_own_pages_again(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checkout, monkeypatch, 2022, a="one", b="one")
    pdf_cache = PdfCache(checkout, RenderInputs("inputs"))

    def keys() -> dict[str, str]:
        dates = last_changes(checkout, "docs")
        return {
            path: pdf_cache.key(PrintJob(PAGE, "tr", "", "", "", path, made, ()), checkout)
            for path, made in dates.items()
        }

    before = keys()
    write(checkout, monkeypatch, 2023, b="two")
    after = keys()

    assert before.keys() == after.keys()
    assert {path for path in before if before[path] != after[path]} == {"docs/b.tr.md"}


@pytest.mark.parametrize("place", ["", "press/"])
def test_git_tells_of_a_copy_what_it_knows_of_the_original(
    checkout: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    """A copy outside of any checkout: what changed in it since has no time, all else has."""
    school, copy = checkout / place, tmp_path_factory.mktemp("copy") / place
    for folder in (school, copy):
        (folder / "docs").mkdir(parents=True)
        for name in ("a.md", "b.md"):
            (folder / "docs" / name).write_text("one", encoding="utf-8")
    commit_all(checkout, "first")
    (copy / "docs/b.md").write_text("two", encoding="utf-8")

    assert place_in_checkout(school) == place
    for name, value in with_history_of(school, copy).items():
        monkeypatch.setenv(name, value)
    assert last_change(copy) == WHEN
    assert last_changes(copy, "docs") == {"docs/a.md": WHEN}


def test_a_folder_without_history_gives_none_to_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert with_history_of(tmp_path, tmp_path) == {}


def test_modes_and_hard_links_are_no_change_of_a_text(checkout: Path) -> None:
    seal(checkout, "first\n")
    commit_all(checkout, "sealed")
    file = checkout / "docs/policy/2022-2023/seal.yml"

    file.chmod(0o755)
    os.link(file, checkout.parent / "linked.yml")

    assert list(uncommitted(checkout, "docs/policy/2022-2023")) == []


def test_uncommitted_files_of_a_subfolder_are_named_by_its_own_paths(checkout: Path) -> None:
    seal(checkout / "school", "first\n")
    commit_all(checkout, "sealed")
    seal(checkout / "school", "second\n")

    (problem,) = uncommitted(checkout / "school", "docs")

    assert problem.path == "docs/policy/2022-2023/seal.yml"

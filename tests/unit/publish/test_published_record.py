from pathlib import Path

import pytest

from esafety.cli.terminal.editions import proof_lines
from esafety.git.history import stored_file
from esafety.publish.published_copy import InMemorySite
from esafety.publish.published_record import (
    PublishedRecord,
    check_against_record,
    check_in_force_published,
    check_seals_against_record,
    first_manifests,
    record_in,
    same_lists,
)
from esafety.publish.verify import verify
from published_copy import NEW, OLD, SEALS, manifests, published_files, write_copy
from workshop import commit_all, git


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Return a repository that has the branch of its publications."""
    write_copy(tmp_path)
    git(tmp_path, "init", "--quiet", "--initial-branch", "gh-pages")
    commit_all(tmp_path, "published")
    git(tmp_path, "switch", "--quiet", "--orphan", "main")
    return tmp_path


def test_a_repository_without_a_publication_is_reported_once(tmp_path: Path) -> None:
    assert record_in(tmp_path) is None
    (note,) = check_seals_against_record(SEALS, None)
    assert (note.key, note.severity) == ("nothing-published-here", "note")
    assert list(check_seals_against_record({"2026-2027": None}, None)) == []


def test_a_seal_made_anew_is_seen_beside_what_was_published(school: Path) -> None:
    record = record_in(school)

    assert list(check_seals_against_record(SEALS, record)) == []
    (problem,) = check_seals_against_record(SEALS | {NEW: "ef" * 32}, record)
    assert problem.key == "publish-other-seal"


def test_lists_made_anew_with_a_forged_document_are_seen_by_the_record(school: Path) -> None:
    record = record_in(school)
    assert record
    forged = manifests()
    booklet = f"downloads/{NEW}/booklet.tr.pdf"
    entry = forged[NEW].files[booklet]
    files = {**forged[NEW].files, booklet: type(entry)("0" * 64, entry.size, sealed=True)}
    forged[NEW] = type(forged[NEW])(NEW, SEALS[NEW], files)

    (problem,) = check_against_record(forged, record)

    assert (problem.path, problem.key) == (f"{NEW}/{booklet}", "published-sealed-changed")
    assert same_lists(forged, record) == (OLD,)


def test_a_branch_of_ours_that_was_left_behind_is_no_record_where_the_remotes_goes_on(
    school: Path,
) -> None:
    git(school, "switch", "--quiet", "gh-pages")
    git(school, "update-ref", "refs/remotes/origin/gh-pages", "gh-pages")
    same = record_in(school)
    (school / "news.txt").write_text("new", encoding="utf-8")
    commit_all(school, "published again")
    git(school, "update-ref", "refs/remotes/origin/gh-pages", "gh-pages")
    git(school, "reset", "--quiet", "--hard", "HEAD~1")
    behind = record_in(school)
    (school / "own.txt").write_text("own", encoding="utf-8")
    commit_all(school, "another way")
    apart = record_in(school)

    found = [record and record.branch for record in (same, behind, apart)]
    assert found == ["gh-pages", "origin/gh-pages", "gh-pages"]


def test_what_a_site_was_verified_against_is_reported(school: Path) -> None:
    published, _ = verify(InMemorySite(published_files()))

    in_the_repository = "\n".join(proof_lines(published, SEALS, record_in(school)))
    alone = "\n".join(proof_lines(published, {}, None))

    assert "the lists are the same" in in_the_repository
    assert "nothing here proves" not in in_the_repository
    assert alone.count("nothing here proves its list of files") == 2
    assert SEALS[NEW][:12] in alone


def test_what_others_keep_on_the_branch_is_no_edition(school: Path) -> None:
    git(school, "switch", "--quiet", "gh-pages")
    (school / "app").mkdir()
    (school / "app/manifest.json").write_text('{"name": "app"}', encoding="utf-8")
    commit_all(school, "a web app")

    record = record_in(school)

    assert record
    assert record.unreadable == ""
    assert set(record.first) == {OLD, NEW}


def test_a_manifest_in_a_folder_of_no_edition_is_not_asked_for(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(school, "switch", "--quiet", "gh-pages")
    (school / "app").mkdir()
    (school / "app/manifest.json").write_text('{"name": "app"}', encoding="utf-8")
    commit_all(school, "a web app")
    asked: list[str] = []

    def remembered(root: Path, name: str) -> bytes | None:
        asked.append(name.partition(":")[2])
        return stored_file(root, name)

    monkeypatch.setattr("esafety.publish.published_record.stored_file", remembered)
    first_manifests(school, "gh-pages")

    assert sorted(asked) == [f"{OLD}/manifest.json", f"{NEW}/manifest.json"]


@pytest.mark.parametrize("manifest", ['{"name": "app"}', "{"])
def test_a_record_on_a_branch_of_another_name_is_found(school: Path, manifest: str) -> None:
    git(school, "branch", "--quiet", "--move", "gh-pages", "yayin")
    git(school, "switch", "--quiet", "--orphan", "app")  # it changed last, and is no record
    (school / "manifest.json").write_text(manifest, encoding="utf-8")
    commit_all(school, "a web app")

    record = record_in(school)

    assert record
    assert (record.branch, set(record.first)) == ("yayin", {OLD, NEW})


def test_the_usual_branch_is_the_record_beside_one_on_which_somebody_tried(school: Path) -> None:
    git(school, "switch", "--quiet", "--create", "trial", "gh-pages")
    (school / OLD / "manifest.json").unlink()
    commit_all(school, "a trial")

    record = record_in(school)

    assert record
    assert (record.branch, record.unreadable) == ("gh-pages", "")


def test_a_branch_with_unreadable_lists_is_reported(school: Path) -> None:
    git(school, "switch", "--quiet", "gh-pages")
    (school / "manifest.json").write_text("{", encoding="utf-8")
    commit_all(school, "spoiled")

    (problem,) = check_seals_against_record(SEALS, record_in(school))

    assert problem.key == "manifest-unreadable"


def test_a_newest_sealed_edition_that_was_not_published_is_a_note() -> None:
    record = PublishedRecord("gh-pages", {}, {})

    for known in (record, None):
        (note,) = check_in_force_published({"2022-2023": "ab" * 32, "2026-2027": None}, known)
        assert (note.key, note.severity) == ("in-force-unpublished", "note")
        assert note.params == {"name": "2022-2023"}
    assert list(check_in_force_published({"2026-2027": None}, None)) == []


def test_a_copy_that_lost_an_older_edition_is_reported_but_not_one_of_an_earlier_day(
    school: Path,
) -> None:
    record, now = record_in(school), manifests()

    (problem,) = check_against_record({NEW: now[NEW]}, record)
    assert (problem.path, problem.key) == (f"{OLD}/manifest.json", "published-lost")
    assert list(check_against_record({OLD: now[OLD]}, record)) == []


def test_a_list_that_names_an_edition_without_its_files_is_unreadable(school: Path) -> None:
    git(school, "switch", "--quiet", "gh-pages")
    (school / OLD / "manifest.json").unlink()
    commit_all(school, "lost")

    record = record_in(school)
    assert record
    assert OLD in record.unreadable

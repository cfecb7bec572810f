import os
import subprocess
from pathlib import Path

import pytest

from esafety.git.branch import BranchMovedError
from esafety.git.fetch_branch import fetch_branch, newest_known

ADDED = {"index.html": b"<p>", "2026-2027/index.html": b"<h1>"}


def git(folder: Path, *words: str) -> str:
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Return a repository that knows another one, which holds nothing yet, as `origin`."""
    for name, kind in (("school", ()), ("public.git", ("--bare",))):
        (tmp_path / name).mkdir()
        git(tmp_path / name, "init", "--quiet", *kind)
    git(tmp_path / "school", "remote", "add", "origin", str(tmp_path / "public.git"))
    return tmp_path / "school"


def test_what_was_pushed_is_known_to_the_repository_at_once(school: Path, tmp_path: Path) -> None:
    branch = fetch_branch(school, "origin", "gh-pages", tmp_path / "scratch")

    branch.add(ADDED, "first")
    branch.push()

    shown = git(school, "show", "origin/gh-pages:2026-2027/index.html")
    assert shown == "<h1>"
    again = fetch_branch(school, "origin", "gh-pages", tmp_path / "again")
    assert again.files("2026-2027") == {"index.html": b"<h1>"}


def test_a_remote_without_a_name_leaves_the_repository_as_it_is(
    school: Path, tmp_path: Path
) -> None:
    branch = fetch_branch(school, str(tmp_path / "public.git"), "gh-pages", tmp_path / "scratch")

    branch.add(ADDED, "first")
    branch.push()

    assert git(school, "for-each-ref") == ""
    assert "gh-pages" in git(tmp_path / "public.git", "branch")


@pytest.mark.skipif(os.name == "nt", reason="names of folders are text there")
def test_settings_of_old_programs_have_their_letters_in_other_encodings(
    school: Path, tmp_path: Path
) -> None:
    public = (tmp_path / "public.git").rename(tmp_path / os.fsdecode(b"genel\xfd.git"))
    with (school / ".git/config").open("ab") as settings:
        settings.write(b"[user]\n\tname = \xdeule\n\temail = sule@okul.example\n")
        settings.write(b'[remote "old"]\n\turl = ' + os.fsencode(public) + b"\n")

    branch = fetch_branch(school, "old", "gh-pages", tmp_path / "scratch")

    branch.add(ADDED, "first")
    assert (
        git(branch.folder, "log", "-1", "--format=%an", "gh-pages")
        == "\N{REPLACEMENT CHARACTER}ule\n"
    )


def test_a_branch_is_current_until_somebody_pushes(school: Path, tmp_path: Path) -> None:
    ours, theirs = (
        fetch_branch(school, "origin", "gh-pages", tmp_path / name) for name in ("ours", "theirs")
    )
    assert ours.is_current()

    theirs.add(ADDED, "first")
    assert not theirs.is_current()
    theirs.push()

    assert theirs.is_current()
    assert not ours.is_current()
    ours.add({"index.html": b"ours"}, "first, too")
    with pytest.raises(BranchMovedError):
        ours.push()


def test_a_branch_whose_name_ends_alike_is_another_one(school: Path, tmp_path: Path) -> None:
    other = fetch_branch(school, "origin", "old/gh-pages", tmp_path / "other")
    other.add(ADDED, "first")
    other.push()

    branch = fetch_branch(school, "origin", "gh-pages", tmp_path / "scratch")

    assert not branch.exists
    assert branch.is_current()


def own_objects(folder: Path) -> int:
    """Return how many objects lie in a repository itself, and not in one that lends it some."""
    counted = dict(line.split(": ") for line in git(folder, "count-objects", "-v").splitlines())
    return int(counted["count"]) + int(counted["in-pack"])


def published(school: Path, scratch: Path) -> None:
    branch = fetch_branch(school, "origin", "gh-pages", scratch)
    branch.add(ADDED, "first")
    branch.push()


def test_what_the_repository_knows_is_not_fetched_again(school: Path, tmp_path: Path) -> None:
    published(school, tmp_path / "first")

    again = fetch_branch(school, "origin", "gh-pages", tmp_path / "again")

    assert again.files() == ADDED
    assert own_objects(again.folder) == 0
    again.add({"index.html": b"<p>2"}, "second")
    again.push()
    assert git(tmp_path / "public.git", "show", "gh-pages:index.html") == "<p>2"
    assert git(school, "show", "origin/gh-pages:index.html") == "<p>2"


def test_what_somebody_else_published_is_fetched(school: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(tmp_path / "public.git"), "colleague")
    published(tmp_path / "colleague", tmp_path / "first")

    branch = fetch_branch(school, "origin", "gh-pages", tmp_path / "scratch")

    assert branch.files() == ADDED
    assert own_objects(branch.folder) > 0


def test_a_repository_of_a_part_of_its_history_lends_nothing(school: Path, tmp_path: Path) -> None:
    published(school, tmp_path / "first")
    published(school, tmp_path / "second")
    address = (tmp_path / "public.git").as_uri()
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=gh-pages", address, "part")

    branch = fetch_branch(tmp_path / "part", "origin", "gh-pages", tmp_path / "scratch")

    assert not (branch.folder / "objects/info/alternates").exists()
    assert git(branch.folder, "rev-list", "--count", "gh-pages") == "2\n"


@pytest.mark.parametrize("name", ["school", "okul ğ", 'with "marks"'])
def test_a_folder_of_any_name_lends(school: Path, tmp_path: Path, name: str) -> None:
    place = school.rename(tmp_path / name)
    published(place, tmp_path / "first")

    branch = fetch_branch(place, "origin", "gh-pages", tmp_path / "scratch")

    assert (branch.files(), own_objects(branch.folder)) == (ADDED, 0)


def test_a_folder_without_a_repository_fetches_all(school: Path, tmp_path: Path) -> None:
    published(school, tmp_path / "first")
    (tmp_path / "plain").mkdir()

    branch = fetch_branch(
        tmp_path / "plain", str(tmp_path / "public.git"), "gh-pages", tmp_path / "scratch"
    )

    assert branch.files() == ADDED


@pytest.mark.parametrize("remote", ["origin", "."])
def test_a_large_file_arrives_as_it_is(school: Path, tmp_path: Path, remote: str) -> None:
    large = {"site.zip": bytes(range(256)) * 8_000}
    for number, added in enumerate((b"", b"a little more")):
        branch = fetch_branch(school, remote, "gh-pages", tmp_path / f"{remote}{number}")
        branch.add({"site.zip": large["site.zip"] + added}, "one more")
        branch.push()

    last = fetch_branch(school, remote, "gh-pages", tmp_path / "last")
    assert last.files() == {"site.zip": large["site.zip"] + b"a little more"}


@pytest.mark.parametrize("remote", ["origin", "."])
def test_few_files_stay_in_the_pack_in_which_they_were_written(
    school: Path, tmp_path: Path, remote: str
) -> None:
    """One file for each object would be compressed anew, the copy for a USB stick with them."""
    branch = fetch_branch(school, remote, "gh-pages", tmp_path / "scratch")
    branch.add(ADDED, "first")
    branch.push()

    public = school if remote == "." else tmp_path / "public.git"
    for repository in (branch.folder, public):
        assert git(repository, "count-objects").startswith("0 objects")
        assert git(repository, "fsck", "--strict") == ""


def test_settings_of_git_that_the_environment_gives_hold(
    school: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("COUNT", "1"), ("KEY_0", "core.compression"), ("VALUE_0", "0")):
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    branch = fetch_branch(school, "origin", "gh-pages", tmp_path / "scratch")

    branch.add({"zeros": b"0" * 100_000}, "first")

    (pack,) = branch.folder.glob("objects/pack/*.pack")
    assert pack.stat().st_size > 100_000


@pytest.mark.parametrize("last", ["refs/heads/gh-pages", "refs/remotes/okul/gh-pages"])
def test_a_branch_is_known_as_it_was_last_wherever_that_is(
    school: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    assert newest_known(school, "gh-pages") == ""
    tree = git(school, "write-tree").strip()
    refs = ("refs/heads/gh-pages", "refs/remotes/okul/gh-pages", "refs/heads/old/gh-pages")
    for day, ref in enumerate([*sorted(refs, key=last.__eq__)[:-1], last], start=1):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"2026-09-0{day}T12:00:00Z")
        git(school, "update-ref", ref, git(school, "commit-tree", "-m", ref, tree).strip())

    assert newest_known(school, "gh-pages") == last
    fetched = fetch_branch(school, ".", "gh-pages", tmp_path / "scratch", last)
    assert git(fetched.folder, "log", "--format=%s", "gh-pages").strip() == last


@pytest.mark.parametrize("inside", ["", "okul"])
def test_a_remote_near_the_school_is_found_from_the_top_of_its_checkout(
    school: Path, tmp_path: Path, inside: str
) -> None:
    """Git itself reads the address so, wherever in the checkout it is called."""
    git(school, "remote", "set-url", "origin", "../public.git")
    place = school / inside
    place.mkdir(exist_ok=True)
    branch = fetch_branch(place, "origin", "gh-pages", tmp_path / "scratch")

    branch.add(ADDED, "first")
    branch.push()

    assert "gh-pages" in git(tmp_path / "public.git", "branch")
    assert git(school, "show", "origin/gh-pages:index.html") == "<p>"


@pytest.mark.parametrize("own", ["sha1", "sha256"])
@pytest.mark.parametrize("theirs", ["sha1", "sha256"])
def test_a_remote_may_name_what_it_stores_in_another_way_than_the_school(
    tmp_path: Path, own: str, theirs: str
) -> None:
    school, public = tmp_path / "school", tmp_path / "public.git"
    git(tmp_path, "init", "--quiet", f"--object-format={own}", "school")
    git(tmp_path, "init", "--quiet", "--bare", f"--object-format={theirs}", "public.git")

    first = fetch_branch(school, str(public), "gh-pages", tmp_path / "first")
    first.add(ADDED, "first")
    first.push()
    then = fetch_branch(school, public.as_uri(), "gh-pages", tmp_path / "then")
    then.add(ADDED | {"404.html": b"?"}, "second")
    then.push()

    assert git(public, "ls-tree", "-r", "--name-only", "gh-pages").split() == [
        *("2026-2027/index.html", "404.html", "index.html")
    ]

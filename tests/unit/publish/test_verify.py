"""Every way to tamper with a published site is reported; an untouched site passes."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from esafety.publish.manifest import MANIFEST
from esafety.publish.published_copy import InMemorySite, LocalSite
from esafety.publish.verify import verify
from published_copy import NEW, OLD, SEALS, published_files, write_copy
from workshop import commit_all, git

Tamper = Callable[[Path], None]


def problems_of(folder: Path, site_url: str = "") -> list[str]:
    _, problems = verify(LocalSite(folder), site_url)
    for problem in problems:
        assert problem.sentence("tr")
        assert problem.sentence("en")
    return [f"{problem.path} {problem.key}" for problem in problems]


def test_an_untouched_copy_passes(tmp_path: Path) -> None:
    assert problems_of(write_copy(tmp_path / "copy")) == []
    published, problems = verify(InMemorySite(published_files()))
    assert (sorted(published), problems) == ([OLD, NEW], [])


def test_the_build_stamp_is_accepted(tmp_path: Path) -> None:
    copy = write_copy(tmp_path / "copy")
    (copy / ".esafety-site").touch()

    assert problems_of(copy) == []


def add(path: str, content: bytes = b"x") -> Tamper:
    def tamper(copy: Path) -> None:
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_bytes(content)

    return tamper


def remove(path: str) -> Tamper:
    return lambda copy: (copy / path).unlink()


def change(path: str) -> Tamper:
    """Change one byte; the length stays."""

    def tamper(copy: Path) -> None:
        content = bytearray((copy / path).read_bytes())
        content[0] ^= 1
        (copy / path).write_bytes(bytes(content))

    return tamper


def link(path: str, target: str) -> Tamper:
    def tamper(copy: Path) -> None:
        (copy / path).unlink(missing_ok=True)
        (copy / path).symlink_to(target)

    return tamper


def replace_folder_by_link(path: str) -> Tamper:
    def tamper(copy: Path) -> None:
        (copy / path).rename(copy.parent / "outside")
        (copy / path).symlink_to(copy.parent / "outside")

    return tamper


def folder(path: str) -> Tamper:
    return lambda copy: (copy / path).mkdir(parents=True)


def pipe(path: str) -> Tamper:
    return lambda copy: os.mkfifo(copy / path)


def rewrite(path: str, edit: Callable[[dict[str, Any]], object]) -> Tamper:
    """Change a value of a list and leave the rest of the site alone."""

    def tamper(copy: Path) -> None:
        data = json.loads((copy / path).read_text(encoding="utf-8"))
        edit(data)
        (copy / path).write_text(json.dumps(data), encoding="utf-8")

    return tamper


def write(path: str, text: str) -> Tamper:
    return add(path, text.encode())


def without(path: str) -> Callable[[dict[str, Any]], object]:
    return lambda data: data["files"].pop(path)


def entry(data: dict[str, Any], path: str) -> dict[str, Any]:
    return data["files"][path]  # type: ignore[no-any-return]


BOOKLET = f"downloads/{NEW}/booklet.tr.pdf"
PLACES = ("", f"{OLD}/", f"{NEW}/", "latest/")
LISTED = [f"{place}index.html" for place in PLACES]
SEALED = [f"{NEW}/{BOOKLET}", f"{OLD}/downloads/{OLD}/booklet.tr.pdf", f"latest/{BOOKLET}"]
STRANGE = ("login.php", "CNAME", ".htaccess", "sub/page.html", ".well-known/a", "INDEX.html")
TAMPERED: list[tuple[str, Tamper]] = [
    *((f"add {path}", add(path)) for path in STRANGE),
    *((f"add {place}evil.html", add(f"{place}evil.html")) for place in PLACES[1:]),
    ("fill .nojekyll", add(".nojekyll", b"<?php")),
    ("take .nojekyll away", remove(".nojekyll")),
    ("put a page into .git", add(".git/login.html")),
    ("put a page among git's hooks", add(".git/hooks/login.html")),
    ("put a page among git's branches", add(".git/refs/heads/login.html", b"<script>")),
    ("put a page into .git as a file", add(".git", b"<script>")),
    ("add an empty folder named as a page", folder("giris/index.html")),
    ("add an empty folder to an edition", folder(f"{NEW}/yeni")),
    ("add an empty folder .git", folder(".git/login.html")),
    ("nest the menu without end", add("versions.json", b"[" * 100_000)),
    ("nest the list without end", add(MANIFEST, b"[" * 100_000)),
    ("put half a letter into the list", write(MANIFEST, '{"\\ud800": 1}')),
    ("put half a letter into the menu", write("versions.json", '[{"version": "\\ud800"}]')),
    ("put a menu of no list", write("versions.json", '{"version": 3}')),
    ("fill the mark", add(".esafety-site", b"<?php")),
    ("add an edition", add("2027-2028/index.html")),
    ("add an edition with a list", add(f"2027-2028/{MANIFEST}", b"{}")),
    *((f"remove {path}", remove(path)) for path in (*LISTED, *SEALED)),
    *((f"change {path}", change(path)) for path in (*LISTED, *SEALED)),
    *((f"remove {path}", remove(path)) for path in ("404.html", "versions.json", MANIFEST)),
    *((f"change {path}", change(path)) for path in ("404.html", "versions.json", MANIFEST)),
    *((f"remove {p}{MANIFEST}", remove(f"{p}{MANIFEST}")) for p in PLACES[1:]),
    *((f"change {p}{MANIFEST}", change(f"{p}{MANIFEST}")) for p in PLACES[1:]),
    *((f"link {path}", link(path, "/etc/hosts")) for path in (*LISTED, "hosts", "latest/hosts")),
    *((f"dead link {path}", link(path, "nowhere")) for path in ("gone", f"{NEW}/gone")),
    *((f"folder {p}", replace_folder_by_link(p)) for p in (OLD, "latest", f"{NEW}/en")),
    ("pipe", pipe("pipe")),
    ("pipe below", pipe(f"{NEW}/pipe")),
    (
        "edition out of the index",
        rewrite(MANIFEST, lambda data: data["editions"].pop(OLD)),
    ),
    *(
        (f"{path} out of the index", rewrite(MANIFEST, without(path)))
        for path in ("404.html", "index.html", "versions.json")
    ),
    ("another latest", rewrite(MANIFEST, lambda data: data.update(latest=OLD))),
    ("no editions", rewrite(MANIFEST, lambda data: data.update(editions={}))),
    (
        "another seal in the index",
        rewrite(MANIFEST, lambda data: data["editions"][OLD].update(seal="ef" * 32)),
    ),
    ("index leads out", rewrite(MANIFEST, lambda data: data["files"].update({"../../x": "a"}))),
    (
        "index names a root",
        rewrite(MANIFEST, lambda data: data["editions"].update({"/etc": {}})),
    ),
    *(
        (f"{what} in a manifest", rewrite(f"{NEW}/{MANIFEST}", edit))
        for what, edit in (
            ("way out", lambda data: data["files"].update({"../../x": entry(data, BOOKLET)})),
            ("absolute", lambda data: data["files"].update({"/etc/x": entry(data, BOOKLET)})),
            ("backslash", lambda data: data["files"].update({"..\\x": entry(data, BOOKLET)})),
            ("drive", lambda data: data["files"].update({"C:x": entry(data, BOOKLET)})),
            ("twin", lambda data: data["files"].update({"INDEX.html": entry(data, BOOKLET)})),
            ("size", lambda data: entry(data, BOOKLET).update(size=1)),
            ("odd size", lambda data: entry(data, BOOKLET).update(size=True)),
            ("digest", lambda data: entry(data, BOOKLET).update(sha256="0" * 64)),
            ("odd digest", lambda data: entry(data, BOOKLET).update(sha256=None)),
            ("unsealed", lambda data: entry(data, BOOKLET).update(sealed=False)),
            ("no entry", lambda data: data["files"].pop("index.html")),
            ("edition", lambda data: data.update(edition=OLD)),
            ("seal", lambda data: data.update(seal="ef" * 32)),
            ("list", lambda data: data.update(files=[])),
        )
    ),
    ("key twice", write(f"{NEW}/{MANIFEST}", '{"edition": "a", "edition": "b", "seal": "c"}')),
    ("no JSON", write(MANIFEST, "{")),
    ("deep JSON", write(MANIFEST, "[" * 100_000)),
    ("menu without an edition", write("versions.json", "[]")),
    ("menu that is none", write("versions.json", '{"a": 1}')),
]


@pytest.mark.parametrize("tamper", [t for _, t in TAMPERED], ids=[name for name, _ in TAMPERED])
def test_a_tampered_copy_is_named(tamper: Tamper, tmp_path: Path) -> None:
    copy = write_copy(tmp_path / "copy")

    tamper(copy)

    assert problems_of(copy) != []


def test_an_unlisted_file_is_reported_by_its_path(tmp_path: Path) -> None:
    copy = write_copy(tmp_path / "copy")
    for path in ("login.php", "shop/index.html", "2027-2028/a.html", "2027-2028/b.html"):
        add(path)(copy)

    assert problems_of(copy) == [
        "2027-2028 published-added",
        "login.php published-added",
        "shop/index.html published-added",
    ]


def test_a_list_of_a_wrong_size_names_the_file(tmp_path: Path) -> None:
    copy = write_copy(tmp_path / "copy")
    rewrite(f"{NEW}/{MANIFEST}", lambda data: entry(data, "index.html").update(size=1))(copy)

    assert f"{NEW}/index.html published-changed" in problems_of(copy)


def test_the_schools_own_domain_file_is_accepted(tmp_path: Path) -> None:
    copy = write_copy(tmp_path / "copy")
    (copy / "CNAME").write_text("okul.test\n", encoding="utf-8")

    assert problems_of(copy, "https://okul.test/e-guvenlik/") == []
    assert problems_of(copy, "https://baska.test/") == ["CNAME published-added"]


def test_what_lies_in_memory_is_proved_alike() -> None:
    files = published_files() | {"login.php": b"x", f"{OLD}/index.html": b"x"}

    _, problems = verify(InMemorySite(files))

    assert sorted(p.path for p in problems) == [f"{OLD}/index.html", "login.php"]


def test_seals_are_those_of_the_lists() -> None:
    published, _ = verify(InMemorySite(published_files()))

    assert {name: manifest.seal for name, manifest in published.items()} == SEALS


def test_what_git_keeps_in_a_clone_of_the_branch_is_no_part_of_the_copy(tmp_path: Path) -> None:
    clone = write_copy(tmp_path / "clone")
    git(clone, "init", "--quiet", "--initial-branch", "gh-pages")
    commit_all(clone, "published")
    git(clone, "branch", "v1.html")
    git(clone, "gc", "--quiet")
    git(clone, "worktree", "add", "--quiet", str(tmp_path / "linked"), "v1.html")

    assert problems_of(tmp_path / "linked") == []
    git(clone, "worktree", "remove", str(tmp_path / "linked"))
    assert problems_of(clone) == []


def test_what_stands_in_a_list_can_be_printed(tmp_path: Path) -> None:
    copy = write_copy(tmp_path / "copy")
    rewrite(f"{NEW}/{MANIFEST}", lambda data: data.update(edition="x\n::error::y"))(copy)

    _, problems = verify(LocalSite(copy))

    assert problems
    for problem in problems:
        assert "\n" not in problem.place + problem.sentence("tr")
        (problem.place + problem.sentence("en")).encode()

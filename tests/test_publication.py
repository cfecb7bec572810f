"""Publication against real repositories: nothing is lost, nothing sealed is ever replaced."""

import json
import resource
import signal
import subprocess
import urllib.request
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from shutil import rmtree
from zipfile import ZipFile

import pytest

from esafety.policy.seals.seal import digest_of
from esafety.publish.manifest import dump_edition_index, dump_manifest, edition_index, manifest_of
from esafety.publish.read_manifest import load_manifest
from esafety.school.cms_paths import USB_COPY
from esafety.storage.folders import PUBLISHED_COPY
from esafety.storage.output_folder import STAMP_FILE
from esafety.web_security.header_files import header_files
from examples import representatives
from measuring.web_server import serving
from publishing import (
    BRANCH,
    STEPS,
    URL,
    Press,
    digests,
    head,
    killed_at,
    killed_within,
    press_of,
    published_tree,
    shown_step,
    small_disk,
)
from shared import copied
from workshop import PDF_CACHE, TODAY, commit_all, git

FIRST, SECOND = "2022-2023", "2026-2027"


@pytest.fixture
def press(published_school: Path, tmp_path: Path) -> Press:
    """Return a school with one edition published and the next built, in which a test publishes."""
    return press_of(copied(published_school, tmp_path / "press"))


@pytest.fixture
def second(published_twice: Path, tmp_path: Path) -> Press:
    """Return that school after its second publication; a test may change it."""
    return press_of(copied(published_twice, tmp_path / "press"))


def manifest(press: Press, edition: str) -> dict[str, dict[str, dict[str, object]]]:
    text = git(press.remote, "show", f"{BRANCH}:{edition}/manifest.json")
    return dict(json.loads(text))


def sealed(press: Press, edition: str) -> dict[str, object]:
    files = manifest(press, edition)["files"]
    return {path: entry["sha256"] for path, entry in files.items() if entry["sealed"]}


def first_is_whole(press: Press, before: dict[str, str]) -> None:
    """Show that the first edition stands as it was published, and proves itself."""
    assert published_tree(press.remote, FIRST) == before
    copy = press.remote.parent / "proof"
    # As over the network: not with what a push that was killed left among the remote's files.
    cloned = ("clone", "--quiet", "--no-local", "--branch", BRANCH, str(press.remote), str(copy))
    git(press.remote.parent, *cloned)
    said = press.run("verify", str(copy))
    assert said.returncode == 0, said.stdout
    subprocess.run(["rm", "-rf", str(copy)], check=True)


def test_a_second_edition_becomes_the_latest_and_the_first_is_kept(press: Press) -> None:
    before = sealed(press, FIRST)

    said = press.publish()

    assert said.returncode == 0, said.stdout + said.stderr
    assert sealed(press, FIRST) == before
    latest = published_tree(press.remote, "latest")
    assert latest == published_tree(press.remote, SECOND)
    versions = json.loads(git(press.remote, "show", f"{BRANCH}:versions.json"))
    assert [(v["version"], v["aliases"]) for v in versions] == [(SECOND, ["latest"]), (FIRST, [])]


def test_a_site_is_built_to_be_published_of_sheets_that_were_printed_before(press: Press) -> None:
    kept = ("--pdf-cache", str(PDF_CACHE))

    said = press.run("publish", *press.order_to_build, "--from-cache", *kept, process=True)

    assert said.returncode == 0, said.stdout + said.stderr
    published = published_tree(press.remote, "latest")
    assert published == published_tree(press.remote, SECOND)
    for pdf in press.site.rglob("*.pdf"):
        copy = press.school / PUBLISHED_COPY / "latest" / pdf.relative_to(press.site)
        assert copy.read_bytes() == pdf.read_bytes()
    assert any(path.endswith(".pdf") for path in published)


def test_a_file_whose_name_could_not_be_read_again_is_not_published(press: Press) -> None:
    (press.site / "a\\b.txt").touch()
    before = head(press.remote)

    said = press.publish()

    assert said.returncode == 1
    assert "a\\b.txt:1: " in said.stdout
    assert head(press.remote) == before


def test_the_data_of_an_edition_stay_at_its_address(second: Press) -> None:
    def shown(path: str) -> str:
        return git(second.remote, "show", f"{BRANCH}:{path}")

    for folder, edition in ((FIRST, FIRST), (SECOND, SECOND), ("latest", SECOND)):
        assert json.loads(shown(f"{folder}/policy.json"))["edition"] == edition
    assert shown(f"latest/editions/{FIRST}/policy.json") == shown(f"{FIRST}/policy.json")
    assert shown("robots.txt").splitlines()[-1] == f"Sitemap: {URL}latest/sitemap.xml"


def test_the_headers_for_hosts_belong_to_no_edition(second: Press) -> None:
    for name, content in header_files().items():
        assert git(second.remote, "show", f"{BRANCH}:{name}").strip() == content.decode().strip()
        for folder in (FIRST, SECOND, "latest"):
            assert name not in published_tree(second.remote, folder)


def test_an_alias_is_a_copy_and_no_symlink(second: Press) -> None:
    modes = {line.split()[0] for line in git(second.remote, "ls-tree", "-r", BRANCH).splitlines()}
    assert modes <= {"100644", "100755"}


def test_a_superseded_page_leads_to_the_same_page_in_force_without_script(second: Press) -> None:
    for path, way, words in (
        ("policy/purpose/index.html", "../../../latest/policy/purpose/", "Yürürlükten kalktı."),
        ("en/report/index.html", "../../../latest/en/report/", "Superseded."),
        ("index.html", "../latest/", "Yürürlükten kalktı."),
        ("editions/index.html", "../../latest/editions/", "Yürürlükten kalktı."),
    ):
        page = git(second.remote, "show", f"{BRANCH}:{FIRST}/{path}")
        assert f'<a href="{way}">' in page
        assert words in page
        assert page.count('class="notice notice--superseded"') == 1
        assert ('http-equiv="refresh"' in page) is (path == "editions/index.html")
        in_force = git(second.remote, "show", f"{BRANCH}:latest/{path}")
        assert 'class="notice notice--superseded"' not in in_force


def test_the_facts_of_a_superseded_edition_say_that_it_is_out_of_force(second: Press) -> None:
    def state(folder: str) -> str:
        page = git(second.remote, "show", f"{BRANCH}:{folder}/policy/index.html")
        return page.partition('<div class="edition-panel">')[2].partition("</dl>")[0]

    assert 'class="state">Yürürlükte<' in state("latest")
    assert 'class="state">Yürürlükten kalktı<' in state(FIRST)


@pytest.mark.nightly
def test_pages_are_refreshed_and_sealed_documents_carried_over(second: Press) -> None:
    before, pages = sealed(second, SECOND), published_tree(second.remote, SECOND)
    for language, words in (("tr", "Panoya da bakın."), ("en", "See the board, too.")):
        page = second.school / f"docs/about.{language}.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    for kind in ("page", "redline"):
        style = second.school / f"assets/print/{kind}.css"
        style.write_text(style.read_text(encoding="utf-8") + "\nbody { padding-top: 1mm }\n")
    commit_all(second.school, "a word more, and another look on paper")
    second.build()

    said = second.publish()

    assert said.returncode == 0, said.stdout
    assert sealed(second, SECOND) == before
    changed = published_tree(second.remote, SECOND)
    assert changed["about/index.html"] != pages["about/index.html"]
    assert all(changed[path] == pages[path] for path in before)
    fresh = digests(second.site)
    carried = {path.partition("/")[0] for path, was in before.items() if fresh[path] != was}
    assert carried >= {"policy", "downloads"}
    with ZipFile(second.school / PUBLISHED_COPY / SECOND / USB_COPY) as usb:
        assert {path: digest_of(usb.read(path)) for path in before} == before


def test_a_published_edition_is_never_replaced_under_another_seal(second: Press) -> None:
    before = head(second.remote)
    seal = second.school / f"docs/policy/{SECOND}/seal.yml"
    git(second.school, "checkout", "--quiet", "--orphan", "forged")
    seal.unlink()
    (seal.parent / "draft.yml").write_text("based_on: 2022-2023\n", encoding="utf-8")
    second.approve(SECOND, "2026-10-01")

    said = second.publish()

    assert said.returncode == 1
    assert "Yayımlanan bir sürümün üstüne başka bir mühürle yazılmaz" in said.stdout
    assert head(second.remote) == before


def test_an_older_repository_does_not_publish_over_a_newer_edition(second: Press) -> None:
    before = head(second.remote)
    git(second.school, "reset", "--quiet", "--hard", "HEAD~2")

    said = second.publish()

    assert said.returncode == 1
    assert "git pull" in said.stdout
    assert head(second.remote) == before


def test_a_site_built_from_other_texts_is_not_published(press: Press) -> None:
    page = press.school / "docs/report.tr.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    said = press.publish()

    assert said.returncode == 1
    assert "not made for publication from the texts as they are" in said.stdout


def test_without_an_address_nothing_is_published(press: Press) -> None:
    said = press.run("publish", "--remote", str(press.remote), "--site", str(press.site))

    assert said.returncode == 1
    assert "data/school.yml:1" in said.stdout
    assert "Nothing that is published was changed." in said.stdout


def whole_after(press: Press, before: dict[str, str]) -> None:
    """Show that a publication that was killed harmed nothing and is finished by another one."""
    first_is_whole(press, before)
    assert git(press.remote, "fsck", "--no-dangling") == ""
    again = press.publish()
    assert again.returncode == 0, again.stdout + again.stderr
    assert published_tree(press.remote, "latest") == published_tree(press.remote, SECOND)


@pytest.mark.parametrize("step", representatives(STEPS, "push"))
def test_a_publication_killed_at_a_step_leaves_the_branch_whole(press: Press, step: str) -> None:
    before, tip = published_tree(press.remote, FIRST), head(press.remote)

    killed_at(press, step)

    assert head(press.remote) == tip
    whole_after(press, before)


@pytest.mark.nightly
@pytest.mark.parametrize(("hook", "arrived"), [("pre-receive", False), ("post-receive", True)])
def test_a_publication_killed_while_it_is_pushed_has_arrived_or_not(
    press: Press,
    hook: str,
    arrived: bool,  # noqa: FBT001
) -> None:
    before, tip = sealed(press, FIRST), head(press.remote)

    killed_within(press, hook)

    assert (head(press.remote) != tip) is arrived
    assert sealed(press, FIRST) == before
    whole_after(press, published_tree(press.remote, FIRST))


@pytest.mark.parametrize("share", representatives([0.2, 0.5, 0.8], 0.5))
def test_a_full_disk_leaves_the_branch_whole(
    press: Press, share: float, record_property: Callable[[str, object], None]
) -> None:
    kept, tip = sealed(press, FIRST), head(press.remote)
    need = sum(p.stat().st_size for p in press.site.rglob("*") if p.is_file()) / 2**20
    workshop = press.school / "build"

    with small_disk(workshop, max(1, int(need * 3 * share))) as mounted:
        record_property("disks really full", int(mounted))
        said = press.publish() if mounted else _with_small_files(press)

    assert said.returncode == 1, said.stdout
    assert "Traceback" not in said.stdout + said.stderr
    assert (shown_step("done") in said.stdout) is (head(press.remote) != tip)
    assert ("Nothing that is published was changed." in said.stdout) is (head(press.remote) == tip)
    assert sealed(press, FIRST) == kept
    assert press.publish().returncode == 0


def _with_small_files(press: Press) -> subprocess.CompletedProcess[str]:
    """Publish where no file may grow beyond a quota: a full disk for those who may not mount."""

    def quota() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2**16, 2**16))

    return subprocess.run(
        press.words("publish", *press.order),
        cwd=press.school,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=quota,
    )


def test_a_remote_that_refuses_changes_nothing(press: Press) -> None:
    before, tip = published_tree(press.remote, FIRST), head(press.remote)
    hook = press.remote / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'not today' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)

    said = press.publish()

    assert said.returncode == 1
    assert "not today" in said.stdout
    assert "Traceback" not in said.stderr
    assert head(press.remote) == tip
    hook.unlink()
    first_is_whole(press, before)
    assert press.publish().returncode == 0


def test_a_remote_that_is_not_there_is_said(press: Press) -> None:
    order = ["--remote", str(press.remote) + ".gone", "--site", str(press.site), "--site-url", URL]

    said = press.run("publish", *order)

    assert said.returncode == 1
    assert "git refused" in said.stdout
    assert "Traceback" not in said.stderr


@pytest.mark.nightly
def test_a_branch_that_moved_meanwhile_is_published_upon(press: Press) -> None:
    """Somebody pushes between our fetch and our push, once."""
    other = press.remote.parent / "other"
    git(press.remote.parent, "clone", "--quiet", "--branch", BRANCH, str(press.remote), str(other))
    (other / "CNAME").write_text("okul.test\n", encoding="utf-8")
    commit_all(other, "a name of our own")
    process = subprocess.Popen(
        press.words("publish", *press.order),
        cwd=press.school,
        stdout=subprocess.PIPE,
        text=True,
    )
    said = []
    assert process.stdout
    for line in process.stdout:
        said.append(line.strip())
        if said[-1] == shown_step("prepare") and shown_step("again") not in said:
            git(other, "push", "--quiet", "origin", BRANCH)
    process.stdout.close()

    assert process.wait() == 0, said
    assert shown_step("again") in said
    assert "CNAME" in published_tree(press.remote)
    assert published_tree(press.remote, "latest") == published_tree(press.remote, SECOND)


@pytest.mark.nightly
def test_two_publications_at_once_both_end_well(press: Press) -> None:
    kept = sealed(press, FIRST)
    processes = [
        subprocess.Popen(
            press.words("publish", *press.order),
            cwd=press.school,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(2)
    ]

    said = [process.communicate()[0] for process in processes]

    assert [process.returncode for process in processes] == [0, 0], said
    assert sealed(press, FIRST) == kept
    assert published_tree(press.remote, "latest") == published_tree(press.remote, SECOND)
    assert git(press.remote, "fsck", "--no-dangling") == ""


@pytest.mark.nightly
def test_a_copy_is_proved_in_a_folder_and_behind_an_address(second: Press) -> None:
    copy = second.school / "build/published"
    with serving(partial(SimpleHTTPRequestHandler, directory=str(copy))) as host:
        targets = (str(copy), str(copy / FIRST), f"{host}/")

        assert second.run("verify", targets[0], process=True).returncode == 0
        assert [second.run("verify", target).returncode for target in targets[1:]] == [0, 0]

        booklet = copy / FIRST / f"downloads/{FIRST}/booklet.tr.pdf"
        booklet.write_bytes(booklet.read_bytes()[:-1])
        (copy / "latest/report/index.html").unlink()
        (copy / f"{SECOND}/more.html").touch()
        said = second.run("verify", str(copy))
        over_web = second.run("verify", targets[2])

    assert (said.returncode, over_web.returncode) == (1, 1)
    for words in (
        f"{FIRST}/downloads/{FIRST}/booklet.tr.pdf:1: Mühürlü bir belge değişmiş",
        "latest/report/index.html:1: Bu dosya 2026-2027 sürümüyle yayımlanmıştı",
        f"{SECOND}/more.html:1: Bu dosya 2026-2027 sürümüyle yayımlanmadı",
    ):
        assert words in said.stdout
    assert "booklet.tr.pdf:1" in over_web.stdout


def forge(press: Press, *, lists_too: bool) -> None:
    """Change a sealed document on the branch itself, and perhaps every list that names it."""
    other = press.remote.parent / "forger"
    git(press.remote.parent, "clone", "--quiet", "--branch", BRANCH, str(press.remote), str(other))
    booklet = f"downloads/{FIRST}/booklet.tr.pdf"
    for home in (FIRST, "latest"):
        (other / home / booklet).write_bytes(b"%PDF-1.7 forged")
    if lists_too:
        files = {
            p.relative_to(other / FIRST).as_posix(): p.read_bytes()
            for p in (other / FIRST).rglob("*")
            if p.is_file()
        }
        listed = manifest_of(FIRST, load_manifest(files["manifest.json"].decode()).seal, files)
        for home in (FIRST, "latest"):
            (other / home / "manifest.json").write_text(dump_manifest(listed), encoding="utf-8")
        root = {n: (other / n).read_bytes() for n in ("404.html", "index.html", "versions.json")}
        index = dump_edition_index(edition_index(FIRST, {FIRST: listed}, root))
        (other / "manifest.json").write_text(index, encoding="utf-8")
    commit_all(other, "forged")
    git(other, "push", "--quiet", "origin", BRANCH)


@pytest.mark.parametrize("lists_too", [False, True])
def test_a_forgery_on_the_branch_is_never_published_upon(press: Press, lists_too: bool) -> None:  # noqa: FBT001
    forge(press, lists_too=lists_too)
    tip = head(press.remote)

    said = press.publish()

    assert said.returncode == 1
    assert "booklet.tr.pdf:1: Mühürlü bir belge değişmiş" in said.stdout
    assert head(press.remote) == tip


def test_an_edition_deleted_from_the_branch_stops_every_publication(second: Press) -> None:
    other = second.remote.parent / "other"
    git(
        second.remote.parent, "clone", "--quiet", "--branch", BRANCH, str(second.remote), str(other)
    )
    git(other, "rm", "-r", "--quiet", FIRST)
    commit_all(other, "gone")
    git(other, "push", "--quiet", "origin", BRANCH)

    said = second.publish()

    assert said.returncode == 1
    assert f"{FIRST}/manifest.json:1" in said.stdout


def test_a_branch_deleted_whole_is_not_begun_again_in_silence(press: Press) -> None:
    git(press.remote, "update-ref", "-d", f"refs/heads/{BRANCH}")

    said = press.publish()

    assert said.returncode == 1
    assert "--first" in said.stdout
    assert press.publish("--first").returncode == 0


def test_a_preview_is_never_published(press: Press) -> None:
    preview = press.site.with_name("preview")
    both = press.run("build", "--preview", "--published", "--to", str(preview))
    assert both.returncode == 2
    mark = press.site / STAMP_FILE
    said = json.loads(mark.read_text(encoding="utf-8"))
    mark.write_text(json.dumps(said | {"edition": FIRST}), encoding="utf-8")

    assert press.publish().returncode == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"latest": "x", "editions": {}, "files": {}}',
        '{"latest": "x", "editions": [], "files": []}',
        '{"edition": 1, "seal": 2, "files": {}}',
        '{"edition": "1999-2000", "seal": "0", "files": {}}',
    ],
)
def test_a_copy_that_proves_nothing_is_not_called_proved(press: Press, text: str) -> None:
    copy = press.school / "copy"
    copy.mkdir()
    (copy / "manifest.json").write_text(text, encoding="utf-8")

    said = press.run("verify", str(copy))

    assert said.returncode == 1
    assert "NOT as it was published" in said.stdout
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("target", ["http://[", "http://a b/", "http://127.0.0.1:9/"])
def test_an_address_that_cannot_be_read_is_said(press: Press, target: str) -> None:
    said = press.run("verify", target)

    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert "could not be" in said.stdout


@pytest.mark.nightly
def test_a_machine_that_changes_line_ends_publishes_all_the_same(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("COUNT", "1"), ("KEY_0", "core.autocrlf"), ("VALUE_0", "true")):
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)

    said = press.publish()

    assert said.returncode == 0, said.stdout
    assert press.publish().returncode == 0


def to_look_at(press: Press, known: str) -> list[str]:
    """Return the options of a look at a school that knows of its publications by one way alone."""
    site = ["--site", str(press.site), "--site-url", URL, "--today", TODAY]
    if known == "remote":
        return [*site, "--remote", str(press.remote)]
    if known == "branch":
        ref = f"refs/remotes/okul/{BRANCH}"
        git(press.school, "fetch", "--quiet", str(press.remote), f"+{BRANCH}:{ref}")
        rmtree(press.school / PUBLISHED_COPY)
    return site


@pytest.mark.parametrize("known", representatives(["remote", "branch", "copy"], "branch"))
def test_a_look_shows_what_would_be_public_and_publishes_nothing(press: Press, known: str) -> None:
    """It begins from the editions published so far, wherever this school knows of them."""
    options = to_look_at(press, known)
    copy = press.school / PUBLISHED_COPY
    before = (digests(copy), head(press.remote), git(press.school, "for-each-ref"))
    process = subprocess.Popen(
        press.words("publish", *options, "--look", "--port", "0"),
        cwd=press.school,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    line = next(line for line in process.stdout if "open: http" in line)
    address = line.split("open: ")[1].split()[0]

    pages = {}
    for name in ("latest", FIRST, SECOND):
        with urllib.request.urlopen(f"{address}{name}/policy/") as answer:
            pages[name] = answer.read().decode()
    process.send_signal(signal.SIGINT)
    process.stdout.close()

    assert process.wait() == 0
    assert pages["latest"] == pages[SECOND]
    assert "Politika" in pages[FIRST]
    assert before == (digests(copy), head(press.remote), git(press.school, "for-each-ref"))


@pytest.mark.parametrize("damaged", [f"{FIRST}/index.html", "bozuk\nad.html"])
def test_a_look_at_a_copy_that_was_changed_says_what_to_delete(press: Press, damaged: str) -> None:
    options = to_look_at(press, "copy")
    (press.school / PUBLISHED_COPY / damaged).write_text("changed", encoding="utf-8")

    refused = press.run("publish", *options, "--look", "--port", "0", process=False)

    assert refused.returncode == 1
    assert refused.stdout.count(f"{PUBLISHED_COPY}/manifest.json:1: ") == 1
    assert "git fetch origin gh-pages" in refused.stdout
    assert damaged.splitlines()[0] in refused.stdout

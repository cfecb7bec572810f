"""Every command of a workflow works at home: in a copied school, with a `gh` of our own."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
import yaml

from attested import WORKFLOW, attest
from esafety.cli.program import main
from esafety.publish.attestation import attestation_paths
from esafety.publish.release_plan import RECORDS
from esafety.school.cms_paths import USB_COPY
from esafety.school.review_reminder import LABEL
from esafety.storage.folders import PUBLISHED_COPY, TO_PUBLISH
from fake_gh import installed, state
from measuring.web_server import serving
from workshop import (
    CONTENT,
    ROOT,
    TODAY,
    begin_history,
    behind,
    commit_all,
    esafety,
    git,
    school_copy,
)

# The suites cannot run inside themselves.
ELSEWHERE: Final = {"test", "soak", "bench"}
EDITION: Final = CONTENT.edition.name


def typed() -> list[list[str]]:
    """Return the words of each command that the workflows call."""
    read = [yaml.safe_load(p.read_text("utf-8")) for p in ROOT.glob(".github/workflows/*.yml")]
    jobs = (job for work in read for job in work["jobs"].values())
    steps = [step for job in jobs for step in job.get("steps", ())]
    return [step["run"].split() for step in steps if "run" in step]


def verbs_used() -> set[str]:
    """Return the verbs of `esafety` and the targets of the Makefile that the workflows call."""
    return {words[1] for words in typed() if words[0] in ("make", "esafety")}


def publishing(n: int) -> list[str]:
    """Return the words of the n-th call with which a school publishes, from the workflow itself."""
    calls = [words[1:] for words in typed() if words[:2] == ["esafety", "publish"]]
    return calls[n]


@pytest.fixture
def school(tmp_path: Path) -> Path:
    return school_copy(tmp_path / "school")


@pytest.fixture
def gh_folder(tmp_path: Path) -> Path:
    return installed(tmp_path / "gh")


def run_target(
    school: Path, name: str, *more: str, gh_folder: str = "", process: bool = False, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run in a copied school the command of a target of the Makefile.

    One test of each target runs it as a process of its own, as make does.
    """
    path = os.pathsep.join([*([gh_folder] if gh_folder else []), os.environ["PATH"]])
    return esafety(school, *behind(name), *more, process=process, **{"PATH": path} | settings)


def test_every_command_of_a_workflow_is_shown_to_work_here() -> None:
    shown = {
        name.removeprefix("test_make_").partition("_")[0]
        for name in globals()
        if name.startswith("test_make_")
    }

    assert verbs_used() == shown | ELSEWHERE


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_a_target_that_is_not_run_here_stands_in_the_makefile(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)

    assert name in targets


def test_make_check_annotates_what_is_wrong(school: Path, tmp_path: Path) -> None:
    page = school / "docs/report.tr.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title:", "tittle:", 1), "utf-8")
    summary = tmp_path / "summary.md"
    github = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}

    checked = run_target(school, "check", process=True, **github)

    assert checked.returncode == 1
    title = "Sayfanın biçimi · The form of a page (page-form)"
    assert f"::error file=docs/report.tr.md,line=2,title={title}::" in checked.stdout
    assert "| docs/report.tr.md:2 | 'tittle' anahtarı" in summary.read_text(encoding="utf-8")


@pytest.mark.nightly
def test_make_publish_publishes_to_the_repository_it_came_from(
    small: Path, tmp_path: Path, gh_folder: Path
) -> None:
    """The whole way of the workflow: nothing was built before, and git knows `origin`."""
    school, pages = small, tmp_path / "pages.git"
    git(tmp_path, "init", "--quiet", "--bare", str(pages))
    git(school, "remote", "add", "origin", str(pages))
    facts = school / "data/school.yml"
    said = facts.read_text(encoding="utf-8").replace("okul.example", "okul.test")
    facts.write_text(said, encoding="utf-8")
    commit_all(school, "an address of its own")

    prepared = esafety(school, *publishing(0), "--today", TODAY, process=True)
    assert prepared.returncode == 0, prepared.stdout + prepared.stderr
    assert not git(pages, "branch", "--list")
    site, bundle = school / TO_PUBLISH, tmp_path / "attestation.json"
    attest(bundle, *site.rglob("*.pdf"))
    path = os.pathsep.join([str(gh_folder), os.environ["PATH"]])
    words = [word.strip('"').replace("$ATTESTATION", str(bundle)) for word in publishing(1)]

    done = esafety(school, *words, "--today", TODAY, process=True, PATH=path)

    assert done.returncode == 0, done.stdout + done.stderr
    tree = git(pages, "ls-tree", "--name-only", "gh-pages").split()
    assert {EDITION, "latest", "manifest.json", "versions.json", "404.html"} <= set(tree)
    assert (school / f"build/published/{EDITION}/manifest.json").is_file()
    # What is sealed for ever is printed here and now: no PDF came from a cache or went into one.
    assert not (school / ".cache/pdf").exists()
    attested_everywhere(school, gh_folder, tmp_path)


def attested_everywhere(school: Path, gh_folder: Path, tmp_path: Path) -> None:
    """Show that signature and keys lie beside the PDFs, in the USB copy and in the release."""
    published = school / PUBLISHED_COPY / EDITION
    for path in attestation_paths(EDITION):
        with ZipFile(published / USB_COPY) as copy:
            assert copy.read(path) == (published / path).read_bytes()
    verified = esafety(school, "verify")
    assert verified.returncode == 0, verified.stdout
    assert f"--signer-workflow {WORKFLOW} --bundle attestations.jsonl" in verified.stdout
    listed = attest(tmp_path / "list.json", published / "manifest.json")
    for given, code in ((tmp_path / "attestation.json", 1), (listed, 0)):
        words = ("release", "--attestation", str(given))
        path = os.pathsep.join([str(gh_folder), os.environ["PATH"]])
        released = esafety(school, *words, PATH=path)
        assert released.returncode == code, released.stdout
    (release,) = state(gh_folder).releases
    names = {asset["name"] for asset in release["assets"]}
    assert {*RECORDS, "booklet.tr.pdf"} <= names
    assert f"--signer-workflow {WORKFLOW}" in release["body"]


@pytest.mark.nightly
def test_make_preview_shows_the_draft(drafted: Path) -> None:
    preview = drafted / "build/preview"

    assert "TASLAK" in (preview / "index.html").read_text(encoding="utf-8")
    assert (preview / "downloads/2026-2027/booklet.tr.pdf").is_file()


def test_make_check_is_silent_about_github(school: Path) -> None:
    checked = run_target(school, "check", GITHUB_ACTIONS="")

    assert checked.returncode == 0, checked.stdout
    assert "::" not in checked.stdout


@pytest.mark.parametrize("owner", ["mudur@okul.example", "@gercek-mudur"])
def test_make_check_says_when_nobody_guards_the_seals(school: Path, owner: str) -> None:
    (school / ".github").mkdir()
    (school / ".github/CODEOWNERS").write_text(f"/docs/policy/**/seal.yml {owner}\n")

    checked = run_target(school, "check")

    assert checked.returncode == 0, checked.stdout
    assert ("Nobody is named yet who guards the seals" in checked.stdout) is owner.endswith(
        ".example"
    )


def test_make_ready_finds_what_paper_needs(school: Path) -> None:
    ready = esafety(school, "ready", process=True)

    assert ready.returncode == 0, ready.stdout + ready.stderr


@pytest.mark.nightly
def test_make_review_opens_one_issue_however_often(school: Path, gh_folder: Path) -> None:
    for process in (True, False):
        called = run_target(
            school, "review", "--today", TODAY, gh_folder=str(gh_folder), process=process
        )
        assert called.returncode == 0, called.stdout + called.stderr

    assert [issue["labels"][0] for issue in state(gh_folder).issues] == [LABEL]
    assert "It was opened before." in called.stdout


def publish_one_booklet(school: Path) -> None:
    published = school / "build/published" / EDITION
    (published / "downloads" / EDITION).mkdir(parents=True)
    (published / "downloads" / EDITION / "booklet.tr.pdf").write_bytes(b"%PDF")
    (published / "manifest.json").write_text(json.dumps({}))


@pytest.mark.nightly
def test_make_release_releases_once(school: Path, gh_folder: Path) -> None:
    begin_history(school)
    publish_one_booklet(school)

    for process in (True, False):
        released = run_target(school, "release", gh_folder=str(gh_folder), process=process)
        assert released.returncode == 0, released.stdout + released.stderr

    assert [one["tag_name"] for one in state(gh_folder).releases] == [EDITION]


def test_make_release_says_that_nothing_is_committed(school: Path, gh_folder: Path) -> None:
    publish_one_booklet(school)

    released = run_target(school, "release", gh_folder=str(gh_folder))

    assert released.returncode == 1
    assert "This folder is no git repository" in released.stdout
    assert state(gh_folder).releases == []


def test_make_release_says_what_was_not_published(school: Path, gh_folder: Path) -> None:
    released = run_target(school, "release", gh_folder=str(gh_folder))

    assert released.returncode == 1
    assert "run esafety publish first" in released.stdout
    assert "Traceback" not in released.stderr


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve every address of other sites on this machine; `/lost` is none."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    class Site(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_response(404 if self.path == "/lost" else 200)
            self.end_headers()

        def do_GET(self) -> None:
            self.do_HEAD()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with serving(Site) as address:
        yield address


def moved(school: Path, elsewhere: str) -> Path:
    """Have a school name only addresses on this machine; return its resources."""
    for path in [
        *school.glob("docs/**/*.md"),
        *school.glob("docs/policy/sites/*.yml"),
        *school.glob("data/*.yml"),
    ]:
        text = path.read_text(encoding="utf-8")
        here = re.sub(r"https?://(?!okul\.example)[^\s<>)\"']+", f"{elsewhere}/", text)
        # A bare www. is a link, too.
        here = re.sub(r"(?<![\w./])www\.[^\s<>)\"',]+", f"{elsewhere}/", here)
        path.write_text(here, encoding="utf-8")
    return school / "data/resources.yml"


def test_make_links_finds_every_site_standing(school: Path, elsewhere: str) -> None:
    moved(school, elsewhere)

    asked = run_target(school, "links", "--gap", "0")

    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert "asking 1 address" in asked.stdout
    assert "açılıyor, ama kayıtta status: not-found yazıyor" in asked.stdout


def test_what_was_found_is_recorded_and_reported(school: Path, elsewhere: str) -> None:
    resources = moved(school, elsewhere)
    before = resources.read_text(encoding="utf-8")
    report = school / "found.md"
    words = ["--gap", "0", "--record", "--report", str(report), "--today", "2031-05-04"]

    assert main(["--root", str(school), "links", *words]) == 0

    changed = resources.read_text(encoding="utf-8")
    day = re.compile(r"(?m)^  checked_on: (.*)")
    assert day.sub("", changed) == day.sub("", before)
    assert set(day.findall(changed)) == {"2031-05-04"}
    assert "açılıyor, ama kayıtta" in report.read_text(encoding="utf-8")


def test_make_links_does_not_pass_over_what_it_cannot_read(school: Path, elsewhere: str) -> None:
    moved(school, elsewhere).write_text("- id: [\n", encoding="utf-8")

    asked = run_target(school, "links", "--gap", "0")

    assert asked.returncode == 1
    assert "data/resources.yml:1: Bu satırda açılan [ kapanmamış" in asked.stdout


def test_make_links_names_what_is_gone(school: Path, elsewhere: str) -> None:
    resources = moved(school, elsewhere)
    lines = resources.read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(lines) if text.startswith("  source:"))
    lines[line] = f"  source: {elsewhere}/lost"
    resources.write_text("\n".join(lines) + "\n", encoding="utf-8")

    asked = run_target(school, "links", "--gap", "0", process=True, GITHUB_ACTIONS="true")

    assert asked.returncode == 1
    place = f"data/resources.yml:{line + 1}"
    assert f"{place}: {elsewhere}/lost açılmıyor: sunucunun yanıtı 404." in asked.stdout
    assert f"::error file=data/resources.yml,line={line + 1}::" in asked.stdout

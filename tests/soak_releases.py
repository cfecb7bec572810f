"""Three releases in a row reach the 50 schools of the province: no conflict, no sealed byte.

Not part of the ordinary suite: `make soak`, with SCHOOLS of the list. The first two releases are
commits of this repository, the third is this one, the last has one poster changed.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final

import pytest
import yaml
from province.steps import approval, folder

from esafety.policy.seals.seal import SEAL
from releases import Engine, ServedStep, is_here, running, wheel_of
from workshop import ROOT, git

LIST: Final = ROOT / "examples/province/schools.yml"
SCHOOLS: Final = tuple(
    islice(
        yaml.safe_load(LIST.read_text(encoding="utf-8"))["schools"],
        int(os.environ.get("SCHOOLS", "50")),
    )
)
# The first package that another school could take, and one of the evening after.
EARLIER: Final = ("8eea20cfdd0f", "6230465d10cf")
POSTER: Final = "docs/posters/phones-off.tr.md"
EDITION: Final = "docs/policy/2026-2027"
KEPT: Final = ("docs/about.tr.md", "docs/about.en.md", "overrides/partials/copyright.html")
ROW: Final = "data/helplines.yml#social-support-183"
OWN_WORDS: Final = {
    "docs/about.tr.md": "\nSorularınız için okulumuza uğrayın.\n",
    "docs/about.en.md": "\nCome and see us if you have a question.\n",
    "overrides/partials/copyright.html": "<!-- ours -->\n",
    "README.md": "\nOkulumuzun notu.\n",
    "assets/brand/mark.svg": "<!-- ours -->\n",
}
# Beside a line that pins the release; those before the third took such lines for a conflict.
BESIDE_PINS: Final = {
    "requirements.txt": "our-own-package==1.0\n",
    ".github/workflows/links.yml": "# Our own remark.\n",
}
HOURS: Final = ("Her gün 24 saat, ücretsiz", "Hafta içi, ücretsiz")

pytestmark = pytest.mark.skipif(
    not all(map(is_here, EARLIER)),
    reason="earlier releases are made from this repository's history: git fetch --unshallow",
)


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the wheels of four releases, in order."""
    place = tmp_path_factory.mktemp("releases")
    text = (ROOT / POSTER).read_text(encoding="utf-8")
    changed = text.replace('alt: "', 'alt: "Çizim: ', 1)
    assert changed != text
    made = [*((commit, None) for commit in (*EARLIER, "HEAD")), ("HEAD", {POSTER: changed})]
    return [
        wheel_of(commit, f"9999.{number}.0", place / str(number), changes)
        for number, (commit, changes) in enumerate(made, 1)
    ]


@pytest.fixture(scope="module")
def engines(wheels: list[Path]) -> Iterator[list[Engine]]:
    with ExitStack() as stack:
        yield [stack.enter_context(running(wheel)) for wheel in wheels]


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_school_takes_each_release(
    school: str, wheels: list[Path], engines: list[Engine], tmp_path: Path
) -> None:
    place, log = tmp_path / school, tmp_path / "log.txt"
    first, *later = (ServedStep("", place, "", log, engine) for engine in engines)
    folder(first, LIST, wheels[0])
    change_what_schools_change(first)
    approval(first)
    first.run("check")
    sealed = digests(first.root / EDITION)
    assert SEAL in sealed

    # One takes the wheel from a file; the others raise their line, as Dependabot does, and one
    # of these runs `esafety update` only a release later.
    with_hash, at_once, late = later
    with_hash.run("update", "--wheel", str(wheels[1]))
    with_hash.run("check")
    write_own_words(at_once, BESIDE_PINS)
    raise_line(at_once.root, wheels[2])
    if SCHOOLS.index(school) % 2:
        at_once.run("update")
    at_once.run("check")
    raise_line(late.root, wheels[3])
    late.run("update")
    late.run("check")

    assert digests(first.root / EDITION) == sealed
    assert pinned(wheels[3]) in (first.root / "requirements.txt").read_text(encoding="utf-8")
    for path, words in (OWN_WORDS | BESIDE_PINS).items():
        assert words in (first.root / path).read_text(encoding="utf-8"), path
    assert HOURS[1] in (first.root / "data/helplines.yml").read_text(encoding="utf-8")


def change_what_schools_change(step: ServedStep) -> None:
    """Overrule pages, a template, a row of facts, the brand; add to what is ready-made."""
    for path in (*KEPT, ROW):
        step.run("keep", path)
    write_own_words(step, OWN_WORDS)
    row = step.root / "data/helplines.yml"
    row.write_text(row.read_text(encoding="utf-8").replace(*HOURS), encoding="utf-8")
    step.commit("Ours")


def write_own_words(step: ServedStep, words: Mapping[str, str]) -> None:
    """Add lines to the end of files of a school."""
    for path, more in words.items():
        file = step.root / path
        file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")


def raise_line(root: Path, wheel: Path) -> None:
    """Raise the one line of a school by which it takes a release."""
    lines = root / "requirements.txt"
    text = lines.read_text(encoding="utf-8")
    raised = re.sub(r"(?m)^esafety-press==.*$", pinned(wheel), text)
    lines.write_text(raised, encoding="utf-8")
    git(root, "commit", "--quiet", "--all", "--message", "A release")


def pinned(wheel: Path) -> str:
    """Return the requirement of a release with its hash."""
    version = wheel.name.split("-")[1]
    return f"esafety-press=={version} --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}"


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): sha256(p.read_bytes()).hexdigest() for p in files}

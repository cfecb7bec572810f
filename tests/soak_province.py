"""Snakemake really builds a small province: one school fails, the others publish, it is resumed.

Not part of the ordinary suite: `make soak`. Snakemake is installed as the example's own lock says,
the package from a wheel of this tree.
"""

import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest
import yaml

from measuring.environments import programs_of
from workshop import ROOT

EXAMPLE: Final = ROOT / "examples/province"
# Turkish alone and without the parts a school may leave out: the fewest sheets a school can have.
SMALL: Final = {"languages": ["tr"], "parts": [], "kind": "kindergarten"}
NAMES: Final = {"first": "Örnek Bir Anaokulu", "second": "Örnek İki Anaokulu"}
BROKEN: Final = "second"


@pytest.fixture(scope="module")
def snakemake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program, from the packages that the example's own lock names."""
    home = tmp_path_factory.mktemp("snakemake") / "venv"
    return programs_of(EXAMPLE / "requirements.txt", home) / "snakemake"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this tree."""
    to = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(to)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(to.glob("*.whl"))


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty folder for a province, whose name is none for careless programs."""
    return tmp_path_factory.mktemp("İl okulları")


def listed(province: Path, **changes: dict[str, str]) -> Path:
    """Write the list of schools; `changes` are other answers of some of them."""
    schools = {
        school: {"name": name, **SMALL, **changes.get(school, {})} for school, name in NAMES.items()
    }
    path = province / "schools.yml"
    path.write_text(yaml.safe_dump({"schools": schools}, allow_unicode=True), encoding="utf-8")
    return path


def run(
    snakemake: Path, wheel: Path, province: Path, schools: Path, *more: str
) -> subprocess.CompletedProcess[str]:
    command = [str(snakemake), "--snakefile", str(EXAMPLE / "Snakefile"), "--cores", "1"]
    settings = ["--config", f"wheel={wheel}", f"schools={schools}"]
    return subprocess.run(
        [*command, "--keep-going", "--directory", str(province), *more, *settings],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def in_force(province: Path) -> dict[str, str]:
    """Return the seal of each school's edition in force, as it published it."""
    manifests = {
        path.parent.name: json.loads(path.read_text(encoding="utf-8"))
        for path in province.glob("schools/*/manifest.json")
    }
    return {school: one["editions"][one["latest"]]["seal"] for school, one in manifests.items()}


def published_on_page(province: Path) -> str:
    page = (province / "schools.html").read_text(encoding="utf-8")
    found = re.search(r"Yayımlayan okul: (\d+/\d+)", page)
    assert found, page
    return found[1]


def test_a_school_that_fails_stops_no_other_and_the_rest_is_made_once_it_is_mended(
    snakemake: Path, wheel: Path, province: Path
) -> None:
    broken = run(snakemake, wheel, province, listed(province, second={"kind": "university"}))

    assert broken.returncode != 0
    seals = in_force(province)
    assert [*seals] == ["first"], broken.stderr
    assert published_on_page(province) == "1/2"
    reason = (province / f"logs/{BROKEN}.txt").read_text(encoding="utf-8")
    assert "university" in reason

    made = (province / "schools/first/published").stat().st_mtime_ns
    mended = run(snakemake, wheel, province, listed(province))

    assert mended.returncode == 0, mended.stderr
    assert in_force(province).keys() == NAMES.keys()
    assert in_force(province)["first"] == seals["first"]
    assert (province / "schools/first/published").stat().st_mtime_ns == made
    assert published_on_page(province) == "2/2"

    again = run(snakemake, wheel, province, listed(province))

    assert again.returncode == 0
    assert "Nothing to be done" in again.stderr

    # A release that reached the engine before a run was broken off reaches the schools, too.
    engine = province / "engine/installed"
    hashes = {path.read_text(encoding="utf-8") for path in province.glob("schools/*/published")}
    assert hashes == {engine.read_text(encoding="utf-8")}
    assert sha256(wheel.read_bytes()).hexdigest() in engine.read_text(encoding="utf-8")
    engine.write_text("--hash=sha256:of another wheel\n", encoding="utf-8")
    left = run(snakemake, wheel, province, listed(province), "--dry-run")
    assert "batches/" in left.stdout + left.stderr

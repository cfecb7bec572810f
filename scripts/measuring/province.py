"""What a school of a province costs: the first, the tenth, the fiftieth, and after a kit release.

Runs the workflow of examples/province with one core, so that schools do not share processors;
CORES=2 is quicker, and the time by the clock is then no school's own.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from esafety.cli.timing import Stage
from measuring.environments import programs_of
from measuring.figures import Row
from measuring.processes import measured
from measuring.web import ROOT

_EXAMPLE: Final = ROOT / "examples/province"
_HOME: Final = ROOT / ".cache/province"
# SCHOOLS=1,10 asks fewer of them.
COUNTS: Final = tuple(int(one) for one in os.environ.get("SCHOOLS", "1,10,50").split(","))
_CORES: Final = os.environ.get("CORES", "1")
# A release that changes one poster shall cost at most this part of what a school cost at first.
MOST_AFTER_RELEASE: Final = 0.10
_NEXT: Final = "9999.1.0"
_VERSION: Final = re.compile(r'^version = ".*"$', re.MULTILINE)
# What a picture shows is read aloud from the PDF; a word more always has room.
_ALT: Final = re.compile(r'^alt: "', re.MULTILINE)


def costs(work_folder: Path) -> list[Row]:
    """Return the costs of each school: cold at each count, then after a changed poster.

    What is installed once for all schools is measured apart, with no school.
    """
    # Both releases at once: what is committed while it runs is in neither.
    source = _last_commit(work_folder / "source")
    first = _wheel(source, work_folder / "first")
    newer = _wheel(_with_changed_poster(source), work_folder / "second")
    rows, before = [_row("installed once", 0, run := _run(work_folder, first, 0), 1)], 0
    for count in COUNTS:
        run = _run(work_folder, first, count)
        rows.append(_row("cold", count, run, count - before))
        before = count
    _run(work_folder, newer, 0)
    run = _run(work_folder, newer, COUNTS[-1])
    return [*rows, _row("one poster changed", COUNTS[-1], run, COUNTS[-1])]


def verdict(rows: list[Row]) -> Iterator[Row]:
    """Yield what a school costs after a release as a part of what it cost at first."""
    cold = [row["cpu a school"] for row in rows if row["kind"] == "cold"]
    after = rows[-1]["cpu a school"]
    yield {"target": "dearest / cheapest school", "is": round(max(cold) / min(cold), 2), "most": ""}
    part = round(after / cold[-1], 3)
    yield {"target": "after a release / cold", "is": part, "most": MOST_AFTER_RELEASE}


def _row(kind: str, count: int, run: Stage, new: int) -> Row:
    costs = {"wall a school": round(run.wall / new, 1), "cpu a school": round(run.cpu / new, 1)}
    return {"kind": kind, "schools": count, "new": new, **costs}


def _run(work_folder: Path, wheel: Path, count: int) -> Stage:
    snakemake = str(programs_of(_EXAMPLE / "requirements.txt", _HOME) / "snakemake")
    goal = () if count else ("engine/installed",)
    settings = ("--config", f"wheel={wheel}", f"count={count or 1}")
    command = (snakemake, "--snakefile", str(_EXAMPLE / "Snakefile"), "--cores", _CORES, *goal)
    place = ("--directory", str(work_folder / "province"))
    return measured(f"{count} schools", (*command, *place, *settings), ROOT)


def _wheel(source: Path, to: Path) -> Path:
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(to))
    subprocess.run(build, check=True, cwd=source, capture_output=True)  # noqa: S603
    return next(to.glob("*.whl"))


def _last_commit(to: Path) -> Path:
    """Return a copy of the last commit of this repository."""
    clone = ("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(to))
    subprocess.run(clone, check=True)  # noqa: S603
    return to


def _with_changed_poster(to: Path) -> Path:
    """Make the next release of a copy, with one poster changed; return it."""
    project = to / "pyproject.toml"
    text = _VERSION.sub(f'version = "{_NEXT}"', project.read_text(encoding="utf-8"), count=1)
    project.write_text(text, encoding="utf-8")
    poster = min((to / "docs/posters").glob("[!i]*.tr.md"))
    words = _ALT.sub('alt: "Çizim: ', poster.read_text(encoding="utf-8"), count=1)
    poster.write_text(words, encoding="utf-8")
    who = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
    commit = ("git", "-C", str(to), *who, "commit", "--quiet", "--all", "--message", "A poster")
    subprocess.run(commit, check=True)  # noqa: S603
    return to

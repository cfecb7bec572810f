"""Our PDFs: cold and warm, on one core and two, after one changed chapter, page PDFs alone."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from esafety.cli.timing import Stage
from measuring.processes import bytecode_in, measured
from measuring.school import change_one_chapter, school_with_draft
from measuring.web import ROOT

COLD: Final = "all sheets, cold"
WARM: Final = "all sheets, warm"
CHANGED: Final = "all sheets, one chapter changed"
PAGES: Final = "page PDFs, cold"
ONE_BY_ONE: Final = "page PDFs, WeasyPrint, one process per file"
WORKERS: Final = (1, 2)


@dataclass(frozen=True, slots=True)
class Run:
    """One print run: its name, how many workers, whether `before` or `after` a change.

    A `cold` run finds nothing printed before; `kind` prints one kind of sheet alone.
    """

    name: str
    workers: int
    state: str = "before"
    cold: bool = False
    kind: str = ""

    @property
    def label(self) -> str:
        """Return the name and how many worked."""
        return f"{self.name}, {self.workers} worker{'s' if self.workers > 1 else ''}"


_RUNS: Final = (
    *(run for n in WORKERS for run in (Run(COLD, n, cold=True), Run(WARM, n))),
    *(Run(CHANGED, n, "after") for n in WORKERS),
    *(Run(PAGES, n, cold=True, kind="page") for n in WORKERS),
)


def prepare(work_folder: Path) -> str:
    """Put a school and its site into a folder, before and after a change; return what changed."""
    school_with_draft(ROOT, work_folder / "before/school")
    shutil.copytree(work_folder / "before/school", work_folder / "after/school")
    changed = change_one_chapter(work_folder / "after/school")
    for state in ("before", "after"):
        run_task(work_folder, "site", state)
    run_task(work_folder, "lay", "before", "--kind", "page", "--result", str(_laid(work_folder)))
    return changed


def kinds(work_folder: Path, weasyprint: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return every print run by its name; each call is one round of it.

    `weasyprint` is the renderer's own command.
    """
    ours = {run.label: partial(_print, run, work_folder) for run in _RUNS}
    return {**ours, ONE_BY_ONE: partial(_one_by_one, work_folder, weasyprint)}


def printing(work_folder: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return the runs of printing everything, nothing, and what one changed chapter asks for."""
    runs = (run for run in _RUNS if run.name in (COLD, WARM, CHANGED))
    return {run.label: partial(_print, run, work_folder) for run in runs}


def told(work_folder: Path, label: str) -> dict[str, Any]:
    """Return how many sheets the last round of a run had, and which it printed.

    Earlier commits have it by this name, by which `baseline` calls it there.
    """
    result: dict[str, Any] = json.loads(
        _result_file(work_folder, label).read_text(encoding="utf-8")
    )
    return result


def _print(run: Run, work_folder: Path) -> list[Stage]:
    pdf_cache = _pdf_cache_folder(run, work_folder)
    more = ["--workers", str(run.workers), "--pdf-cache", str(pdf_cache)]
    more += ["--kind", run.kind] if run.kind else []
    return [
        run_task(
            work_folder,
            "paper",
            run.state,
            *more,
            "--result",
            str(_result_file(work_folder, run.label)),
        )
    ]


def _pdf_cache_folder(run: Run, work_folder: Path) -> Path:
    """Return a cache folder as the run is to find it."""
    shared, own = work_folder / "pdf-cache", work_folder / f"pdf-cache-{run.state}{run.kind}"
    if run.name == WARM:
        return shared
    shutil.rmtree(shared if run.name == COLD else own, ignore_errors=True)
    if run.name == CHANGED:
        shutil.copytree(shared, own)
    return shared if run.name == COLD else own


def run_task(work_folder: Path, what: str, state: str, *more: str) -> Stage:
    """Do one of the tasks of `measuring.runs` in a process of its own."""
    home = work_folder / state
    command = [sys.executable, "-m", "measuring.runs", what, str(home / "school")]
    path = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'scripts'}", "NO_MKDOCS_2_WARNING": "1"}
    settings = path | bytecode_in(work_folder)
    return measured(what, [*command, str(home / "site"), *more], home / "school", settings)


def _one_by_one(work_folder: Path, weasyprint: Path) -> list[Stage]:
    laid = json.loads(_laid(work_folder).read_text(encoding="utf-8"))
    base = ["--base-url", (work_folder / "before/school").as_uri() + "/"]
    tagged = ["--pdf-variant", "pdf/ua-1", "--pdf-tags"]
    done = []
    for name, styles in laid.items():
        given = [option for style in styles for option in ("-s", style)]
        page = _laid(work_folder).with_name(name)
        files = [str(page), str(page.with_suffix(".pdf"))]
        done.append(measured(name, [str(weasyprint), *base, *tagged, *given, *files], work_folder))
    wall, cpu = sum(stage.wall for stage in done), sum(stage.cpu for stage in done)
    return [Stage("paper", wall, cpu, max(stage.peak_mb for stage in done))]


def _laid(work_folder: Path) -> Path:
    (work_folder / "laid").mkdir(exist_ok=True)
    return work_folder / "laid/sheets.json"


def _result_file(work_folder: Path, label: str) -> Path:
    return work_folder / f"{label.replace(' ', '-')}.json"

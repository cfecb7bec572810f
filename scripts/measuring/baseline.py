"""An earlier commit's printing, measured in the same rounds by its own program.

Its folder is a checkout with its own packages:
`git worktree add ../before e6e5765 && make -C ../before .venv/ready`
Seconds belong to one machine on one day; ratios to what the same machine does in the same round do
not. The earlier commit prints its own school, so that a school that has grown costs what it costs;
a second ratio is that of one file.
"""

import json
import os
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from esafety.cli.timing import Stage
from measuring import paper

# Both commits know `paper.prepare`, `paper.kinds` and `paper.told`, whatever else has changed.
_PROGRAM: Final = """
import json, sys
from pathlib import Path
from measuring import paper
folder, *labels = sys.argv[1:]
folder = Path(folder)
if not labels:
    paper.prepare(folder)
for label in labels:
    (stage,) = paper.kinds(folder, folder)[label]()
    sheets = paper.told(folder, label)["sheets"]
    print(json.dumps([stage.wall, stage.cpu, stage.peak_mb, sheets]))
"""
_NAMES: Final = (paper.COLD, paper.WARM, paper.CHANGED)


def prepare(before: Path, work_folder: Path) -> None:
    """Lay the earlier commit's school into a folder, before and after one chapter changed."""
    work_folder.mkdir()
    _run(before, str(work_folder))


def label(name: str, workers: int) -> str:
    """Return what a run of the earlier commit is called."""
    return f"{paper.Run(name, workers).label}, earlier commit"


def kinds(before: Path, work_folder: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return the earlier commit's runs by their names; each call is one round of it."""
    return {
        label(name, workers): partial(_print, before, work_folder, paper.Run(name, workers).label)
        for workers in paper.WORKERS
        for name in _NAMES
    }


def sheets(work_folder: Path) -> int:
    """Return how many sheets the earlier commit printed."""
    return int((work_folder / "sheets").read_text(encoding="ascii"))


def _print(before: Path, work_folder: Path, run: str) -> list[Stage]:
    wall, cpu, peak_mb, count = json.loads(_run(before, str(work_folder), run))
    (work_folder / "sheets").write_text(str(count), encoding="ascii")
    return [Stage("paper", wall, cpu, peak_mb)]


def _run(before: Path, *words: str) -> Any:
    """Run the earlier commit's program; exits with its error output if it fails."""
    path = {"PYTHONPATH": f"{before / 'src'}:{before / 'scripts'}", "NO_MKDOCS_2_WARNING": "1"}
    command = [str(before / ".venv/bin/python"), "-W", "ignore", "-c", _PROGRAM, *words]
    done = subprocess.run(  # noqa: S603 (the folder that was named)
        command, cwd=before, env=os.environ | path, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout

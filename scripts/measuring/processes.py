"""One process and all it starts: seconds on the wall, seconds of processors, peak memory."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from esafety.cli.timing import Stage, peak_mb

_PROC: Final = Path("/proc")
# Often enough for a worker's peak, seldom enough not to be measured itself.
_GAP: Final = 0.1
BYTECODE: Final = "bytecode"
MEMORY: Final = (
    "proportional set size (PSS) of the process and all below it together, every 0.1 s"
    if (_PROC / "self/smaps_rollup").exists()
    else "largest single process (ru_maxrss)"
)


def bytecode_in(work_folder: Path) -> dict[str, str]:
    """Return the settings by which a process keeps what Python compiles, as on a usual machine."""
    return {"PYTHONPYCACHEPREFIX": str(work_folder / BYTECODE), "PYTHONDONTWRITEBYTECODE": ""}


def measured(
    name: str, command: Sequence[str], cwd: Path, settings: Mapping[str, str] | None = None
) -> Stage:
    """Run one process and measure it and all it has waited for, by the system's own accounts.

    `settings` are added to the environment. Memory is that of the whole family of processes
    at one time, as MEMORY says. Exits with the output of the process if it fails.
    """
    with tempfile.TemporaryFile("w+") as result:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 (our own command)
            command, env=os.environ | (settings or {}), stdout=result, stderr=result, cwd=cwd
        )
        with _watched(process.pid) as seen:
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            result.seek(0)
            sys.exit(f"{' '.join(command)}\n{result.read()}")
    memory = max(seen) or peak_mb(usage)
    return Stage(name, wall, usage.ru_utime + usage.ru_stime, memory)


@contextmanager
def _watched(pid: int) -> Iterator[list[float]]:
    """Look at the memory of a family of processes again and again; yield what is seen."""
    seen, over = [0.0], threading.Event()

    def look() -> None:
        while not over.wait(_GAP):
            seen.append(sum(map(_pss_mb, _family(pid))))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    yield seen
    over.set()
    watcher.join()


def _family(pid: int) -> Iterator[int]:
    """Yield a process and everything below it."""
    yield pid
    try:
        tasks = [*(_PROC / str(pid) / "task").iterdir()]
    except OSError:  # it has just ended
        return
    for child in " ".join(_read(task / "children") for task in tasks).split():
        yield from _family(int(child))


def _pss_mb(pid: int) -> float:
    lines = _read(_PROC / str(pid) / "smaps_rollup").splitlines()
    shares = [line.split()[1] for line in lines if line.startswith("Pss:")]
    return sum(map(int, shares)) / 1024


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:  # it has just ended
        return ""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.pdf.run.worker import RenderResult, TimedOut, Unexpected
from esafety.pdf.run.worker_pool import run_jobs, workers_kept
from examples import representatives
from time_limits import SECONDS
from troubled_jobs import littering, told_by, troubled
from workshop import ROOT

MakeSheet = Callable[..., PrintJob]
# A build of one sheet that takes hours.
SLOW = """\
import sys
from datetime import UTC, datetime
from pathlib import Path
from troubled_jobs import troubled
from esafety.pdf.run.worker_pool import run_jobs
from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
site = Path(sys.argv[1])
sheet = PrintJob(DOCUMENT_TYPES['page'], "tr", "x", "x", "x", "slow.pdf", datetime.now(UTC), ())
if __name__ == "__main__":
    print("begun", flush=True)
    try:
        list(run_jobs([sheet], site, site, 1, troubled))
    except KeyboardInterrupt:
        print("stopped")
"""


def outcomes(make_sheet: MakeSheet, site: Path, *names: str) -> dict[str, RenderResult]:
    queue = [make_sheet("", f"{name}.pdf") for name in names]
    done = list(run_jobs(queue, site, site, 1, troubled))
    assert len(done) == len(queue)
    return {Path(sheet.path).stem: outcome for sheet, outcome in done}


def test_a_sheet_that_kills_two_workers_is_named_and_the_others_are_finished(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    names = ("a", "kills", "b", "c")

    done = outcomes(make_sheet, tmp_path, *names)

    assert done["kills"] is None
    assert {name for name in names if isinstance(done[name], RenderedFile)} == {*"abc"}
    assert {path.stem for path in tmp_path.glob("*.pdf")} == {*"abc"}


def test_a_sheet_whose_worker_was_killed_once_is_printed(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    done = outcomes(make_sheet, tmp_path, "kills-once")

    assert isinstance(done["kills-once"], RenderedFile)


def test_what_goes_wrong_is_reported_and_the_others_go_on(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    done = outcomes(make_sheet, tmp_path, "a", "fails", "too-large", "b")

    failed = done["fails"]
    assert isinstance(failed, Unexpected)
    assert failed.what == "ValueError: no such letter"
    assert "in troubled" in failed.report
    assert isinstance(done["too-large"], OSError)
    assert isinstance(done["a"], RenderedFile)
    assert isinstance(done["b"], RenderedFile)
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "b.pdf"}


@pytest.mark.waits
def test_a_sheet_that_hangs_is_ended_and_named_and_the_others_are_finished(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    queue = [make_sheet("", f"{name}.pdf") for name in ("slow", "a", "b")]

    done = {
        s.path: how for s, how in run_jobs(queue, tmp_path, tmp_path, 1, troubled, time_limit=6)
    }

    assert done["slow.pdf"] == TimedOut(6)
    assert isinstance(done["a.pdf"], RenderedFile)
    assert isinstance(done["b.pdf"], RenderedFile)


def test_no_temporary_file_of_a_worker_is_left(
    make_sheet: MakeSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    queue = [make_sheet("", f"{name}.pdf") for name in ("a", "kills", "b")]

    done = list(run_jobs(queue, tmp_path, tmp_path, 1, littering))

    assert len(done) == len(queue)
    assert list(temporary.iterdir()) == []


def started(tmp_path: Path) -> subprocess.Popen[str]:
    """Return a press of its own group of processes, which has a worker at a slow sheet."""
    program = tmp_path / "slow.py"
    program.write_text(SLOW, encoding="utf-8")
    path = os.pathsep.join(str(ROOT / name) for name in ("src", "tests"))
    process = subprocess.Popen(
        [sys.executable, str(program), str(tmp_path)],
        env=os.environ | {"PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "begun\n"
    until(lambda: len(group(process.pid)) > 2)  # with the keeper of semaphores
    return process


def group(leader: int) -> list[str]:
    """Return the processes of a group that are still there."""
    command = ["ps", "-o", "pid=,stat=", "-g", str(leader)]
    output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return [line for line in output.splitlines() if " Z" not in line]


def until(true: Callable[[], bool]) -> None:
    for _ in range(20 * SECONDS):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to be")


@pytest.mark.parametrize("seconds", representatives([0, 0.02, 0.05, 0.1, 0.2, 0.5], 0, 0.5))
def test_ctrl_c_ends_the_workers_at_once_and_quietly(tmp_path: Path, seconds: float) -> None:
    """However far a worker has come: it may just have been started."""
    process = started(tmp_path)
    time.sleep(seconds)

    os.killpg(process.pid, signal.SIGINT)
    output, complained = process.communicate(timeout=SECONDS)

    assert output == "stopped\n"
    assert "Traceback" not in complained
    until(lambda: not group(process.pid))
    assert not [*tmp_path.glob("*.pdf*")]


@pytest.mark.waits
def test_workers_do_not_outlive_a_build_that_was_killed(tmp_path: Path) -> None:
    process = started(tmp_path)
    time.sleep(1)  # the worker is past its start

    process.kill()
    process.communicate(timeout=SECONDS)

    until(lambda: not group(process.pid))


def processes(make_sheet: MakeSheet, site: Path, count: int = 1) -> set[int]:
    """Return the processes that do some jobs, two at a time where they are many."""
    queue = [make_sheet("", f"{number}.pdf") for number in range(count)]
    done = [outcome for _, outcome in run_jobs(queue, site, site, 2, told_by)]
    return {one.pages for one in done if isinstance(one, RenderedFile)}


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_workers_that_are_kept_do_what_comes_after(make_sheet: MakeSheet, tmp_path: Path) -> None:
    with workers_kept():
        first, second = (processes(make_sheet, tmp_path) for _ in range(2))
        assert first == second
        assert all(map(is_there, first))
        more = processes(make_sheet, tmp_path, 9)  # so many are worth another process
    assert not any(map(is_there, first | more))
    assert processes(make_sheet, tmp_path).isdisjoint(first | more)


def test_a_sheet_whose_worker_was_killed_has_the_memory_of_those_that_were_kept(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    with workers_kept():
        before = processes(make_sheet, tmp_path)
        kills = make_sheet("", "kills.pdf")
        assert list(run_jobs([kills], tmp_path, tmp_path, 1, told_by)) == [(kills, None)]
        assert not any(map(is_there, before))
        assert processes(make_sheet, tmp_path).isdisjoint(before)

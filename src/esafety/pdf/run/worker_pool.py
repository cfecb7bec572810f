"""Worker pool: sheets are printed by processes that may be killed or hang, ten minutes each."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from traceback import format_exception
from typing import Final

from pebble import ProcessExpired, ProcessPool

from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.problems.error_log import brief

RenderFunction = Callable[[PrintJob, Path, Path], RenderedFile]


@dataclass(frozen=True, slots=True)
class Unexpected:
    """What a job did not expect: in one line, and the whole report of it."""

    what: str
    report: str


@dataclass(frozen=True, slots=True)
class TimedOut:
    """A job that was ended because it took longer than the limit, in seconds."""

    limit: float


# A sheet as it was printed; what the disk or its job reported instead; that it was ended after
# the time limit; or None: its worker was killed.
RenderResult = RenderedFile | OSError | Unexpected | TimedOut | None
# The longest sheet of the first school takes about 20 s of a processor: a slow, busy machine
# still has room for thirty times that.
TIME_LIMIT: Final = 600.0
# For fewer sheets, to start one more worker (about a second) costs more than it saves.
_SHEETS_PER_WORKER: Final = 4
_KILLED: Final = (ProcessExpired, BrokenProcessPool)


def run_jobs(
    sheets: Sequence[PrintJob],
    root: Path,
    site: Path,
    workers: int,
    job: RenderFunction,
    *,
    time_limit: float = TIME_LIMIT,
) -> Iterator[tuple[PrintJob, RenderResult]]:
    """Yield each sheet with its outcome as it is done; up to `workers` processes at a time.

    A sheet whose worker was killed is tried once more, alone, after the others: the machine may
    only have been short of memory. One that takes longer than `time_limit` seconds is ended.
    """
    task, killed = partial(_do, job, root, site), []
    for sheet, outcome in _round(sheets, workers, task, time_limit):
        if outcome is None:
            killed.append(sheet)
        else:
            yield sheet, outcome
    for sheet in killed:
        yield from _round([sheet], 1, task, time_limit)


def _round(
    sheets: Sequence[PrintJob],
    workers: int,
    task: Callable[[PrintJob], RenderResult],
    time_limit: float,
) -> Iterator[tuple[PrintJob, RenderResult]]:
    """Try every sheet once."""
    if not sheets:
        return
    with _pool(min(workers, -(-len(sheets) // _SHEETS_PER_WORKER))) as pool:
        with _interrupts_blocked():
            waiting: dict[Future[RenderResult], PrintJob] = {
                pool.schedule(task, (sheet,), timeout=time_limit): sheet for sheet in sheets
            }
        while waiting:
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield waiting.pop(future), _outcome(future, time_limit)


def _outcome(future: "Future[RenderResult]", time_limit: float) -> RenderResult:
    try:
        return future.result()
    except TimeoutError:
        return TimedOut(time_limit)
    except _KILLED:
        return None


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPool]:
    """Start a pool of processes; whether its work is done or broken off, none is left."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPool(workers, initializer=_begin, context=context)
    try:
        yield pool
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Block Ctrl-C in the threads and processes that are started here.

    It would tear apart a worker that is still importing its modules, which would then be
    reported as a killed one. This thread gets the signal afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Where it is not running yet, a worker's start would start it and unblock the signal again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Prepare a worker: it does not outlive its parent."""
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    # Garbage is collected between sheets: while a page is laid out there is nearly none, and
    # collecting again and again takes a twelfth of the time.
    gc.disable()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _do(job: RenderFunction, root: Path, site: Path, sheet: PrintJob) -> RenderResult:
    try:
        return job(sheet, root, site)
    except OSError as error:
        return error
    except Exception as error:  # noqa: BLE001 (reported with the sheet's name; the others go on)
        return Unexpected(brief(error), "".join(format_exception(error)))
    finally:
        gc.collect()
        # What the first sheet has loaded stays for good and need not be looked at again.
        if not gc.get_freeze_count():
            gc.freeze()

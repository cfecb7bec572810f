"""Worker pool: jobs are rendered by processes that may be killed or hang, ten minutes each."""

import gc
import multiprocessing
import os
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, partial
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory
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


# A job's file as it was rendered; what the disk or the function reported instead; that it was
# ended after the time limit; or None: its worker was killed.
RenderResult = RenderedFile | OSError | Unexpected | TimedOut | None
# The longest job of the real school takes about 20 s of a processor: a slow, busy machine
# still has room for thirty times that.
TIME_LIMIT: Final = 600.0
# For fewer jobs, to start one more worker (a second and a half of a processor) costs more than it
# saves: what one changed page prints anew is printed by one.
_JOBS_PER_WORKER: Final = 8
# Objects; measured: a booklet leaves 150,000 of them, and these take 80 MB. To free a job's at once
# takes a tenth of its time.
_MUCH_GARBAGE: Final = 500_000
_KILLED: Final = (ProcessExpired, BrokenProcessPool)


def run_jobs(
    jobs: Sequence[PrintJob],
    root: Path,
    site: Path,
    workers: int,
    render: RenderFunction,
    *,
    time_limit: float = TIME_LIMIT,
) -> Iterator[tuple[PrintJob, RenderResult]]:
    """Yield each job with its outcome as it is done; up to `workers` processes at a time.

    A job whose worker was killed is tried once more, alone, after the others: the machine may
    only have been short of memory. One that takes longer than `time_limit` seconds is ended.
    """
    task, killed = partial(_do, render, root, site), []
    for job, outcome in _round(jobs, workers, task, time_limit):
        if outcome is None:
            killed.append(job)
        else:
            yield job, outcome
    if killed:
        _end_kept()
    for job in killed:
        yield from _round([job], 1, task, time_limit)
        # A pool in which a worker was killed may refuse further jobs.
        _end_kept()


def _end_kept() -> None:
    if kept := _KEPT.get():
        kept.end()


def _round(
    jobs: Sequence[PrintJob],
    workers: int,
    task: Callable[[PrintJob], RenderResult],
    time_limit: float,
) -> Iterator[tuple[PrintJob, RenderResult]]:
    """Try every job once."""
    if not jobs:
        return
    with _workers(min(workers, -(-len(jobs) // _JOBS_PER_WORKER))) as pool:
        with _interrupts_blocked():
            waiting: dict[Future[RenderResult], PrintJob] = {
                pool.schedule(task, (job,), timeout=time_limit): job for job in jobs
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


@dataclass(slots=True)
class _Kept:
    """The pool that several runs of jobs share; it is started when the first one needs it."""

    size: int = 0
    pool: ProcessPool | None = None
    running: ExitStack = field(default_factory=ExitStack)

    def of(self, size: int) -> ProcessPool:
        """Return the pool; a larger one takes its place where it has fewer processes than asked."""
        if self.pool is None or size > self.size:
            self.end()
            self.size, self.pool = size, self.running.enter_context(_pool(size))
        return self.pool

    def end(self) -> None:
        """End its processes; the memory that they hold is free."""
        self.running.close()
        self.pool = None


_KEPT: ContextVar[_Kept | None] = ContextVar("workers that are kept", default=None)


@contextmanager
def workers_kept() -> Iterator[None]:
    """Let all jobs that are run in a block be done by the same workers: none starts anew."""
    kept = _Kept()
    before = _KEPT.set(kept)
    try:
        with kept.running:
            yield
    finally:
        _KEPT.reset(before)


@contextmanager
def _workers(size: int) -> Iterator[ProcessPool]:
    """Give a pool of processes: the one that is kept, or one that ends with its jobs."""
    if kept := _KEPT.get():
        yield kept.of(size)
        return
    with _pool(size) as pool:
        yield pool


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPool]:
    """Start a pool of processes; whether its work is done or broken off, nothing of it is left."""
    context = multiprocessing.get_context("spawn")
    with TemporaryDirectory(prefix="esafety-", ignore_cleanup_errors=True) as scratch:
        pool = ProcessPool(workers, initializer=_begin, initargs=(scratch,), context=context)
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


def _begin(scratch: str) -> None:
    """Prepare a worker: it does not outlive its parent, nor do its temporary files the pool.

    WeasyPrint removes its folder of fonts when a process ends by itself; workers are ended.
    """
    tempfile.tempdir = scratch
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    # Garbage is collected between jobs: while a page is laid out there is nearly none, and
    # collecting again and again takes a twelfth of the time.
    gc.disable()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _do(render: RenderFunction, root: Path, site: Path, job: PrintJob) -> RenderResult:
    try:
        return render(job, root, site)
    except OSError as error:
        return error
    except Exception as error:  # noqa: BLE001 (reported with the job's name; the others go on)
        return Unexpected(brief(error), "".join(format_exception(error)))
    finally:
        _collect_garbage()


def _collect_garbage() -> None:
    """Collect what jobs have left behind, once it is much; a worker's end frees the rest."""
    _keep_what_is_loaded()
    if gc.get_count()[0] > _MUCH_GARBAGE:
        gc.collect()


@cache
def _keep_what_is_loaded() -> None:
    """Freeze, once, what the first job has loaded: it stays for good and is not looked at again.

    To ask Python how much is frozen walks over all of it: a tenth of the time of all sheets.
    """
    gc.collect()
    gc.freeze()

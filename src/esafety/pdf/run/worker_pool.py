"""Worker pool: jobs are rendered by processes that may be killed or hang, ten minutes each."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pebble import ProcessExpired, ProcessPool

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.run.worker import RenderFunction, RenderResult, TimedOut, begin, run_job

# The longest job of the real school takes about 20 s of a processor: a slow, busy machine
# still has room for thirty times that.
TIME_LIMIT: Final = 600.0
# For fewer jobs, to start one more worker (a second and a half of a processor) costs more than it
# saves: what one changed page prints anew is printed by one.
_JOBS_PER_WORKER: Final = 8
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
    task, killed = partial(run_job, render, root, site), []
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
        pool = ProcessPool(workers, initializer=begin, initargs=(scratch,), context=context)
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

"""The workers at the press: each a process of its own, replaced when one is killed."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from traceback import format_exception
from typing import Final

from esafety.press.error_log import brief
from esafety.press.sheet import Printed, Sheet

Job = Callable[[Sheet, Path, Path], Printed]


@dataclass(frozen=True, slots=True)
class Unexpected:
    """What a job did not expect: in one line, and the whole report of it."""

    what: str
    report: str


# A sheet as it was printed, what the disk or its job said instead, or nothing at all: its
# worker was killed.
Outcome = Printed | OSError | Unexpected | None
Shift = Generator[tuple[Sheet, Outcome], None, list[Sheet]]
# For fewer sheets, to start one more worker (about a second) costs more than it saves.
_SHEETS_A_WORKER: Final = 4


def work(
    sheets: Sequence[Sheet], root: Path, site: Path, workers: int, job: Job
) -> Iterator[tuple[Sheet, Outcome]]:
    """Yield each sheet with its outcome as it is done; up to `workers` work at a time.

    When a worker is killed, each sheet that was then in hand is given to a worker of its own,
    so that one that kills a second is known by name; then the others go on.
    """
    waiting = deque(sheets)
    while waiting:
        suspects = yield from _shift(waiting, root, site, workers, job)
        for sheet in suspects:
            if (yield from _shift(deque([sheet]), root, site, 1, job)):
                yield sheet, None


def _shift(waiting: deque[Sheet], root: Path, site: Path, workers: int, job: Job) -> Shift:
    """Work until nothing waits or a worker is killed; return what was then in hand."""
    in_hand: dict[Future[Outcome], Sheet] = {}
    with _crew(min(workers, -(-len(waiting) // _SHEETS_A_WORKER))) as crew:
        while waiting or in_hand:
            try:
                # One more than there are workers, so that none waits for its next sheet.
                with _undisturbed():
                    while waiting and len(in_hand) <= workers:
                        in_hand[crew.submit(_do, job, waiting[0], root, site)] = waiting[0]
                        waiting.popleft()
                for done in wait(in_hand, return_when=FIRST_COMPLETED).done:
                    outcome = done.result()
                    yield in_hand.pop(done), outcome
            except BrokenProcessPool:
                return [*in_hand.values()]
    return []


@contextmanager
def _crew(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Start workers; end them with the work, and at once if the work is broken off."""
    before = multiprocessing.active_children()
    context = multiprocessing.get_context("spawn")
    crew = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)
    try:
        yield crew
    except BaseException:
        for worker in multiprocessing.active_children():
            if worker not in before:
                worker.terminate()
        raise
    finally:
        crew.shutdown(cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let a worker that is started here be born deaf to Ctrl-C.

    It would tear apart one that has not come to `_begin` yet, and be told as its fault. This
    thread hears of it afterwards, unless another one has heard it meanwhile.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Prepare a worker: Ctrl-C is its parent's to hear, and it does not outlive its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    # Garbage is looked for between sheets: while a page is laid out nearly nothing is, and
    # looking again and again takes a twelfth of the time.
    gc.disable()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _do(job: Job, sheet: Sheet, root: Path, site: Path) -> Outcome:
    try:
        return job(sheet, root, site)
    except OSError as error:
        return error
    except Exception as error:  # noqa: BLE001 (told with the sheet's name; the others go on)
        return Unexpected(brief(error), "".join(format_exception(error)))
    finally:
        gc.collect()
        # What the first sheet has loaded stays for good and need not be looked at again.
        if not gc.get_freeze_count():
            gc.freeze()

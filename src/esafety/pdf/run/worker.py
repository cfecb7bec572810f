"""What a worker does: it renders jobs one by one, reports what fails, and ends with its parent."""

import gc
import multiprocessing
import os
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from traceback import format_exception
from typing import Final

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
# Objects; measured: a booklet leaves 150,000 of them, and these take 80 MB. To free a job's at once
# takes a tenth of its time.
_MUCH_GARBAGE: Final = 500_000


def begin(scratch: str) -> None:
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


def run_job(render: RenderFunction, root: Path, site: Path, job: PrintJob) -> RenderResult:
    """Return what rendering a job came to; what was not expected becomes a report of it."""
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
    if gc.get_count()[0] > _MUCH_GARBAGE:
        gc.collect()


@cache
def keep_what_is_loaded() -> None:
    """Freeze, once, what is loaded: it stays for good and is not looked at again.

    To be called before the first job: to look through what one leaves takes a quarter of a second.
    To ask Python how much is frozen walks over all of it: a tenth of the time of all sheets.
    """
    gc.freeze()

"""What a worker does: it renders jobs one by one, reports what fails, and ends with its parent."""

import multiprocessing
import os
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from traceback import format_exception

from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.problems.error_log import brief
from esafety.processes.garbage import collect_between_jobs, collect_if_much

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


def begin(scratch: str) -> None:
    """Prepare a worker: it does not outlive its parent, nor do its temporary files the pool.

    WeasyPrint removes its folder of fonts when a process ends by itself; workers are ended.
    """
    tempfile.tempdir = scratch
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    collect_between_jobs()


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
        collect_if_much()

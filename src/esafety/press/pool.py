"""Many sheets on all cores: printed, proved, reported one by one as they are done."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path

from esafety.press.job import print_sheet
from esafety.press.plates import Plates
from esafety.press.sheet import Printed, Sheet


def press(
    sheets: Sequence[Sheet], root: Path, site: Path, workers: int, plates: Plates | None = None
) -> Iterator[Printed]:
    """Print sheets into the site's folder; yield each as it is done, in no order.

    What lies among the `plates` is not printed again. A sheet that cannot be printed is
    yielded with its complaint, so that one run tells of all of them.
    """
    queue = []
    for sheet in sheets:
        kept = plates.take(sheet, site) if plates else None
        if kept:
            yield kept
        else:
            queue.append(sheet)
    if queue:
        yield from _printed(queue, root, site, workers, plates)


def _printed(
    sheets: Sequence[Sheet], root: Path, site: Path, workers: int, plates: Plates | None
) -> Iterator[Printed]:
    # Largest first, so that no core waits for a booklet at the end.
    queue = sorted(sheets, key=lambda sheet: -len(sheet.html))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(queue)), mp_context=context) as pool:
        jobs = {pool.submit(print_sheet, sheet, root, site): sheet for sheet in queue}
        for job in as_completed(jobs):
            printed = _outcome(job, jobs[job])
            if plates:
                plates.keep(jobs[job], printed, site)
            yield printed


def _outcome(job: "Future[Printed]", sheet: Sheet) -> Printed:
    error = job.exception()
    if error is None:
        return job.result()
    complaint = f"{type(error).__name__}: {error}"
    return Printed(sheet.path, sheet.kind, sheet.language, 0, 0, (), (complaint,))

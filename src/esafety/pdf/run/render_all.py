"""Many sheets on all cores: printed, proved, reported one by one as they are done."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from esafety.documents.common.print_job import Printed, Sheet
from esafety.pdf.run.cache import Plates
from esafety.pdf.run.render_job import print_sheet
from esafety.pdf.run.worker_pool import TIME_LIMIT, Job, TimedOut, Unexpected, work
from esafety.problems.disk_errors import refused
from esafety.problems.error_log import kept
from esafety.storage.cache_files import note_unusable
from esafety.text.one_line import complaint


def press(
    sheets: Sequence[Sheet],
    root: Path,
    site: Path,
    workers: int,
    plates: Plates | None = None,
    *,
    job: Job = print_sheet,
    time_limit: float = TIME_LIMIT,
) -> Iterator[Printed]:
    """Print sheets into the site's folder; yield each as it is done, in no order.

    What lies among the `plates` is not printed again. A sheet that cannot be printed, whose
    worker is killed twice or takes longer than `time_limit` seconds, or that the disk does not
    take is yielded with its complaint, so that one run tells of all of them and the others are
    finished. `job` prints one sheet.
    """
    queue = []
    for sheet in sheets:
        kept = _kept(plates, sheet, site) if plates else None
        if kept:
            yield kept
        else:
            queue.append(sheet)
    # Largest first, so that no core waits for a booklet at the end.
    queue.sort(key=lambda sheet: -len(sheet.html))
    for sheet, outcome in work(queue, root, site, workers, job, time_limit=time_limit):
        told = _reported(sheet, outcome, root) if isinstance(outcome, Unexpected) else outcome
        printed = told if isinstance(told, Printed) else _unprinted(sheet, told)
        if plates:
            _keep(plates, sheet, printed, site)
        yield printed


def _kept(plates: Plates, sheet: Sheet, site: Path) -> Printed | None:
    try:
        return plates.take(sheet, site)
    except OSError as error:
        return _unprinted(sheet, error)


def _keep(plates: Plates, sheet: Sheet, printed: Printed, site: Path) -> None:
    try:
        plates.keep(sheet, printed, site)
    except OSError as error:
        note_unusable(plates.folder, error)


def _reported(sheet: Sheet, why: Unexpected, root: Path) -> str:
    """Keep the report of what a job did not expect; return what an editor is told."""
    place = f"{sheet.origins[0]}: " if sheet.origins else ""
    return place + kept(root, sheet.path, why.what, why.report)


def _unprinted(sheet: Sheet, why: OSError | TimedOut | str | None) -> Printed:
    complaints = (_said(sheet, why),)
    return Printed(sheet.path, sheet.kind, sheet.language, 0, 0, (), complaints)


def _said(sheet: Sheet, why: OSError | TimedOut | str | None) -> str:
    """Return what an editor is told; nothing at all means a worker that was killed."""
    if why is None:
        return complaint("worker-killed")
    if isinstance(why, TimedOut):
        return complaint("worker-hung", minutes=max(1, round(why.limit / 60)))
    if isinstance(why, str):
        return why
    problem = refused(why, sheet.path)
    place = "" if problem.path == sheet.path else f"{problem.path}: "
    return place + complaint(problem.key, **problem.facts)

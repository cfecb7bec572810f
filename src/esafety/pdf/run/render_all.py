"""Render many print jobs in parallel: rendered, checked and yielded one by one as they end."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.worker import (
    RenderFunction,
    RenderResult,
    TimedOut,
    Unexpected,
)
from esafety.pdf.run.worker_pool import TIME_LIMIT, run_jobs
from esafety.problems.disk_errors import disk_problem
from esafety.problems.error_log import log_report
from esafety.processes.garbage import keep_what_is_loaded
from esafety.storage.cache.files import note_unusable
from esafety.text.one_line import one_line


def _render_job(job: PrintJob, root: Path, site: Path, *, typefaces: Path | None) -> RenderedFile:
    """Render a job; the renderer is loaded by whoever renders, since a machine may lack Pango.

    `typefaces` is the folder in which unpacked ones are cached, if any.
    """
    from esafety.pdf.run.render_job import render_job  # noqa: PLC0415
    from esafety.pdf.unpacked_typefaces import typefaces_cached_in  # noqa: PLC0415

    keep_what_is_loaded()
    with typefaces_cached_in(typefaces):
        return render_job(job, root, site)


def render_all(
    jobs: Sequence[PrintJob],
    root: Path,
    site: Path,
    workers: int,
    pdf_cache: PdfCache | None = None,
    *,
    render: RenderFunction | None = None,
    time_limit: float = TIME_LIMIT,
) -> Iterator[RenderedFile]:
    """Render jobs into the site's folder; yield each as it is done, in no order.

    What is in the cache is not rendered again. A job that cannot be rendered, whose
    worker is killed twice or takes longer than `time_limit` seconds, or that the disk does not
    take is yielded with its complaint, so that one run reports all of them and the others are
    finished. `render` renders one job in another way.
    """
    folder = pdf_cache.folder if pdf_cache else None
    render = render or partial(_render_job, typefaces=folder)
    queue: list[PrintJob] = []
    for job in jobs:
        if cached := _from_cache(pdf_cache, job, site):
            yield cached
        else:
            queue.append(job)
    # Largest first, so that no core waits for a booklet at the end.
    queue.sort(key=lambda job: -len(job.html))
    for job, outcome in run_jobs(queue, root, site, workers, render, time_limit=time_limit):
        printed = _rendered_file(job, outcome, root)
        if pdf_cache:
            _store(pdf_cache, job, printed, site)
        yield printed


def _from_cache(pdf_cache: PdfCache | None, job: PrintJob, site: Path) -> RenderedFile | None:
    try:
        return pdf_cache.get(job, site) if pdf_cache else None
    except OSError as error:
        return _failed(job, error)


def _store(pdf_cache: PdfCache, job: PrintJob, printed: RenderedFile, site: Path) -> None:
    try:
        pdf_cache.put(job, printed, site)
    except OSError as error:
        note_unusable(pdf_cache.folder, error)


def _rendered_file(job: PrintJob, outcome: RenderResult, root: Path) -> RenderedFile:
    if isinstance(outcome, RenderedFile):
        return outcome
    if isinstance(outcome, Unexpected):
        return _failed(job, _log_unexpected(job, outcome, root))
    return _failed(job, outcome)


def _log_unexpected(job: PrintJob, why: Unexpected, root: Path) -> str:
    """Keep the report of what a job did not expect; return the line for the editor."""
    place = f"{job.origins[0]}: " if job.origins else ""
    return place + log_report(root, job.path, why.what, why.report)


def _failed(job: PrintJob, why: OSError | TimedOut | str | None) -> RenderedFile:
    complaints = (_complaint(job, why),)
    return RenderedFile(job.path, job.kind, job.language, 0, 0, (), complaints)


def _complaint(job: PrintJob, why: OSError | TimedOut | str | None) -> str:
    """Return the line for the editor; None means that the worker was killed."""
    if why is None:
        return one_line("worker-killed")
    if isinstance(why, TimedOut):
        return one_line("worker-hung", minutes=max(1, round(why.limit / 60)))
    if isinstance(why, str):
        return why
    problem = disk_problem(why, job.path)
    place = "" if problem.path == job.path else f"{problem.path}: "
    return place + one_line(problem.key, **problem.params)

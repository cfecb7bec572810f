"""Run one print job: render it, check the PDF, write it and the files derived from it."""

from collections.abc import Iterator
from pathlib import Path

from esafety.documents.common.origins import Origins, origins_of
from esafety.documents.common.print_job import DerivedFile, PrintJob, RenderedFile
from esafety.pdf.assembly.assemble import assemble
from esafety.pdf.checks.lost_words import (
    lost_in_assembly,
    lost_in_derived_file,
    lost_passages,
    pages_of,
)
from esafety.pdf.checks.page_margin import text_within_margins
from esafety.pdf.checks.unprintable import unprintable
from esafety.pdf.derived.table import derive
from esafety.pdf.weasyprint.engine import Rendering, render
from esafety.storage.atomic_write import write_atomically
from esafety.text.one_line import one_line


def render_job(job: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Render one print job into the site's folder, check it, and write its derived files.

    `root` is the project's folder, where style sheets, fonts and art lie.
    """
    rendering = render(job, root, site)
    pdf = assemble(rendering.pdf, job.stacks, site) if job.stacks else rendering.pdf
    write_atomically(site / job.path, pdf)
    origins = origins_of(job, root)
    lost = (*_lost(job.source, rendering.pdf, origins), *_lost_in_assembly(job, pdf, site))
    complaints = (
        *unprintable(job, origins),
        *rendering.complaints,
        *_overflow(job, rendering),
    )
    derived = tuple(
        _write_derived(derived_file, job, rendering, site) for derived_file in job.derived_files
    )
    pages = pages_of(pdf) if job.stacks else rendering.pages
    return RenderedFile(
        *(job.path, job.kind, job.language, pages, len(pdf)),
        *(lost, complaints, derived),
    )


def _lost(source: str, pdf: bytes, origins: Origins) -> Iterator[str]:
    """Yield the lost words of each passage, with file, line and clause where they are known."""
    for block, words in lost_passages(source, pdf):
        place = origins.place_of_passage(words, block.words)
        clause = f" ({block.clause})" if block.clause else ""
        yield f"{place}{clause}: {', '.join(words)}" if place else ", ".join(words)


def _lost_in_assembly(job: PrintJob, pdf: bytes, site: Path) -> Iterator[str]:
    """Yield words of the finished sheets of a bundle that do not stand in its file as often."""
    sheets = dict.fromkeys(stack.path for stack in job.stacks)
    yield from lost_in_assembly(((site / path).read_bytes() for path in sheets), pdf)


def _overflow(job: PrintJob, rendering: Rendering) -> tuple[str, ...]:
    """Return the problem of a job that needs too many pages, or runs over its margin."""
    problem = job.overflow_problem
    if problem is None or (rendering.pages <= job.max_pages and _within_margins(job, rendering)):
        return ()
    return (f"{problem.place}: {one_line(problem.key, **problem.params)}",)


def _within_margins(job: PrintJob, rendering: Rendering) -> bool:
    """Tell whether letters keep off the edge; only a draft's stamp may run there elsewhere."""
    return not job.margins_checked or text_within_margins(rendering.pdf)


def _write_derived(
    derived_file: DerivedFile, job: PrintJob, rendering: Rendering, site: Path
) -> RenderedFile:
    """Write a file derived from a job, and check its words against the job's."""
    content = derive(rendering.pdf, derived_file)
    write_atomically(site / derived_file.path, content)
    if not derived_file.path.endswith(".pdf"):
        return RenderedFile(
            derived_file.path, derived_file.name, job.language, rendering.pages, len(content)
        )
    lost = lost_in_derived_file(rendering.pdf, content)
    return RenderedFile(
        derived_file.path, derived_file.name, job.language, pages_of(content), len(content), lost
    )

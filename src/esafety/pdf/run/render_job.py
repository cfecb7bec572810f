"""Run one print job: render it, check the PDF, write it and the files derived from it."""

from collections.abc import Iterator
from pathlib import Path

from esafety.documents.common.origins import Origins, origins_of
from esafety.documents.common.print_job import DerivedFile, PrintJob, RenderedFile
from esafety.pdf.checks.lost_words import lost_in_derived_file, lost_passages, pages_of
from esafety.pdf.checks.page_margin import text_within_margins
from esafety.pdf.checks.unprintable import unprintable
from esafety.pdf.derived.table import derive
from esafety.pdf.weasyprint.engine import Rendering, render
from esafety.storage.atomic_write import write_atomically
from esafety.text.one_line import one_line


def render_job(sheet: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Render one print job into the site's folder, check it, and write its derived files.

    `root` is the project's folder, where style sheets, fonts and art lie.
    """
    rendering = render(sheet, root, site)
    write_atomically(site / sheet.path, rendering.pdf)
    origins = origins_of(sheet, root)
    lost = tuple(_lost(sheet.source, rendering.pdf, origins))
    complaints = (
        *unprintable(sheet, origins),
        *rendering.complaints,
        *_overflow(sheet, rendering),
    )
    derived = tuple(
        _write_derived(derived_file, sheet, rendering, site) for derived_file in sheet.derived_files
    )
    return RenderedFile(
        *(sheet.path, sheet.kind, sheet.language, rendering.pages, len(rendering.pdf)),
        *(lost, complaints, derived),
    )


def _lost(source: str, pdf: bytes, origins: Origins) -> Iterator[str]:
    """Yield the lost words of each passage, with file, line and clause where they are known."""
    for block, words in lost_passages(source, pdf):
        place = origins.place_of_passage(words, block.words)
        clause = f" ({block.clause})" if block.clause else ""
        yield f"{place}{clause}: {', '.join(words)}" if place else ", ".join(words)


def _overflow(sheet: PrintJob, rendering: Rendering) -> tuple[str, ...]:
    """Return the problem of a sheet that needs too many pages, or runs over its margin."""
    problem = sheet.overflow_problem
    if problem is None or (
        rendering.pages <= sheet.max_pages and _within_margins(sheet, rendering)
    ):
        return ()
    return (f"{problem.place}: {one_line(problem.key, **problem.params)}",)


def _within_margins(sheet: PrintJob, rendering: Rendering) -> bool:
    """Tell whether letters keep off the edge; only a draft's stamp may run there elsewhere."""
    return not sheet.margins_checked or text_within_margins(rendering.pdf)


def _write_derived(
    derived_file: DerivedFile, sheet: PrintJob, rendering: Rendering, site: Path
) -> RenderedFile:
    """Write a file derived from a sheet, and check its words against the sheet's."""
    content = derive(rendering.pdf, derived_file)
    write_atomically(site / derived_file.path, content)
    if not derived_file.path.endswith(".pdf"):
        return RenderedFile(
            derived_file.path, derived_file.name, sheet.language, rendering.pages, len(content)
        )
    lost = lost_in_derived_file(rendering.pdf, content)
    return RenderedFile(
        derived_file.path, derived_file.name, sheet.language, pages_of(content), len(content), lost
    )

"""One job of the press: a sheet is printed, proved, finished and put into its place."""

from collections.abc import Iterator
from pathlib import Path

from esafety.documents.common.origins import Origins, origins_of
from esafety.documents.common.print_job import DerivedFile, PrintJob, RenderedFile
from esafety.pdf.checks.lost_words import lost_in_finishing, lost_passages, pages_of
from esafety.pdf.checks.page_margin import text_within_margins
from esafety.pdf.checks.unprintable import unprintable
from esafety.pdf.derived.table import derive
from esafety.pdf.weasyprint.engine import Rendering, render
from esafety.storage.atomic_write import write_atomically
from esafety.text.one_line import one_line


def render_job(sheet: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Print one sheet into the site's folder, prove it, and finish it.

    `root` is the project's folder, where style sheets, fonts and art lie.
    """
    rendering = render(sheet, root, site)
    write_atomically(site / sheet.path, rendering.pdf)
    origins = origins_of(sheet, root)
    lost = tuple(_lost(sheet.source, rendering.pdf, origins))
    told = (
        *unprintable(sheet, origins),
        *rendering.complaints,
        *_overfull(sheet, rendering),
    )
    done = tuple(_finish(finish, sheet, rendering, site) for finish in sheet.finishes)
    return RenderedFile(
        *(sheet.path, sheet.kind, sheet.language, rendering.pages, len(rendering.pdf)),
        *(lost, told, done),
    )


def _lost(source: str, pdf: bytes, origins: Origins) -> Iterator[str]:
    """Yield the lost words of each passage, with file, line and clause where they are known."""
    for block, words in lost_passages(source, pdf):
        place = origins.place_of_passage(words, block.words)
        clause = f" ({block.clause})" if block.clause else ""
        yield f"{place}{clause}: {', '.join(words)}" if place else ", ".join(words)


def _overfull(sheet: PrintJob, rendering: Rendering) -> tuple[str, ...]:
    """Return what is told of a sheet that needs more pages than it has, or runs over its edge."""
    problem = sheet.overfull
    if problem is None or (rendering.pages <= sheet.most_pages and _within(sheet, rendering)):
        return ()
    return (f"{problem.place}: {one_line(problem.key, **problem.facts)}",)


def _within(sheet: PrintJob, rendering: Rendering) -> bool:
    """Tell whether letters keep off the edge; only a draft's stamp may run there elsewhere."""
    return not sheet.edged or text_within_margins(rendering.pdf)


def _finish(finish: DerivedFile, sheet: PrintJob, rendering: Rendering, site: Path) -> RenderedFile:
    """Make one more file of a sheet, and prove it by the sheet."""
    made = derive(rendering.pdf, finish)
    write_atomically(site / finish.path, made)
    if not finish.path.endswith(".pdf"):
        return RenderedFile(finish.path, finish.name, sheet.language, rendering.pages, len(made))
    lost = lost_in_finishing(rendering.pdf, made)
    return RenderedFile(finish.path, finish.name, sheet.language, pages_of(made), len(made), lost)

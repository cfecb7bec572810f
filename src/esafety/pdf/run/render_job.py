"""One job of the press: a sheet is printed, proved, finished and put into its place."""

from dataclasses import replace
from pathlib import Path

from esafety.documents.common.origins import origins_of
from esafety.documents.common.print_job import Finish, Printed, Sheet
from esafety.pdf.checks.lost_words import lost_in_finishing, lost_words, pages_of
from esafety.pdf.checks.page_margin import fits
from esafety.pdf.checks.unprintable import unprintable
from esafety.pdf.derived.table import finished
from esafety.pdf.weasyprint.engine import Rendering, render
from esafety.storage.atomic_write import put
from esafety.text.one_line import complaint


def print_sheet(sheet: Sheet, root: Path, site: Path) -> Printed:
    """Print one sheet into the site's folder, prove it, and finish it.

    `root` is the project's folder, where style sheets, fonts and art lie.
    """
    plain = render(sheet, root, site)
    rendering = _made_up(plain, sheet)
    put(site / sheet.path, rendering.pdf)
    lost = lost_words(sheet.source, plain.pdf)
    if sheet.makeup:
        lost += lost_in_finishing(plain.pdf, rendering.pdf)
    told = (
        *unprintable(sheet, origins_of(sheet, root)),
        *rendering.complaints,
        *_overfull(sheet, rendering),
    )
    done = tuple(_finish(finish, sheet, rendering, site) for finish in sheet.finishes)
    return Printed(
        *(sheet.path, sheet.kind, sheet.language, rendering.pages, len(rendering.pdf)),
        *(lost, told, done),
    )


def _made_up(rendering: Rendering, sheet: Sheet) -> Rendering:
    if not sheet.makeup:
        return rendering
    pdf = finished(rendering.pdf, sheet.makeup)
    return replace(rendering, pdf=pdf, pages=pages_of(pdf))


def _overfull(sheet: Sheet, rendering: Rendering) -> tuple[str, ...]:
    """Return what is told of a sheet that needs more pages than it has, or runs over its edge."""
    problem = sheet.overfull
    if problem is None or (rendering.pages <= sheet.most_pages and _within(sheet, rendering)):
        return ()
    return (f"{problem.place}: {complaint(problem.key, **problem.facts)}",)


def _within(sheet: Sheet, rendering: Rendering) -> bool:
    """Tell whether letters keep off the edge; only a draft's stamp may run there elsewhere."""
    return not sheet.edged or fits(rendering.pdf)


def _finish(finish: Finish, sheet: Sheet, rendering: Rendering, site: Path) -> Printed:
    """Make one more file of a sheet, and prove it by the sheet."""
    made = finished(rendering.pdf, finish)
    put(site / finish.path, made)
    if not finish.path.endswith(".pdf"):
        return Printed(finish.path, finish.name, sheet.language, rendering.pages, len(made))
    lost = lost_in_finishing(rendering.pdf, made)
    return Printed(finish.path, finish.name, sheet.language, pages_of(made), len(made), lost)

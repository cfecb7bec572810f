"""One job of the press: a sheet is printed, proved, finished and put into its place."""

from pathlib import Path

from esafety.press.finishing import finished
from esafety.press.printable import unprintable
from esafety.press.sheet import Finish, Printed, Sheet
from esafety.press.weasy import Rendering, render
from esafety.press.words import lost_words, text_of_pdf


def print_sheet(sheet: Sheet, root: Path, site: Path) -> Printed:
    """Print one sheet into the site's folder, prove it, and finish it.

    `root` is the project's folder, where style sheets, fonts and art lie.
    """
    rendering = render(sheet, root, site)
    put(site / sheet.path, rendering.pdf)
    lost = lost_words(sheet.source, text_of_pdf(rendering.pdf))
    done = tuple(_finish(finish, sheet, rendering, site) for finish in sheet.finishes)
    return Printed(
        *(sheet.path, sheet.kind, sheet.language, rendering.pages, len(rendering.pdf)),
        *(lost, (*unprintable(sheet), *rendering.complaints), done),
    )


def put(target: Path, content: bytes) -> None:
    """Write a file into a folder that may not be there yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _finish(finish: Finish, sheet: Sheet, rendering: Rendering, site: Path) -> Printed:
    made = finished(rendering.pdf, finish)
    put(site / finish.path, made)
    return Printed(finish.path, finish.name, sheet.language, rendering.pages, len(made))

"""The runs that are measured, each in a process of its own: `python -m measuring.runs …`."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from esafety.content.load import read_content
from esafety.documents.common.print_job import SITE, PressError, Printed, Sheet, fault
from esafety.documents.common.rendered_site import load_galley
from esafety.documents.plan import sheets, sheets_about
from esafety.git.history import WITHOUT_HISTORY
from esafety.pdf.run.cache import Plates
from esafety.pdf.run.cache_key import stock_of
from esafety.pdf.run.render_all import press
from esafety.pdf.weasyprint.engine import renderer
from esafety.site.build import SiteOrder, build_site
from esafety.source_tree.read_folder import read_tree


class _Counted(Plates):
    """Plates that tell which sheets had to be printed."""

    def keep(self, sheet: Sheet, printed: Printed, site: Path) -> None:
        FRESH.append(sheet.path)
        super().keep(sheet, printed, site)


FRESH: list[str] = []


def main() -> int:
    """Do one errand."""
    options = _options()
    ERRANDS[options.errand](options)
    return 0


def _site(options: argparse.Namespace) -> None:
    """Build a school's website, its draft if there is one, and the galley beside it."""
    epoch = int(WITHOUT_HISTORY.timestamp())
    build_site(SiteOrder(options.school, options.site, date.today(), epoch, preview=True))


def _paper(options: argparse.Namespace) -> None:
    """Print a built site's sheets and write down how many there are and which were printed."""
    done = _printed(_queue(options), options)
    if not options.kind:
        content = read_content(read_tree(options.school), preview=True)
        about = sheets_about(done, content, options.school, WITHOUT_HISTORY)
        done += _printed(about, options)
    told = {"sheets": len(done), "fresh": sorted(FRESH)}
    options.told.write_text(json.dumps(told), encoding="utf-8")


def _printed(queue: list[Sheet], options: argparse.Namespace) -> list[Printed]:
    plates = _Counted(options.plates, stock_of(options.school, renderer()))
    done = [*press(queue, options.school, options.site, options.workers, plates)]
    if faulty := [printed for printed in done if fault(printed)]:
        raise PressError(faulty)
    return done


def _lay(options: argparse.Namespace) -> None:
    """Write each sheet as an HTML file, with its styles, for the renderer's own command."""
    told = {}
    for number, sheet in enumerate(_queue(options)):
        name = f"{number:03d}.html"
        text = sheet.html.replace(SITE, options.site.as_uri())
        (options.told.parent / name).write_text(text, encoding="utf-8")
        told[name] = [str(options.school / "assets" / style) for style in sheet.styles]
    options.told.write_text(json.dumps(told), encoding="utf-8")


def _queue(options: argparse.Namespace) -> list[Sheet]:
    galley = load_galley((options.site.parent / "galley.json").read_text(encoding="utf-8"))
    content = read_content(read_tree(options.school), preview=True)
    every = sheets(galley, content, options.school, options.site, WITHOUT_HISTORY)
    return [sheet for sheet in every if not options.kind or sheet.kind == options.kind]


ERRANDS = {"site": _site, "paper": _paper, "lay": _lay}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("errand", choices=ERRANDS)
    parser.add_argument("school", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--kind", default="", help="this kind of sheet alone")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--plates", type=Path, help="folder of sheets printed before")
    parser.add_argument("--told", type=Path, help="file in which to say what was done")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

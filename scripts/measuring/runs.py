"""The runs that are measured, each in a process of its own: `python -m measuring.runs …`."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.common.print_job import (
    SITE,
    PrintJob,
    RenderedFile,
    RenderError,
    error_message,
)
from esafety.documents.common.rendered_site import load_rendered_site
from esafety.git.history import WITHOUT_HISTORY
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import render_inputs
from esafety.pdf.run.render_all import render_all
from esafety.pdf.run.renderer_versions import renderer
from esafety.plan.documents import plan_documents, plan_print_instructions
from esafety.site.build import SiteOrder, build_site
from esafety.source_tree.read_folder import read_tree


class _Counted(PdfCache):
    """A cache that records which sheets had to be printed."""

    def put(self, sheet: PrintJob, printed: RenderedFile, site: Path) -> None:
        FRESH.append(sheet.path)
        super().put(sheet, printed, site)


FRESH: list[str] = []


def main() -> int:
    """Do one task."""
    options = _options()
    TASKS[options.task](options)
    return 0


def _site(options: argparse.Namespace) -> None:
    """Build a school's website, its draft if there is one, and the rendered site beside it."""
    epoch = int(WITHOUT_HISTORY.timestamp())
    build_site(SiteOrder(options.school, options.site, date.today(), epoch, preview=True))


def _paper(options: argparse.Namespace) -> None:
    """Print a built site's sheets and write down how many there are and which were printed."""
    content = _content(options)
    done = _printed(_queue(content, options), options)
    if not options.kind:
        about = plan_print_instructions(done, content, options.school, WITHOUT_HISTORY)
        done += _printed(about, options)
    files = len(done) + sum(len(printed.derived_files) for printed in done)
    result = {"sheets": len(done), "files": files, "fresh": sorted(FRESH)}
    options.result.write_text(json.dumps(result), encoding="utf-8")


def _printed(queue: list[PrintJob], options: argparse.Namespace) -> list[RenderedFile]:
    pdf_cache = _Counted(options.pdf_cache, render_inputs(options.school, renderer()))
    done = [*render_all(queue, options.school, options.site, options.workers, pdf_cache)]
    if faulty := [printed for printed in done if error_message(printed)]:
        raise RenderError(faulty)
    return done


def _lay(options: argparse.Namespace) -> None:
    """Write each sheet as an HTML file, with its styles, for the renderer's own command."""
    result = {}
    for number, sheet in enumerate(_queue(_content(options), options)):
        name = f"{number:03d}.html"
        text = sheet.html.replace(SITE, options.site.as_uri())
        (options.result.parent / name).write_text(text, encoding="utf-8")
        result[name] = [str(options.school / "assets" / style) for style in sheet.styles]
    options.result.write_text(json.dumps(result), encoding="utf-8")


def _content(options: argparse.Namespace) -> Content:
    return read_content(read_tree(options.school), preview=True)


def _queue(content: Content, options: argparse.Namespace) -> list[PrintJob]:
    rendered_site = load_rendered_site(
        (options.site.parent / "rendered-site.json").read_text(encoding="utf-8")
    )
    every = plan_documents(rendered_site, content, options.school, options.site, WITHOUT_HISTORY)
    return [sheet for sheet in every if not options.kind or sheet.kind == options.kind]


TASKS = {"site": _site, "paper": _paper, "lay": _lay}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("school", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--kind", default="", help="this kind of sheet alone")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--pdf-cache", type=Path, help="folder of sheets printed before")
    parser.add_argument("--result", type=Path, help="file for what was done")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

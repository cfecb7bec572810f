"""Build everything: check the texts, make the site, print the paper, show what was made."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console

from esafety.cli.arguments import address
from esafety.cli.console import READ_AGAIN, checklist_lines, made_table, note_lines, problem_lines
from esafety.cli.last_resort import run
from esafety.cli.render_with_progress import BUILD_ERRORS, RenderRun, cache_in, error_lines
from esafety.cli.timing import StageTimer
from esafety.cms_export.write import cms_pages
from esafety.content.load import Content, read_content
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.documents.common.print_job import RenderedFile
from esafety.git.history import last_changes, last_commit_date
from esafety.plan.documents import plan_documents, plan_print_instructions
from esafety.processes.parent_process import FLAG, end_with_input
from esafety.site.build import SiteError, SiteOrder, build_site
from esafety.site.output.check_links import broken_links, built_pages, foreign_requests
from esafety.site.output.offline_zip import write_usb_copy
from esafety.source_tree.read_folder import fingerprint, read_tree, text_at
from esafety.storage.output_folder import (
    BuildStamp,
    check_output_folder,
    replace_output,
    write_stamp,
)
from esafety.storage.scratch_folder import scratch_in

ROOT = Path(__file__).resolve().parent.parent
WORKSHOP = ROOT / "build"
out = Console(highlight=False, soft_wrap=True, markup=False)
watch = StageTimer()
PDF_CACHE = "folder of sheets printed before, which are not printed again"


def main() -> int:
    """Build the site folder; leave the old one as it was if anything is wrong."""
    options = _options()
    if options.until_input_ends:
        end_with_input()
    try:
        check_output_folder(options.to)
        with stage("check", "Metinler denetleniyor · checking the texts"):
            content = read_content(read_tree(ROOT), preview=options.preview, today=options.today)
        printed = _make(content.at(options.site_url), options)
    except BUILD_ERRORS as error:
        out.print(*error_lines(error, options.to), sep="\n")
        out.print("Hiçbir şey değiştirilmedi. · Nothing was changed.")
        return 1
    if options.prove:
        return 0
    out.print(made_table(options.to, printed))
    if content.stale:
        out.print(READ_AGAIN, *problem_lines(content.stale), sep="\n")
    for line in note_lines(content.notes):
        out.print(line)
    if not options.published:  # scripts/publish.py ends with the list itself
        out.print(f"Açın · open: {(options.to / 'index.html').as_uri()}  ·  make serve")
        _print_checklist(content.at(options.site_url), options.today)
    return 0


def _print_checklist(content: Content, today: date) -> None:
    owners = text_at(ROOT / OWNERS)
    for line in checklist_lines(school_checklist(content, today, owners)):
        out.print(line)


def _make(content: Content, options: argparse.Namespace) -> list[RenderedFile]:
    made = last_commit_date(ROOT)
    url = content.school.latest
    with scratch_in(WORKSHOP) as bench:
        fresh = bench / "site"
        with stage("site", "Site hazırlanıyor · building the site"):
            order = SiteOrder(
                *(ROOT, fresh, options.today, int(made.timestamp()), content.school.site_url),
                preview=options.preview,
                published=options.published,
            )
            rendered_site = build_site(order)
        with stage("paper", "Kâğıda basılıyor · printing"):
            changed = last_changes(ROOT, "docs")
            queue = plan_documents(rendered_site, content, ROOT, fresh, made, changed=changed)
            pdf_cache = None if options.afresh else cache_in(options.pdf_cache, ROOT)
            room = RenderRun(ROOT, options.workers, pdf_cache, out)
            printed = room.run(queue, fresh)
            printed += room.run(plan_print_instructions(printed, content, ROOT, made), fresh)
        with stage("school page", "Okul sitesi için metinler · texts for the school's own site"):
            cms_pages(rendered_site, content, ROOT, fresh, code=content.edition.code)
        with stage("usb copy", "USB bellek için kopya · the copy for a USB stick"):
            write_usb_copy(fresh, url, made)
        with stage("links", "Bağlantılar denetleniyor · checking links"):
            pages = built_pages(fresh)
            if broken := broken_links(pages, fresh, url) + foreign_requests(pages, fresh, url):
                raise SiteError(broken)
        if options.prove:
            return printed
        made_for = BuildStamp(
            *(fingerprint(ROOT), content.edition.name, content.school.printed(url)),
            published=options.published,
        )
        write_stamp(fresh, made_for)
        (WORKSHOP / "stages.json").write_text(watch.dumps(), encoding="utf-8")
        replace_output(fresh, options.to)
    return printed


@contextmanager
def stage(name: str, label: str) -> Iterator[None]:
    """Say what is being made, and measure it."""
    out.print(label)
    with watch.measure(name):
        yield


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=_folder, help="folder of the site")
    use = parser.add_mutually_exclusive_group()
    use.add_argument("--preview", action="store_true", help="show the draft, if there is one")
    use.add_argument("--published", action="store_true", help="with the menu of all editions")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument(
        "--site-url", type=address, help="public address; overrules data/school.yml"
    )
    parser.add_argument("--pdf-cache", type=_folder, default=ROOT / ".cache/pdf", help=PDF_CACHE)
    parser.add_argument("--afresh", action="store_true", help="print every sheet again")
    parser.add_argument("--prove", action="store_true", help="build all of it, keep nothing")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument(FLAG, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.to = options.to or ROOT / ("build/preview" if options.preview else "site")
    return options


def _folder(given: str) -> Path:
    return Path(given).resolve()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))

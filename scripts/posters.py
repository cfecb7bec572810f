"""Print the posters alone: every file of the series, without the rest of the paper."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from rich.console import Console

from esafety.cli.last_resort import run
from esafety.cli.render_with_progress import BUILD_ERRORS, RenderRun, cache_in, error_lines
from esafety.content.load import Content, read_content
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.poster.compose import poster_jobs
from esafety.documents.poster.source import posters_of, series_folder
from esafety.git.history import last_changes, last_commit_date
from esafety.site.build import SiteOrder, build_site
from esafety.source_tree.read_folder import read_tree
from esafety.storage.output_folder import check_output_folder, replace_output
from esafety.storage.scratch_folder import scratch_in
from esafety.text.templates import templates_by_language

ROOT = Path(__file__).resolve().parent.parent
WORKSHOP = ROOT / "build"
out = Console(highlight=False, soft_wrap=True, markup=False)


def main() -> int:
    """Print every poster; leave the old ones as they were if anything is wrong."""
    options = _options()
    try:
        check_output_folder(options.to)
        content = read_content(read_tree(ROOT), preview=options.preview, today=options.today)
        content = content.at(options.site_url)
        if not posters_of(content.sheets):
            out.print("docs/posters/ klasöründe afiş yok. · There is no poster in docs/posters/.")
            return 0
        _make(content, options)
    except BUILD_ERRORS as error:
        out.print(*error_lines(error, options.to), sep="\n")
        out.print("Hiçbir şey değiştirilmedi. · Nothing was changed.")
        return 1
    out.print(f"{len(posters_of(content.sheets))} afiş · posters: {options.to}")
    return 0


def _make(content: Content, options: argparse.Namespace) -> None:
    made = last_commit_date(ROOT)
    with scratch_in(WORKSHOP) as bench:
        fresh = bench / "site"
        order = SiteOrder(
            *(ROOT, fresh, options.today, int(made.timestamp()), content.school.site_url),
            paper=False,
            preview=options.preview,
        )
        rendered_site = build_site(order)
        words = templates_by_language(ROOT / "overrides/fragments")
        days = DocumentDates(made, last_changes(ROOT, "docs"))
        queue = poster_jobs(rendered_site, content, words, ROOT, days)
        pdf_cache = cache_in(options.pdf_cache, ROOT)
        RenderRun(ROOT, os.cpu_count() or 1, pdf_cache, out).run(queue, fresh)
        replace_output(fresh / series_folder(content.edition.name), options.to)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=_folder, default=WORKSHOP / "posters", help="their folder")
    parser.add_argument("--preview", action="store_true", help="with the draft's clauses")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument("--site-url", help="public address; overrules data/school.yml")
    parser.add_argument("--pdf-cache", type=_folder, default=ROOT / ".cache/pdf")
    return parser.parse_args()


def _folder(given: str) -> Path:
    return Path(given).resolve()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))

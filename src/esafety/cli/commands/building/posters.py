"""Print the posters alone: every file of the series, without the rest of the paper."""

import os
from datetime import date
from pathlib import Path
from time import time

from esafety.cli.build_run import terminal
from esafety.cli.parameters import Option, pdf_cache_option, site_url_option, today_option
from esafety.cli.render_with_progress import (
    BUILD_ERRORS,
    RenderRun,
    cache_in,
    error_lines,
)
from esafety.cli.value_kinds import FOLDER
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.poster.compose import poster_jobs
from esafety.documents.poster.source import posters_of, series_folder
from esafety.git.history import last_commit_date
from esafety.git.page_dates import page_dates
from esafety.processes.exit_codes import failure_code
from esafety.site.build import SiteOrder, build_site
from esafety.source_tree.read_folder import read_tree
from esafety.storage.cache.size_and_age_limit import evict_all
from esafety.storage.folders import BUILD, PDF_CACHE
from esafety.storage.output_folder import check_output_folder, replace_output
from esafety.storage.scratch_folder import scratch_in
from esafety.text.languages import required_languages
from esafety.text.one_line import console_line
from esafety.text.templates import templates_by_language


@verb(
    "posters",
    Option("--to", kind=FOLDER),
    Option("--preview"),
    today_option(),
    site_url_option(),
    pdf_cache_option(),
    prints=True,
)
def command(
    root: Path,
    *,
    to: Path | None,
    preview: bool,
    today: date,
    site_url: str | None,
    pdf_cache: Path | None,
) -> int:
    """Print every poster; return 1 and leave the old ones as they were if anything is wrong."""
    out, target = terminal(), to or root / BUILD / "posters"
    try:
        check_output_folder(target)
        content = read_content(read_tree(root), preview=preview, today=today).at(site_url)
        number = len(posters_of(content.sheets))
        if number:
            folder = pdf_cache or root / PDF_CACHE
            run = RenderRun(root, os.cpu_count() or 1, cache_in(folder, root), out)
            _print(content, run, target, today, preview=preview)
            evict_all(root, folder, time())
    except BUILD_ERRORS as error:
        out.print(*error_lines(error, target), sep="\n")
        out.print(console_line("nothing-changed"))
        return failure_code(error)
    made = f"{number} {console_line('posters', count=number)}: {target}"
    out.print(made if number else console_line("no-poster"))
    return 0


def _print(content: Content, run: RenderRun, target: Path, today: date, *, preview: bool) -> None:
    """Render the pages, print the posters of them, and put these in place of the old ones."""
    root, made = run.root, last_commit_date(run.root)
    with scratch_in(root / BUILD) as scratch:
        fresh = scratch / "site"
        order = SiteOrder(
            *(root, fresh, today, int(made.timestamp()), content.school.site_url),
            paper=False,
            preview=preview,
            content=content,
        )
        rendered_site = build_site(order)
        templates = templates_by_language(root, content.languages)
        languages = required_languages(content.languages)
        dates = DocumentDates(made, page_dates(root), languages)
        run.run(poster_jobs(rendered_site, content, templates, root, dates), fresh)
        replace_output(fresh / series_folder(content.edition.name), target)

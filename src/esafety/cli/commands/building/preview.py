"""Show everything with the draft of the next edition, in spite of faults: pages, then paper."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from esafety.cli.build_run import BuildOptions, BuildRun
from esafety.cli.parameters import build_options
from esafety.cli.render_with_progress import BUILD_ERRORS, RenderRun, error_lines
from esafety.cli.terminal.problems import cause_lines
from esafety.cli.verb import verb
from esafety.cms_export.write import cms_pages
from esafety.content.preview.read import read_preview
from esafety.content.school_content import Content
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import RenderedFile
from esafety.documents.common.rendered_site import RenderedSite
from esafety.documents.page.placeholder import placeholder_job
from esafety.git.history import last_commit_date
from esafety.output_rules.design_form import check_design
from esafety.pdf.run.paper_libraries import can_set_paper
from esafety.processes.exit_codes import failure_code
from esafety.site.build import build_site
from esafety.site.output.usb_copy import write_usb_copy
from esafety.site.pages.faults import SOURCE
from esafety.source_tree.read_folder import read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.files_below import files_below
from esafety.storage.folders import BUILD, PREVIEW
from esafety.storage.output_folder import check_output_folder, replace_output
from esafety.storage.scratch_folder import scratch_in
from esafety.text.one_line import console_line
from esafety.text.templates import templates_by_language

# Where the sheet is printed that stands for all that are still to be printed.
_PLACEHOLDER: Final = "still-printing.pdf"
_TO_PDF: Final = re.compile(r'href="([^":?#]+\.pdf)[?#"]')
_HOME: Final = "index.html"


@verb("preview", *build_options())
def command(root: Path, *, to: Path | None, **values: Any) -> int:
    """Build the preview's folder; return 1 if pages or any sheet could not be made."""
    return PreviewRun(root, BuildOptions(to=to or root / PREVIEW, preview=True, **values)).run()


class PreviewRun(BuildRun):
    """A preview of the school in the folder `root`."""

    def _run(self) -> int:
        """Show the pages, then print; return 1 if the pages or any sheet could not be made.

        The preview before stays as it is until the pages are there. From then on the folder can
        be read whatever happens: where a sheet is not printed yet, a page says so.
        """
        try:
            content, rendered_site = self._show_pages()
        except BUILD_ERRORS as error:
            self.out.print(*error_lines(error, self.options.to), sep="\n")
            self.out.print(console_line("nothing-changed"))
            return failure_code(error)
        self._announce(content)
        try:
            printed = self._print_into_place(rendered_site, content)
        except BUILD_ERRORS as error:
            self.out.print(*error_lines(error, self.options.to), sep="\n")
            self.out.print(console_line("pages-stay"))
            return failure_code(error)
        self._show(content, printed)
        return 0

    def _show_pages(self) -> tuple[Content, RenderedSite]:
        check_output_folder(self.options.to)
        with self._stage("check"):
            check_design(self.root)
            read = read_preview(read_tree(self.root), today=self.options.today)
        content = read.at(self.options.site_url)
        with scratch_in(self.root / BUILD) as scratch:
            fresh = scratch / "site"
            with self._stage("site"):
                rendered_site = build_site(self._site_order(content, fresh))
            replace_output(fresh, self.options.to)
        return content, rendered_site

    def _announce(self, content: Content) -> None:
        """Say where the pages are, and what is wrong with them."""
        to = self.options.to
        said = console_line("pages-first" if can_set_paper() else "open")
        self.out.print(f"{said}: {(to / _HOME).as_uri()}")
        if content.faults:
            page = to / SOURCE.removesuffix(".md") / _HOME
            self.out.print(console_line("places-to-mend", count=len(content.faults)))
            for line in cause_lines(content.faults):
                self.out.print(f"  {line}")
            self.out.print(f"  {console_line('all-on-one-page')}: {page.as_uri()}")

    def _print_into_place(
        self, rendered_site: RenderedSite, content: Content
    ) -> list[RenderedFile]:
        to, made = self.options.to, last_commit_date(self.root)
        with self._stage("paper"):
            if can_set_paper():
                self._fill_in(content, made)
            printed = self._print(rendered_site, content, to)
        if content.faults:
            self._write_the_rest(rendered_site, content, to)
        else:
            self._finish(rendered_site, content, to)
        self._stamp(content, to)
        return printed

    def _write_the_rest(self, rendered_site: RenderedSite, content: Content, to: Path) -> None:
        """Write what is made from the finished site; links of a school with faults may be dead."""
        with self._stage("school-page"):
            cms_pages(rendered_site, content, self.root, to, code=content.edition.code)
        with self._stage("usb-copy"):
            write_usb_copy(to, content.school.latest, last_commit_date(self.root))

    def _fill_in(self, content: Content, made: datetime) -> None:
        """Let each link to a sheet lead to one that says that it is still to be printed."""
        to, imprint = self.options.to, Imprint(content.school, content.edition)
        job = placeholder_job(
            _PLACEHOLDER, templates_by_language(self.root, content.languages), imprint, made
        )
        with scratch_in(self.root / BUILD) as scratch:
            RenderRun(self.root, 1, self._pdf_cache(), self.out).run([job], scratch)
            sheet = (scratch / _PLACEHOLDER).read_bytes()
        for place in sorted({*_unprinted(to)}):
            write_atomically(place, sheet)


def _unprinted(site: Path) -> Iterator[Path]:
    """Yield the places of PDFs to which pages lead, and which are not there."""
    for page in files_below(site, ".html").values():
        for link in _TO_PDF.findall(page.read_text(encoding="utf-8")):
            place = (page.parent / unquote(link)).resolve()
            if place.is_relative_to(site.resolve()) and not place.exists():
                yield place

"""One build of everything: check the texts, make the site, print the paper, show what was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import time

from rich.console import Console

from esafety.cli.render_with_progress import (
    BUILD_ERRORS,
    RenderRun,
    cache_in,
    error_lines,
)
from esafety.cli.terminal.made_table import show_made
from esafety.cli.terminal.problems import checklist_lines, note_lines, stale_lines
from esafety.cli.timing import StageTimer
from esafety.cms_export.write import cms_pages
from esafety.content.load import read_content
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.content.school_content import Content
from esafety.documents.common.print_job import RenderedFile
from esafety.documents.common.rendered_site import RenderedSite
from esafety.git.history import last_commit_date
from esafety.git.page_dates import page_dates
from esafety.output_rules.check import output_problems
from esafety.output_rules.design_form import check_design
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.paper_libraries import can_set_paper
from esafety.pdf.run.worker_pool import workers_kept
from esafety.plan.documents import plan_bundles, plan_documents, plan_print_instructions
from esafety.problems.problem import ContentError
from esafety.processes.exit_codes import failure_code
from esafety.site.build import SiteError, SiteOrder, build_site
from esafety.site.output.check_links import broken_links, built_pages
from esafety.site.output.usb_copy import write_usb_copy
from esafety.source_tree.read_folder import fingerprint, read_tree, text_at
from esafety.source_tree.reading_cache import reading_cache
from esafety.storage.cache.size_and_age_limit import evict_all
from esafety.storage.folders import BUILD, PDF_CACHE
from esafety.storage.output_folder import (
    BuildStamp,
    check_output_folder,
    replace_output,
    write_stamp,
)
from esafety.storage.scratch_folder import scratch_in
from esafety.text.one_line import console_line
from esafety.text.program_name import program_name


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to build: into which folder, as of which day, for which address, with which cache.

    A `preview` shows the draft, a `published` site has the menu of all editions; `afresh`
    renders every PDF again; `prove` builds all of it and keeps nothing.
    """

    to: Path
    today: date
    site_url: str | None
    pdf_cache: Path | None
    workers: int
    preview: bool = False
    published: bool = False
    afresh: bool = False
    prove: bool = False


def terminal() -> Console:
    """Return where a build shows what it makes."""
    return Console(highlight=False, soft_wrap=True, markup=False)


@dataclass(slots=True)
class BuildRun:
    """A build of the school in the folder `root`; of its `content`, if that was read before.

    `made_from` is then the fingerprint of the files as they were read.
    """

    root: Path
    options: BuildOptions
    content: Content | None = None
    made_from: str = ""
    out: Console = field(default_factory=terminal)
    timer: StageTimer = field(default_factory=StageTimer)

    def run(self) -> int:
        """Build the site folder; return 1 and leave the old one if anything is wrong."""
        self.made_from = self.made_from or fingerprint(self.root)
        with reading_cache(self.root, self.options.pdf_cache):
            code = self._run()
        evict_all(self.root, self._pdf_folder, time())
        return code

    def _run(self) -> int:
        options = self.options
        if (options.published or options.prove) and not can_set_paper():
            self.out.print(console_line("paper-needed"))
            return 1
        try:
            check_output_folder(options.to)
            with self._stage("check", said=self.content is None):
                check_design(self.root)
                content = self.content or self._read()
            printed = self._make(content)
        except BUILD_ERRORS as error:
            self.out.print(*error_lines(error, options.to), sep="\n")
            self.out.print(console_line("nothing-changed"))
            return failure_code(error)
        if not options.prove:
            self._show(content, printed)
        return 0

    def _read(self) -> Content:
        options = self.options
        tree = read_tree(self.root)
        read = read_content(tree, preview=options.preview, today=options.today)
        return read.at(options.site_url)

    def _show(self, content: Content, printed: list[RenderedFile]) -> None:
        options = self.options
        show_made(options.to, printed, self.out)
        if not can_set_paper():
            self.out.print(console_line("paper-missing"))
        lines = [*stale_lines(content.stale), *note_lines(content.notes)]
        if not options.published:  # a publication ends with the checklist itself
            page = (options.to / "index.html").as_uri()
            lines.append(
                "  ·  ".join([f"{console_line('open')}: {page}", f"{program_name()} serve"])
            )
            owners = text_at(self.root / OWNERS)
            items = school_checklist(content, options.today, owners)
            lines += checklist_lines(items)
        for line in lines:
            self.out.print(line)

    def _make(self, content: Content) -> list[RenderedFile]:
        with scratch_in(self.root / BUILD) as scratch:
            fresh = scratch / "site"
            with self._stage("site"):
                rendered_site = build_site(self._site_order(content, fresh))
            with self._stage("paper"):
                printed = self._print(rendered_site, content, fresh)
            self._finish(rendered_site, content, fresh)
            self._check_unchanged()
            if not self.options.prove:
                self._put_in_place(content, fresh)
        return printed

    def _site_order(self, content: Content, fresh: Path) -> SiteOrder:
        epoch = int(last_commit_date(self.root).timestamp())
        return SiteOrder(
            *(self.root, fresh, self.options.today, epoch, content.school.site_url),
            preview=self.options.preview,
            published=self.options.published,
            paper=can_set_paper(),
            content=content,
        )

    def _print(
        self, rendered_site: RenderedSite, content: Content, fresh: Path
    ) -> list[RenderedFile]:
        if not can_set_paper():
            return []
        root, options, made = self.root, self.options, last_commit_date(self.root)
        changed = page_dates(root)
        queue = plan_documents(rendered_site, content, root, fresh, made, changed=changed)
        run = RenderRun(root, options.workers, self._pdf_cache(), self.out)
        with workers_kept():
            printed = run.run(queue, fresh)
            bundles = plan_bundles(printed, content, root, made, changed=changed)
            about = plan_print_instructions(printed, content, root, made)
            return printed + run.run([*bundles, *about], fresh)

    def _pdf_cache(self) -> PdfCache | None:
        """Return the cache of PDFs; None where every one is printed anew."""
        return None if self.options.afresh else cache_in(self._pdf_folder, self.root)

    @property
    def _pdf_folder(self) -> Path:
        return self.options.pdf_cache or self.root / PDF_CACHE

    def _finish(self, rendered_site: RenderedSite, content: Content, fresh: Path) -> None:
        """Write what is made from the finished site, and check all of it."""
        url = content.school.latest
        with self._stage("school-page"):
            cms_pages(rendered_site, content, self.root, fresh, code=content.edition.code)
        with self._stage("output"):
            if problems := output_problems(fresh, self.root, content):
                raise ContentError(problems)
        with self._stage("usb-copy"):
            write_usb_copy(fresh, url, last_commit_date(self.root))
        with self._stage("links"):
            pages = built_pages(fresh)
            if broken := broken_links(pages, fresh, url, paper=can_set_paper()):
                raise SiteError(broken)

    def _check_unchanged(self) -> None:
        """Refuse what is sealed or published if a text was changed after it had been checked."""
        kept = self.options.published or self.options.prove
        if kept and fingerprint(self.root) != self.made_from:
            raise SiteError([console_line("texts-changed-meanwhile")])

    def _put_in_place(self, content: Content, fresh: Path) -> None:
        self._stamp(content, fresh)
        replace_output(fresh, self.options.to)

    def _stamp(self, content: Content, fresh: Path) -> None:
        """Write into a finished site what it was made from, and beside it how long that took."""
        address = content.school.printed(content.school.latest)
        stamp = BuildStamp(
            *(self.made_from, content.edition.name, address),
            published=self.options.published,
        )
        write_stamp(fresh, stamp)
        stages = self.root / BUILD / "stages.json"
        stages.write_text(self.timer.dumps(), encoding="utf-8", newline="\n")

    @contextmanager
    def _stage(self, name: str, *, said: bool = True) -> Iterator[None]:
        """Say what is being made, unless its caller has, and measure it."""
        if said:
            self.out.print(console_line(f"stage-{name}"))
        with self.timer.measure(name):
            yield

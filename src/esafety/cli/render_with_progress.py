"""Rendering as commands start it: with progress shown, a cache, and failures reported in lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console

from esafety.cli.terminal.problems import problem_lines
from esafety.cli.terminal.progress import track
from esafety.documents.common.print_job import PrintJob, RenderedFile, RenderError, error_message
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import render_inputs
from esafety.pdf.run.render_all import render_all
from esafety.pdf.run.renderer_versions import renderer
from esafety.problems.disk_errors import disk_problem
from esafety.problems.problem import ContentError
from esafety.site.build import SiteError
from esafety.storage.output_folder import NotASiteFolderError
from esafety.text.one_line import console_line
from esafety.text.printable import printable_lines

# What ends a build; `error_lines` puts it into words.
BUILD_ERRORS: Final = (
    *(ContentError, NotASiteFolderError, SiteError, RenderError),
    *(OSError, KeyboardInterrupt),
)


@dataclass(frozen=True, slots=True)
class RenderRun:
    """A run of print jobs: the project's folder, how many at once, the cache."""

    root: Path
    workers: int
    pdf_cache: PdfCache | None
    console: Console

    def run(self, queue: Sequence[PrintJob], site: Path) -> list[RenderedFile]:
        """Print sheets into the site's folder.

        Raises:
            RenderError: with every sheet that has a fault; the others are finished.
        """
        done = render_all(queue, self.root, site, self.workers, self.pdf_cache)
        printed = list(track(done, len(queue), "PDF", self.console))
        if faulty := [sheet for sheet in printed if error_message(sheet)]:
            raise RenderError(faulty)
        return printed


def cache_in(folder: Path, root: Path) -> PdfCache:
    """Return the cache in a folder, for what the project renders with today."""
    return PdfCache(folder, render_inputs(root, renderer()))


def error_lines(error: BaseException, target: Path) -> Iterator[str]:
    """Yield what an editor reads about one of `BUILD_ERRORS` while making the folder `target`."""
    if isinstance(error, OSError):
        yield from problem_lines([disk_problem(error, str(target))])
    elif isinstance(error, ContentError):
        yield from problem_lines(error.problems)
    elif isinstance(error, NotASiteFolderError):
        yield f"{error.folder}: {console_line('not-a-site-folder')}"
    else:
        yield printable_lines(error) or console_line("stopped")

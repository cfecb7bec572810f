"""The press room: where scripts hand in sheets, watch them being printed, and hear what failed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import time

from rich.console import Console

from esafety.cli.console import problem_lines, track
from esafety.documents.common.print_job import PressError, Printed, Sheet, fault
from esafety.pdf.run.cache import Plates
from esafety.pdf.run.cache_eviction import melt
from esafety.pdf.run.cache_key import stock_of
from esafety.pdf.run.render_all import press
from esafety.pdf.weasyprint.engine import renderer
from esafety.problems.disk_errors import refused
from esafety.problems.problem import ContentError
from esafety.storage.cache_files import note_unusable


@dataclass(frozen=True, slots=True)
class PressRoom:
    """Where sheets are printed: the project's folder, how many at once, what is kept for later."""

    root: Path
    workers: int
    plates: Plates | None
    console: Console

    def run(self, queue: Sequence[Sheet], site: Path) -> list[Printed]:
        """Print sheets into the site's folder.

        Raises:
            PressError: with every sheet that has a fault; the others are finished.
        """
        done = press(queue, self.root, site, self.workers, self.plates)
        printed = list(track(done, len(queue), "PDF", self.console))
        if self.plates:
            self._melt(self.plates)
        if faulty := [sheet for sheet in printed if fault(sheet)]:
            raise PressError(faulty)
        return printed

    def _melt(self, plates: Plates) -> None:
        try:
            melt(plates, time())
        except OSError as error:
            note_unusable(plates.folder, error)


def plates_in(folder: Path, root: Path) -> Plates:
    """Return the plates kept in a folder that are made with what the project has today."""
    return Plates(folder, stock_of(root, renderer()))


def told(error: BaseException, target: Path) -> Iterator[str]:
    """Yield what an editor is told when nothing could be made for the folder `target`."""
    if isinstance(error, OSError):
        yield from problem_lines([refused(error, str(target))])
    elif isinstance(error, ContentError):
        yield from problem_lines(error.problems)
    else:
        yield str(error) or "Durduruldu. · Stopped."

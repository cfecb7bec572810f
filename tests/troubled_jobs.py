"""Render jobs that print nothing and fail in every way a worker can."""

import os
import resource
import signal
import time
from pathlib import Path
from tempfile import mkdtemp

from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import RenderInputs
from esafety.storage.atomic_write import write_atomically
from time_limits import SECONDS

SMALL, LARGE = 2**12, 2**16


def troubled(sheet: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Do what the name of the sheet says; write a small file if it says nothing."""
    del root
    name = Path(sheet.path).stem
    if name == "kills" or (name == "kills-once" and not _seen(site)):
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "fails":
        raise ValueError("no such letter")
    if name == "slow":
        time.sleep(6 * SECONDS)
    if name == "too-large":
        allow(SMALL)
    content = b"x" * (LARGE if name.endswith("large") else 100)
    write_atomically(site / sheet.path, content)
    return RenderedFile(sheet.path, sheet.kind, sheet.language, 1, len(content))


def littering(sheet: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Leave a temporary folder behind, as a worker that is ended does."""
    (Path(mkdtemp()) / "font.ttf").write_bytes(b"x")
    return troubled(sheet, root, site)


def told_by(sheet: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Tell which process does a job, in the place of its pages; die at one that `kills`."""
    del root, site
    if Path(sheet.path).stem == "kills":
        os.kill(os.getpid(), signal.SIGKILL)
    return RenderedFile(sheet.path, sheet.kind, sheet.language, os.getpid(), 0)


def allow(size: int) -> None:
    """Let this process write no file beyond a size: a full disk for those who may not mount."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))


def unbound(sheet: PrintJob, root: Path, site: Path) -> RenderedFile:
    """Do the same where only the parent's disk is full."""
    allow(resource.getrlimit(resource.RLIMIT_FSIZE)[1])
    return troubled(sheet, root, site)


def share(sheet: PrintJob, site: Path, folder: Path) -> None:
    """Keep and take one cached PDF again and again, as two builds at once do."""
    pdf_cache = PdfCache(folder, RenderInputs("inputs"))
    printed = troubled(sheet, site, site)
    whole = (site / sheet.path).read_bytes()
    for _ in range(50):
        pdf_cache.put(sheet, printed, site)
        assert pdf_cache.get(sheet, site) == printed
        assert (site / sheet.path).read_bytes() == whole


def die_while_keeping(sheet: PrintJob, site: Path, folder: Path) -> None:
    """Be killed between the files of a cached PDF."""
    printed = troubled(sheet, site, site)
    key = PdfCache(folder, RenderInputs("inputs")).key(sheet, site)
    write_atomically(folder / f"{key}.0.pdf", (site / printed.path).read_bytes())
    (folder / f".{key}.json.half").write_bytes(b"[{")
    os.kill(os.getpid(), signal.SIGKILL)


def _seen(site: Path) -> bool:
    mark = site / "seen"
    seen = mark.exists()
    mark.touch()
    return seen

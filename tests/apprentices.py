"""Jobs for workers at the press who print nothing and get into every kind of trouble."""

import os
import resource
import signal
import time
from pathlib import Path

from esafety.documents.common.print_job import Printed, Sheet
from esafety.pdf.run.cache import Plates
from esafety.pdf.run.cache_key import Stock
from esafety.storage.atomic_write import put

SMALL, LARGE = 2**12, 2**16


def troubled(sheet: Sheet, root: Path, site: Path) -> Printed:
    """Do what the name of the sheet says; write a small file if it says nothing."""
    del root
    name = Path(sheet.path).stem
    if name == "kills" or (name == "kills-once" and not _seen(site)):
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "fails":
        raise ValueError("no such letter")
    if name == "slow":
        time.sleep(60)
    if name == "too-large":
        allow(SMALL)
    content = b"x" * (LARGE if name.endswith("large") else 100)
    put(site / sheet.path, content)
    return Printed(sheet.path, sheet.kind, sheet.language, 1, len(content))


def allow(size: int) -> None:
    """Let this process write no file beyond a size: a full disk for those who may not mount."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))


def unbound(sheet: Sheet, root: Path, site: Path) -> Printed:
    """Do the same where only the parent's disk is full."""
    allow(resource.getrlimit(resource.RLIMIT_FSIZE)[1])
    return troubled(sheet, root, site)


def share(sheet: Sheet, site: Path, folder: Path) -> None:
    """Keep and take one plate again and again, as two builds at once do."""
    plates = Plates(folder, Stock("stock"))
    printed = troubled(sheet, site, site)
    whole = (site / sheet.path).read_bytes()
    for _ in range(50):
        plates.keep(sheet, printed, site)
        assert plates.take(sheet, site) == printed
        assert (site / sheet.path).read_bytes() == whole


def die_while_keeping(sheet: Sheet, site: Path, folder: Path) -> None:
    """Be killed between the files of a plate."""
    printed = troubled(sheet, site, site)
    key = Plates(folder, Stock("stock")).key(sheet, site)
    put(folder / f"{key}.0.pdf", (site / printed.path).read_bytes())
    (folder / f".{key}.json.half").write_bytes(b"[{")
    os.kill(os.getpid(), signal.SIGKILL)


def _seen(site: Path) -> bool:
    mark = site / "seen"
    seen = mark.exists()
    mark.touch()
    return seen

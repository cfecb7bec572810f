"""Put a finished site in its place in one step, and never over something that is no site."""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

STAMP_FILE: Final = ".esafety-site"


class NotASiteFolderError(Exception):
    """The target folder holds something else; carries the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(str(folder))


@dataclass(frozen=True, slots=True)
class BuildStamp:
    """What a finished site was made from, which edition it shows, for which address."""

    made_from: str
    edition: str
    site_url: str
    published: bool


def write_stamp(site: Path, stamp: BuildStamp) -> None:
    """Write a site's stamp into it."""
    (site / STAMP_FILE).write_text(json.dumps(asdict(stamp)), encoding="utf-8", newline="\n")


def read_stamp(site: Path) -> BuildStamp | None:
    """Return what a site was made from; None for one without a stamp."""
    try:
        return BuildStamp(**json.loads((site / STAMP_FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def check_output_folder(target: Path) -> None:
    """Refuse a target that is neither absent, nor empty, nor a site built before.

    Raises:
        NotASiteFolderError: if building there would destroy something else.
    """
    taken = target.is_dir() and any(target.iterdir()) and not (target / STAMP_FILE).is_file()
    if target.is_file() or taken:
        raise NotASiteFolderError(target)


def replace_output(fresh: Path, target: Path) -> None:
    """Swap a finished site in with two renames, so that nobody ever sees an incomplete one.

    Raises:
        NotASiteFolderError: if something else would be destroyed there.
        OSError: if the site cannot be put there; the one before it stays.
    """
    (fresh / STAMP_FILE).touch()
    target.parent.mkdir(parents=True, exist_ok=True)
    near = target.with_name(f".{target.name}.new")
    old = target.with_name(f".{target.name}.old")
    if old.exists() and not target.exists():
        # A build was ended between the two renames: this is the only whole site there is.
        old.rename(target)
    check_output_folder(target)
    for leftover in (near, old):
        shutil.rmtree(leftover, ignore_errors=True)
    _move_near(fresh, near)
    _swap(near, target, old)
    shutil.rmtree(old, ignore_errors=True)


def _move_near(fresh: Path, near: Path) -> None:
    """Move a site beside its target: it may lie on another disk, where a rename does not reach."""
    try:
        shutil.move(fresh, near)
    except OSError:
        shutil.rmtree(near, ignore_errors=True)
        raise


def _swap(near: Path, target: Path, old: Path) -> None:
    """Rename the site before out of the way and the new one in; undo the first if it must be."""
    if target.exists():
        target.rename(old)
    try:
        near.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise

"""Where a finished site is put: whole, and never over something that is no site."""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

MARK: Final = ".esafety-site"


class NoSiteError(Exception):
    """The target folder holds something else; carries the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"{folder}: bu klasörde site olmayan dosyalar var; boş bir klasör seçin. · "
            "This folder holds something that is no site; choose an empty one."
        )


@dataclass(frozen=True, slots=True)
class Signature:
    """What a finished site was made from, which edition it shows, for which address."""

    made_from: str
    edition: str
    site_url: str
    published: bool


def sign(site: Path, signature: Signature) -> None:
    """Write a site's signature into it."""
    (site / MARK).write_text(json.dumps(asdict(signature)), encoding="utf-8")


def signature_of(site: Path) -> Signature | None:
    """Return what a site was made from; None for one that was never signed."""
    try:
        return Signature(**json.loads((site / MARK).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def check_shelf(target: Path) -> None:
    """Refuse a target that is neither absent, nor empty, nor a site built before.

    Raises:
        NoSiteError: if building there would destroy something else.
    """
    taken = target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file()
    if target.is_file() or taken:
        raise NoSiteError(target)


def put_in_place(fresh: Path, target: Path) -> None:
    """Swap a finished site in with two renames, so that no half of one is ever seen."""
    check_shelf(target)
    (fresh / MARK).touch()
    target.parent.mkdir(parents=True, exist_ok=True)
    near = target.with_name(f".{target.name}.new")
    old = target.with_name(f".{target.name}.old")
    for leftover in (near, old):
        shutil.rmtree(leftover, ignore_errors=True)
    # The workshop may lie on another disk; a rename only works beside the target.
    try:
        shutil.move(fresh, near)
    except OSError:
        shutil.rmtree(near, ignore_errors=True)
        raise
    if target.exists():
        target.rename(old)
    try:
        near.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)

"""Where a finished site is put: whole, and never over something that is no site."""

import json
import shutil
from collections.abc import Mapping
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


def sign(site: Path, made_from: str, edition: str, *, published: bool) -> None:
    """Write down in a finished site what it was made from, for whom."""
    said = {"made_from": made_from, "edition": edition, "published": published}
    (site / MARK).write_text(json.dumps(said), encoding="utf-8")


def signed(site: Path) -> Mapping[str, object]:
    """Return what a site says it was made from; nothing, if it was never signed."""
    mark = site / MARK
    text = mark.read_text(encoding="utf-8") if mark.is_file() else ""
    said: Mapping[str, object] = json.loads(text) if text else {}
    return said


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
    shutil.move(fresh, near)
    if target.exists():
        target.rename(old)
    try:
        near.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)

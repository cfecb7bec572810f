"""The kit: what every school takes with this package, and what is a school's alone.

A school's `mkdocs.yml` that begins with `INHERIT: esafety-press` takes everything its folder has
not from the kit. An installed package holds it in `esafety/kit`; in this repository, where the
first school lives as the example, the kit is what the repository's folder holds beside that
school's own files.
"""

import re
from fnmatch import fnmatchcase
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from packaging.version import InvalidVersion, Version

import esafety

CONFIGURATION: Final = "mkdocs.yml"
# The parts of the kit that a school does not want.
PARTS_FILE: Final = "data/parts.yml"
INHERITED: Final = "esafety-press"
# Folders of the kit, beside its configuration.
KIT_FOLDERS: Final = ("docs", "data", "assets", "overrides")
# When each page of an installed kit was last changed, which its own history says elsewhere.
CHANGED: Final = "changed.json"
# Paths below a school's folder that no kit ever gives; what is excepted stands in `_THE_KITS`.
SCHOOLS_OWN: Final = (
    "docs/policy/*",
    "data/school.yml",
    "data/kept.yml",
    "data/parts.yml",
    "data/schema/*",
    "assets/brand/*",
)
_THE_KITS: Final = ("docs/policy/whole.*.md",)
_PACKAGE: Final = Path(esafety.__file__).parent
_INHERITS: Final = re.compile(
    rf"^\ufeff?INHERIT:[ \t]*(['\"]?){INHERITED}\1[ \t]*(?:#.*)?\r?$", re.MULTILINE
)


def is_schools_own(path: str) -> bool:
    """Tell whether a file is a school's alone, by its path below a school's folder."""
    return _matches(path, SCHOOLS_OWN) and not _matches(path, _THE_KITS)


@cache
def kit_folder() -> Path:
    """Return the folder of the kit that came with this package."""
    installed = _PACKAGE / "kit"
    return installed if installed.is_dir() else _PACKAGE.parents[1]


@cache
def release() -> str:
    """Return the release of this package: `2026.11.0`."""
    return version(INHERITED)


def is_older(version: str, than: str) -> bool:
    """Tell whether a release is older than another; a version that is none is not."""
    try:
        return Version(version) < Version(than)
    except InvalidVersion:
        return False


def inherits(configuration: str) -> bool:
    """Tell whether a school whose `mkdocs.yml` has this text takes the kit."""
    return bool(_INHERITS.search(configuration))


def kit_of(root: Path) -> Path | None:
    """Return the folder from which the school in `root` takes what it has not, if it takes any."""
    try:
        text = (root / CONFIGURATION).read_text(encoding="utf-8", errors="replace")
    except OSError:  # reported where the configuration is checked
        return None
    return kit_folder() if inherits(text) else None


def _matches(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)

"""Names of designed files that a site could not be published with, or built at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from esafety.formats.published_names import check_names
from esafety.problems.problem import Problem
from esafety.source_tree.read_folder import served_assets
from esafety.storage.source_files import source_files

FILES: Final = "files"
_OVERRIDES: Final = "overrides"
# What a machine keeps for itself, and a site passes over.
_OF_PYTHON: Final = "__pycache__"


def design_name_problems(root: Path) -> Iterator[Problem]:
    """Yield the designed files of the school in `root` that no publication can name."""
    templates = (name for name in source_files(root, _OVERRIDES) if not _is_passed_over(name))
    yield from check_names([*served_assets(root), *templates])


def _is_passed_over(name: str) -> bool:
    return any(part.startswith(".") or part == _OF_PYTHON for part in name.split("/"))

"""What no site can be built of: styles that cannot be read, names that cannot be published."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from esafety.output_rules.published_names import check_published_names
from esafety.output_rules.sources import style_sheets
from esafety.output_rules.style_form import STYLES, style_problems
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.read_folder import served_assets
from esafety.storage.source_files import source_files

FILES: Final = "files"
_OVERRIDES: Final = "overrides"
# What a machine keeps for itself, and a site passes over.
_OF_PYTHON: Final = "__pycache__"


def check_design(root: Path) -> None:
    """Refuse designed files of the school in `root` of which no site can be built.

    Raises:
        ContentError: with every problem, if there is one.
    """
    styles = [replace(one, rule=STYLES) for one in style_problems(style_sheets(root))]
    names = [replace(one, rule=FILES) for one in design_name_problems(root)]
    if problems := [*styles, *names]:
        raise ContentError(problems)


def design_name_problems(root: Path) -> Iterator[Problem]:
    """Yield the designed files of the school in `root` that no publication can name."""
    templates = (name for name in source_files(root, _OVERRIDES) if not _is_passed_over(name))
    yield from check_published_names([*served_assets(root), *templates])


def _is_passed_over(name: str) -> bool:
    return any(part.startswith(".") or part == _OF_PYTHON for part in name.split("/"))

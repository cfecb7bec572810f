"""What no site can be built of: styles that cannot be read, names that cannot be published."""

from dataclasses import replace
from pathlib import Path

from esafety.output_rules.design_names import FILES, design_name_problems
from esafety.output_rules.sources import style_sheets
from esafety.output_rules.style_form import STYLES, style_problems
from esafety.problems.problem import ContentError


def check_design(root: Path) -> None:
    """Refuse designed files of the school in `root` of which no site can be built.

    Raises:
        ContentError: with every problem, if there is one.
    """
    styles = [replace(one, rule=STYLES) for one in style_problems(style_sheets(root))]
    names = [replace(one, rule=FILES) for one in design_name_problems(root)]
    if problems := [*styles, *names]:
        raise ContentError(problems)

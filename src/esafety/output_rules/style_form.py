"""Style sheets that no browser reads to their end: told where a school wrote them.

The build makes one text of them all; what one leaves open would take in what follows.
Source: CSS Syntax Module Level 3, W3C, as tinycss2 reads it. What a browser passes over by itself,
such as a property it does not know, is none of this.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import tinycss2

from esafety.output_rules.sources import style_sheets
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.readable_text import not_utf8

STYLES: Final = "styles"
_MARK: Final = "\ufeff"
# Stands behind a style sheet; whatever is open there takes it in.
_END: Final = "esafety-end"
# Blocks at rules that hold rules themselves.
_HOLD_RULES: Final = frozenset(("media", "supports", "layer", "container"))


def check_styles(root: Path) -> None:
    """Refuse style sheets of the school in `root` that cannot be read.

    Raises:
        ContentError: with every problem, if there is one.
    """
    if problems := [*style_problems(style_sheets(root))]:
        raise ContentError(replace(problem, rule=STYLES) for problem in problems)


def style_problems(sheets: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield what is no rule in style sheets, by their paths, and what is open at their end."""
    for path, content in sheets.items():
        text = content.decode("utf-8", "surrogateescape").removeprefix(_MARK)
        if garbled := not_utf8(path, text):
            yield garbled
        else:
            yield from _faults(path, text)


def _faults(path: str, text: str) -> Iterator[Problem]:
    nodes = tinycss2.parse_stylesheet(text, skip_whitespace=True)
    unfinished = nodes and nodes[-1].type != "error" and not _ends(text)
    for node in nodes[:-1] if unfinished else nodes:
        yield from _no_rules(path, node)
    if unfinished:
        yield Problem(path, nodes[-1].source_line, "style-not-closed")


def _no_rules(path: str, node: Any) -> Iterator[Problem]:
    """Yield what is no rule, also within a condition."""
    if node.type == "error":
        yield Problem(path, node.source_line, "style-no-rule")
    elif node.type == "qualified-rule":
        # A bracket too many stands before the selector of the rule behind it.
        odd = [part.source_line for part in node.prelude if part.type == "error"]
        yield from (Problem(path, line, "style-no-rule") for line in odd[:1])
    elif node.type == "at-rule" and node.content and node.lower_at_keyword in _HOLD_RULES:
        for inner in tinycss2.parse_rule_list(node.content, skip_whitespace=True):
            yield from _no_rules(path, inner)


def _ends(text: str) -> bool:
    """Tell whether brackets, strings and comments of a style sheet are closed at its end."""
    nodes = tinycss2.parse_stylesheet(f"{text}\n{_END}{{}}")
    last = nodes[-1] if nodes else None
    if last is None or last.type != "qualified-rule":
        return False
    return str(tinycss2.serialize(last.prelude)).strip() == _END

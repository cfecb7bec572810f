"""Style sheets that no browser reads to their end: told where a school wrote them.

The build makes one text of them all; what one leaves open would take in what follows.
Source: CSS Syntax Module Level 3, W3C, as tinycss2 reads it. What a browser passes over by itself,
such as a property it does not know, is none of this.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

import tinycss2
from pydantic import TypeAdapter

from esafety.problems.problem import Problem
from esafety.source_tree.readable_text import not_utf8
from esafety.storage.cache.results import cached_by_program

STYLES: Final = "styles"
_FAULTS: Final = TypeAdapter(tuple[tuple[int, str], ...])
_MARK: Final = "\ufeff"
# Stands behind a style sheet; whatever is open there takes it in.
_END: Final = "esafety-end"
# Blocks at rules that hold rules themselves.
_HOLD_RULES: Final = frozenset(("media", "supports", "layer", "container"))


def style_problems(sheets: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield what is no rule in style sheets, by their paths, and what is open at their end."""
    for path, content in sheets.items():
        text = content.decode("utf-8", "surrogateescape").removeprefix(_MARK)
        if garbled := not_utf8(path, text):
            yield garbled
        else:
            faults = cached_by_program(_FAULTS, ("form of a style", text), partial(_faults, text))
            yield from (Problem(path, line, key) for line, key in faults)


def _faults(text: str) -> tuple[tuple[int, str], ...]:
    """Return the lines of what is at fault, each with the key of its sentence."""
    nodes = tinycss2.parse_stylesheet(text, skip_whitespace=True)
    unfinished = nodes and nodes[-1].type != "error" and not _ends(text)
    complete = nodes[:-1] if unfinished else nodes
    odd = [(line, "style-no-rule") for node in complete for line in _no_rules(node)]
    return (*odd, *([(nodes[-1].source_line, "style-not-closed")] if unfinished else ()))


def _no_rules(node: Any) -> Iterator[int]:
    """Yield the lines of what is no rule, also within a condition."""
    if node.type == "error":
        yield node.source_line
    elif node.type == "qualified-rule":
        # A bracket too many stands before the selector of the rule behind it.
        odd = [part.source_line for part in node.prelude if part.type == "error"]
        yield from odd[:1]
    elif node.type == "at-rule" and node.content and node.lower_at_keyword in _HOLD_RULES:
        for inner in tinycss2.parse_rule_list(node.content, skip_whitespace=True):
            yield from _no_rules(inner)


def _ends(text: str) -> bool:
    """Tell whether brackets, strings and comments of a style sheet are closed at its end."""
    nodes = tinycss2.parse_stylesheet(f"{text}\n{_END}{{}}")
    last = nodes[-1] if nodes else None
    if last is None or last.type != "qualified-rule":
        return False
    return str(tinycss2.serialize(last.prelude)).strip() == _END

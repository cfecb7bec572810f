"""A style sheet as a list of rules, and written again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import Any, Final

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from esafety.site.styles.selectors import Selector, SelectorNames, selector

_CONDITIONS: Final = frozenset(("media", "supports", "container"))
_PROPERTY: Final = re.compile(r"(?:^|;)\s*(--[\w-]+|-?[a-z][a-z-]*)\s*:")
# What has another first word and sets the same thing.
_KIN: Final = {
    **dict.fromkeys(("top", "right", "bottom", "left"), "inset"),
    **dict.fromkeys(("block", "inline"), "size"),
    **dict.fromkeys(("width", "height", "min", "max"), "size"),
    **dict.fromkeys(("line",), "font"),
    **dict.fromkeys(("align", "justify", "place", "row", "column", "columns", "gap"), "box"),
    # Older names and parts of one property: `word-wrap`, `page-break-inside`, `text-wrap`.
    "word": "overflow",
    "page": "break",
    "white": "text",
    "print": "color",
    **dict.fromkeys(("order", "grid"), "grid"),
}
# They say nothing where a text is joined of many: the letters of a file, another file before all.
_SILENT: Final = frozenset(("charset", "import"))
_ADDRESS: Final = re.compile(r"""url\(\s*["']?(?!data:|#)""")
_ADDRESSED: Final = re.compile(r"""(--[\w-]+)\s*:[^;]*?url\(\s*["']?(?!data:|#)""")
_VARIABLE: Final = re.compile(r"var\(\s*(--[\w-]+)")
_VENDOR: Final = re.compile(r"^-(?:webkit|moz|ms)-")


@dataclass(frozen=True)
class StyleRule:
    """A rule of a style sheet: where it holds, whom it is about, what it says.

    `context` are the conditions around it (`@media print`), from outside in. A rule without
    selectors is about no element (`@font-face`); its `body` is the whole of it.
    """

    context: tuple[str, ...]
    selectors: tuple[Selector, ...]
    body: str

    def about(self, selectors: Iterable[Selector]) -> "StyleRule":
        """Return the rule with some of its selectors only."""
        return replace(self, selectors=tuple(selectors))

    @cached_property
    def sets(self) -> frozenset[str]:
        """Return what it sets, by families of properties: `margin` is that of `margin-left`."""
        return frozenset(map(_family, _PROPERTY.findall(self.body)))

    @property
    def printed(self) -> bool:
        """Tell whether it is for paper only."""
        return any("print" in condition for condition in self.context)


def parsed(css: str) -> list[StyleRule]:
    """Return the rules of a style sheet, in order.

    Raises:
        ValueError: if something in it is no rule.
    """
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return list(_rules(nodes, ()))


def written(rules: Iterable[StyleRule]) -> str:
    """Return rules as a style sheet."""
    return "".join(
        _within(context, "".join(map(_text, together)))
        for context, together in groupby(rules, key=lambda rule: rule.context)
    )


def variables_in(body: str) -> list[str]:
    """Return the custom properties that are asked for in what a rule says."""
    return _VARIABLE.findall(body)


def addressed_variables(rules: Iterable[StyleRule]) -> frozenset[str]:
    """Return the custom properties that some rule gives an address of a file."""
    return frozenset(name for rule in rules for name in _ADDRESSED.findall(rule.body))


def leads_on(rule: StyleRule, variables: frozenset[str] = frozenset()) -> bool:
    """Tell whether a rule names a file, itself or by one of some `variables`.

    Its address counts from the style sheet in which it is used.
    """
    named = _ADDRESS.search(rule.body) is not None
    return named or not variables.isdisjoint(variables_in(rule.body))


def with_variables(body: str, names: SelectorNames) -> str:
    """Return what a rule says without the custom properties that are none of the names."""
    if "--" not in body:
        return body
    nodes = tinycss2.parse_blocks_contents(body, skip_comments=True, skip_whitespace=True)
    return ";".join(one.serialize() for one in nodes if _is_said(one, names))


def _rules(nodes: Iterable[Node], context: tuple[str, ...]) -> Iterator[StyleRule]:
    for node in nodes:
        match node:
            case QualifiedRule():
                yield StyleRule(context, _selectors(node), tinycss2.serialize(node.content).strip())
            case AtRule(content=None) if node.lower_at_keyword in _SILENT:
                continue
            case AtRule() if node.lower_at_keyword in _CONDITIONS:
                condition = f"@{node.lower_at_keyword}{tinycss2.serialize(node.prelude)}"
                inner = tinycss2.parse_rule_list(
                    node.content, skip_comments=True, skip_whitespace=True
                )
                yield from _rules(inner, (*context, condition))
            case AtRule():
                yield StyleRule(context, (), node.serialize())
            case _:
                raise ValueError(f"no rule of a style sheet, line {node.source_line}: {node}")


def _selectors(node: QualifiedRule) -> tuple[Selector, ...]:
    parts: list[list[Node]] = [[]]
    for written_part in node.prelude:
        if written_part == ",":
            parts.append([])
        elif written_part.type != "comment":
            parts[-1].append(written_part)
    return tuple(selector(tinycss2.serialize(part).strip()) for part in parts)


def _within(context: tuple[str, ...], css: str) -> str:
    for condition in reversed(context):
        css = f"{condition}{{{css}}}"
    return css


def _text(rule: StyleRule) -> str:
    if not rule.selectors:
        return rule.body
    return f"{','.join(one.text for one in rule.selectors)}{{{rule.body}}}"


def _family(name: str) -> str:
    if name.startswith("--"):
        return name
    first = _VENDOR.sub("", name).partition("-")[0]
    return _KIN.get(first, first)


def _is_said(node: Any, names: SelectorNames) -> bool:
    """Tell whether a part of a rule says something; a browser passes by what it cannot read."""
    if node.type != "declaration":
        return bool(node.type != "error")
    return not node.name.startswith("--") or node.name in names

"""The menu that `mkdocs.yml` orders: its titles, and where its entries lead."""

import re
from collections.abc import Collection, Iterator
from typing import Final

import yaml

from esafety.formats.contact_rules import web_address
from esafety.problems.problem import did_you_mean
from esafety.school.navigation import CHAPTERS_HERE
from esafety.text.shortened import shortened

# The theme writes a title into the page as it stands, into attributes, too.
_MARKUP: Final = re.compile('[<>"{}\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]')
_LONGEST_TITLE: Final = 100
_SHOWN: Final = 80
Found = Iterator[tuple[yaml.Node, str, dict[str, object]]]


def check_title(title: str) -> str | None:
    """Require words that can stand in a menu; return the name of what they miss, or None."""
    if not title.strip() or len(title) > _LONGEST_TITLE or _MARKUP.search(title):
        return "menu-title"
    return None


def check_menu(menu: yaml.Node, pages: Collection[str]) -> Found:
    """Yield entries of the menu that lead to no page and to no other site, and titles of markup.

    Each fault comes with its node and what fills its sentence. `pages` are the pages by the
    paths that a menu names: `report.md`.
    """
    if isinstance(menu, yaml.ScalarNode):
        yield from _check_target(menu, pages)
    elif isinstance(menu, yaml.SequenceNode):
        for entry in menu.value:
            yield from check_menu(entry, pages)
    elif isinstance(menu, yaml.MappingNode):
        for title, below in menu.value:
            if fault := check_title(title.value):
                yield title, fault, {"value": shortened(title.value, _SHOWN)}
            yield from check_menu(below, pages)


def _check_target(node: yaml.ScalarNode, pages: Collection[str]) -> Found:
    target = str(node.value)
    elsewhere = target.startswith("https://") and not web_address(target)
    if target not in pages and target != CHAPTERS_HERE and not elsewhere:
        near = did_you_mean(target, pages)
        yield node, "menu-target", {"value": shortened(target, _SHOWN), "near": near}

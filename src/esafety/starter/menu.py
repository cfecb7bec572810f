"""The menu of a school that leaves parts of the kit out of it: the kit's own, thinned out.

The pages themselves are published all the same: other pages of the kit lead to them.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from esafety.starter.kinds import FOLDERS, PARTS

_BLOCK: Final = r"(?ms)^{key}:[^\n]*\n(?P<lines>(?:[ \t]+[^\n]*\n|\n)*)"
_SECTION: Final = re.compile(r"\s*- [^:]+:\s*$")


def menu_without(kit: str, parts: Iterable[str]) -> list[str]:
    """Return the lines below `nav:` of the kit's `mkdocs.yml` that are left; none if all are."""
    left_out = _left_out(parts)
    kept = [line for line in _lines(kit, "nav") if not _leads_to(line, left_out)]
    return [*_with_pages(kept)] if left_out else []


def patterns_without(kit: str, parts: Iterable[str]) -> list[str]:
    """Return the lines below `not_in_nav:` for a menu without some parts."""
    added = (f"/{folder}/*" for folder in _left_out(parts))
    return [*(line.strip() for line in _lines(kit, "not_in_nav")), *added]


def _left_out(parts: Iterable[str]) -> list[str]:
    chosen = set(parts)
    return [FOLDERS[part] for part in PARTS if part not in chosen]


def _lines(text: str, key: str) -> list[str]:
    block = re.search(_BLOCK.format(key=key), text)
    return [line for line in block["lines"].splitlines() if line.strip()] if block else []


def _leads_to(line: str, folders: Iterable[str]) -> bool:
    return line.strip().removeprefix("- ").startswith(tuple(f"{one}/" for one in folders))


def _with_pages(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a menu without titles of sections that have no page left."""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        deeper = len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())
        if deeper or not _SECTION.match(line):
            yield line.removeprefix("  ")

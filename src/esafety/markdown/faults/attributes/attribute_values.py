"""Values of attributes that are numbers: what would hang a browser or a press is refused."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.markdown.faults.excerpt import excerpt

_NUMBER: Final = re.compile(r"([0-9]+)(px|%)?")
_PLAIN: Final = re.compile(r"([0-9]+)()")
# How a number is written, and the least and the largest, by the attribute's name. A cell over
# 2,000,000 columns keeps a printing busy for hours; a picture of no width is not seen.
_RANGES: Final = {
    "width": (_NUMBER, 1, 9_999),
    "height": (_NUMBER, 1, 9_999),
    "colspan": (_PLAIN, 1, 20),
    "rowspan": (_PLAIN, 1, 200),
}
# Lists may begin with any number that they are written with.
_COUNTED: Final = ("start",)


def number_faults(name: str, value: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield what is wrong with the value of an attribute, in small letters, that is a number."""
    params: dict[str, object] = {"name": name, "value": excerpt(value)}
    if name in _COUNTED and not (value.isascii() and value.isdigit()):
        yield "attribute-no-size", params
    if name not in _RANGES:
        return
    pattern, least, most = _RANGES[name]
    if (found := pattern.fullmatch(value)) is None:
        yield "attribute-no-size", params
    elif not _within(found[1], least, 100 if found[2] == "%" else most):
        most = 100 if found[2] == "%" else most
        yield "attribute-out-of-range", params | {"least": least, "most": most}


def _within(digits: str, least: int, most: int) -> bool:
    # A row of thousands of digits is no number to compute with.
    bare = digits.lstrip("0")
    return len(bare) <= len(str(most)) and least <= int(bare or "0") <= most

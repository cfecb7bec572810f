"""Numbers of a drawing: sizes, paths and transformations that every renderer can read.

Browsers pass over what they cannot read; paper is made by a renderer that stops there.
Source of the forms: SVG 1.1 (second edition), 4.2, 7.6, 8.3.9 and 9.7.
"""

import re
from collections.abc import Callable, Iterator
from math import isfinite
from typing import Any, Final

from lxml import etree

# Nothing of a number is given back, as in the grammar of SVG: what is no number is told at once.
_NUMBER: Final = r"[+-]?(?>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?+"
_NUMBERS: Final = re.compile(_NUMBER)
_LENGTH: Final = re.compile(rf"({_NUMBER})(px|pt|pc|mm|cm|in|q|rem|em|ex|%)?", re.IGNORECASE)
_BETWEEN: Final = r"[\s,]*+"
_SPLIT: Final = re.compile(r"[\s,]+")
_KEYWORDS: Final = frozenset(("auto", "inherit", "left", "center", "right", "top", "bottom"))
_LENGTHS: Final = frozenset(
    (
        *("x", "y", "dx", "dy", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2"),
        *("y2", "fx", "fy", "fr", "refX", "refY", "markerWidth", "markerHeight", "stroke-width"),
        "offset",
    )
)
_BOXED: Final = frozenset(("svg", "symbol", "pattern", "marker", "view"))
# How many numbers each command of a path takes, by its small letter.
_COMMANDS: Final = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "z": 0}
_STEP: Final = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_ARC: Final = re.compile(
    rf"{_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER}"
    rf"{_BETWEEN}[01]{_BETWEEN}[01]{_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER}"
)
_TURN: Final = re.compile(r"[\s,]*+([A-Za-z]++)\s*+\(([^()]*+)\)")
_TURNS: Final = {
    "matrix": (6,),
    "translate": (1, 2),
    "scale": (1, 2),
    "rotate": (1, 3),
    "skewX": (1,),
    "skewY": (1,),
}


def unreadable_numbers(root: Any) -> Iterator[tuple[int, str, str]]:
    """Yield line, attribute and value of what holds no finite numbers where they belong."""
    for element in root.iter(etree.Element):
        for attribute, value in element.attrib.items():
            name = etree.QName(attribute).localname
            if not _readable(element, name, value, drawing=element is root):
                yield element.sourceline, name, value


def _readable(element: Any, name: str, value: str, *, drawing: bool) -> bool:
    kind = etree.QName(element).localname
    if name == "viewBox":
        return kind not in _BOXED or _is_box(value)
    if drawing and name in ("width", "height"):
        return _is_size(value)
    if name in _LENGTHS:
        return all(map(_is_length, _SPLIT.split(value.strip()))) if value.strip() else True
    rule = _RULES.get((kind, name)) or _RULES.get(("*", name))
    return rule(value) if rule else True


def _is_length(value: str) -> bool:
    match = _LENGTH.fullmatch(value)
    return isfinite(float(match[1])) if match else value in _KEYWORDS


def _is_size(value: str) -> bool:
    """Tell whether a drawing can be that wide or high: more than nothing, and finite."""
    match = _LENGTH.fullmatch(value.strip())
    return 0 < float(match[1]) < float("inf") if match else value.strip() in ("auto", "")


def _is_box(value: str) -> bool:
    numbers = _listed(value)
    return numbers is not None and len(numbers) == 4 and min(numbers[2:]) > 0  # noqa: PLR2004


def _listed(value: str) -> list[float] | None:
    """Return a list of finite numbers; None if anything else stands between them."""
    if _NUMBERS.sub("", value).strip(" \t\r\n\f,"):
        return None
    numbers = [float(number) for number in _NUMBERS.findall(value)]
    return numbers if all(map(isfinite, numbers)) else None


def _is_path(value: str) -> bool:
    if value.strip() in ("", "none"):
        return True
    steps = _STEP.findall(value)
    complete = sum(len(letter) + len(rest) for letter, rest in steps) == len(value.lstrip())
    return complete and steps[0][0] in "mM" and all(_is_step(*step) for step in steps)


def _is_step(letter: str, rest: str) -> bool:
    if letter in "aA":
        return bool(rest.strip()) and _matches(_ARC, rest) is not None
    numbers, size = _listed(rest), _COMMANDS[letter.lower()]
    if numbers is None or size == 0:
        return numbers == []
    return bool(numbers) and len(numbers) % size == 0


def _are_points(value: str) -> bool:
    numbers = _listed(value)
    return numbers is not None and len(numbers) % 2 == 0


def _is_transformation(value: str) -> bool:
    if value.strip() in ("", "none"):
        return True
    turns = _matches(_TURN, value)
    return turns is not None and all(
        len(_listed(turn[2]) or ()) in _TURNS.get(turn[1], ()) for turn in turns
    )


def _matches(pattern: re.Pattern[str], value: str) -> list[re.Match[str]] | None:
    """Return what matches one after the other; None if anything else stands there.

    Looked for from the last end only: a search from each letter takes squared time.
    """
    found, end = [], 0
    while match := pattern.match(value, end):
        found.append(match)
        end = match.end()
    return None if value[end:].strip(" \t\r\n\f,") else found


_RULES: Final[dict[tuple[str, str], Callable[[str], bool]]] = {
    ("path", "d"): _is_path,
    ("polygon", "points"): _are_points,
    ("polyline", "points"): _are_points,
    ("*", "transform"): _is_transformation,
    ("*", "gradientTransform"): _is_transformation,
    ("*", "patternTransform"): _is_transformation,
}

"""Sizes of paper: the one table of them.

Source: ISO 216, series A.
"""

from collections.abc import Mapping
from typing import Final

# Width and height in millimetres, upright.
UPRIGHT: Final[Mapping[str, tuple[int, int]]] = {
    "a1": (594, 841),
    "a2": (420, 594),
    "a3": (297, 420),
    "a4": (210, 297),
    "a5": (148, 210),
    "a6": (105, 148),
}


def laid(size: tuple[int, int]) -> tuple[int, int]:
    """Return the size of the same paper with its long side below."""
    width, height = size
    return height, width

"""Rectangles on a board in centimetres: sizes of paper, places, what lies on what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.paper.iso_216 import UPRIGHT, laid

# The papers that a piece may be; `-landscape` lays them. Each has its word, `board-paper-…`.
_UPRIGHT: Final = {name: UPRIGHT[name] for name in ("a3", "a4", "a5", "a6")}
_MILLIMETRES: Final = {
    **_UPRIGHT,
    **{f"{name}-landscape": laid(size) for name, size in _UPRIGHT.items()},
}
PAPERS: Final[Mapping[str, tuple[float, float]]] = {
    name: (width / 10, height / 10) for name, (width, height) in _MILLIMETRES.items()
}
_SIZE: Final = re.compile(r"([1-9]\d{0,2}(?:[.,]\d)?)x([1-9]\d{0,2}(?:[.,]\d)?)")
_PLACE: Final = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
# Sheets that touch do not overlap: centimetres within which two edges are the same.
TOUCHING: Final = 0.001


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the board in centimetres, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where it ends to the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return where it ends below."""
        return self.y + self.height

    def overlaps(self, other: "Area") -> bool:
        """Tell whether two areas share more than an edge."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > TOUCHING
            and min(self.bottom, other.bottom) - max(self.y, other.y) > TOUCHING
        )


def size_of(words: str) -> tuple[float, float] | None:
    """Return the width and height of a paper by its name, or of a size as written."""
    written = _SIZE.fullmatch(words)
    return (centimetres(written[1]), centimetres(written[2])) if written else PAPERS.get(words)


def is_place(words: str) -> bool:
    """Tell whether words are a distance in centimetres."""
    return bool(_PLACE.fullmatch(words))


def centimetres(words: str) -> float:
    """Return a length as written, with a comma or a point, as a number."""
    return float(words.replace(",", "."))

"""The layouts of posters and their lengths, in one table: what stands where on the sheet.

All lengths are millimetres on A3 (297 by 420), the size of the layout among those of posters
(documents/common/paper/poster_sizes.py); assets/print/poster.css has the same ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

from esafety.documents.common.paper.iso_216 import UPRIGHT
from esafety.documents.common.paper.poster_sizes import layout_size

WIDTH: Final = float(UPRIGHT[layout_size().paper][0])
LEFT: Final = 20.0
TOP: Final = 20.0
CONTENT_WIDTH: Final = 257.0
CONTENT_HEIGHT: Final = 360.0
# Between title and drawing, and below the drawing; one more for the rounding of letter heights.
GAP: Final = 7.0
ART_GAP: Final = 9.0
SLACK: Final = 1.0
# A drawing at the foot stands this much lower: its own lower margin is empty.
DROP: Final = 6.0
# The QR code is in the lower right corner, half in the band; what stands to the left of it.
CODE_HEIGHT: Final = 38.0
BESIDE_CODE: Final = 190.0
# The drawings are a quarter wider than high (assets/art/posters/README.md).
ART_RATIO: Final = 1.25
# Beside a line of `icon-lines`: its symbol, and the room between both.
ICON: Final = 36.0
ICON_GAP: Final = 9.0

# title-above: title, drawing, lines. The layout where nothing is chosen.
# title-band: the same, with the title in a dark band: for what is forbidden or urgent.
# picture-above: the drawing first, on a bright ground: where it says the thing by itself.
# lines-above: the lines follow the title, the drawing stands on the foot: where both are
# one sentence.
# icon-lines: a symbol beside each line: for a list.
Layout = Literal["title-above", "title-band", "picture-above", "lines-above", "icon-lines"]
DEFAULT: Final[Layout] = "title-above"
WITH_ICONS: Final[Layout] = "icon-lines"
NAMES: Final[tuple[str, ...]] = get_args(Layout)


@dataclass(frozen=True, slots=True)
class PosterLayout:
    """The room of a layout: the width of its lines, the gaps between its parts.

    `art_heights` are the drawing's, from the preferred down to the minimum; `art_at_foot` tells
    that it stands to the left of the code, below the lines, `art_first` that it is above the title.
    `line_caps` are the heights of the capitals of its lines, the best first; `line_height` is the
    least height of a line.
    """

    lines_width: float = BESIDE_CODE
    gaps: float = GAP + ART_GAP + SLACK
    art_heights: tuple[float, ...] = (170.0, 155.0, 140.0, 130.0, 110.0, 90.0)
    art_at_foot: bool = False
    art_first: bool = False
    line_caps: tuple[float, ...] = (14.0, 12.5, 11.0)
    line_height: float = 0.0

    @property
    def art_width(self) -> float:
        """Return the width in which the drawing stands."""
        return BESIDE_CODE if self.art_at_foot else CONTENT_WIDTH

    def height_of_art(self, title: float, lines: float) -> float:
        """Return what title and lines, as high as given, leave to the drawing."""
        foot = lines if self.art_at_foot else max(CODE_HEIGHT, lines)
        left = CONTENT_HEIGHT - self.gaps - title - foot
        return min(left, self.art_width / ART_RATIO)

    def title_top(self, art: float) -> float:
        """Return how far below the upper edge of the sheet the title begins."""
        return TOP + art + ART_GAP if self.art_first else TOP

    def art_box(self, title: float, art: float) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the drawing, from the sheet's upper left corner."""
        width = min(self.art_width, art * ART_RATIO)
        left = LEFT if self.art_at_foot else LEFT + (CONTENT_WIDTH - width) / 2
        below_title = TOP + title + self.gaps - ART_GAP - SLACK
        top = TOP if self.art_first else below_title
        if self.art_at_foot:
            top = TOP + CONTENT_HEIGHT + DROP - art
        return left, top, left + width, top + art


LAYOUTS: Final[Mapping[str, PosterLayout]] = MappingProxyType(
    {
        "title-above": PosterLayout(),
        "title-band": PosterLayout(gaps=GAP + ART_GAP + SLACK + 8.0),
        "picture-above": PosterLayout(art_first=True),
        "lines-above": PosterLayout(
            lines_width=CONTENT_WIDTH - 3.0,
            art_heights=(150.0, 130.0, 110.0, 90.0),
            art_at_foot=True,
            line_caps=(17.0, 15.5, 14.0, 12.5, 11.0),
        ),
        "icon-lines": PosterLayout(
            lines_width=CONTENT_WIDTH - 3.0 - ICON - ICON_GAP,
            art_heights=(90.0, 80.0, 70.0, 60.0),
            art_at_foot=True,
            line_caps=(17.0, 15.5, 14.0, 12.5, 11.0),
            line_height=ICON,
        ),
    }
)

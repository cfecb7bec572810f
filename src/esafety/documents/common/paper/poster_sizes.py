"""The sizes in which a poster can be had: the one table of them.

The layout is drawn for the first size (documents/poster/a3_layout.py, assets/print/poster.css);
every other one is the same sheet, larger or smaller. What prints posters, names their files,
offers them on their pages and judges the plans of boards asks this table. A size more is a row;
one that the printer makes is named, with its scale, in the sentences for readers, too
(`poster-sizes` in text/catalog/reader*.yml; a test holds them to the table).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from esafety.documents.common.paper.iso_216 import UPRIGHT

# A PDF that is set as the layout says; a PDF of the same sheet in another size; no PDF: whoever
# prints the layout sets the scale.
Made = Literal["laid-out", "scaled", "by-printer"]
LAID_OUT: Final[Made] = "laid-out"
SCALED: Final[Made] = "scaled"
BY_PRINTER: Final[Made] = "by-printer"


@dataclass(frozen=True, slots=True)
class PosterSize:
    """A size of a poster: the name of its paper in the table of ISO 216, and how it is made.

    `on_board` tells that the plan of a board may hang a poster in this size.
    """

    paper: str
    made: Made
    on_board: bool = False

    @property
    def name(self) -> str:
        """Return what readers call it: `A3`."""
        return self.paper.upper()

    @property
    def ending(self) -> str:
        """Return what is added to a poster's name in that of its file in this size."""
        return f"-{self.paper}" if self.made == SCALED else ""

    @property
    def scale(self) -> float:
        """Return how large it is: 1 is the layout's own size."""
        return UPRIGHT[self.paper][0] / UPRIGHT[layout_size().paper][0]

    @property
    def percent(self) -> int:
        """Return the scale that a printer is told, from the layout to this size."""
        return round(self.scale * 100)


# In the order in which they are offered.
POSTER_SIZES: tuple[PosterSize, ...] = (
    PosterSize("a3", LAID_OUT, on_board=True),
    PosterSize("a4", BY_PRINTER, on_board=True),
    PosterSize("a2", BY_PRINTER),
    PosterSize("a1", BY_PRINTER),
)


def layout_size() -> PosterSize:
    """Return the size for which posters are laid out."""
    return next(_made(LAID_OUT))


def scaled_sizes() -> tuple[PosterSize, ...]:
    """Return the sizes that have a PDF of their own beside the layout's."""
    return tuple(_made(SCALED))


def papers_on_boards() -> tuple[str, ...]:
    """Return the papers on which the plan of a board may hang a poster."""
    return tuple(size.paper for size in POSTER_SIZES if size.on_board)


def size_on(paper: str) -> PosterSize | None:
    """Return the size of a poster on a paper by its name; None if posters are not had on it."""
    return next((size for size in POSTER_SIZES if size.paper == paper), None)


def _made(how: Made) -> Iterator[PosterSize]:
    return (size for size in POSTER_SIZES if size.made == how)

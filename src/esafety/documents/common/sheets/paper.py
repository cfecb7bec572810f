"""Sizes of paper on which sheets are composed, and how a sheet is handled once it is printed."""

from dataclasses import dataclass
from typing import Final

from esafety.documents.common.paper.iso_216 import UPRIGHT, laid


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A size of page, width and height in millimetres.

    Its style sheet sets this size, the margins, and `--sheet-foot`: where the foot of a sheet of
    one page begins, from the upper margin.
    """

    name: str
    width: float
    height: float

    @property
    def style(self) -> str:
        """Return its style sheet, below `assets`."""
        return f"print/papers/{self.name}.css"


@dataclass(frozen=True, slots=True)
class OnPaper:
    """How the pages of a sheet belong together when it is printed.

    It is `cut` apart, or only those of its kind's variants are that `cut_variants` names.
    Its last page is a `key`: one copy, for the teacher. `paper` is the name of its size, where
    its kind is no plain sheet and is not printed on A4.
    """

    cut: bool = False
    cut_variants: tuple[str, ...] = ()
    key: bool = False
    paper: str = ""


A4: Final = PaperSize("a4", *UPRIGHT["a4"])
A4_LANDSCAPE: Final = PaperSize("a4-landscape", *laid(UPRIGHT["a4"]))
A3: Final = PaperSize("a3", *UPRIGHT["a3"])
A3_LANDSCAPE: Final = PaperSize("a3-landscape", *laid(UPRIGHT["a3"]))
# A slide has the proportion of a projector or an interactive board, 16:9.
SLIDE: Final = PaperSize("slide", 320, 180)
PAPERS: Final = (A4, A4_LANDSCAPE, A3, A3_LANDSCAPE, SLIDE)

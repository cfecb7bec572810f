"""Types of documents: template, styles and how they are printed; those of the edition itself."""

from dataclasses import dataclass
from typing import Final

from esafety.text.languages import KNOWN

# The styles of every document: our own typefaces, the tokens it shares with the site.
_COMMON_STYLES: Final = ("styles/fonts.css", "styles/tokens.css", "print/paper.css")
# The styles of every document in a language that is written from the right.
_FROM_THE_RIGHT: Final = ("print/rtl/paper.css",)

# A landscape sheet is turned on its short edge, an upright one on its long edge, or its back is
# upside down; a document that hangs on a wall or is cut is printed on one side.
LONG_EDGE: Final = "DuplexFlipLongEdge"
SHORT_EDGE: Final = "DuplexFlipShortEdge"
ONE_SIDE: Final = "Simplex"
_BOOKLET: Final = ("print/booklet.css",)


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A document type: template below `overrides/fragments`, styles below `assets/print`.

    Every type is for readers and assistive technology: PDF/UA-1 and PDF/A-2a in one file. What
    a print shop gets is derived from it. One that is `filled_in` may hold form controls.
    `sides` is the duplex mode proposed to the printer (ISO 32000-1, table 150, `Duplex`);
    `tighten_when` names what is saved by tighter typesetting (last_page.py); either may be empty.
    `sideways` allows landscape pages for wide tables: folded pages must be of one size.
    What is cut or folded is printed in `actual_size` (the same table, `PrintScaling`).
    `rtl_styles` are added to its styles in a language that is written from the right.
    """

    name: str
    template: str
    styles: tuple[str, ...]
    filled_in: bool = False
    sides: str = ""
    tighten_when: str = ""
    sideways: bool = False
    actual_size: bool = False
    rtl_styles: tuple[str, ...] = ()

    @property
    def all_styles(self) -> tuple[str, ...]:
        """Return its style sheets below `assets`, in order, those of every document first."""
        return (*_COMMON_STYLES, *self.styles)

    def styles_in(self, language: str) -> tuple[str, ...]:
        """Return its style sheets in a language: behind those of all, what is that language's."""
        one = KNOWN[language]
        typeface = (one.typeface_style,) if one.typeface else ()
        sides = (*_FROM_THE_RIGHT, *self.rtl_styles) if one.direction == "rtl" else ()
        return (*self.all_styles, *typeface, *sides)


_TYPES: Final = (
    DocumentType(
        *("page", "sheet-page.html", ("print/page.css",)),
        tighten_when="few-lines",
        sideways=True,
        rtl_styles=("print/rtl/page.css",),
    ),
    DocumentType(
        "booklet", "booklet.html", (*_BOOKLET, "print/booklet-bleed.css"), tighten_when="blanks"
    ),
    DocumentType(
        *("booklet-large", "booklet.html", (*_BOOKLET, "print/booklet-large.css")),
        tighten_when="short-page",
    ),
    DocumentType("booklet-bilingual", "bilingual.html", (*_BOOKLET, "print/bilingual.css")),
    DocumentType("how-to-print", "how-to-print.html", ("print/how-to-print.css",)),
    DocumentType("redline", "redline-sheet.html", ("print/redline.css",), sideways=True),
)
# What editors write as a sheet brings its types with its kind (registry.py).
EDITION_TYPES: Final = {row.name: row for row in _TYPES}

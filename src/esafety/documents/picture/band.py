"""The band at the foot of a picture to send: whose it is, the edition, the clauses, the licence.

All lengths are millimetres; assets/print/picture.css sets the first size of each.
"""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.plain_job import foot_lines
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.common.typesetting.band import BandRoom, band_fonts, band_sizes
from esafety.documents.common.typesetting.font_metrics import POINT

# Ten pixels to the millimetre: the smallest letters are as high as those of a telephone's menu.
ROOM: Final = BandRoom(
    width=77,
    height=15,
    names=tuple(size * POINT for size in (13, 12, 11, 10, 9)),
    small=tuple(size * POINT for size in (7, 6.5, 6)),
    name_leading=1.2,
    small_leading=1.25,
)


def band_context(sheet: SheetPage, _: HtmlElement) -> Mapping[str, object]:
    """Return the small print of a picture below the school's name, and the sizes of both."""
    name = sheet.content.school.name[sheet.templates.language]
    whose, rest = foot_lines(sheet, coded=False)
    lines = (whose.removeprefix(f"{name} · "), rest)
    return {"band": lines, "sizes": band_sizes(name, lines, ROOM, band_fonts(sheet.root))}

"""The band at the foot of a poster: the school, the clauses it rests on, the edition, the licence.

All lengths are millimetres on A3; assets/print/poster.css sets the first size of each.
"""

from dataclasses import dataclass
from html import escape
from typing import Final

from esafety.documents.common.html_fragment import parse
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.common.typesetting.band import BandFonts, BandRoom, BandSizes, band_sizes
from esafety.documents.common.typesetting.font_metrics import POINT
from esafety.text.templates import Templates

# From the band's upper edge to the end of the page; its names are read at arm's length.
ROOM: Final = BandRoom(
    width=150,
    height=21.6,
    names=tuple(size * POINT for size in (17, 15.5, 14, 13, 12, 11)),
    small=tuple(size * POINT for size in (11, 10, 9, 8)),
    name_leading=1.22,
    small_leading=1.22,
)


@dataclass(frozen=True, slots=True)
class PosterBand:
    """The small print of a poster as lines of HTML, and the sizes of the band."""

    lines: tuple[str, ...]
    sizes: BandSizes

    @property
    def is_smaller(self) -> bool:
        """Tell whether the band is set smaller than its style sheet says."""
        return self.sizes != BandSizes(ROOM.names[0], ROOM.small[0])


def poster_band(
    foot: str,
    rests_on: str,
    content: SchoolFacts,
    templates: Templates,
    fonts: BandFonts,
    *,
    of_kit: bool = False,
) -> PosterBand:
    """Return the band of a poster; `foot` is what its page puts there, as HTML.

    `of_kit` tells that it is the kit's translation of a page that the school has in its own words.
    """
    general = [templates.t("sheet-of-kit")] if of_kit else []
    rests = escape(rests_on or templates.t("poster-rests-on-none"))
    lines = (
        *filter(None, [foot]),
        rests,
        escape(" · ".join([*general, edition_line(content, templates)])),
    )
    words = [parse(line).text_content() for line in lines]
    school = content.school.name[templates.language]
    return PosterBand(lines, band_sizes(school, words, ROOM, fonts))


def edition_line(content: SchoolFacts, templates: Templates) -> str:
    """Return the line that names a poster's edition, its code and licence."""
    edition = content.edition
    code = [templates.t("code", code=edition.code)] if edition.code else []
    name = templates.t("edition", name=edition.name)
    return " · ".join([name, *code, templates.t("sheet-licence")])

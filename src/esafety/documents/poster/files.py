"""The files of a poster: a PDF for each size that has one, and those derived from the sheet.

Sizes of pictures are in pixels, of paper in millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from esafety.documents.common.paper.bleed import BLEED
from esafety.documents.common.paper.poster_sizes import layout_size, scaled_sizes
from esafety.documents.common.print_job import DerivedFile
from esafety.documents.poster.source import Poster, poster_path
from esafety.documents.poster.type_size import TypeSizes
from esafety.policy.editions import Edition
from esafety.text.fallback import without_marks
from esafety.text.languages import KNOWN
from esafety.text.templates import Templates

SHEET: Final = "sheet"
SHOP: Final = "shop"
SMALL: Final = "small"
CARD: Final = "card"
MESSENGER: Final = "messenger"


@dataclass(frozen=True, slots=True)
class PosterFile:
    """A file of a poster: what is added to the poster's name, and its suffix.

    `derived` is the row of the table of derived files that makes it from the sheet, with these
    `options`; a PDF that is set has none.
    """

    ending: str
    suffix: str
    derived: str = ""
    options: Mapping[str, float | str] = field(default_factory=dict)

    def path(self, poster: str, edition: str, language: str) -> str:
        """Return where this file of a poster lies, from the site's root."""
        return poster_path(edition, f"{poster}{self.ending}", language, self.suffix)


# The pictures are for messengers, for the poster's page, and for the page that shows all posters.
_DERIVED: Final = {
    SHOP: PosterFile("-shop", "pdf", "print-shop", {"bleed": BLEED}),
    MESSENGER: PosterFile("", "png", "picture", {"width": 1080}),
    "web": PosterFile("", "webp", "picture", {"width": 720}),
    SMALL: PosterFile("-small", "webp", "picture", {"width": 360, "quality": 65}),
    CARD: PosterFile("-card", "png", "card"),
}


def poster_files() -> Mapping[str, PosterFile]:
    """Return the files of every poster by name: the sheet, its other sizes, what is derived."""
    scaled = {size.paper: PosterFile(size.ending, "pdf") for size in scaled_sizes()}
    return {SHEET: PosterFile("", "pdf"), **scaled, **_DERIVED}


def derived_files(
    poster: Poster, sizes: TypeSizes, edition: Edition, templates: Templates
) -> tuple[DerivedFile, ...]:
    """Return the files to derive from a poster's sheet; `sizes` are those of its text."""
    own: Mapping[str, Mapping[str, float | str]] = {
        SHOP: {"title": _shop_title(poster, edition, templates)},
        CARD: {
            "layout": poster.layout,
            "wide": sizes.title_width,
            "title": sizes.title_height,
            "art": sizes.art,
            "mirrored": KNOWN[templates.language].direction == "rtl",
        },
    }
    return tuple(
        DerivedFile(
            file.derived,
            file.path(poster.name, edition.name, templates.language),
            {**file.options, **own.get(name, {})},
        )
        for name, file in _DERIVED.items()
    )


def _shop_title(poster: Poster, edition: Edition, templates: Templates) -> str:
    draft = edition.is_draft_in(templates.language)
    stamp = f"{templates.t('draft-stamp')} · " if draft else ""
    return without_marks(
        stamp + templates.t("poster-shop-title", title=poster.titles[templates.language])
    )


def poster_context(poster: Poster, edition: str, language: str) -> Mapping[str, object]:
    """Return what the template of a poster's page shows: its files, the picture to share."""
    own = poster_files().items()
    files = {name: file.path(poster.name, edition, language) for name, file in own}
    return {
        "poster": poster,
        "files": files,
        "layout_size": layout_size(),
        "scaled_sizes": scaled_sizes(),
        "social_card": files[CARD],
    }

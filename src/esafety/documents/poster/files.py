"""The files of a poster: the sheet itself and those derived from it, in one table.

Sizes of pictures are in pixels, of paper in millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

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
    `options`; the sheet itself has none.
    """

    ending: str
    suffix: str
    derived: str = ""
    options: Mapping[str, float | str] = field(default_factory=dict)

    def path(self, poster: str, edition: str, language: str) -> str:
        """Return where this file of a poster lies, from the site's root."""
        return poster_path(edition, f"{poster}{self.ending}", language, self.suffix)


# The pictures are for messengers, for the poster's page, and for the page that shows all posters.
FILES: Final = {
    SHEET: PosterFile("", "pdf"),
    SHOP: PosterFile("-shop", "pdf", "trimmed", {"bleed": 3.0}),
    MESSENGER: PosterFile("", "png", "picture", {"width": 1080}),
    "web": PosterFile("", "webp", "picture", {"width": 720}),
    SMALL: PosterFile("-small", "webp", "picture", {"width": 360, "quality": 65}),
    CARD: PosterFile("-card", "png", "card"),
}


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
        for name, file in FILES.items()
        if file.derived
    )


def _shop_title(poster: Poster, edition: Edition, templates: Templates) -> str:
    stamp = f"{templates.t('draft-stamp')} · " if edition.is_draft else ""
    return without_marks(
        stamp + templates.t("poster-shop-title", title=poster.titles[templates.language])
    )


def poster_context(poster: Poster, edition: str, language: str) -> Mapping[str, object]:
    """Return what the template of a poster's page shows: its files, the picture to share."""
    files = {name: file.path(poster.name, edition, language) for name, file in FILES.items()}
    return {"poster": poster, "files": files, "social_card": files[CARD]}

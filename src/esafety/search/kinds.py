"""The kinds of what is found: how each is called, and how it ranks beside the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.registry import PAGE, kind_name
from esafety.markdown.page_templates import FOR_YOU, HOME, REPORT, WHOLE_POLICY


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of what is found.

    `label` is a key of the catalogue. `weight` multiplies how well a page answers: what a reader
    comes for stands before what is printed for a class. Of what is not `read_whole`, only titles,
    headings and the description are searched: of a sheet for a class any sentence has any word.
    """

    label: str
    weight: float
    read_whole: bool = False


CLAUSE: Final = Kind("search-clause", 1.0, read_whole=True)
CHAPTER: Final = Kind("search-chapter", 0.9, read_whole=True)
PLAIN: Final = Kind("plain-label", 0.8, read_whole=True)
_ANSWERS: Final = Kind("search-page", 1.0, read_whole=True)
_ABOUT: Final = Kind("search-page", 0.6)
# By the page's template or its sheet; of any other page, by the folder it lies in, or by its own
# address where it tells of the site and not of the school.
_BY_TEMPLATE: Final[Mapping[str, Kind]] = {
    REPORT: Kind("search-help", 1.3, read_whole=True),
    FOR_YOU: Kind("search-page", 1.1, read_whole=True),
    WHOLE_POLICY: Kind("search-page", 0.9),
    HOME: Kind("search-page", 0.8, read_whole=True),
}
_BY_SHEET: Final[Mapping[str, Kind]] = {
    "form": Kind("search-form", 1.1, read_whole=True),
    "handout": Kind("kind-handout", 0.9, read_whole=True),
    "plain-words": Kind("kind-plain-words", 0.9, read_whole=True),
    "glossary": Kind("kind-glossary", 0.8, read_whole=True),
    "leaflet": Kind("kind-leaflet", 0.8, read_whole=True),
    "poster": Kind("kind-poster", 0.7),
    "sign": Kind("kind-sign", 0.7),
    "lesson": Kind("kind-lesson", 0.6),
}
_OTHER_SHEETS: Final = 0.45
_BY_PLACE: Final[Mapping[str, Kind]] = {
    "about.md": _ABOUT,
    "accessibility.md": _ABOUT,
    "webmaster.md": _ABOUT,
    "guide": Kind("search-page", 0.5),
    "staff": Kind("search-page", 0.7),
    "board": Kind("search-page", 0.6),
}


def kind_of(page: RenderedPage) -> Kind:
    """Return the kind of a page, from its place and its front matter."""
    if page.chapter:
        return CHAPTER
    if page.template in _BY_TEMPLATE:
        return _BY_TEMPLATE[page.template]
    sheet = kind_name(page.template)
    if sheet != PAGE:
        return _BY_SHEET.get(sheet, Kind(f"kind-{sheet}", _OTHER_SHEETS))
    folder = page.source.rpartition("/")[0]
    return _BY_PLACE.get(page.source, _BY_PLACE.get(folder, _ANSWERS))

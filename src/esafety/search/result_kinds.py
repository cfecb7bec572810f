"""The kinds of what is found: how each is called, and how it ranks beside the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.registry import PAGE, kind_name
from esafety.markdown.page_templates import FOR_YOU, HOME, REPORT, WHOLE_POLICY


@dataclass(frozen=True, slots=True)
class ResultKind:
    """A kind of what is found.

    `label` is a key of the catalogue. `weight` multiplies how well a page answers: what a reader
    comes for stands before what is printed for a class. Of what is not `read_whole`, only titles,
    headings and the description are searched: of a sheet for a class any sentence has any word.
    """

    label: str
    weight: float
    read_whole: bool = False


CLAUSE: Final = ResultKind("search-clause", 1.0, read_whole=True)
CHAPTER: Final = ResultKind("search-chapter", 0.9, read_whole=True)
PLAIN: Final = ResultKind("plain-label", 0.8, read_whole=True)
_ANSWERS: Final = ResultKind("search-page", 1.0, read_whole=True)
_ABOUT: Final = ResultKind("search-page", 0.6)
# By the page's template or its sheet; of any other page, by the folder it lies in, or by its own
# address where it tells of the site and not of the school.
_BY_TEMPLATE: Final[Mapping[str, ResultKind]] = {
    REPORT: ResultKind("search-help", 1.3, read_whole=True),
    FOR_YOU: ResultKind("search-page", 1.1, read_whole=True),
    WHOLE_POLICY: ResultKind("search-page", 0.9),
    HOME: ResultKind("search-page", 0.8, read_whole=True),
}
_BY_SHEET: Final[Mapping[str, ResultKind]] = {
    "form": ResultKind("search-form", 1.1, read_whole=True),
    "handout": ResultKind("kind-handout", 0.9, read_whole=True),
    "plain-words": ResultKind("kind-plain-words", 0.9, read_whole=True),
    "glossary": ResultKind("kind-glossary", 0.8, read_whole=True),
    "leaflet": ResultKind("kind-leaflet", 0.8, read_whole=True),
    "poster": ResultKind("kind-poster", 0.7),
    "sign": ResultKind("kind-sign", 0.7),
    "lesson": ResultKind("kind-lesson", 0.6),
}
_OTHER_SHEETS: Final = 0.45
_BY_PLACE: Final[Mapping[str, ResultKind]] = {
    "about.md": _ABOUT,
    "accessibility.md": _ABOUT,
    "webmaster.md": _ABOUT,
    "guide": ResultKind("search-page", 0.5),
    "staff": ResultKind("search-page", 0.7),
    "board": ResultKind("search-page", 0.6),
}


def kind_of(page: RenderedPage) -> ResultKind:
    """Return the kind of a page, from its place and its front matter."""
    if page.chapter:
        return CHAPTER
    if page.template in _BY_TEMPLATE:
        return _BY_TEMPLATE[page.template]
    sheet = kind_name(page.template)
    if sheet != PAGE:
        return _BY_SHEET.get(sheet, ResultKind(f"kind-{sheet}", _OTHER_SHEETS))
    folder = page.source.rpartition("/")[0]
    return _BY_PLACE.get(page.source, _BY_PLACE.get(folder, _ANSWERS))

"""Posters: what an editor writes for one sheet of the board."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar, Final, Literal, get_args

from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.documents.poster.a3_layout import DEFAULT, Layout
from esafety.formats.fact_model import Given, Several
from esafety.formats.field_types import Words
from esafety.markdown.language_pairs import fact_of, pairs
from esafety.markdown.page import Page
from esafety.policy.audiences import EVERYONE, Marks
from esafety.policy.page_facts import SheetFacts
from esafety.school.download_paths import sheet_path
from esafety.text.languages import BINDING

NAME: Final = "poster"
TEMPLATE: Final = "poster.html"
SERIES: Final = "posters"
# The call that shows one of them as a picture to send.
CALL: Final = "poster_to_send"
# The page that shows them all; the menu names it and not each of them.
CONTACT_SHEET: Final = f"{SERIES}/index.md"
ART: Final = "assets/art/posters"
ICONS: Final = "assets/art/symbols"
# The grounds of the series, as assets/styles/poster-colours.css knows them: the reader groups,
# everyone, and two more for subjects that concern many and must be distinguishable.
Colour = Literal[
    "students", "parents", "staff", "visitors", "management", "everyone", "sun", "alarm"
]
COLOURS: Final[tuple[str, ...]] = get_args(Colour)
# The order of the contact sheet: children first, they are the most.
_READERS: Final = (EVERYONE, "students", "parents", "staff", "visitors", "management")


class PosterFacts(SheetFacts):
    """What stands at the top of a poster.

    `art` is a drawing's name, `alt` its text alternative, `target` the page to
    which its code leads; `icons` names the symbols beside the lines of `icon-lines`.
    """

    needed: ClassVar[tuple[str, ...]] = ("clauses",)

    audience: Marks
    art: Words
    alt: Words
    colour: Colour
    target: Words
    layout: Given[Layout] = None
    icons: Given[Several[Words]] = None


@dataclass(frozen=True, slots=True)
class Poster:
    """One poster by its language-neutral source.

    `readers` are its marks of audience as written, the most important first; `art` is a
    drawing's name, `target` the page to which its code leads, `layout` a row of the layouts,
    `icons` the symbols beside its lines.
    """

    source: str
    titles: Mapping[str, str]
    alts: Mapping[str, str]
    readers: tuple[str, ...]
    clauses: tuple[str, ...]
    art: str
    colour: str
    target: str
    layout: str = DEFAULT
    icons: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return what its files are called."""
        return PurePosixPath(self.source).stem


def is_poster(page: Page) -> bool:
    """Tell whether a page is a poster."""
    return page.template == TEMPLATE


def read_posters(pages: Iterable[Page]) -> tuple[Poster, ...]:
    """Return the posters among checked pages, in the order of their names."""
    by_source = pairs(page for page in pages if is_poster(page))
    return tuple(_poster(source, pair) for source, pair in sorted(by_source.items()))


def posters_of(sheets: Mapping[str, tuple[SheetSource, ...]]) -> list[Poster]:
    """Return the posters among all sheets of a school."""
    return [sheet for sheet in sheets.get(NAME, ()) if isinstance(sheet, Poster)]


def by_reader(posters: Iterable[Poster]) -> dict[str, list[Poster]]:
    """Return the posters for everyone, then those for each group; each stands once."""
    rows: dict[str, list[Poster]] = {reader: [] for reader in _READERS}
    for poster in posters:
        rows[poster.readers[0]].append(poster)
    return {reader: row for reader, row in rows.items() if row}


def series_folder(edition: str) -> str:
    """Return where the files of an edition's posters lie, from the site's root."""
    return str(PurePosixPath(bundle_path(edition, BINDING)).parent)


def poster_path(edition: str, name: str, language: str, suffix: str = "pdf") -> str:
    """Return where a poster's file lies, from the site's root."""
    return sheet_path(edition, SERIES, name, language, suffix)


def bundle_path(edition: str, language: str) -> str:
    """Return where all posters of a language lie in one PDF, from the site's root."""
    return sheet_path(edition, SERIES, SERIES, language)


def _poster(source: str, pair: Mapping[str, Page]) -> Poster:
    meta = pair[BINDING].meta
    return Poster(
        source,
        fact_of(pair, "title"),
        fact_of(pair, "alt"),
        tuple(meta["audience"]),
        tuple(meta["clauses"]),
        *(meta["art"], meta["colour"], meta["target"]),
        meta.get("layout", DEFAULT),
        tuple(meta.get("icons", ())),
    )

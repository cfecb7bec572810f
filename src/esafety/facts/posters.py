"""Posters: what an editor writes for one sheet of the board, and the rules for it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from esafety.facts.audiences import EVERYONE
from esafety.facts.downloads import material_path
from esafety.facts.languages import BINDING
from esafety.facts.links import Anchors
from esafety.facts.pages import Page
from esafety.facts.parity import pairs
from esafety.facts.problems import Problem, did_you_mean
from esafety.facts.quotes import QUOTE_KEYS
from esafety.facts.records import Key, Record, anything, choice, text

TEMPLATE: Final = "poster.html"
SERIES: Final = "posters"
# The page that shows them all; the menu names it and not each of them.
CONTACT_SHEET: Final = f"{SERIES}/index.md"
ART: Final = "assets/art/posters"
# The grounds of the series, as assets/styles/poster-colours.css knows them: the reader groups,
# everyone, and two more for what concerns many and must be told apart.
COLOURS: Final = (
    *("students", "parents", "staff", "visitors", "management"),
    *("everyone", "sun", "alarm"),
)
# What a child of seven reads at three metres without giving up; title and lines together.
MOST_WORDS: Final = 35
POSTER_KEYS: Final = {
    "audience": Key(anything),
    "clauses": replace(QUOTE_KEYS["clauses"], required=True),
    "art": Key(text),
    "alt": Key(text),
    "colour": choice(*COLOURS),
    "target": Key(text),
}
# The order of the contact sheet: children first, they are the most.
_READERS: Final = (EVERYONE, "students", "parents", "staff", "visitors", "management")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# What no reader reads: tags, calls of facts, the marks of Markdown's attributes.
_UNREAD: Final = re.compile(r"<[^>]*>|\{\{.*?\}\}|\{[^}]*\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Poster:
    """One poster by its language-neutral source.

    `readers` are its marks of audience as written, the most important first; `art` is a
    drawing's name, `target` the page to which its code leads.
    """

    source: str
    titles: Mapping[str, str]
    alts: Mapping[str, str]
    readers: tuple[str, ...]
    clauses: tuple[str, ...]
    art: str
    colour: str
    target: str

    @property
    def name(self) -> str:
        """Return what its files are called."""
        return PurePosixPath(self.source).stem


def is_poster(page: Page) -> bool:
    """Tell whether a page is a poster."""
    return page.meta.get("template") == TEMPLATE


def read_posters(pages: Iterable[Page]) -> tuple[Poster, ...]:
    """Return the posters among checked pages, in the order of their names."""
    found = pairs(page for page in pages if is_poster(page))
    return tuple(_poster(source, pair) for source, pair in sorted(found.items()))


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
    return material_path(edition, SERIES, name, language, suffix)


def bundle_path(edition: str, language: str) -> str:
    """Return where all posters of a language lie in one PDF, from the site's root."""
    return material_path(edition, SERIES, SERIES, language)


def words_on(page: Page) -> int:
    """Count what is read on a poster: its title and its lines.

    What a call brings (a number, a day) is the data's and not counted here.
    """
    return len(_WORD.findall(_UNREAD.sub(" ", page.body)))


def check_posters(
    pages: Iterable[Page], anchors: Anchors, files: Iterable[str]
) -> Iterator[Problem]:
    """Yield posters without their drawing, with a code that leads nowhere, with too many words."""
    drawn = [PurePosixPath(f).stem for f in files if f.startswith(f"{ART}/") and f.endswith(".svg")]
    for page in pages:
        if is_poster(page) and isinstance(page.front, Record):
            yield from _check_art(page, page.front, sorted(drawn))
            yield from _check_target(page, page.front, anchors)
            if (count := words_on(page)) > MOST_WORDS:
                facts = {"count": count, "most": MOST_WORDS}
                yield Problem(page.path, page.first_line, "poster-words", facts)


def _check_art(page: Page, front: Record, drawn: list[str]) -> Iterator[Problem]:
    art = page.meta.get("art")
    if isinstance(art, str) and art not in drawn:
        near = did_you_mean(art, drawn)
        yield front.problem(("art",), "poster-art", path=f"{ART}/{art}.svg", near=near)


def _check_target(page: Page, front: Record, anchors: Anchors) -> Iterator[Problem]:
    target = page.meta.get("target")
    if not isinstance(target, str):
        return
    path, _, anchor = target.partition("#")
    known = {name.removeprefix("docs/"): found for name, found in anchors.items()}
    if path not in known:
        near = did_you_mean(path, sorted(known))
        yield front.problem(("target",), "poster-target", target=target, near=near)
    elif anchor and anchor not in known[path]:
        meant = did_you_mean(anchor, known[path])
        near = f"{path}#{meant}" if meant else ""
        yield front.problem(("target",), "poster-target", target=target, near=near)


def _poster(source: str, pair: Mapping[str, Page]) -> Poster:
    said = pair[BINDING].meta
    return Poster(
        source,
        {language: page.meta["title"] for language, page in pair.items()},
        {language: page.meta["alt"] for language, page in pair.items()},
        tuple(said["audience"]),
        tuple(said["clauses"]),
        *(said["art"], said["colour"], said["target"]),
    )

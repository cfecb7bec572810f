"""The redline of two editions, as a part of a page and as a sheet for the head teacher's desk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urljoin

from esafety.facts.downloads import redline_paths
from esafety.facts.editions import Edition
from esafety.facts.languages import language_root
from esafety.facts.passages import CLAUSE, FACT, Passage
from esafety.facts.redline import Change, Redline
from esafety.facts.school import School
from esafety.press.booklet import OVERVIEW
from esafety.press.fragments import Fragments
from esafety.press.marks import GAP, Mark, marks
from esafety.press.sheet import Sheet
from esafety.press.summary import summary

STYLES: Final = ("styles/fonts.css", "styles/tokens.css", "print/paper.css", "print/redline.css")

# The address of a passage, or nothing where its edition is not on the site.
Address = Callable[[Passage], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as it is shown: its name, its number, its address, its words."""

    kind: str
    sort: str
    moved: bool
    number: str
    was: str
    label: str
    address: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The changes of one chapter, or those of the edition's own facts."""

    slug: str
    title: str
    entries: tuple[Entry, ...]


def redline_html(
    redline: Redline, editions: tuple[Edition, Edition], fragments: Fragments, address: Address
) -> str:
    """Return a redline as a part of a page, without its title.

    `editions` are the older and the newer one, `address` says where a passage of the newer
    one stands on the site.
    """
    return _rendered(redline, editions, fragments, address, paper=False)


def redline_sheet(
    redline: Redline,
    editions: tuple[Edition, Edition],
    school: School,
    fragments: Fragments,
    moment: tuple[datetime, bool],
) -> Sheet:
    """Make the sheet of a redline.

    `moment` is when it was made, and whether the newer edition is the one on the site, so
    that its clauses can be linked to.
    """
    made, on_site = moment
    older, newer = editions
    language = fragments.language
    home = urljoin(school.site_url, language_root(language))
    address = _public(home) if on_site else nowhere
    text = _rendered(redline, editions, fragments, address, paper=True)
    title = fragments.t("redline-title", newer=newer.name)
    facts = {"title": title, "school": school, "redline": text, "made": made}
    html = fragments.render("redline-sheet.html", older=older, newer=newer, **facts)
    path = redline_paths(older.name, newer.name)[language]
    return Sheet("redline", language, title, html, text, path, made, STYLES)


def nowhere(_passage: Passage) -> str:
    """Return no address: the newer edition is not on the site."""
    return ""


def _public(home: str) -> Address:
    def address(passage: Passage) -> str:
        chapter = "" if passage.chapter == OVERVIEW else f"{passage.chapter}/"
        return urljoin(home, f"policy/{chapter}#{passage.anchor}")

    return address


def _rendered(
    redline: Redline,
    editions: tuple[Edition, Edition],
    fragments: Fragments,
    address: Address,
    *,
    paper: bool,
) -> str:
    said = summary(redline, fragments)
    parts = _parts(redline, fragments, address)
    older, newer = editions
    cut = any(mark.kind == GAP for part in parts for e in part.entries for mark in e.marks)
    facts = {"older": older, "newer": newer, "paper": paper, "cut": cut}
    return fragments.render("redline.html", said=said, parts=parts, **facts)


def _parts(redline: Redline, fragments: Fragments, address: Address) -> list[Part]:
    entries: dict[str, list[Entry]] = {}
    for change in redline.differences:
        entry = _entry(change, fragments.words, address)
        entries.setdefault(change.chapter, []).append(entry)
    names = {"": fragments.t("redline-facts"), **redline.chapters}
    return [Part(slug or "facts", names[slug], tuple(row)) for slug, row in entries.items()]


def _entry(change: Change, words: Mapping[str, str], address: Address) -> Entry:
    was, now = (", ".join(p.number for p in side) for side in (change.old, change.new))
    return Entry(
        change.kind,
        change.sort,
        change.moved,
        now or was,
        was if now and was != now else "",
        _label(change, words),
        address(change.new[0]) if change.new and change.sort != FACT else "",
        marks(change.runs),
    )


def _label(change: Change, words: Mapping[str, str]) -> str:
    first = (change.new or change.old)[0]
    if change.sort == FACT:
        return words[first.anchor]
    return "" if change.sort == CLAUSE else words[f"redline-sort-{change.sort}"]

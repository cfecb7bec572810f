"""What editors may call in awareness pages: `{{ school.name }}`, `{{ resources_list() }}`.

A policy chapter is never templated (DESIGN.md part 4).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any, Final

from esafety.content.load import Content
from esafety.materials.form import Slip, slip_path
from esafety.materials.leaflet import leaflet_paths
from esafety.materials.poster import bundle_path, by_reader, poster_path
from esafety.policy.audiences import CARDS, concerns
from esafety.school.cms_paths import USB_COPY, pasted_path, whole_policy_path
from esafety.school.download_paths import booklet_paths, family_paths
from esafety.school.resources import Helpline, emergency_line
from esafety.school.safer_internet_day import next_safer_internet_day, safer_internet_day
from esafety.site.macros.plain_words import as_words
from esafety.text.languages import LANGUAGES, format_day, format_month, format_weekday
from esafety.text.templates import Fragments

_YEARS_SHOWN: Final = 5

# Returns the address of a source path or download, relative to the page that asks.
Href = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the macros of one language's build work with."""

    content: Content
    fragments: Fragments
    all_words: Sequence[Fragments]
    today: date
    href: Href
    redlines: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """For each edition that follows another: the page of their redline, the older one."""

    @property
    def language(self) -> str:
        """Return the language being built."""
        return self.fragments.language

    def render(self, name: str, **facts: Any) -> str:
        """Render a fragment with the addresses of the page that asks."""
        return self.fragments.render(name, href=self.href, **facts)


def variables(desk: Desk) -> Mapping[str, object]:
    """Return the named facts editors can print."""
    content, language = desk.content, desk.language
    return {
        "school": SimpleNamespace(name=as_words(content.school.name[language])),
        "edition": SimpleNamespace(**edition_facts(content, language)),
        "safer_internet_day": SimpleNamespace(
            date=format_weekday(
                next_safer_internet_day(desk.today, content.sid_overrides), language
            ),
            table=lambda: _sid_table(desk),
        ),
    }


def edition_facts(content: Content, language: str) -> dict[str, str]:
    """Return the facts of the edition in force, as words; dashes while there is none."""
    edition = content.in_force
    if edition is None or edition.approval is None or edition.review_due is None:
        return dict.fromkeys(("name", "approved_on", "office", "review_due"), "—")
    approval, due = edition.approval, edition.review_due
    return {
        "name": edition.name,
        "approved_on": format_day(approval.on, language),
        "office": as_words(approval.office[language]),
        "review_due": format_month(due, language),
    }


def macros(desk: Desk) -> Mapping[str, Callable[..., str]]:
    """Return the blocks editors can call."""
    content = desk.content
    return {
        "reader_cards": lambda: desk.render("reader-cards.html", readers=CARDS),
        "home_doors": lambda: desk.render("home-doors.html", booklet=_booklet(desk)),
        "edition_facts": lambda: desk.render("edition-facts.html", **_edition(desk)),
        "downloads": lambda: desk.render("downloads.html", forms=_forms(desk)),
        "editions_table": lambda: desk.render("editions.html", **_edition(desk)),
        "copies": lambda: desk.render("copies.html", both=_both(desk), **_edition(desk)),
        "resources_list": lambda: desk.render("resources.html", resources=content.resources),
        "helplines_list": lambda: desk.render("helplines.html", helplines=_calmer(desk)),
        "emergency": lambda way="": _emergency(desk, way),
        "public_address": lambda: desk.render("public-address.html", school=content.school),
        "contact": lambda: desk.render("contact.html", contact=content.school.contact),
        "clause": lambda anchor: _clause_link(desk, anchor),
        "school_page_list": lambda: _school_page_list(desk),
        "usb_copy": lambda: desk.render("usb-copy.html", path=USB_COPY),
        "posters_list": lambda: _posters_list(desk),
        "posters_bundle": lambda: desk.render("posters-bundle.html", path=_bundle(desk)),
        "poster_helplines": lambda: _poster_helplines(desk),
        "school_telephone": lambda: desk.render(
            "school-telephone.html", telephone=content.school.contact.get("telephone")
        ),
        "helplines_short": lambda *readers: _helplines_short(desk, readers),
        "leaflet_offer": lambda: desk.render("leaflet-offer.html", paths=_leaflets(desk)),
        "slips_list": lambda: desk.render("slips-list.html", groups=_slips(desk)),
        "field": lambda kind, name, words: _field(desk, kind, name, words),
        "part": lambda way, words: desk.render("slip-part.html", way=way, words=as_words(words)),
    }


def _field(desk: Desk, kind: str, name: str, words: str) -> str:
    """Return a place to fill in, in one line: it may stand in the midst of a text."""
    return desk.render("slip-field.html", kind=kind, place=name, words=as_words(words)).replace(
        "\n", " "
    )


def _slips(desk: Desk) -> list[tuple[str, list[tuple[Slip, str]]]]:
    """Return the slips of each reader who has any, with the way to the PDF."""
    edition, slips = desk.content.edition.name, desk.content.slips
    groups = {
        reader: [
            (slip, slip_path(edition, slip.name, desk.language))
            for slip in slips
            if slip.reader == reader
        ]
        for reader in CARDS
    }
    return [(reader, found) for reader, found in groups.items() if found]


def _clause_link(desk: Desk, anchor: str) -> str:
    clause = desk.content.clauses[anchor]
    words = desk.fragments.t("clause", number=clause.number)
    return f'<a class="clause-link" href="{desk.href(clause.chapter)}#{anchor}">{words}</a>'


def _edition(desk: Desk) -> dict[str, object]:
    edition = desk.content.edition
    return {
        "edition": edition,
        "editions": desk.content.editions_shown,
        "in_force": desk.content.in_force,
        "named": edition.named,
        "school": desk.content.school,
        "overdue": edition.overdue(desk.today),
        "booklets": _booklets(desk),
        "redlines": desk.redlines,
    }


def _both(desk: Desk) -> list[Fragments]:
    """Return the words of both languages, this page's first: paper is read by strangers."""
    return sorted(desk.all_words, key=lambda words: words.language != desk.language)


def _booklets(desk: Desk) -> dict[str, str]:
    return booklet_paths(desk.content.edition.name)


def _forms(desk: Desk) -> dict[str, dict[str, str]]:
    return family_paths(desk.content.edition.name)


def _booklet(desk: Desk) -> str:
    return _booklets(desk)[desk.language]


def _helplines_short(desk: Desk, readers: Sequence[str]) -> str:
    """Return the helplines in a few lines: those for some readers, or all of them."""
    mine = [one for one in _calmer(desk) if not readers or concerns(one.audience, readers)]
    return desk.render("helplines-short.html", helplines=mine)


def _emergency(desk: Desk, way: str) -> str:
    """Return the number to call in danger, large; nothing where the school names none.

    The way `short` leaves out who answers there.
    """
    line = emergency_line(desk.content.helplines)
    return desk.render("emergency.html", one=line, short=way == "short") if line else ""


def _calmer(desk: Desk) -> list[Helpline]:
    """Return the helplines without the one for danger, which stands by itself."""
    return [line for line in desk.content.helplines if not line.emergency]


def _leaflets(desk: Desk) -> dict[str, str]:
    return leaflet_paths(desk.content.edition.name, desk.language)


def _school_page_list(desk: Desk) -> str:
    edition = desk.content.edition.name
    pages = {
        language: [
            (page.titles[language], pasted_path(edition, page.source, language))
            for page in desk.content.menu
        ]
        for language in LANGUAGES
    }
    whole = (desk.fragments.t("pasted-whole"), whole_policy_path(edition))
    return desk.render("school-page-list.html", pages=pages, whole=whole)


def _posters_list(desk: Desk) -> str:
    edition, posters = desk.content.edition.name, desk.content.posters
    small = {
        p.name: poster_path(edition, f"{p.name}-small", desk.language, "webp") for p in posters
    }
    return desk.render("posters-list.html", groups=by_reader(posters), small=small)


def _bundle(desk: Desk) -> str:
    return bundle_path(desk.content.edition.name, desk.language)


def _poster_helplines(desk: Desk) -> str:
    lines = desk.content.helplines
    return desk.render(
        "poster-helplines.html",
        helplines=lines,
        checked=min((line.checked_on for line in lines), default=None),
    )


def _sid_table(desk: Desk) -> str:
    first = next_safer_internet_day(desk.today, desk.content.sid_overrides).year
    years = range(first, first + _YEARS_SHOWN)
    days = [safer_internet_day(year, desk.content.sid_overrides) for year in years]
    return desk.render("sid-table.html", days=days)

"""What editors may call in awareness pages: `{{ school.name }}`, `{{ resources_list() }}`.

A policy chapter is never templated: what is written is what is approved.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

from esafety.content.school_content import Content
from esafety.documents.registry import macros_of_kinds
from esafety.markdown.plain_words import as_words
from esafety.policy.audiences import CARDS, concerns
from esafety.school.calendar_feed import feed_path
from esafety.school.cms_paths import USB_COPY, pasted_path, whole_policy_path
from esafety.school.download_paths import booklet_paths, family_paths
from esafety.school.helplines import Helpline, emergency_line
from esafety.site.macros.safer_internet_day import (
    DAY_DOORS,
    coming_day,
    coming_days,
    countdown,
    day_door,
    theme,
)
from esafety.text.languages import (
    REQUIRED_LANGUAGES,
    format_day,
    format_month,
    isolated,
    printed_language,
)
from esafety.text.templates import Templates

# Returns the address of a source path or download, relative to the page that calls.
Href = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class MacroContext:
    """What the macros of one language's build work with."""

    content: Content
    templates: Templates
    all_words: Sequence[Templates]
    today: date
    href: Href
    redlines: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """For each edition that follows another: the page of their redline, the older one."""

    @property
    def language(self) -> str:
        """Return the language being built."""
        return self.templates.language

    def render(self, name: str, **context: Any) -> str:
        """Render a fragment with the addresses of the page that calls."""
        return self.templates.render(name, href=self.href, **context)


def variables(macro_context: MacroContext) -> Mapping[str, object]:
    """Return the named variables that editors can print."""
    content, language = macro_context.content, macro_context.language
    return {
        "school": SimpleNamespace(name=as_words(content.school.name[language])),
        "edition": SimpleNamespace(**edition_facts(content, language)),
        "safer_internet_day": _safer_internet_day(macro_context),
    }


def _safer_internet_day(macro_context: MacroContext) -> SimpleNamespace:
    content, today, language = macro_context.content, macro_context.today, macro_context.language
    days = coming_days(content, today)
    return SimpleNamespace(
        date=coming_day(content, today, language),
        countdown=countdown(content, today, language),
        table=lambda: macro_context.render("sid-table.html", days=days),
        theme=lambda: theme(content, macro_context.templates, days[0].year),
    )


def edition_facts(content: Content, language: str) -> dict[str, str]:
    """Return the facts of the edition in force, as words; dashes while there is none."""
    edition = content.in_force
    if edition is None or edition.approval is None or edition.review_due is None:
        return dict.fromkeys(("name", "approved_on", "office", "review_due"), "—")
    approval, due = edition.approval, edition.review_due
    return {
        "name": str(isolated(edition.name, language)),
        "approved_on": format_day(approval.on, language),
        "office": as_words(approval.office[language]),
        "review_due": format_month(due, language),
    }


def macros(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the blocks editors can call."""
    content = macro_context.content
    return {
        "reader_cards": lambda: macro_context.render("reader-cards.html", readers=CARDS),
        "home_doors": lambda: macro_context.render(
            "home-doors.html",
            booklet=_booklet(macro_context),
            day=day_door(content, macro_context.today, macro_context.language),
        ),
        "calendar_feed": lambda: macro_context.render(
            "calendar-feed.html", feed=feed_path(printed_language(macro_context.language))
        ),
        "day_doors": lambda: macro_context.render("day-doors.html", doors=DAY_DOORS),
        "day_theme": lambda year: theme(content, macro_context.templates, int(year)),
        "edition_facts": lambda: macro_context.render(
            "edition-facts.html", **_edition(macro_context)
        ),
        "downloads": lambda: macro_context.render(
            "downloads.html", variants=_variants(macro_context)
        ),
        "editions_table": lambda: macro_context.render("editions.html", **_edition(macro_context)),
        "copies": lambda: macro_context.render(
            "copies.html", both=_both(macro_context), **_edition(macro_context)
        ),
        "resources_list": lambda: macro_context.render(
            "resources.html", resources=content.resources
        ),
        "helplines_list": lambda: macro_context.render(
            "helplines.html", helplines=_calmer(macro_context)
        ),
        "emergency": lambda way="": _emergency(macro_context, way),
        "public_address": lambda: macro_context.render(
            "public-address.html", school=content.school
        ),
        "contact": lambda: macro_context.render("contact.html", contact=content.school.contact),
        "clause": lambda anchor: _clause_link(macro_context, anchor),
        "school_page_list": lambda: _school_page_list(macro_context),
        "usb_copy": lambda: macro_context.render("usb-copy.html", path=USB_COPY),
        "school_telephone": lambda: macro_context.render(
            "school-telephone.html", telephone=content.school.contact.get("telephone")
        ),
        "helplines_short": lambda *readers: _helplines_short(macro_context, readers),
        **_of_sheets(macro_context),
    }


def _of_sheets(macro_context: MacroContext) -> dict[str, Callable[..., str]]:
    """Return the calls that the kinds of sheets bring."""
    return {name: partial(macro.render, macro_context) for name, macro in macros_of_kinds().items()}


def _clause_link(macro_context: MacroContext, anchor: str) -> str:
    clause = macro_context.content.clauses[anchor]
    words = macro_context.templates.t("clause", number=clause.number)
    return (
        f'<a class="clause-link" href="{macro_context.href(clause.chapter)}#{anchor}">{words}</a>'
    )


def _edition(macro_context: MacroContext) -> dict[str, object]:
    edition = macro_context.content.edition
    return {
        "edition": edition,
        "editions": macro_context.content.editions_shown,
        "in_force": macro_context.content.in_force,
        "named": edition.named,
        "school": macro_context.content.school,
        "overdue": edition.overdue(macro_context.today),
        "booklets": _booklets(macro_context),
        "redlines": macro_context.redlines,
    }


def _both(macro_context: MacroContext) -> list[Templates]:
    """Return the words of both languages, this page's first: paper is read by strangers."""
    return sorted(
        macro_context.all_words, key=lambda words: words.language != macro_context.language
    )


def _booklets(macro_context: MacroContext) -> dict[str, str]:
    edition = macro_context.content.edition
    return booklet_paths(edition.name, edition.printed_languages)


def _variants(macro_context: MacroContext) -> dict[str, dict[str, str]]:
    edition = macro_context.content.edition
    return family_paths(edition.name, edition.printed_languages)


def _booklet(macro_context: MacroContext) -> str:
    return _booklets(macro_context)[printed_language(macro_context.language)]


def _helplines_short(macro_context: MacroContext, readers: Sequence[str]) -> str:
    """Return the helplines in a few lines: those for some readers, or all of them."""
    mine = [one for one in _calmer(macro_context) if not readers or concerns(one.audience, readers)]
    return macro_context.render("helplines-short.html", helplines=mine)


def _emergency(macro_context: MacroContext, way: str) -> str:
    """Return the number to call in danger, large; nothing where the school names none.

    The way `short` leaves out who answers there.
    """
    line = emergency_line(macro_context.content.helplines)
    return macro_context.render("emergency.html", one=line, short=way == "short") if line else ""


def _calmer(macro_context: MacroContext) -> list[Helpline]:
    """Return the helplines without the one for danger, which stands by itself."""
    return [line for line in macro_context.content.helplines if not line.emergency]


def _school_page_list(macro_context: MacroContext) -> str:
    edition = macro_context.content.edition.name
    pages = {
        language: [
            (page.titles[language], pasted_path(edition, page.source, language))
            for page in macro_context.content.menu
        ]
        for language in REQUIRED_LANGUAGES
    }
    whole_policy = (macro_context.templates.t("pasted-whole"), whole_policy_path(edition))
    return macro_context.render("school-page-list.html", pages=pages, whole=whole_policy)

"""What editors may call in awareness pages: `{{ school.name }}`, `{{ resources_list() }}`.

A policy chapter is never templated: what is written is what is approved.
"""

from collections.abc import Callable, Mapping
from functools import partial
from types import SimpleNamespace

from esafety.documents.registry import macros_of_kinds
from esafety.markdown.plain_words import as_words
from esafety.policy.audiences import CARDS
from esafety.school.calendar_feed import feed_path
from esafety.school.cms_paths import USB_COPY, pasted_path, whole_policy_path
from esafety.site.macros.accessibility import accessibility_calls
from esafety.site.macros.context import MacroContext
from esafety.site.macros.editions import booklet, edition_calls, edition_facts
from esafety.site.macros.help import help_calls
from esafety.site.macros.papers_to_sign import papers_to_sign
from esafety.site.macros.resources import resource_calls
from esafety.site.macros.safer_internet_day import (
    coming_day,
    coming_days,
    countdown,
    day_door,
    day_doors,
    theme,
)
from esafety.site.macros.tasks import home_tasks
from esafety.site.pages.editions import edition_page_title, edition_pages
from esafety.text.languages import isolated, join_words, language_name, required_languages
from esafety.text.messages import plural


def variables(macro_context: MacroContext) -> Mapping[str, object]:
    """Return the named variables that editors can print."""
    content, language = macro_context.content, macro_context.language
    return {
        "school": SimpleNamespace(
            name=as_words(content.school.name[language]),
            languages=join_words(
                [language_name(one, language) for one in content.languages], language
            ),
        ),
        "edition": SimpleNamespace(**edition_facts(content, macro_context.templates)),
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


def macros(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the blocks editors can call."""
    content, render = macro_context.content, macro_context.render
    return {
        "reader_cards": lambda: render("reader-cards.html", readers=CARDS),
        "home_tasks": lambda: home_tasks(macro_context),
        "papers_to_sign": lambda reader: papers_to_sign(macro_context, reader),
        "home_doors": lambda: _home_doors(macro_context),
        "public_address": lambda: render("public-address.html", school=content.school),
        "clause": lambda anchor: _clause_link(macro_context, anchor),
        "topic": lambda name: _topic_links(macro_context, name),
        # A block that stands here was chosen; what was not is left out before (policy/topics).
        "only": lambda *_: "",
        "school_page_list": lambda: _school_page_list(macro_context),
        "bundles_list": lambda use: _bundles_list(macro_context, use),
        "usb_copy": lambda: render("usb-copy.html", path=USB_COPY),
        **_of_the_day(macro_context),
        **edition_calls(macro_context),
        **accessibility_calls(macro_context),
        **help_calls(macro_context),
        **resource_calls(macro_context),
        **_of_sheets(macro_context),
    }


def _home_doors(macro_context: MacroContext) -> str:
    content, today, language = macro_context.content, macro_context.today, macro_context.language
    door, (printed, path) = day_door(content, today, language), booklet(macro_context)
    return macro_context.render("home-doors.html", booklet=path, printed=printed, day=door)


def _bundles_list(macro_context: MacroContext, use: str) -> str:
    """Return the bundles for one use, each with the way to its file; empty where there is none."""
    content, language = macro_context.content, macro_context.paper_language
    bundles = [
        (bundle, bundle.path(content.edition.name, language))
        for bundle in content.bundles
        if bundle.facts.use == use
    ]
    if not bundles:
        return ""
    return macro_context.render("bundles-list.html", bundles=bundles, printed=language)


def _of_the_day(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the calls on Safer Internet Day and the calendar."""
    render, content = macro_context.render, macro_context.content
    language = macro_context.paper_language
    return {
        "calendar_feed": lambda: render("calendar-feed.html", feed=feed_path(language)),
        "day_doors": lambda: render(
            "day-doors.html",
            doors=day_doors(content),
            edition=content.edition.name,
            printed=language,
        ),
        "day_theme": lambda year: theme(content, macro_context.templates, int(year)),
    }


def _of_sheets(macro_context: MacroContext) -> dict[str, Callable[..., str]]:
    """Return the calls that the kinds of sheets bring."""
    return {name: partial(macro.render, macro_context) for name, macro in macros_of_kinds().items()}


def _clause_link(macro_context: MacroContext, anchor: str, sentence: str = "") -> str:
    """Return the link to a clause: a sentence with its number, or the word for one clause."""
    content, templates = macro_context.content, macro_context.templates
    clause = content.cited(anchor)
    number = isolated(clause.number, templates.language)
    words = (sentence or templates.words["clause"]).format(number=number)
    if anchor not in content.clauses:  # a draft has taken it out; its page is to be mended
        return f'<span class="clause-link">{words}</span>'
    return (
        f'<a class="clause-link" href="{macro_context.href(clause.chapter)}#{anchor}">{words}</a>'
    )


def _topic_links(macro_context: MacroContext, name: str) -> str:
    """Return the clauses on a topic, each linked: `clause 2.4`, `clauses 2.4, 8.3`."""
    clauses, templates = macro_context.content.topics.clauses_of(name), macro_context.templates
    if len(clauses) == 1:
        return _clause_link(macro_context, *clauses)
    first = plural(templates.words, "clause-first-of-several", len(clauses), templates.language)
    sentences = (first, *("{number}" for _ in clauses[1:]))
    links = zip(clauses, sentences, strict=False)
    comma = templates.t("clauses-comma")
    return f"{comma} ".join(_clause_link(macro_context, *link) for link in links)


def _school_page_list(macro_context: MacroContext) -> str:
    content = macro_context.content
    edition, made = content.edition.name, edition_pages(content.editions)
    pages = {
        language: [
            *((p.titles[language], pasted_path(edition, p.source, language)) for p in content.menu),
            *(
                (edition_page_title(name, language), pasted_path(edition, source, language))
                for name, source in made.items()
            ),
        ]
        for language in required_languages(content.languages)
    }
    alone = len(macro_context.content.edition.printed_languages) == 1
    words = macro_context.templates.t("pasted-whole-alone" if alone else "pasted-whole")
    whole_policy = (words, whole_policy_path(edition))
    return macro_context.render("school-page-list.html", pages=pages, whole=whole_policy)

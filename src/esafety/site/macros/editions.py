"""What editors may print about editions: their facts, their table, what can be downloaded."""

from collections.abc import Callable, Mapping

from esafety.content.school_content import Content
from esafety.markdown.plain_words import as_words
from esafety.policy.periods import periods, years
from esafety.policy_data.addresses import POLICY, SCHEMA, changes_path
from esafety.school.download_paths import booklet_paths, family_paths
from esafety.site.macros.context import MacroContext
from esafety.site.pages.editions import edition_pages
from esafety.text.languages import format_day, format_month, isolated, printed_language
from esafety.text.templates import Templates


def edition_facts(content: Content, templates: Templates) -> dict[str, str]:
    """Return the facts of the edition in force, as words and in two sentences.

    While there is none they say so; nothing is left blank.
    """
    edition, language = content.in_force, templates.language
    if edition is None or edition.approval is None or edition.review_due is None:
        return _facts_of_none(content, templates)
    approval, due = edition.approval, edition.review_due
    facts = {
        "name": str(isolated(edition.name, language)),
        "approved_on": format_day(approval.on, language),
        "office": as_words(approval.office[language]),
        "review_due": format_month(due, language),
    }
    sentences = {"in_force_said": "now-in-force", "review_said": "review-in-force"}
    return {
        **facts,
        **{name: templates.words[key].format(**facts) for name, key in sentences.items()},
    }


def _facts_of_none(content: Content, templates: Templates) -> dict[str, str]:
    """Return the facts where no edition is in force: the one that is shown is a draft."""
    words = {
        "approved_on": "not-yet-approved",
        "office": "not-yet-approved",
        "review_due": "review-after-approval",
        "in_force_said": "now-in-force-none",
        "review_said": "review-in-force-none",
    }
    draft = templates.t("draft-named", name=content.edition.name)
    return {"name": draft, **{name: templates.t(key) for name, key in words.items()}}


def edition_calls(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the calls on editions and their documents."""
    render = macro_context.render
    return {
        "edition_facts": lambda: render("edition-facts.html", **_edition(macro_context)),
        "downloads": lambda: render("downloads.html", variants=_variants(macro_context)),
        "editions_table": lambda: render("editions.html", **_edition(macro_context)),
        "in_force_days": lambda: render("in-force-days.html", **_days(macro_context)),
        "policy_data": lambda: render("policy-data.html", **_data(macro_context)),
        "copies": lambda: render(
            "copies.html", both=_both(macro_context), **_edition(macro_context)
        ),
    }


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
        "pages": edition_pages(macro_context.content.editions_shown),
    }


def _days(macro_context: MacroContext) -> dict[str, object]:
    """Return when each edition was in force, and what was in force in each year until today."""
    content, today = macro_context.content, macro_context.today
    return {
        "periods": periods(content.editions)[::-1],
        "years": years(content.editions, today),
        "today": today,
        "pages": edition_pages(content.editions_shown),
    }


def _data(macro_context: MacroContext) -> dict[str, object]:
    """Return where the policy stands as data; the feed has no place without a public address."""
    school = macro_context.content.school
    return {
        "policy": POLICY,
        "schema": SCHEMA,
        "changes": school.printed(changes_path(macro_context.paper_language)),
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


def booklet(macro_context: MacroContext) -> tuple[str, str]:
    """Return the language of the booklet for readers of a page, and the way from the site's root.

    It is the page's own where the booklet is printed in it.
    """
    paths = _booklets(macro_context)
    language = printed_language(macro_context.language, paths)
    return language, paths[language]

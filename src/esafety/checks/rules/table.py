"""Every rule of `esafety check`, in the order in which reports name them.

A row without a `check` is asked where its `asked_in` says, for it needs more than the files.

What each says, in both languages, is in `text/catalog/rules.yml`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from esafety.checks.personal_data.check import check_email_addresses, check_personal_data
from esafety.checks.pictures.faces import check_faces
from esafety.checks.pictures.names import with_places
from esafety.checks.pictures.registered import check_registered
from esafety.checks.rules.rule import CheckContext, Rule
from esafety.checks.run.files import check_composed, check_editions, check_unread
from esafety.checks.run.pages import (
    check_form,
    check_in_step,
    check_letters,
    check_numbers_in_step,
    check_sheets,
    check_translated,
)
from esafety.checks.run.records import check_facts_in_step, check_records
from esafety.checks.run.references import (
    check_citations,
    check_in_force,
    check_names_withheld,
    check_page_calls,
    check_shown_links,
)
from esafety.checks.sheet_names import check_sheet_names
from esafety.checks.silences import check_silences, check_splits
from esafety.checks.site_files import check_configuration, check_files, check_menu
from esafety.checks.spelling.apostrophes import check_apostrophes
from esafety.checks.spelling.check import check_spelling
from esafety.checks.spelling.titles import check_titles
from esafety.checks.spelling.wording import check_wording
from esafety.images.check import check_pictures
from esafety.policy.seals.verify import check_drafts_letters, check_release
from esafety.policy.translations.verify import check_translations
from esafety.problems.problem import Problem
from esafety.storage.kit import release

# What needs more than the files of a school is asked above this package, which may not import it.
# Git's history, what is published, the files of the site's design:
_COMMAND: Final = "cli/commands/school/check.py"
# The school read as a whole, its drafts and topics:
_CONTENT: Final = "content/check.py"


def _seals(asked: CheckContext) -> Iterable[Problem]:
    source_tree = asked.source_tree
    yield from asked.unsound_seals
    yield from check_release(source_tree.seals, release())
    yield from check_drafts_letters(source_tree.folders)
    yield from check_translations(source_tree.translations, source_tree.seals)


def _in_step(asked: CheckContext) -> Iterable[Problem]:
    yield from check_in_step(asked.source_tree)
    yield from check_facts_in_step(asked.source_tree)


def _pictures(asked: CheckContext) -> Iterable[Problem]:
    source_tree = asked.source_tree
    for problem in check_pictures(source_tree.pictures, source_tree.typefaces):
        misnamed = problem.key == "picture-misnamed"
        yield from with_places([problem], source_tree) if misnamed else (problem,)


def _files(asked: CheckContext) -> Iterable[Problem]:
    for problem in check_files(asked.source_tree):
        misnamed = problem.key in ("file-name", "file-name-of-windows")
        yield from with_places([problem], asked.source_tree, "name") if misnamed else (problem,)


def _letters(asked: CheckContext) -> Iterable[Problem]:
    return asked.as_written(check_letters(asked.source_tree, asked.pages, asked.shown))


def _citations(asked: CheckContext) -> Iterable[Problem]:
    readable, shown = asked.edition_is_readable, asked.shown
    source_tree, preview = asked.source_tree, asked.preview
    return check_citations(source_tree, shown, preview=preview) if readable else ()


def _in_force(asked: CheckContext) -> Iterable[Problem]:
    readable, preview = asked.edition_is_readable, asked.preview
    return check_in_force(asked.source_tree, preview=preview) if readable else ()


def _calls(asked: CheckContext) -> Iterable[Problem]:
    return check_page_calls(asked.source_tree) if asked.edition_is_readable else ()


def _withheld(asked: CheckContext) -> Iterable[Problem]:
    readable = asked.edition_is_readable
    return check_names_withheld(asked.source_tree, asked.shown) if readable else ()


def _links(asked: CheckContext) -> Iterable[Problem]:
    if not asked.edition_is_readable:
        return ()
    return asked.as_written(check_shown_links(asked.source_tree, asked.pages, asked.shown))


def _titles(asked: CheckContext) -> Iterable[Problem]:
    return check_titles(asked.source_tree.pages)


def _apostrophes(asked: CheckContext) -> Iterable[Problem]:
    return check_apostrophes(asked.source_tree.pages, asked.source_tree.records)


def _silences(asked: CheckContext) -> Iterable[Problem]:
    comments, pages = asked.source_tree.silences, asked.source_tree.unsealed_as_written
    yield from check_silences(comments, tuple(BY_ID), SILENCEABLE, asked.today)
    yield from check_splits(comments, pages)


RULES: Final[tuple[Rule, ...]] = (
    Rule("readable", "files", lambda asked: asked.source_tree.unreadable),
    Rule("seals", "edition", _seals),
    Rule("seal-history", "edition", asked_in=_COMMAND),
    Rule("published-record", "edition", asked_in=_COMMAND),
    Rule("editions", "edition", lambda asked: check_editions(asked.source_tree, asked.today)),
    Rule("edition-in-force", "edition", _in_force),
    Rule("draft-to-decide", "edition", asked_in=_CONTENT),
    Rule("citations", "edition", _citations),
    Rule("names-withheld", "people", _withheld),
    Rule("in-step", "languages", _in_step),
    Rule(
        "numbers",
        "languages",
        lambda asked: check_numbers_in_step(asked.source_tree),
        silenceable=True,
    ),
    Rule(
        "translated",
        "languages",
        lambda asked: check_translated(asked.source_tree),
        silenceable=True,
    ),
    Rule("page-form", "pages", lambda asked: asked.as_written(check_form(asked.pages))),
    Rule(
        "sheets",
        "pages",
        lambda asked: asked.as_written(check_sheets(asked.source_tree, asked.pages)),
    ),
    Rule("sheet-names", "pages", lambda asked: check_sheet_names(asked.source_tree.pages)),
    Rule("calls", "pages", _calls),
    Rule("links", "pages", _links),
    Rule(
        "personal-data",
        "people",
        lambda asked: check_personal_data(asked.source_tree),
        silenceable=True,
    ),
    Rule(
        "email-addresses",
        "people",
        lambda asked: check_email_addresses(asked.source_tree),
        silenceable=True,
    ),
    Rule("third-parties", "files", asked_in=_COMMAND),
    Rule("styles", "files", asked_in=_COMMAND),
    Rule("silences", "words", _silences),
    Rule("facts", "facts", lambda asked: check_records(asked.source_tree)),
    Rule("days-checked", "facts", asked_in=_CONTENT),
    Rule("files", "files", _files),
    Rule("files-read", "files", lambda asked: check_unread(asked.source_tree)),
    Rule("composed", "files", lambda asked: check_composed(asked.source_tree)),
    Rule("pictures", "files", _pictures),
    Rule(
        "picture-register",
        "files",
        lambda asked: check_registered(asked.source_tree, asked.today),
    ),
    Rule("faces", "people", lambda asked: check_faces(asked.source_tree), silenceable=True),
    Rule("picture-history", "people", asked_in=_COMMAND),
    Rule("letters", "files", _letters),
    Rule("menu", "files", lambda asked: check_menu(asked.source_tree)),
    Rule("configuration", "files", lambda asked: check_configuration(asked.source_tree)),
    Rule("apostrophes", "words", _apostrophes, silenceable=True),
    Rule("titles", "words", _titles, silenceable=True),
    Rule(
        "spelling",
        "words",
        lambda asked: check_spelling(asked.source_tree),
        silenceable=True,
    ),
    Rule("reading-ease", "words", asked_in=_CONTENT),
    Rule("wording", "words", lambda asked: check_wording(asked.source_tree), silenceable=True),
)
SILENCEABLE: Final = tuple(rule.id for rule in RULES if rule.silenceable)
BY_ID: Final = {rule.id: rule for rule in RULES}


def found_by(rule: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Return an iterator over problems with the name of the rule that found them.

    Raises:
        KeyError: at once, if the table has no rule of that name.
    """
    named = BY_ID[rule].id
    return (replace(problem, rule=named) for problem in problems)

"""Compare the editions of a school and trace its clauses through them."""

from itertools import pairwise

from esafety.content.school_content import Content
from esafety.formats.edition_paths import edition_of
from esafety.policy.editions import Edition
from esafety.redline.changes import Redline
from esafety.redline.clause_history import ChangeEditions, last_changed
from esafety.redline.compare import compare
from esafety.redline.passages import EditionText, extract_passages
from esafety.text.languages import BINDING, format_day


def consecutive(content: Content) -> list[tuple[Edition, Edition]]:
    """Return each edition a school shows with the next one, oldest first.

    Shown are the approved editions and the one that is rendered, which may be a draft: its
    redline is part of every preview.
    """
    shown = (e for e in content.editions if e.approval or e == content.edition)
    return list(pairwise(shown))


def redline_of(content: Content, older: Edition, newer: Edition, language: str) -> Redline:
    """Return what changed between two editions of a school in one language.

    Who approved an edition is compared only where both are approved: a draft that is
    not approved yet has not lost an approval.
    """
    approved = bool(older.approval and newer.approval)
    return compare(
        edition_text(content, older, language, approved=approved),
        edition_text(content, newer, language, approved=approved),
    )


def edition_text(
    content: Content, edition: Edition, language: str, *, approved: bool
) -> EditionText:
    """Return the text of an edition in one language."""
    pages = [page for page in content.policy if page.language == language]
    own_pages = (page for page in pages if edition_of(page.neutral) == edition.name)
    named = content.edition.named
    fact_texts = edition_fact_lines(edition, language, approved=approved, named=named)
    numbering = content.numberings.get(edition.name)
    return extract_passages(edition.name, language, own_pages, fact_texts, numbering)


def edition_fact_lines(
    edition: Edition, language: str, *, approved: bool = True, named: bool = True
) -> dict[str, str]:
    """Return the facts of an edition as text, by the message key of each label.

    A name is among them only where this edition and the one shown both print names.
    """
    approval = edition.approval if approved else None
    fact_texts = {"fact-title": edition.title[language]}
    if approval:
        fact_texts["fact-approved"] = format_day(approval.on, language)
        fact_texts["fact-office"] = approval.office[language]
    if approval and edition.named and named:
        fact_texts["fact-approver"] = approval.by
    return fact_texts


def languages_of_both(older: Edition, newer: Edition) -> tuple[str, ...]:
    """Return the languages in which two editions can be compared on paper."""
    return tuple(one for one in newer.printed_languages if one in older.printed_languages)


def change_editions_of(content: Content, newest: Edition) -> ChangeEditions:
    """Return in which edition the words of each clause of an edition were last changed.

    The binding language decides: a better translation is no new rule. `newest` may be a
    draft; besides it only approved editions count.
    """
    before = content.editions[: content.editions.index(newest)]
    line = [*(edition for edition in before if edition.approval), newest]
    return last_changed(
        [edition_text(content, edition, BINDING, approved=False) for edition in line]
    )

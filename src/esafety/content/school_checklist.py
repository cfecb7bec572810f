"""What only the school can fix: what no text of the kit and no program can supply."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Final

from esafety.content.school_content import Content
from esafety.formats.edition_paths import EDITION_FILE, folder_of
from esafety.markdown.page import split_language
from esafety.policy.review_month import latest_review
from esafety.policy.topics.undecided import map_path, undecided_topics
from esafety.problems.problem import InEachLanguage, Problem
from esafety.school.codeowners import unset_owners
from esafety.school.review_reminder import next_name
from esafety.school.school import SCHOOL_FILE
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES, format_month

# How a reader reaches the school, and the sentence where that is not known.
REACHED_BY: Final = {
    "address": "school-lacks-address",
    "telephone": "school-lacks-telephone",
    "email": "school-lacks-email",
}
OWNERS: Final = ".github/CODEOWNERS"


def school_checklist(content: Content, today: date, owners: str) -> tuple[Problem, ...]:
    """Return what the school has still to fill in or decide, each with file and line.

    `owners` is the text of CODEOWNERS; an empty one is no fault, the school may not use GitHub.
    None of it stops a build.
    """
    return (
        *_contact(content),
        *_address(content),
        *_papers(content, today),
        *_review(content, today),
        *_owners(owners),
        *_blanks(content),
        *undecided_topics(content.topics, _map_path(content)),
    )


def _map_path(content: Content) -> str:
    return map_path(content.edition.name, sealed=not content.edition.is_draft)


def _contact(content: Content) -> Iterator[Problem]:
    school, lines = content.school, content.school_lines
    lacking = [name for name in REACHED_BY if name not in school.contact]
    for name in lacking:
        yield Problem(SCHOOL_FILE, lines.get(name, 1), REACHED_BY[name])
    promised = content.clauses.get(school.contact_clause or "")
    if lacking and promised:
        params = {"number": promised.number, "edition": content.edition.name}
        yield Problem(SCHOOL_FILE, lines.get("contact", 1), "school-contact-promised", params)


def _address(content: Content) -> Iterator[Problem]:
    if content.school.address_is_placeholder:
        yield Problem(SCHOOL_FILE, content.school_lines.get("site_url", 1), "school-lacks-site-url")


def _papers(content: Content, today: date) -> Iterator[Problem]:
    for paper in content.school.papers:
        if paper.by and paper.by < today:
            params = {"name": paper.form, "day": paper.by.isoformat()}
            line = content.school_lines.get("papers", 1)
            yield Problem(SCHOOL_FILE, line, "school-paper-past", params)


def _review(content: Content, today: date) -> Iterator[Problem]:
    edition = content.in_force
    if edition and edition.review_due and edition.overdue(today):
        due = edition.review_due
        month = InEachLanguage({one: format_month(due, one) for one in SPOKEN_LANGUAGES})
        params = {
            "name": edition.name,
            "month": month,
            "next": next_name(edition.name, latest_review(today).year),
        }
        path = f"{folder_of(edition.name)}/{EDITION_FILE}"
        yield Problem(path, 1, "school-review-overdue", params)


def _blanks(content: Content) -> Iterator[Problem]:
    """Yield each chapter of the draft that is shown in which the school has still to decide."""
    for path, found in groupby(content.blanks, key=lambda blank: blank.path):
        lines = [blank.line for blank in found]
        params = {"count": len(lines)}
        details = _headings(content, split_language(path)[0])
        yield Problem(path, lines[0], "school-blanks-undecided", params, details=details)


def _headings(content: Content, neutral: str) -> tuple[Mapping[str, str], ...]:
    """Return the heading of a chapter by language; what has none bears that of the binding text."""
    pages = [page for page in content.policy if page.neutral == neutral and page.headings]
    said = {page.language: page.headings[0].text for page in pages}
    words = next((said[one] for one in (BINDING, *said) if one in said), "")
    return ({one: said.get(one, words) for one in SPOKEN_LANGUAGES},) if words else ()


def _owners(owners: str) -> Iterator[Problem]:
    if lines := unset_owners(owners):
        params = {"lines": ", ".join(map(str, lines))}
        yield Problem(OWNERS, lines[0], "school-lacks-owners", params)

"""Editions: the policy of one school year, its facts, its chapters, its review clock."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from esafety.facts.languages import BINDING, LANGUAGES
from esafety.facts.records import (
    Key,
    Record,
    bilingual,
    bilingual_or_empty,
    choice,
    text,
    text_or_nothing,
)

_FOLDER = re.compile(r"(?:^|/)policy/(\d{4}-\d{4}(?:-\d+)?)/")
_NUMBERED = re.compile(r"^(\d\d)-([a-z0-9-]+)$")
# Chapters from 90 on (team, approval) close the document and carry no number.
_FIRST_CLOSING = 90
REVIEW_MONTH: Final = 9
OVERVIEW: Final = "index"

EDITION_KEYS = {
    "school_year": Key(text),
    "title": Key(bilingual),
    "binding_language": choice(BINDING),
    "people": choice("names", "roles"),
    "changes": Key(bilingual_or_empty, required=False),
}
DRAFT_KEYS = {"based_on": Key(text_or_nothing)}
_CODE_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved an edition, in which office, on which day, by which decision.

    `languages` are those that lay before the approver; others were translated later.
    """

    on: date
    by: str
    office: Mapping[str, str]
    decision: str | None = None
    languages: tuple[str, ...] = LANGUAGES


@dataclass(frozen=True, slots=True)
class Edition:
    """The policy of one school year; without an approval and its seal it is a draft.

    `seal` is the digest of its seal, `changes` says in a sentence what is new.
    """

    name: str
    title: Mapping[str, str]
    people: str
    approval: Approval | None = None
    seal: str | None = None
    changes: Mapping[str, str] | None = None

    @property
    def is_draft(self) -> bool:
        """Tell whether nobody has approved it yet."""
        return self.approval is None

    @property
    def code(self) -> str | None:
        """Return the edition code printed wherever the edition is printed; a draft has none."""
        return code_of(self.seal) if self.seal else None

    @property
    def named(self) -> bool:
        """Tell whether people are published by name, and not by their offices only."""
        return self.people == "names"

    @property
    def review_due(self) -> date | None:
        """Return the first day of the September in which the policy orders its review.

        Source: the policy's own closing chapter ("her yıl Eylül ayında").
        """
        return next_review(self.approval.on) if self.approval else None

    def overdue(self, today: date) -> bool:
        """Tell whether the month of the review has passed."""
        due = self.review_due
        return due is not None and (today.year, today.month) > (due.year, due.month)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter by its file name: `02-e-safety-policy.md` is number 2 at that slug."""

    source: str
    number: int | None
    slug: str

    @property
    def is_overview(self) -> bool:
        """Tell whether it is the page before the chapters, which carries the full title."""
        return self.slug == OVERVIEW

    @property
    def is_closing(self) -> bool:
        """Tell whether it closes the document, as team and approval do."""
        return self.number is None and not self.is_overview

    @property
    def address(self) -> str:
        """Return the path it is linked and published by, without the edition's name."""
        return str(PurePosixPath(self.source).parent.parent / f"{self.slug}.md")


def code_of(digest: str) -> str:
    """Return the edition code: the first 12 hex digits of its seal's digest."""
    return digest[:_CODE_DIGITS]


def next_review(approved: date) -> date:
    """Return the first of the September that follows an approval."""
    year = approved.year + (approved.month >= REVIEW_MONTH)
    return date(year, REVIEW_MONTH, 1)


def read_edition(
    name: str, record: Record, approval: Approval | None = None, seal: str | None = None
) -> Edition:
    """Turn a checked `edition.yml` and what its seal says into an edition."""
    said = record.data
    changes = said.get("changes")
    noted = changes if changes and any(changes.values()) else None
    return Edition(name, said["title"], said["people"], approval, seal, noted)


def edition_order(name: str) -> tuple[str, int]:
    """Return what editions are sorted by; `2026-2027-10` comes after `2026-2027-2`."""
    year, correction = name[:9], name[10:]
    return year, int(correction or 1)


def in_force(editions: Iterable[Edition]) -> Edition | None:
    """Return the newest approved edition."""
    approved = [e for e in editions if e.approval]
    return max(approved, key=lambda e: edition_order(e.name), default=None)


def folder_of(edition: str) -> str:
    """Return where an edition lies."""
    return f"docs/policy/{edition}"


def edition_of(path: str) -> str | None:
    """Return the edition in whose folder a file lies."""
    found = _FOLDER.search(path)
    return found[1] if found else None


def chapter_of(neutral: str) -> Chapter | None:
    """Return the chapter a language-neutral path names, or None for any other page."""
    if not edition_of(neutral):
        return None
    name = PurePosixPath(neutral).stem
    if name == OVERVIEW:
        return Chapter(neutral, None, OVERVIEW)
    numbered = _NUMBERED.match(name)
    if not numbered:
        return None
    number = int(numbered[1])
    return Chapter(neutral, number if number < _FIRST_CLOSING else None, numbered[2])


def public_path(neutral: str) -> str:
    """Return the path readers know a page by: chapters lose edition and number."""
    chapter = chapter_of(neutral)
    return chapter.address if chapter else neutral


def slug_of(stem: str) -> str:
    """Return a file name's stem without a chapter's number."""
    numbered = _NUMBERED.match(stem)
    return numbered[2] if numbered else stem

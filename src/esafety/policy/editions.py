"""Editions: the policy of a school year, its metadata, approval, and when its review is due."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from esafety.formats.edition_paths import (
    edition_order,
    is_name_of_new_edition,
    school_year_of_edition,
)
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel
from esafety.formats.field_types import BindingLanguage, Both, BothOrEmpty, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.review_month import next_review
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING, KNOWN, SPOKEN_LANGUAGES

_CODE_DIGITS: Final = 12


class EditionFacts(FactModel):
    """The metadata of an edition; `changes` is a sentence about what is new."""

    school_year: Words
    title: Both
    binding_language: BindingLanguage
    people: Literal["names", "roles"]
    changes: BothOrEmpty = None


class DraftFacts(FactModel):
    """What marks a folder as a draft: the edition it began as a copy of, if any."""

    based_on: Words | None


EDITION_FACTS: Final[FactFile[EditionFacts]] = FactFile(EditionFacts)
DRAFT_FACTS: Final[FactFile[DraftFacts]] = FactFile(DraftFacts)


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved an edition, in which office, on which day, by which decision.

    `languages` are those that lay before the approver; others were translated later.
    """

    on: date
    by: str
    office: Mapping[str, str]
    decision: str | None = None
    languages: tuple[str, ...] = SPOKEN_LANGUAGES


@dataclass(frozen=True, slots=True)
class AddedTranslation:
    """A translation that was added to a sealed edition, outside of its approval: whose, and when.

    `seal` is the digest of its seal; one without it and without a day is still a draft.
    """

    by: str = ""
    on: date | None = None
    seal: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """The policy of one school year; without an approval and its seal it is a draft.

    `seal` is the digest of its seal, `changes` is a sentence on what is new. `languages` are
    those that all its chapters are written in.
    """

    name: str
    title: Mapping[str, str]
    people: str
    approval: Approval | None = None
    seal: str | None = None
    changes: Mapping[str, str] | None = None
    languages: tuple[str, ...] = SPOKEN_LANGUAGES
    added: Mapping[str, AddedTranslation] = field(default_factory=dict)
    """The translations among them that were added after the edition had been sealed."""

    @property
    def printed_languages(self) -> tuple[str, ...]:
        """Return the languages in which it is printed, the binding one first."""
        return tuple(language for language in self.languages if KNOWN[language].printed)

    @property
    def printed_translations(self) -> tuple[str, ...]:
        """Return the languages in which it is printed beside the binding one."""
        return tuple(language for language in self.printed_languages if language != BINDING)

    @property
    def is_draft(self) -> bool:
        """Tell whether nobody has approved it yet."""
        return self.approval is None

    def is_draft_in(self, *languages: str) -> bool:
        """Tell whether its text in one of some languages is a draft, or all of it is.

        A translation that is added is one until it has a seal of its own.
        """
        begun = (self.added[one] for one in languages if one in self.added)
        return self.is_draft or any(one.on is None for one in begun)

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
        """Return the first day of the month in which the policy orders its review."""
        return next_review(self.approval.on) if self.approval else None

    def overdue(self, today: date) -> bool:
        """Tell whether the month of the review has passed."""
        due = self.review_due
        return due is not None and (today.year, today.month) > (due.year, due.month)


def code_of(digest: str) -> str:
    """Return the edition code: the first 12 hex digits of its seal's digest."""
    return digest[:_CODE_DIGITS]


def read_edition(
    name: str,
    record: YamlDocument,
    approval: Approval | None = None,
    seal: str | None = None,
    languages: tuple[str, ...] = SPOKEN_LANGUAGES,
) -> Edition:
    """Return the edition of a checked `edition.yml`, of its seal and its languages."""
    data = EDITION_FACTS.read(record)
    return Edition(name, data.title, data.people, approval, seal, data.changes, languages)


def check_school_year(record: YamlDocument, name: str) -> Iterator[Problem]:
    """Yield that a folder is named by no school year, or its `edition.yml` states another one.

    A correction, `2026-2027-2`, is of the year of the edition it corrects.
    """
    if not is_name_of_new_edition(name):
        yield Problem(record.path, 1, "edition-years", {"name": name})
    year = school_year_of_edition(name)
    written = record.data.get("school_year") if isinstance(record.data, dict) else None
    if isinstance(written, str) and written.strip() and written.strip() != year:
        where = ("school_year",)
        yield record.problem(where, "edition-of-other-year", name=name, value=written, year=year)


def in_force(editions: Iterable[Edition]) -> Edition | None:
    """Return the newest approved edition."""
    approved = [e for e in editions if e.approval]
    return max(approved, key=lambda e: edition_order(e.name), default=None)

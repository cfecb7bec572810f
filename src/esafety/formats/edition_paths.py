"""Paths of editions and chapters: what a file is, by where it lies and what it is called."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from esafety.storage.docs_folder import DOCS

# For patterns of ASCII (re.ASCII): `2026-2027`, or `2026-2027-2`, a correction within the year.
EDITION_NAME: Final = r"\d{4}-\d{4}(?:-\d+)?"
_FOLDER: Final = re.compile(rf"(?:^|/)policy/({EDITION_NAME})/", re.ASCII)
_NEW_EDITION: Final = re.compile(r"(\d{4})-(\d{4})(-[2-9]|-[1-9]\d+)?", re.ASCII)
_NUMBERED: Final = re.compile(r"^(\d\d)-([a-z0-9-]+)$")
# Chapters from 90 on (team, approval) close the document and carry no number.
FIRST_CLOSING: Final = 90
_NEXT_YEAR_FROM: Final = 8
# What the closing chapter is called that says who approved; a form of consent is called otherwise.
_APPROVALS: Final = frozenset(
    (
        *("approval", "policy-approval", "head-teacher-approval"),
        *("onay", "onayi", "mudur-onayi", "okul-muduru-onayi", "politikanin-onayi"),
    )
)
OVERVIEW: Final = "index"
# Chapters have addresses below policy/, where these pages stand already.
TAKEN_SLUGS: Final = (OVERVIEW, "whole")
# What an edition says of itself, and whom each of its clauses concerns.
EDITION_FILE: Final = "edition.yml"
AUDIENCES_FILE: Final = "audiences.yml"
POLICY_FOLDER: Final = f"{DOCS}policy"
# Translations that were added to editions after these had been sealed.
TRANSLATIONS: Final = f"{POLICY_FOLDER}/translations"
_ADDED: Final = re.compile(rf"{TRANSLATIONS}/([^/]+)/([a-z]{{2}})/(.+)")


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """A chapter by its file name: `02-e-safety-policy.md` is number 2 at that slug."""

    source: str
    number: int | None
    slug: str

    @property
    def is_overview(self) -> bool:
        """Tell whether it is the page before the chapters, which carries the full title."""
        return PurePosixPath(self.source).stem == OVERVIEW

    @property
    def is_closing(self) -> bool:
        """Tell whether it closes the document, as team and approval do."""
        return self.number is None and not self.is_overview

    @property
    def is_approval(self) -> bool:
        """Tell whether it closes a policy with its approval: `91-approval`, `91-mudur-onayi`."""
        return self.is_closing and self.slug in _APPROVALS

    @property
    def order(self) -> tuple[bool, str]:
        """Return what chapters are sorted by to be read, the overview first."""
        return not self.is_overview, self.source

    @property
    def address(self) -> str:
        """Return the path it is linked and published by, without the edition's name."""
        return str(PurePosixPath(self.source).parent.parent / f"{self.slug}.md")


def in_order(chapters: Iterable[ChapterFile]) -> tuple[ChapterFile, ...]:
    """Return chapters in the order in which they are read, the overview first."""
    return tuple(sorted(chapters, key=lambda one: one.order))


def school_year_on(today: date) -> str:
    """Return the school year for which a policy is written on a day: `2026-2027`.

    A school year begins with September; from August on, schools prepare the next one.
    """
    first = today.year if today.month >= _NEXT_YEAR_FROM else today.year - 1
    return f"{first}-{first + 1}"


def is_name_of_new_edition(name: str) -> bool:
    """Tell whether an edition may be begun under a name: two years, one after the other.

    Corrections within a year are counted from 2 on.
    """
    year = _NEW_EDITION.fullmatch(name)
    return year is not None and int(year[2]) == int(year[1]) + 1


def school_year_of_edition(name: str) -> str:
    """Return the school year of an edition; that of `2026-2027-2`, a correction, is `2026-2027`."""
    return name[:9]


def edition_order(name: str) -> tuple[str, int]:
    """Return what editions are sorted by; `2026-2027-10` comes after `2026-2027-2`."""
    return school_year_of_edition(name), int(name[10:] or 1)


def folder_of(edition: str) -> str:
    """Return where an edition lies."""
    return f"{POLICY_FOLDER}/{edition}"


@dataclass(frozen=True, slots=True)
class AddedFile:
    """A file of a translation that was added: of which edition, in which language, its name."""

    edition: str
    language: str
    name: str

    @property
    def as_chapter(self) -> str:
        """Return where the file would lie if the translation were part of the edition's folder."""
        return f"{folder_of(self.edition)}/{self.name}"


def translation_folder(edition: str, language: str) -> str:
    """Return where a translation lies that was added to an edition."""
    return f"{TRANSLATIONS}/{edition}/{language}"


def added_file(path: str) -> AddedFile | None:
    """Return what a path says of a file of an added translation; None for any other file."""
    match = _ADDED.fullmatch(path)
    return AddedFile(match[1], match[2], match[3]) if match else None


def as_chapter(path: str) -> str:
    """Return the path of a chapter as if every translation lay in the edition's folder."""
    added = added_file(path)
    return added.as_chapter if added else path


def edition_of(path: str) -> str | None:
    """Return the edition in whose folder a file lies."""
    match = _FOLDER.search(path)
    return match[1] if match else None


def is_edition_name(name: str) -> bool:
    """Tell whether a folder of that name, beside others like it, is that of an edition."""
    return edition_of(f"policy/{name}/") == name


def chapter_of(neutral: str) -> ChapterFile | None:
    """Return the chapter a language-neutral path names, or None for any other page."""
    if not edition_of(neutral):
        return None
    name = PurePosixPath(neutral).stem
    if name == OVERVIEW:
        return ChapterFile(neutral, None, OVERVIEW)
    numbered = _NUMBERED.match(name)
    if not numbered:
        return None
    number = int(numbered[1])
    return ChapterFile(neutral, number if number < FIRST_CLOSING else None, numbered[2])


def public_path(neutral: str) -> str:
    """Return the path readers know a page by: chapters lose edition and number."""
    chapter = chapter_of(neutral)
    return chapter.address if chapter else neutral


def slug_of(stem: str) -> str:
    """Return a file name's stem without a chapter's number."""
    numbered = _NUMBERED.match(stem)
    return numbered[2] if numbered else stem

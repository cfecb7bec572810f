"""The checked content of a school: what a site and its documents are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from esafety.content.edition_marks import EditionMarks
from esafety.documents.bundle.source import Bundle
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.edition_paths import ChapterFile
from esafety.markdown.page import Page
from esafety.policy.audiences import Audience
from esafety.policy.clause_ids.gone import GoneClause
from esafety.policy.clauses import Clause, Numbering
from esafety.policy.editions import Edition, in_force
from esafety.policy.plain_words.entries import PlainWords
from esafety.policy.reading_notes import ReadingNote
from esafety.policy.topics.left_out import LeftOut
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.problems.problem import Problem
from esafety.school.accessibility.human_checks import HumanCheck
from esafety.school.day_theme import DayTheme
from esafety.school.glossary import GlossaryWord
from esafety.school.helplines import Helpline
from esafety.school.navigation import MenuPage
from esafety.school.print_settings import Printing
from esafety.school.resources import Resource
from esafety.school.school import School
from esafety.school.words.search_words import SearchWords
from esafety.text.languages import SPOKEN_LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The checked content of a school.

    `edition` is the one that is rendered: the one in force, or in a preview the draft.
    """

    school: School
    menu: tuple[MenuPage, ...]
    resources: tuple[Resource, ...]
    helplines: tuple[Helpline, ...]
    sid_overrides: Mapping[int, date]
    themes: tuple[DayTheme, ...]
    """The confirmed themes of Safer Internet Day, of all years."""
    printing: Printing
    editions: tuple[Edition, ...]
    edition: Edition
    chapters: tuple[ChapterFile, ...]
    clauses: Mapping[str, Clause]
    audiences: Mapping[str, Audience]
    """Whom each clause concerns, with the readers that its arrangement adds."""
    policy: tuple[Page, ...]
    """The chapters of every edition in every language."""
    sheets: Mapping[str, tuple[SheetSource, ...]] = field(default_factory=dict)
    """What editors wrote for each kind of sheet, by the kind's name."""
    bundles: tuple[Bundle, ...] = ()
    """Sheets that are printed together; a school may have none."""
    stale: tuple[Problem, ...] = ()
    """What cites clauses that the draft changes: to be read again once it is approved."""
    reading_notes: tuple[ReadingNote, ...] = ()
    """The reading notes on the rendered edition; none where the school switched them off."""
    plain_words: tuple[PlainWords, ...] = ()
    """The chapters of the rendered edition in plain words; stale ones are left out."""
    blanks: tuple[Problem, ...] = ()
    """Where the rendered edition, a draft, leaves to the school what is to be written."""
    notes: tuple[Problem, ...] = ()
    """Notes for the editors, which stop nothing."""
    school_lines: Mapping[str, int] = field(default_factory=dict)
    """On which line of `school.yml` each key stands."""
    languages: tuple[str, ...] = SPOKEN_LANGUAGES
    """The languages of the site."""
    glossary: tuple[GlossaryWord, ...] = ()
    """The words that the school explains."""
    human_checks: tuple[HumanCheck, ...] = ()
    """What persons found when they checked the pages against WCAG 2.2."""
    search_words: tuple[SearchWords, ...] = ()
    """What readers say for what the school writes."""
    numberings: Mapping[str, Numbering] = field(default_factory=dict)
    """What names the clauses of each edition."""
    marks: Mapping[str, EditionMarks] = field(default_factory=dict)
    """What each edition says beside its text, by its name."""
    before: Mapping[str, Clause] = field(default_factory=dict)
    """The clauses that a draft has no more, each with its number and edition of then."""
    gone_clauses: tuple[GoneClause, ...] = ()
    """Where clauses of earlier editions stood that are gone from there in the rendered one."""
    faults: tuple[Problem, ...] = ()
    """What is wrong with a school that a preview shows all the same."""
    changes: Mapping[str, str | None] = field(default_factory=dict)
    """What is shown in the place of files, by their paths; None for what is left out."""
    parts_left_out: frozenset[str] = frozenset()
    """Pages of the kit that the school leaves out, by their language-neutral paths."""
    translations_of_kit: frozenset[str] = frozenset()
    """The kit's translations of pages that the school has in its own words, by their paths."""
    left_out: LeftOut = field(default_factory=LeftOut)
    """What the rendered edition leaves out of pages that cite topics."""

    def cited(self, anchor: str) -> Clause:
        """Return a clause that a page cites; of a draft it may be gone, then as it was before."""
        return self.clauses.get(anchor) or self.before[anchor]

    def at(self, site_url: str | None) -> "Content":
        """Return the same content under another public address, if one is given."""
        return replace(self, school=self.school.at(site_url)) if site_url else self

    @property
    def editions_shown(self) -> tuple[Edition, ...]:
        """Return the editions readers may see, newest first: sealed ones, and a rendered draft."""
        shown = [e for e in self.editions if e.approval or e == self.edition]
        return tuple(reversed(shown))

    @property
    def topics(self) -> TopicsInEdition:
        """Return the topics that pages cite, with their clauses in the rendered edition."""
        return self.left_out.topics

    @property
    def seals(self) -> dict[str, str | None]:
        """Return the digest of each edition's seal; None for a draft."""
        return {edition.name: edition.seal for edition in self.editions}

    @property
    def in_force(self) -> Edition | None:
        """Return the edition in force; a school that drafts its first one has none."""
        return in_force(self.editions)

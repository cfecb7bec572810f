"""Everything editors write, checked by every rule and read into facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from esafety.checks.run import problems_of, stale_pages
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.documents.registry import read_sheets
from esafety.formats.edition_paths import Chapter, chapter_of, edition_of, folder_of
from esafety.markdown.page import Page
from esafety.policy.arrangement import rearranged
from esafety.policy.audiences import AUDIENCES, Audience
from esafety.policy.clauses import Clause
from esafety.policy.editions import Edition, in_force, read_edition
from esafety.policy.people import is_closing, without_names
from esafety.policy.reading_notes import ReadingNote, read_reading_notes
from esafety.policy.seals.verify import read_seals
from esafety.policy.supplements import ARRANGEMENT, NOTES, supplement_path
from esafety.problems.problem import ContentError, Problem, faults_in, notes_in
from esafety.school.day_theme import DayTheme, check_theme_days
from esafety.school.navigation import MenuPage, menu_pages
from esafety.school.print_settings import PRINTING, Printing
from esafety.school.resources import HELPLINES, RESOURCES, Helpline, Resource, check_days
from esafety.school.safer_internet_day import CALENDAR
from esafety.school.school import SCHOOL, SCHOOL_FILE, School
from esafety.source_tree.tree import SourceTree, Tree, edition_folders, parse_source_tree
from esafety.text.languages import BINDING, REQUIRED_LANGUAGES

# What was checked on a day, and by which rule that day has come.
_DATED: Final = {
    "data/resources.yml": check_days,
    "data/helplines.yml": check_days,
    "data/calendar.yml": check_theme_days,
}


@dataclass(frozen=True, slots=True)
class Content:
    """The checked facts of a school.

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
    chapters: tuple[Chapter, ...]
    clauses: Mapping[str, Clause]
    audiences: Mapping[str, Audience]
    """Whom each clause concerns, with the readers that its arrangement adds."""
    policy: tuple[Page, ...]
    """The chapters of every edition in every language."""
    sheets: Mapping[str, tuple[SheetSource, ...]] = field(default_factory=dict)
    """What editors wrote for each kind of sheet, by the kind's name."""
    stale: tuple[Problem, ...] = ()
    """What cites clauses that the draft changes: to be read again once it is approved."""
    reading_notes: tuple[ReadingNote, ...] = ()
    """The reading notes on the rendered edition; none where the school switched them off."""
    notes: tuple[Problem, ...] = ()
    """What the editors are told although it stops nothing."""
    school_lines: Mapping[str, int] = field(default_factory=dict)
    """On which line of `school.yml` each key stands."""
    languages: tuple[str, ...] = REQUIRED_LANGUAGES
    """The languages of the site."""

    def at(self, site_url: str | None) -> "Content":
        """Return the same facts under another public address, if one is given."""
        return replace(self, school=self.school.at(site_url)) if site_url else self

    @property
    def editions_shown(self) -> tuple[Edition, ...]:
        """Return the editions readers may see, newest first: sealed ones, and a rendered draft."""
        shown = [e for e in self.editions if e.approval or e == self.edition]
        return tuple(reversed(shown))

    @property
    def seals(self) -> dict[str, str | None]:
        """Return the digest of each edition's seal; None for a draft."""
        return {edition.name: edition.seal for edition in self.editions}

    @property
    def in_force(self) -> Edition | None:
        """Return the edition in force; a school that drafts its first one has none."""
        return in_force(self.editions)


def check_content(
    tree: Tree,
    *,
    preview: bool = False,
    today: date | None = None,
) -> list[Problem]:
    """Return every fault in the texts and facts of a tree (path → text), in order.

    A school whose first edition is still a draft is only sound for a `preview`. `today` is
    the day of the check; without one no day counts as still to come.
    """
    return faults_in(content_findings(tree, preview=preview, today=today))


def content_findings(
    tree: Tree,
    *,
    preview: bool = False,
    today: date | None = None,
) -> list[Problem]:
    """Return what `check_content` does, and the notes, which stop nothing."""
    source_tree = parse_source_tree(tree)
    notes = (*_days(source_tree, today), *_unready_draft(source_tree))
    return sorted([*_told_once(source_tree, preview=preview, today=today), *notes])


def _unready_draft(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield a note if the newest draft lacks what only its approval asks for."""
    record = source_tree.records.get(f"{folder_of(source_tree.draft or '')}/edition.yml")
    data = record.data if record and isinstance(record.data, dict) else {}
    written = data.get("changes")
    if record and source_tree.seals and not (isinstance(written, dict) and any(written.values())):
        key = "draft-without-changes"
        yield replace(record.problem(("changes",), key), severity="note")


def _days(source_tree: SourceTree, today: date | None) -> Iterator[Problem]:
    for path, check in _DATED.items() if today else ():
        if today and path in source_tree.records:
            yield from check(source_tree.records[path], today)


def seals_in(tree: Tree) -> dict[str, str | None]:
    """Return the digest of each edition's seal in a tree; None for a draft."""
    folders = edition_folders(tree)
    seals = read_seals(folders)
    return {name: s.digest if (s := seals.get(name)) else None for name in folders}


def read_content(
    tree: Tree,
    *,
    preview: bool = False,
    today: date | None = None,
) -> Content:
    """Return the facts of a tree; a `preview` renders the newest draft, if there is one.

    `today` is the day of the check, as in `check_content`.

    Raises:
        ContentError: with every problem, if there is one.
    """
    source_tree = parse_source_tree(tree)
    found = _told_once(source_tree, preview=preview, today=today)
    shown = source_tree.shown(preview=preview)
    if (problems := faults_in(found)) or shown is None:
        raise ContentError(problems)
    content = _content(source_tree, tuple(_editions(source_tree)), shown)
    return replace(content, notes=tuple(notes_in(found)))


def _told_once(source_tree: SourceTree, *, preview: bool, today: date | None) -> list[Problem]:
    problems = problems_of(source_tree, preview=preview, today=today)
    told = {(*problem.order, problem.sentence(BINDING)): problem for problem in problems}
    return [told[place] for place in sorted(told)]


def _editions(source_tree: SourceTree) -> Iterator[Edition]:
    for name in source_tree.editions:
        record = source_tree.records[f"{folder_of(name)}/edition.yml"]
        seal = source_tree.seals.get(name)
        languages = source_tree.edition_languages(name)
        approval, digest = (seal.approval, seal.digest) if seal else (None, None)
        yield read_edition(name, record, approval, digest, languages)


def _content(source_tree: SourceTree, editions: tuple[Edition, ...], name: str) -> Content:
    records = source_tree.records
    school, calendar = records[SCHOOL_FILE], CALENDAR.read(records["data/calendar.yml"])
    edition = next(edition for edition in editions if edition.name == name)
    chapters = (chapter_of(page.neutral) for page in source_tree.chapters(name))
    return Content(
        SCHOOL.read(school),
        menu_pages(source_tree.pages, name, source_tree.configuration),
        RESOURCES.read(records["data/resources.yml"]),
        HELPLINES.read(records["data/helplines.yml"]),
        calendar.overrides,
        calendar.themes,
        PRINTING.read(records["data/printing.yml"]),
        editions,
        edition,
        tuple(sorted((c for c in chapters if c), key=lambda c: (not c.is_overview, c.source))),
        source_tree.clauses(name),
        rearranged(
            AUDIENCES.read(records[f"{folder_of(name)}/audiences.yml"]),
            records.get(supplement_path(ARRANGEMENT, name)),
        ),
        tuple(_as_published(source_tree.pages, editions, edition)),
        read_sheets(source_tree.pages),
        tuple(sorted(stale_pages(source_tree, name))) if edition.is_draft else (),
        read_reading_notes(records.get(supplement_path(NOTES, name))),
        school_lines={str(where[-1]): line for where, line in school.lines.items() if where},
        languages=source_tree.languages,
    )


def _as_published(
    pages: Iterable[Page], editions: Iterable[Edition], shown: Edition
) -> Iterator[Page]:
    """Yield the chapters of all editions, names withheld where one does so or the shown one."""
    named = {edition.name for edition in editions if edition.named and shown.named}
    for page in pages:
        if name := edition_of(page.neutral):
            hidden = is_closing(page.neutral) and name not in named
            yield replace(page, body=without_names(page.body)) if hidden else page

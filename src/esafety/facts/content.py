"""Everything editors write, checked by every rule and read into facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from esafety.facts.audiences import Audience, read_audiences
from esafety.facts.clauses import Clause
from esafety.facts.drawer import Drawer, Tree, sort_tree
from esafety.facts.editions import Chapter, Edition, chapter_of, edition_of, in_force, read_edition
from esafety.facts.languages import BINDING
from esafety.facts.pages import Page
from esafety.facts.problems import ContentError, Problem
from esafety.facts.resources import Helpline, Resource, read_helplines, read_resources
from esafety.facts.rules import problems_of
from esafety.facts.school import School, read_calendar, read_school


@dataclass(frozen=True, slots=True)
class Content:
    """The checked facts of a school; `edition` is the one that is rendered."""

    school: School
    resources: tuple[Resource, ...]
    helplines: tuple[Helpline, ...]
    sid_overrides: Mapping[int, date]
    editions: tuple[Edition, ...]
    edition: Edition
    chapters: tuple[Chapter, ...]
    clauses: Mapping[str, Clause]
    audiences: Mapping[str, Audience]
    policy: tuple[Page, ...]
    """The chapters of every edition in every language."""


def check_content(tree: Tree) -> list[Problem]:
    """Return every problem in the texts and facts of a tree (path → text), in order."""
    return _told_once(sort_tree(tree))


def read_content(tree: Tree) -> Content:
    """Return the facts of a tree.

    Raises:
        ContentError: with every problem, if there is one.
    """
    drawer = sort_tree(tree)
    problems = _told_once(drawer)
    editions = () if problems else tuple(_editions(drawer))
    edition = in_force(editions)
    if problems or edition is None:
        raise ContentError(problems)
    return _content(drawer, editions, edition)


def _told_once(drawer: Drawer) -> list[Problem]:
    told = {(*problem.order, problem.sentence(BINDING)): problem for problem in problems_of(drawer)}
    return [told[place] for place in sorted(told)]


def _editions(drawer: Drawer) -> Iterator[Edition]:
    for name in drawer.editions:
        yield read_edition(name, drawer.records[f"docs/policy/{name}/edition.yml"])


def _content(drawer: Drawer, editions: tuple[Edition, ...], edition: Edition) -> Content:
    records, name = drawer.records, edition.name
    chapters = (chapter_of(page.neutral) for page in drawer.chapters(name))
    return Content(
        read_school(records["data/school.yml"]),
        read_resources(records["data/resources.yml"]),
        read_helplines(records["data/helplines.yml"]),
        read_calendar(records["data/calendar.yml"]),
        editions,
        edition,
        tuple(sorted((c for c in chapters if c), key=lambda c: (c.slug != "index", c.source))),
        drawer.clauses(name),
        read_audiences(records[f"docs/policy/{name}/audiences.yml"]),
        tuple(page for page in drawer.pages if edition_of(page.neutral)),
    )

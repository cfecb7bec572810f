"""A tree of files made fit to be shown: each file with faults is mended, replaced or left out.

Nothing is written: what is returned takes the place of the school's files in one preview.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from esafety.content.preview.as_written import NEITHER_DRAFT_NOR_SEALED
from esafety.content.preview.facts import stand_in, stand_in_keys, without_entries_at_fault
from esafety.content.preview.pages import (
    DIFFERS,
    UNKNOWN_CLAUSE,
    stand_in_page,
    with_sound_front,
    without_citations,
)
from esafety.formats.edition_paths import AUDIENCES_FILE, TRANSLATIONS, edition_of, folder_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page, in_language
from esafety.policy.audiences import EVERYONE, MARKS
from esafety.policy.seals.seal import DRAFT
from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING

# Path → the text in its place; None for a file that is left out.
Changes = Mapping[str, str | None]
Change = tuple[str, str | None]
_TRANSLATION: Final = "missing-translation"
_AUDIENCES: Final = f"/{AUDIENCES_FILE}"
# A page with one of these lies where no page of the site is, or is called as none is.
_NO_PAGE: Final = frozenset(
    (
        "page-without-language",
        "page-in-unlisted-language",
        "chapter-name",
        "chapter-address-taken",
        "file-name",
        "edition-elsewhere",
        "edition-name",
    )
)


@dataclass(frozen=True, slots=True)
class Mending:
    """One round: the files as they are now, read, and what was changed in the rounds before.

    A file that was changed before and still has faults is replaced whole; one that was replaced
    is left out.
    """

    tree: TextsByPath
    source_tree: SourceTree
    changed: Changes

    def changes(self, problems: Iterable[Problem]) -> dict[str, str | None]:
        """Return what takes the place of the files in which problems were found."""
        changes: dict[str, str | None] = {}
        for path, found in groupby(sorted(problems), key=lambda problem: problem.path):
            page, mine = self._page_at(path), list(found)
            if path.startswith(f"{TRANSLATIONS}/"):
                changes |= self._translation_left_out(path)
                continue
            changes.update(self._page(page, mine) if page else self._file(path, mine))
        return changes

    def _translation_left_out(self, path: str) -> dict[str, None]:
        """Return that a translation which was added later is left out whole, with its seal."""
        folder = "/".join(path.split("/")[: TRANSLATIONS.count("/") + 3])
        return dict.fromkeys(one for one in self.tree if f"{one}/".startswith(f"{folder}/"))

    def _page(self, page: Page, found: list[Problem]) -> Iterator[Change]:
        if any(problem.key in _NO_PAGE for problem in found):
            yield page.path, None
            return
        own = [problem for problem in found if problem.key != _TRANSLATION]
        for problem in found:
            if problem.key == _TRANSLATION:
                yield self._translation(page, problem.params)
        if own and (text := self._mended(page, own)):
            yield page.path, text
        elif own:
            yield from self._replaced(page)

    def _translation(self, page: Page, params: Mapping[str, object]) -> Change:
        """Return what takes the place of a page's translation; neither, if that was left out."""
        wanted, instead = str(params["wanted"]), str(params["instead"])
        if wanted in self.changed and self.changed[wanted] is None:
            return page.path, None
        return wanted, self.tree[instead]

    def _mended(self, page: Page, problems: list[Problem]) -> str | None:
        """Return a page's text without what is wrong; None if it must be replaced."""
        cited = [problem for problem in problems if problem.key == UNKNOWN_CLAUSE]
        at_top = [p for p in problems if p.line < page.first_line and p not in cited]
        only_differs = all(p.key == DIFFERS and p.params["name"] != "template" for p in problems)
        tried = page.path in self.changed and not only_differs
        if tried or len(cited) + len(at_top) < len(problems):
            return None
        text = without_citations(self.tree[page.path], page, cited)
        binding = self._page_at(in_language(page.neutral, BINDING))
        return with_sound_front(text, page, binding, at_top) if at_top else text

    def _page_at(self, path: str) -> Page | None:
        return next((page for page in self.source_tree.pages if page.path == path), None)

    def _replaced(self, page: Page) -> Iterator[Change]:
        """Yield what stands in for a page; a sheet is one in every language or in none."""
        for other in self.source_tree.pages:
            if other == page or (other.neutral == page.neutral and "template" in other.meta):
                words = stand_in_page(other)
                yield other.path, None if self.changed.get(other.path) == words else words

    def _file(self, path: str, found: list[Problem]) -> Iterator[Change]:
        edition = edition_of(path) or ""
        if edition and path.endswith(_AUDIENCES):
            yield path, self._audiences(path, edition)
        elif path.endswith(".yml"):
            yield path, self._facts(path, found)
        else:
            yield path, None
            yield f"{path}/", None

    def _facts(self, path: str, found: list[Problem]) -> str | None:
        record = self.source_tree.records.get(path)
        words = stand_in(path)
        if record and path not in self.changed:
            stand_ins = stand_in_keys(path)
            return without_entries_at_fault(record, self.tree[path], found, stand_ins) or words
        return None if self.changed.get(path) == words else words

    def _audiences(self, path: str, edition: str) -> str:
        """Return the readers of every clause: those that were given, or everybody."""
        record = self.source_tree.records.get(path)
        data = record.data if isinstance(record, YamlDocument) else None
        given = data if isinstance(data, dict) else {}
        clauses = self.source_tree.clauses(edition)
        return "".join(f"{one}: [{', '.join(_marks(given.get(one)))}]\n" for one in clauses)


def drafts_marked(problems: Iterable[Problem]) -> dict[str, str | None]:
    """Return what makes drafts of editions that are neither that nor sealed."""
    undecided = (p.path for p in problems if p.key == NEITHER_DRAFT_NOR_SEALED)
    paths = (f"{folder_of(edition_of(path) or '')}/{DRAFT}" for path in undecided)
    return {path: stand_in(path) for path in paths}


def mended(tree: TextsByPath, changes: Changes) -> dict[str, str]:
    """Return a tree with its changes."""
    every = {**tree, **changes}
    return {path: text for path, text in sorted(every.items()) if text is not None}


def _marks(given: object) -> list[str]:
    known = isinstance(given, list) and given and all(mark in MARKS for mark in given)
    return list(map(str, given)) if known and isinstance(given, list) else [EVERYONE]

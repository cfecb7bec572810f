"""The files of a school, sorted into pages, records and what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.facts.clauses import Clause, clauses_of
from esafety.facts.editions import chapter_of, edition_of, edition_order
from esafety.facts.languages import BINDING
from esafety.facts.pages import Page, read_page
from esafety.facts.problems import Problem
from esafety.facts.records import Record, read_record

Tree = Mapping[str, str]
CONFIGURATION: Final = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Drawer:
    """What a tree (path → text) holds."""

    pages: tuple[Page, ...]
    records: Mapping[str, Record]
    unreadable: tuple[Problem, ...]
    files: frozenset[str]
    configuration: str = ""

    @property
    def editions(self) -> tuple[str, ...]:
        """Return the names of the editions that have a folder, oldest first."""
        return tuple(sorted({e for f in self.files if (e := edition_of(f))}, key=edition_order))

    @property
    def rendered(self) -> str | None:
        """Return the edition that is rendered: the newest that carries an approval."""
        approved = [e for e in self.editions if self._approved(e)]
        return approved[-1] if approved else None

    def chapters(self, edition: str) -> list[Page]:
        """Return the pages of an edition in the binding language, in order."""
        mine = [p for p in self.pages if edition_of(p.neutral) == edition]
        return sorted((p for p in mine if p.language == BINDING), key=lambda p: p.path)

    def clauses(self, edition: str) -> dict[str, Clause]:
        """Return the clauses of an edition by anchor, in order."""
        found: dict[str, Clause] = {}
        for page in self.chapters(edition):
            chapter = chapter_of(page.neutral)
            for clause in clauses_of(page, chapter.number if chapter else None):
                found[clause.anchor] = clause
        return found

    def _approved(self, edition: str) -> bool:
        record = self.records.get(f"docs/policy/{edition}/edition.yml")
        return bool(record and isinstance(record.data, dict) and record.data.get("approval"))


def sort_tree(tree: Tree) -> Drawer:
    """Sort a tree of files; what cannot be read becomes a problem."""
    written = {path: text for path, text in tree.items() if path.startswith(("docs/", "data/"))}
    garbled = [p for path, text in written.items() if (p := _not_utf8(path, text))]
    lost = {problem.path for problem in garbled if problem.path.endswith(".yml")}
    texts = {path: _readable(text) for path, text in written.items() if path not in lost}
    pages = tuple(read_page(p, t) for p, t in texts.items() if p.endswith(".md"))
    records = [read_record(p, t) for p, t in texts.items() if p.endswith(".yml")]
    read = (*(page.front for page in pages), *records)
    return Drawer(
        pages,
        {r.path: r for r in records if isinstance(r, Record)},
        (*garbled, *(r for r in read if isinstance(r, Problem))),
        frozenset(tree) - {CONFIGURATION},
        tree.get(CONFIGURATION, ""),
    )


def _readable(text: str) -> str:
    """Return a text whose foreign bytes are question marks, so that the rest can be checked."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _not_utf8(path: str, text: str) -> Problem | None:
    """Return a problem for a text with bytes that are no UTF-8 (kept by surrogateescape)."""
    for number, line in enumerate(text.splitlines(), 1):
        if any("\udc80" <= letter <= "\udcff" for letter in line):
            return Problem(path, number, "not-utf8")
    return None

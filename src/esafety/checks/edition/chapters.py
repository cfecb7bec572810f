"""The rules on the chapters of an edition: their files, headings and numbers."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from esafety.formats.edition_paths import TAKEN_SLUGS, chapter_of, edition_of
from esafety.markdown.page import Page, in_language
from esafety.policy.clauses import Clause
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING

# A number and a full stop; before a small letter, or the word for a class, it is an ordinal.
_NUMBERED_HEADING: Final = re.compile(r"([0-9]{1,2})\.(?![0-9])\s*(?!\s|(?i:s.n.f))(.)")


def check_chapters(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield every problem of an edition's chapters, each for itself and beside the others.

    What is sealed keeps its headings as they were approved.
    """
    for page in source_tree.pages:
        if edition_of(page.neutral) == edition:
            yield from _check_chapter(page)
            yield from () if source_tree.bears_seal(edition) else _check_heading(page)
    yield from _check_sections(source_tree.chapters(edition))
    yield from _check_ids_of_headings(source_tree, edition)
    yield from _check_files(source_tree.chapters(edition))
    yield from _check_numbers(source_tree.clauses(edition).values())


def _check_chapter(page: Page) -> Iterator[Problem]:
    chapter = chapter_of(page.neutral)
    if not chapter:
        yield Problem(page.path, 1, "chapter-name", {"name": page.path})
    elif not chapter.is_overview and chapter.slug in TAKEN_SLUGS:
        yield Problem(page.path, 1, "chapter-address-taken", {"slug": chapter.slug})
    elif not chapter.is_overview and page.headings and page.headings[0].anchor != chapter.slug:
        params = {"anchor": page.headings[0].anchor, "slug": chapter.slug}
        yield Problem(page.path, page.headings[0].line, "chapter-id", params)


def _check_heading(page: Page) -> Iterator[Problem]:
    """Yield that a chapter's heading begins with another number than its file and its clauses."""
    chapter = chapter_of(page.neutral)
    first = page.headings[0] if page.headings else None
    match = _NUMBERED_HEADING.match(first.text) if first else None
    if not chapter or not chapter.number or not first or not match or match[2].islower():
        return
    if int(match[1]) != chapter.number:
        params = {"heading": int(match[1]), "number": chapter.number, "file": f"{match[1]:0>2}-…"}
        yield Problem(page.path, first.line, "heading-of-other-number", params)


def _check_sections(chapters: list[Page]) -> Iterator[Problem]:
    """Yield sections named as one of another chapter: their clauses would share anchors."""
    homes: dict[str, str] = {}
    for page in chapters:
        for heading in page.headings:
            home = homes.setdefault(heading.anchor or page.path, page.path)
            if home != page.path:
                params = {"anchor": heading.anchor, "other": home}
                yield Problem(page.path, heading.line, "section-twice", params)


def _check_ids_of_headings(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield headings of a draft with the id of a clause: a link would not tell which it means."""
    clauses = {} if source_tree.bears_seal(edition) else source_tree.clauses(edition)
    for page in source_tree.chapters(edition):
        for heading in page.headings:
            if clause := clauses.get(heading.anchor or ""):
                params = {"anchor": heading.anchor, "number": clause.number}
                yield Problem(page.path, heading.line, "heading-id-of-clause", params)


def _check_numbers(clauses: Iterable[Clause]) -> Iterator[Problem]:
    """Yield clauses that would be printed under a number already given.

    Clauses of two chapters share their numbers where their files do (`_check_files`).
    """
    first_chapters: dict[str, str] = {}
    for clause in clauses:
        chapter, home = chapter_of(clause.chapter), first_chapters.get(clause.number)
        by_files = chapter and chapter.number and home != clause.chapter
        if home and not by_files:
            path = in_language(clause.chapter, BINDING)
            yield Problem(path, clause.line, "number-twice", {"number": clause.number})
        first_chapters.setdefault(clause.number, clause.chapter)


def _check_files(chapters: list[Page]) -> Iterator[Problem]:
    """Yield chapters whose file begins with the number of another one."""
    homes: dict[int, str] = {}
    for page in chapters:
        chapter = chapter_of(page.neutral)
        if not chapter or not chapter.number:
            continue
        other = homes.setdefault(chapter.number, page.path)
        if other != page.path:
            params = {"number": f"{chapter.number:02}", "other": PurePosixPath(other).name}
            yield Problem(page.path, 1, "chapter-number-twice", params)

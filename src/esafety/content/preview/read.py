"""The school as a preview shows it: everything that can be shown, and all that is wrong with it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from esafety.content.check import problems_once
from esafety.content.load import content_of
from esafety.content.preview.as_written import NEITHER_DRAFT_NOR_SEALED, is_in_the_way, stops_all
from esafety.content.preview.mending import Changes, Mending, drafts_marked, mended
from esafety.content.school_content import Content
from esafety.formats.edition_paths import chapter_of, edition_of
from esafety.policy.audiences import MARKS, audience
from esafety.policy.clauses import Numbering, clauses_of
from esafety.problems.problem import ContentError, Problem, faults_in
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree

# What is replaced may leave others without what they name; each round leaves fewer files.
_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True)
class PreviewInputs:
    """What a preview is made from: the files as they are shown, read, and what is wrong.

    `changes` are the files that are not shown as they were written.
    """

    source_tree: SourceTree
    findings: tuple[Problem, ...]
    changes: Changes


def read_preview(tree: TextsByPath, *, today: date | None = None) -> Content:
    """Return the content of a tree with its newest draft, in spite of faults.

    They are `Content.faults`; what is not shown as written is in `Content.changes`. `today` is
    the day of the check, as in `content/check.py`.

    Raises:
        ContentError: with every problem, if nothing at all may or can be shown.
    """
    shown = shown_around(tree, today=today)
    edition = shown.source_tree.shown(preview=True) or ""
    content = content_of(shown.source_tree, edition, shown.findings)
    faults = tuple(faults_in(shown.findings))
    if not faults:
        return content
    return replace(
        content,
        audiences={
            **_everyone(shown.source_tree, edition, content.numberings.get(edition, Numbering())),
            **content.audiences,
        },
        faults=faults,
        changes={**shown.changes, **content.changes},
    )


def shown_around(tree: TextsByPath, *, today: date | None = None) -> PreviewInputs:
    """Return what can be shown of a tree.

    Raises:
        ContentError: with every problem, if nothing at all may or can be shown.
    """
    source_tree = parse_source_tree(tree)
    findings = problems_once(source_tree, preview=True, today=today)
    changes = drafts_marked(findings)
    if changes:  # what refers to the edition was not looked at
        marked = [problem for problem in findings if problem.key == NEITHER_DRAFT_NOR_SEALED]
        source_tree = parse_source_tree(mended(tree, changes))
        again = problems_once(source_tree, preview=True, today=today)
        findings = sorted([*marked, *again])
    for found in (findings, *[None] * _ROUNDS):
        now = found or problems_once(source_tree, preview=True, today=today)
        wrong = [problem for problem in faults_in(now) if is_in_the_way(problem)]
        if not wrong and source_tree.shown(preview=True):
            return PreviewInputs(source_tree, tuple(findings), changes)
        if not wrong or any(stops_all(problem, source_tree) for problem in wrong):
            break
        files = mended(tree, changes)
        changes |= Mending(files, source_tree, changes).changes(wrong)
        source_tree = parse_source_tree(mended(tree, changes))
    raise ContentError(faults_in(findings))


def _everyone(
    source_tree: SourceTree, edition: str, numbering: Numbering
) -> dict[str, tuple[str, ...]]:
    """Return all readers for every clause of an edition, also those of a translation alone."""
    pages = (page for page in source_tree.pages if edition_of(page.neutral) == edition)
    numbered = ((page, chapter_of(page.neutral)) for page in pages)
    return {
        clause.anchor: audience(MARKS)
        for page, chapter in numbered
        for clause in clauses_of(page, chapter.number if chapter else None, numbering)
    }

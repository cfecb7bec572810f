"""Approving an edition: what stands against it, and the seal that follows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from esafety.checks.glyph_coverage import check_words_letters
from esafety.checks.run import stale_pages
from esafety.content.load import check_content
from esafety.formats.edition_paths import edition_order, folder_of
from esafety.policy.editions import Approval, code_of
from esafety.policy.seals.seal import DRAFT, SEAL, Seal, seal_text
from esafety.problems.problem import Problem, suggestion
from esafety.source_tree.tree import SourceTree, Tree, parse_source_tree
from esafety.text.languages import BINDING, LANGUAGES

Office = Mapping[str, str]
# The line of a page's front matter that names the edition its citations were read in.
_READ_IN: Final = re.compile(r"^(policy:[ \t]*)[^\r\n]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """What the approver says: which edition, who, in which office, on which day.

    `from_paper` seals a document approved before it came here: only its binding language
    lay before the approver.
    """

    edition: str
    by: str
    office: str
    on: date
    decision: str | None = None
    from_paper: bool = False


def check_approval(tree: Tree, request: ApprovalRequest, today: date) -> list[Problem]:
    """Return everything that stands against an approval, in order; empty if nothing does."""
    source_tree = parse_source_tree(tree)
    against = list(_against(source_tree, request, today))
    return sorted([*against, *check_content(tree, preview=True, today=today)])


def new_seal(tree: Tree, request: ApprovalRequest) -> str:
    """Return the text of the seal for a request that nothing stands against."""
    source_tree = parse_source_tree(tree)
    office = _office(source_tree, request.office)
    if office is None:
        raise ValueError(f"unknown office {request.office}")
    languages = (BINDING,) if request.from_paper else LANGUAGES
    approval = Approval(request.on, request.by, office, request.decision, languages)
    before = _before(source_tree, request.edition)
    folder = source_tree.folders[request.edition]
    return seal_text(request.edition, approval, before.digest if before else None, folder)


def changes_by_sealing(tree: Tree, edition: str, seal: str) -> dict[str, str | None]:
    """Return what sealing an edition changes in a tree: each file's new text, None where it goes.

    Pages that cite clauses as they were before count as read again: their editors do that once
    the edition is in force, so it cannot stand against sealing it.
    """
    stale = {problem.path for problem in stale_pages(parse_source_tree(tree), edition)}
    read = {path: _READ_IN.sub(rf"\g<1>{edition}", tree[path], count=1) for path in stale}
    return {**read, seal_path(edition): seal, f"{folder_of(edition)}/{DRAFT}": None}


def check_once_sealed(tree: Tree, changes: Mapping[str, str | None], today: date) -> list[Problem]:
    """Return what would be wrong with a tree after `changes_by_sealing`, in order."""
    merged = {**tree, **changes}
    sealed = {path: text for path, text in merged.items() if text is not None}
    return check_content(sealed, today=today)


def seal_path(edition: str) -> str:
    """Return where an edition's seal lies."""
    return f"{folder_of(edition)}/{SEAL}"


def _against(source_tree: SourceTree, request: ApprovalRequest, today: date) -> Iterator[Problem]:
    name = request.edition
    if name not in source_tree.folders:
        facts = {"name": name, **suggestion(name, sorted(source_tree.folders))}
        yield Problem(folder_of(name), 1, "approve-no-such-edition", facts)
        return
    if SEAL in source_tree.folders[name]:
        seal = source_tree.seals.get(name)
        facts = {"name": name, "code": code_of(seal.digest) if seal else "?"}
        yield Problem(seal_path(name), 1, "approve-sealed-already", facts)
        return
    if source_tree.draft and source_tree.draft != name:
        facts = {"name": name, "newest": source_tree.draft}
        yield Problem(folder_of(name), 1, "approve-not-newest", facts)
    yield from _against_words(source_tree, request)
    yield from _against_day(source_tree, request, today)


def _against_words(source_tree: SourceTree, request: ApprovalRequest) -> Iterator[Problem]:
    if not request.by.strip():
        yield Problem(folder_of(request.edition), 1, "needs-text", {"name": "--by"})
    said = f"{request.by} {request.decision or ''}"
    yield from check_words_letters(folder_of(request.edition), said, source_tree.typefaces)
    if _office(source_tree, request.office) is None:
        known = [office[BINDING] for office in _offices(source_tree)]
        facts = {"name": request.office, **suggestion(request.office, known)}
        yield Problem("data/school.yml", 1, "approve-unknown-office", facts)
    record = source_tree.records.get(f"{folder_of(request.edition)}/edition.yml")
    facts_said = record.data if record and isinstance(record.data, dict) else {}
    note = facts_said.get("changes")
    written = isinstance(note, dict) and any(note.values())
    if record and _before(source_tree, request.edition) and not written:
        yield record.problem(("changes",), "approve-without-changes")


def _against_day(
    source_tree: SourceTree, request: ApprovalRequest, today: date
) -> Iterator[Problem]:
    before, folder = _before(source_tree, request.edition), folder_of(request.edition)
    if request.on > today:
        yield Problem(folder, 1, "approve-in-future", {"on": request.on.isoformat()})
    if before and request.on < before.approval.on:
        facts = {"on": request.on.isoformat(), "before": before.approval.on.isoformat()}
        yield Problem(folder, 1, "seal-before-previous", {"edition": request.edition, **facts})


def _before(source_tree: SourceTree, edition: str) -> Seal | None:
    older = [n for n in source_tree.seals if edition_order(n) < edition_order(edition)]
    return source_tree.seals[older[-1]] if older else None


def _offices(source_tree: SourceTree) -> Sequence[Office]:
    record = source_tree.records.get("data/school.yml")
    said = record.data if record and isinstance(record.data, dict) else {}
    offices = said.get("offices")
    named = offices if isinstance(offices, list) else []
    return [office for office in named if isinstance(office, dict)]


def _office(source_tree: SourceTree, given: str) -> Office | None:
    """Return an office by its name in either language."""
    return next((office for office in _offices(source_tree) if given in office.values()), None)

"""Check whether an edition can be approved, and compute its seal."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from esafety.checks.glyph_coverage import check_words_letters
from esafety.checks.run.references import stale_pages
from esafety.content.check import check_content
from esafety.content.start_draft import check_draft_name
from esafety.formats.edition_paths import EDITION_FILE, edition_order, folder_of
from esafety.policy.blanks import blanks
from esafety.policy.editions import Approval, code_of
from esafety.policy.seals.seal import DRAFT, SEAL, Seal, seal_text
from esafety.policy.topics.undecided import map_path, unconfirmed
from esafety.problems.problem import Problem, suggestion
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING
from esafety.text.printable import printable
from esafety.text.typefaces import Typefaces

Office = Mapping[str, str]
_LONGEST_WORDS: Final = 120
# The line of a page's front matter that names the edition its citations were read in.
_CITED_EDITION: Final = re.compile(r"^(policy:[ \t]*)[^\r\n]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """What the approver states: which edition, who, in which office, on which day.

    `from_paper` seals a document that was approved on paper before: the approver had only its
    binding language. `release` is that of the program that seals.
    """

    edition: str
    by: str
    office: str
    on: date
    decision: str | None = None
    from_paper: bool = False
    release: str = ""


def check_approval(tree: TextsByPath, request: ApprovalRequest, today: date) -> list[Problem]:
    """Return every problem that prevents an approval, in order; empty if there is none."""
    source_tree = parse_source_tree(tree)
    problems = [
        *_problems_of(source_tree, request, today),
        *_proposals(tree, map_path(request.edition, sealed=False)),
    ]
    return sorted([*problems, *check_content(tree, preview=True, today=today)])


def new_seal(tree: TextsByPath, request: ApprovalRequest) -> str:
    """Return the text of the seal for a request without problems (see `check_approval`).

    Raises:
        ValueError: if the school has no such office.
    """
    source_tree = parse_source_tree(tree)
    office = _office(source_tree, request.office)
    if office is None:
        raise ValueError(f"unknown office {request.office}")
    written = source_tree.edition_languages(request.edition)
    languages = (BINDING,) if request.from_paper else written
    approval = Approval(request.on, request.by, office, request.decision, languages)
    before = _before(source_tree, request.edition)
    folder = source_tree.folders[request.edition]
    return seal_text(
        request.edition, approval, before.digest if before else None, folder, request.release
    )


def changes_by_sealing(tree: TextsByPath, edition: str, seal: str) -> dict[str, str | None]:
    """Return what sealing an edition changes in a tree: each file's new text, None to delete it.

    Pages that cite clauses as they were before count as read again: their editors do that once
    the edition is in force, so it does not prevent sealing it.
    """
    stale = {problem.path for problem in stale_pages(parse_source_tree(tree), edition)}
    read = {path: _CITED_EDITION.sub(rf"\g<1>{edition}", tree[path], count=1) for path in stale}
    return {**read, seal_path(edition): seal, f"{folder_of(edition)}/{DRAFT}": None}


def check_once_sealed(
    tree: TextsByPath, changes: Mapping[str, str | None], today: date
) -> list[Problem]:
    """Return what would be wrong with a tree after `changes_by_sealing`, in order."""
    merged = {**tree, **changes}
    sealed = {path: text for path, text in merged.items() if text is not None}
    return check_content(sealed, today=today)


def seal_path(edition: str) -> str:
    """Return the path of an edition's seal."""
    return f"{folder_of(edition)}/{SEAL}"


def _problems_of(
    source_tree: SourceTree, request: ApprovalRequest, today: date
) -> Iterator[Problem]:
    name = request.edition
    if name not in source_tree.folders:
        params = {"name": name, **suggestion(name, sorted(source_tree.folders))}
        may_begin = not [*check_draft_name(source_tree, name)]
        key = "approve-no-such-edition" if may_begin else "no-such-edition"
        yield Problem(folder_of(name), 1, key, params)
        return
    if SEAL in source_tree.folders[name]:
        seal = source_tree.seals.get(name)
        params = {"name": name, "code": code_of(seal.digest) if seal else "?"}
        yield Problem(seal_path(name), 1, "approve-sealed-already", params)
        return
    if source_tree.draft and source_tree.draft != name:
        params = {"name": name, "newest": source_tree.draft}
        yield Problem(folder_of(name), 1, "approve-not-newest", params)
    yield from blanks(source_tree.pages_of(name), "approve-undecided", "fault")
    yield from _check_words(source_tree, request)
    yield from _check_day(source_tree, request, today)


def _proposals(tree: TextsByPath, path: str) -> Iterator[Problem]:
    """Yield the proposals of a map that nobody has confirmed: a seal makes them the school's."""
    for note in unconfirmed(path, tree.get(path, "")):
        yield replace(note, severity="fault")


def _check_words(source_tree: SourceTree, request: ApprovalRequest) -> Iterator[Problem]:
    said = {"--by": request.by, "--decision": request.decision or ""}
    yield from check_words_of_seal(folder_of(request.edition), said, source_tree.typefaces)
    if request.decision is not None and not request.decision.strip():
        yield Problem(folder_of(request.edition), 1, "needs-text", {"name": "--decision"})
    if _office(source_tree, request.office) is None:
        known = [office[BINDING] for office in _offices(source_tree)]
        params = {"name": request.office, **suggestion(request.office, known)}
        yield Problem(SCHOOL_FILE, 1, "approve-unknown-office", params)
    record = source_tree.records.get(f"{folder_of(request.edition)}/{EDITION_FILE}")
    edition_data = record.data if record and isinstance(record.data, dict) else {}
    note = edition_data.get("changes")
    written = isinstance(note, dict) and any(note.values())
    if record and _before(source_tree, request.edition) and not written:
        yield record.problem(("changes",), "approve-without-changes")


def check_words_of_seal(
    folder: str, said: Mapping[str, str], typefaces: Typefaces
) -> Iterator[Problem]:
    """Yield what is wrong with words that a seal and paper show, each in one line.

    `said` has them by the option that gives them; who is named by `--by` is never left out.
    """
    if not said["--by"].strip():
        yield Problem(folder, 1, "needs-text", {"name": "--by"})
    for name, words in said.items():
        if len(words) > _LONGEST_WORDS or printable(words) != words:
            yield Problem(folder, 1, "approve-words", {"name": name, "most": _LONGEST_WORDS})
    yield from check_words_letters(folder, " ".join(said.values()), typefaces)


def _check_day(source_tree: SourceTree, request: ApprovalRequest, today: date) -> Iterator[Problem]:
    before, folder = _before(source_tree, request.edition), folder_of(request.edition)
    params = {"edition": request.edition, "on": request.on.isoformat()}
    if request.on > today:
        yield Problem(folder, 1, "approve-in-future", params)
    if before and request.on < before.approval.on:
        earlier = {"before": before.approval.on.isoformat()}
        yield Problem(folder, 1, "approve-before-previous", params | earlier)
    elif request.on.year < int(request.edition[:4]) and not request.from_paper:
        yield Problem(folder, 1, "approve-before-year", params)


def _before(source_tree: SourceTree, edition: str) -> Seal | None:
    older = [n for n in source_tree.seals if edition_order(n) < edition_order(edition)]
    return source_tree.seals[older[-1]] if older else None


def _offices(source_tree: SourceTree) -> Sequence[Office]:
    record = source_tree.records.get(SCHOOL_FILE)
    data = record.data if record and isinstance(record.data, dict) else {}
    offices = data.get("offices")
    named = offices if isinstance(offices, list) else []
    return [office for office in named if isinstance(office, dict)]


def _office(source_tree: SourceTree, given: str) -> Office | None:
    """Return an office by its name in either language."""
    return next((office for office in _offices(source_tree) if given in office.values()), None)

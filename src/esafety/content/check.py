"""Everything editors write, checked by every rule: all problems at once, in order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from esafety.checks.rules.table import SILENCEABLE, found_by
from esafety.checks.run.problems import problems_of
from esafety.checks.silences import idle_silences
from esafety.content.reading_figures import notes_on_reading
from esafety.formats.edition_paths import EDITION_FILE, folder_of
from esafety.policy.blanks import blanks
from esafety.policy.supplements import SITES
from esafety.policy.topics.map_rules import declared_topics
from esafety.policy.topics.resolution import topics_in_edition
from esafety.policy.topics.undecided import map_path, unconfirmed, undecided_topics
from esafety.problems.problem import Problem, faults_in
from esafety.school.accessibility.human_checks import HUMAN_CHECKS_FILE
from esafety.school.directory_entry import check_age_of_checks, check_days
from esafety.school.helplines import HELPLINES_FILE
from esafety.school.resources import RESOURCES_FILE
from esafety.school.safer_internet_day import CALENDAR_FILE
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.readable_text import readable
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING

# The files whose entries were checked on a day, and the key below which they stand.
_DATED: Final = {
    RESOURCES_FILE: "",
    HELPLINES_FILE: "",
    HUMAN_CHECKS_FILE: "",
    CALENDAR_FILE: "themes",
}


def check_content(
    tree: TextsByPath,
    *,
    preview: bool = False,
    today: date | None = None,
) -> list[Problem]:
    """Return every fault in the files of a tree (path → text), in order.

    A school whose first edition is still a draft is only sound for a `preview`. `today` is
    the day of the check; without one no day counts as still to come.
    """
    return faults_in(content_findings(tree, preview=preview, today=today))


def content_findings(
    tree: TextsByPath,
    *,
    preview: bool = False,
    today: date | None = None,
) -> list[Problem]:
    """Return what `check_content` does, and the notes, which stop nothing."""
    return _findings(tree, parse_source_tree(tree), preview=preview, today=today)


def findings_in_every_view(tree: TextsByPath, today: date | None) -> set[Problem]:
    """Return every fault and note of a school as the public sees it, and as a preview shows it.

    Where no draft stands beside the edition in force, a preview shows the same. Only here is said
    what a comment silences in neither.
    """
    source_tree = parse_source_tree(tree)
    views = (False, True) if source_tree.draft else (False,)
    found = [
        problem
        for view in views
        for problem in _findings(tree, source_tree, preview=view, today=today)
    ]
    idle = idle_silences(source_tree.silences, found, SILENCEABLE)
    return {*found, *found_by("silences", idle)}


def _findings(
    tree: TextsByPath, source_tree: SourceTree, *, preview: bool, today: date | None
) -> list[Problem]:
    to_decide = (
        *_notes_on_draft(source_tree),
        *_blanks_of_drafts(source_tree),
        *_notes_on_topics(tree, source_tree),
    )
    notes = (
        *found_by("days-checked", _problems_of_days(source_tree, today)),
        *found_by("draft-to-decide", to_decide),
        *found_by("reading-ease", notes_on_reading(source_tree.pages)),
    )
    return sorted([*problems_once(source_tree, preview=preview, today=today), *notes])


def problems_once(source_tree: SourceTree, *, preview: bool, today: date | None) -> list[Problem]:
    """Return every problem and note of the rules, in order, each sentence once at its place.

    Days on which entries were checked are asked of the check alone (`_findings`): a build may be
    made as of an earlier day, of facts that were entered since.
    """
    problems = problems_of(source_tree, preview=preview, today=today)
    once = {(*problem.order, problem.sentence(BINDING)): problem for problem in problems}
    return [once[place] for place in sorted(once)]


def _notes_on_draft(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield a note if the newest draft lacks what only its approval asks for."""
    record = source_tree.records.get(f"{folder_of(source_tree.draft or '')}/{EDITION_FILE}")
    data = record.data if record and isinstance(record.data, dict) else {}
    changes = data.get("changes")
    if record and source_tree.seals and not (isinstance(changes, dict) and any(changes.values())):
        note = record.problem(("changes",), "draft-without-changes")
        yield replace(note, severity="note")


def _blanks_of_drafts(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield a note for each place in a draft where the school has still to decide."""
    for edition in source_tree.editions:
        if edition not in source_tree.seals:
            yield from blanks(source_tree.pages_of(edition))


def _notes_on_topics(tree: TextsByPath, source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what the newest draft has still to decide, and proposals that nobody confirmed.

    What the edition in force has to decide stands in the school's checklist.
    """
    draft = source_tree.draft
    topics = declared_topics(source_tree.records, source_tree.files)
    for edition in source_tree.editions:
        path = map_path(edition, sealed=edition in source_tree.seals)
        if path in tree and topics is not None:
            yield from unconfirmed(path, readable(tree[path]))
        if edition == draft and topics:
            decided = topics_in_edition(source_tree.records, edition, source_tree.clauses(edition))
            yield from undecided_topics(decided, path)


def _problems_of_days(source_tree: SourceTree, today: date | None) -> Iterator[Problem]:
    if today:
        named = {path: "" for path in source_tree.records if path.startswith(f"{SITES}/")}
        for path, key in (_DATED | named).items():
            if path in source_tree.records:
                yield from check_days(source_tree.records[path], today, key)
                yield from check_age_of_checks(source_tree.records[path], today, key)

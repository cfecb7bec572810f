"""Every rule on what editors write, applied to the school at once."""

from collections.abc import Iterator
from datetime import date

from esafety.checks.rules.rule import CheckContext
from esafety.checks.rules.table import RULES, SILENCEABLE, found_by
from esafety.checks.silences import with_silences
from esafety.checks.translations.facts import in_languages_of
from esafety.documents.registry import calls_naming_sheets
from esafety.policy.topics.left_out import LeftOut, left_out
from esafety.policy.topics.resolution import topics_in_edition
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree


def problems_of(
    source_tree: SourceTree, *, preview: bool, today: date | None = None
) -> Iterator[Problem]:
    """Yield every problem of a school, in no order; `today` is the day of the check."""
    asked = _asked(source_tree, preview=preview, today=today)
    for rule in RULES:
        found = found_by(rule.id, rule.check(asked) if rule.check else ())
        for problem in with_silences(found, source_tree.silences, SILENCEABLE):
            yield in_languages_of(problem, source_tree.languages)


def _asked(source_tree: SourceTree, *, preview: bool, today: date | None) -> CheckContext:
    shown = source_tree.shown(preview=preview) or source_tree.draft
    left_out = left_out_with(source_tree, shown or "")
    return CheckContext(
        source_tree=source_tree,
        preview=preview,
        today=today,
        shown=shown,
        left_out=left_out,
        pages=tuple(left_out.checked_pages(source_tree.pages)),
    )


def left_out_with(source_tree: SourceTree, edition: str) -> LeftOut:
    """Return what pages leave out where an edition is shown."""
    topics = topics_in_edition(source_tree.records, edition, source_tree.clauses(edition))
    return left_out(source_tree.pages, topics, calls_naming_sheets())

"""Every rule on what editors write, applied to the school at once."""

from collections.abc import Iterator
from datetime import date

from esafety.checks.run.files import check_all_files, check_editions
from esafety.checks.run.pages import check_letters, check_shown, check_written
from esafety.checks.run.records import check_records
from esafety.checks.run.references import check_references, check_shown_links
from esafety.checks.translations.facts import in_languages_of
from esafety.documents.registry import calls_naming_sheets
from esafety.policy.seals.seal import SEAL
from esafety.policy.seals.verify import check_drafts_letters, check_release, check_seals
from esafety.policy.topics.left_out import LeftOut, left_out
from esafety.policy.topics.resolution import topics_in_edition
from esafety.policy.translations.verify import check_translations
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.storage.kit import release


def problems_of(
    source_tree: SourceTree, *, preview: bool, today: date | None = None
) -> Iterator[Problem]:
    """Yield every problem of a school, in no order; `today` is the day of the check."""
    for problem in _problems_of(source_tree, preview=preview, today=today):
        yield in_languages_of(problem, source_tree.languages)


def _problems_of(
    source_tree: SourceTree, *, preview: bool, today: date | None
) -> Iterator[Problem]:
    yield from source_tree.unreadable
    yield from (unsound := list(check_seals(source_tree.folders)))
    yield from check_release(source_tree.seals, release())
    yield from check_drafts_letters(source_tree.folders)
    yield from check_translations(source_tree.translations, source_tree.seals)
    shown = source_tree.shown(preview=preview) or source_tree.draft
    gone = left_out_with(source_tree, shown or "")
    pages = tuple(gone.checked_pages(source_tree.pages))
    yield from check_written(source_tree)
    yield from gone.where_written(check_shown(source_tree, pages), source_tree.pages)
    yield from check_records(source_tree)
    yield from check_editions(source_tree, today)
    yield from check_all_files(source_tree)
    yield from gone.where_written(check_letters(source_tree, pages, shown), source_tree.pages)
    unread = any(problem.path.endswith("/edition.yml") for problem in source_tree.unreadable)
    if not unread and not any(problem.path.endswith(f"/{SEAL}") for problem in unsound):
        yield from check_references(source_tree, preview=preview)
        yield from gone.where_written(
            check_shown_links(source_tree, pages, shown), source_tree.pages
        )


def left_out_with(source_tree: SourceTree, edition: str) -> LeftOut:
    """Return what pages leave out where an edition is shown."""
    topics = topics_in_edition(source_tree.records, edition, source_tree.clauses(edition))
    return left_out(source_tree.pages, topics, calls_naming_sheets())

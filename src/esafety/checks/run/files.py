"""What is wrong with the editions of a policy, and with files that nothing reads."""

from collections.abc import Iterator
from datetime import date

from esafety.checks.edition.check import check_edition
from esafety.checks.edition.supplements import check_supplements
from esafety.checks.run.records import RECORDS
from esafety.checks.site_files import check_uncalled
from esafety.documents.bundle.source import BUNDLES_FILE
from esafety.formats.edition_paths import added_file, folder_of
from esafety.policy.translations.seal import FACTS
from esafety.policy.translations.verify import check_translation_facts
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.storage.kit import PARTS_FILE


def check_editions(source_tree: SourceTree, today: date | None) -> Iterator[Problem]:
    """Yield what is wrong with editions, with what stands beside them, and with translations."""
    for edition in source_tree.editions:
        with working_on(folder_of(edition)):
            yield from check_edition(source_tree, edition)
            yield from check_supplements(source_tree, edition, today)
    for path, record in source_tree.records.items():
        if added_file(path) and path.endswith(f"/{FACTS}"):
            yield from check_translation_facts(record)


def check_unread(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield files that nothing reads."""
    yield from check_uncalled(source_tree, (*RECORDS, BUNDLES_FILE, PARTS_FILE))


def check_composed(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield files that are read as composed letters although they are not written so."""
    for path in source_tree.decomposed:
        yield Problem(path, 1, "read-as-composed", severity="note")

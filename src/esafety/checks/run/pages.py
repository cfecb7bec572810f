"""What is wrong with pages: as they are written, as they are shown, with their letters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from esafety.checks.glyph_coverage import (
    check_configuration_letters,
    check_page_letters,
    check_record_letters,
)
from esafety.checks.page_form import check_page
from esafety.checks.personal_data.check import lines_of_lists
from esafety.checks.translations.origin import check_origins
from esafety.checks.translations.parity import check_parity, check_same_numbers
from esafety.checks.untranslated.added import LEFT, WHOLE, check_added_translation
from esafety.checks.untranslated.check import check_untranslated
from esafety.checks.writing import check_writing
from esafety.documents.registry import KINDS
from esafety.formats.edition_paths import added_file, edition_of
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.source_tree.kit_pages import kit_page_notes
from esafety.source_tree.tree import SourceTree
from esafety.storage.kit import CONFIGURATION
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.messages import problem_words


def check_in_step(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield where the languages of a page, or of a fact, are not in step."""
    sealed = {edition: source_tree.written_in(edition) for edition in source_tree.seals}
    for problem in (
        *check_parity(source_tree.pages, source_tree.languages, sealed),
        *check_origins(_own_versions(source_tree)),
    ):
        yield _of_kits_translation(_of_unsealed_translation(problem, source_tree), source_tree)
    yield from kit_page_notes(source_tree.translations_of_kit, source_tree.own_unread)


def check_numbers_in_step(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield numbers and dates by which the languages of a page differ."""
    open_ones = {page.path for page in source_tree.unsealed_pages}
    for problem in check_same_numbers(source_tree.pages, source_tree.languages, open_ones):
        yield _of_kits_translation(problem, source_tree)


def check_translated(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield passages of translations that are the Turkish, letter by letter."""
    for problem in (*check_untranslated(source_tree.unsealed_pages), *_left(source_tree)):
        yield _of_kits_translation(_of_unsealed_translation(problem, source_tree), source_tree)


def _left(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what is left to translate in translations that are added and not sealed yet."""
    for key in source_tree.translations:
        if key not in source_tree.translation_seals:
            yield from check_added_translation(source_tree, key)


def _own_versions(source_tree: SourceTree) -> Iterator[Page]:
    """Yield the pages that can be changed, without the translations that are the kit's.

    The kit's own check holds these in step. A page counts as it is written: neither a part that a
    school leaves out nor the words of a kindergarten make a translation stale.
    """
    for page in source_tree.unsealed_as_written:
        if page.path not in source_tree.from_kit or page.language == BINDING:
            yield page


def check_sheets(source_tree: SourceTree, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield what is wrong with sheets as they are shown, each with its kind, and their names."""
    for kind in KINDS:
        for problem in kind.check(pages):
            yield _of_kits_translation(problem, source_tree)
    yield from check_writing(pages)


def check_form(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield what is wrong with the form of each page, and what is shown otherwise than written."""
    for page in pages:
        with working_on(page.path):
            yield from (one for one in check_page(page) if not _is_of_a_list(one, page))


def _is_of_a_list(problem: Problem, page: Page) -> bool:
    """Tell whether pasted columns are a list of people, which goes and becomes no table.

    In a chapter that may be sealed nobody looks for people.
    """
    pasted = problem.key == "shown-table" and not edition_of(page.neutral)
    return pasted and problem.line in lines_of_lists(page)


def _of_unsealed_translation(problem: Problem, source_tree: SourceTree) -> Problem:
    """Return a problem; as a note, if only a translation is not finished that nobody sees yet."""
    added = added_file(str(problem.params.get("wanted", problem.path)))
    sealed = added is None or (added.edition, added.language) in source_tree.translation_seals
    unfinished = problem.key in ("missing-translation", LEFT, WHOLE)
    return replace(problem, severity="note") if unfinished and not sealed else problem


def _of_kits_translation(problem: Problem, source_tree: SourceTree) -> Problem:
    """Return a problem; as a note, if the kit's translation differs from the school's own page.

    Where the school's own page differs from one of the kit, it says where that one lies.
    """
    if problem.path in source_tree.translations_of_kit:
        return replace(problem, severity="note")
    # It is named with its line or without.
    binding = str(problem.params.get("binding", "")).partition(":")[0]
    from_kit = source_tree.from_kit
    if binding in from_kit and problem.path not in from_kit:
        return replace(problem, details=(*problem.details, _of_kit(binding)))
    return problem


def _of_kit(binding: str) -> dict[str, str]:
    return {
        one: problem_words(one)["binding-of-kit"].format(binding=binding)
        for one in SPOKEN_LANGUAGES
    }


def check_letters(
    source_tree: SourceTree, pages: Iterable[Page], shown: str | None
) -> Iterator[Problem]:
    """Yield what our typefaces cannot print, in all that is shown with the edition rendered."""
    own = source_tree.language_typefaces
    for page in pages:
        if edition_of(page.neutral) in (None, shown):
            yield from check_page_letters(page, source_tree.typefaces, own)
    for path, record in source_tree.records_of_editors.items():
        if edition_of(path) in (None, shown):
            yield from check_record_letters(record, source_tree.typefaces, own)
    yield from check_configuration_letters(
        CONFIGURATION, source_tree.written_configuration, source_tree.typefaces
    )

"""Check whether an added translation can be sealed, and compute its seal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from esafety.approval.rules import check_words_of_seal
from esafety.checks.translations.parity import check_same_numbers
from esafety.checks.untranslated.added import check_added_translation
from esafety.checks.untranslated.check import check_untranslated, is_of_added_translation
from esafety.content.check import check_content
from esafety.content.start_translation import check_listed, check_sealed_within
from esafety.formats.edition_paths import POLICY_FOLDER, translation_folder
from esafety.policy.editions import AddedTranslation, code_of
from esafety.policy.seals.seal import SEAL
from esafety.policy.translations.seal import translation_seal_text
from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree


@dataclass(frozen=True, slots=True)
class TranslationRequest:
    """What is stated when a translation is sealed: of which edition, which language, whose, when.

    `by` names the translator.
    """

    edition: str
    language: str
    by: str
    on: date

    @property
    def folder(self) -> str:
        """Return where the translation lies."""
        return translation_folder(self.edition, self.language)


def translation_seal_path(request: TranslationRequest) -> str:
    """Return the path of a translation's seal."""
    return f"{request.folder}/{SEAL}"


def check_translation(tree: TextsByPath, request: TranslationRequest, today: date) -> list[Problem]:
    """Return every problem that prevents sealing a translation, in order."""
    source_tree = parse_source_tree(tree)
    problems = list(_problems_of(source_tree, request, today))
    if request.edition in source_tree.seals and not problems:
        sealed = {**tree, translation_seal_path(request): new_translation_seal(tree, request)}
        problems += check_content(sealed, today=today)
    return sorted(problems)


def new_translation_seal(tree: TextsByPath, request: TranslationRequest) -> str:
    """Return the text of the seal for a request without problems (see `check_translation`)."""
    source_tree = parse_source_tree(tree)
    of = source_tree.seals[request.edition].digest
    folder = source_tree.translations[(request.edition, request.language)]
    added = AddedTranslation(request.by, request.on)
    return translation_seal_text(request.edition, request.language, of, added, folder)


def _problems_of(
    source_tree: SourceTree, request: TranslationRequest, today: date
) -> Iterator[Problem]:
    key, folder = (request.edition, request.language), request.folder
    if key not in source_tree.translations:
        within = [*check_sealed_within(source_tree, *key)]
        params = {"edition": request.edition, "language": request.language}
        yield from within or [Problem(folder, 1, "translation-not-begun", params)]
        return
    if request.edition not in source_tree.seals:
        yield Problem(folder, 1, "translation-of-unsealed", {"edition": request.edition})
    if seal := source_tree.translation_seals.get(key):
        params = {"code": code_of(seal.digest)}
        yield Problem(translation_seal_path(request), 1, "translation-sealed-already", params)
        return
    yield from check_listed(source_tree, folder, request.language)
    yield from check_words_of_seal(folder, {"--by": request.by}, source_tree.typefaces)
    if request.on > today:
        yield Problem(folder, 1, "approve-in-future", {"on": request.on.isoformat()})
    mine = [
        page
        for page in source_tree.pages
        if not is_of_added_translation(page) or _is_of(page.path, folder)
    ]
    chapters = [page for page in mine if page.neutral.startswith(f"{POLICY_FOLDER}/")]
    yield from check_untranslated(chapters)
    yield from check_added_translation(source_tree, key)
    judged = {page.path for page in chapters if _is_of(page.path, folder)}
    yield from check_same_numbers(chapters, source_tree.languages, judged)


def _is_of(path: str, folder: str) -> bool:
    return path.startswith(f"{folder}/")

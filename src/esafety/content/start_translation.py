"""A translation of a sealed edition begins as its text, to be overwritten passage by passage."""

import json
from collections.abc import Iterator, Mapping

from esafety.checks.language_rows import menu_titles, row_of
from esafety.formats.edition_paths import EDITION_FILE, folder_of, translation_folder
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import in_language
from esafety.policy.editions import EDITION_FACTS, code_of
from esafety.policy.seals.seal import SEAL
from esafety.policy.translations.seal import FACTS
from esafety.policy.translations.verify import is_sealed_within
from esafety.problems.problem import InEachLanguage, Problem, suggestion
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES, language_name
from esafety.text.messages import comments


def check_new_translation(tree: TextsByPath, edition: str, language: str) -> Iterator[Problem]:
    """Yield what stands against beginning a translation of an edition into a language."""
    source_tree, folder = parse_source_tree(tree), translation_folder(edition, language)
    if edition not in source_tree.folders:
        params = {"name": edition, **suggestion(edition, source_tree.editions)}
        yield Problem(folder, 1, "no-such-edition", params)
    elif edition not in source_tree.seals:
        yield Problem(folder, 1, "translation-of-unsealed", {"edition": edition})
    else:
        yield from _check_not_there(source_tree, edition, language)
    yield from check_listed(source_tree, folder, language)


def _check_not_there(source_tree: SourceTree, edition: str, language: str) -> Iterator[Problem]:
    """Yield that a sealed edition has a language: by its own seal, or by a translation of it."""
    yield from check_sealed_within(source_tree, edition, language)
    folder = translation_folder(edition, language)
    if added := source_tree.translation_seals.get((edition, language)):
        params = {"code": code_of(added.digest)}
        yield Problem(f"{folder}/{SEAL}", 1, "translation-sealed-already", params)
    elif (edition, language) in source_tree.translations:
        params = {"edition": edition, "language": language}
        yield Problem(folder, 1, "translation-exists", params)


def check_sealed_within(source_tree: SourceTree, edition: str, language: str) -> Iterator[Problem]:
    """Yield that an edition was sealed with its text in a language."""
    seal = source_tree.seals.get(edition)
    if seal and is_sealed_within(seal, language):
        params = {"edition": edition, "code": code_of(seal.digest)}
        yield Problem(folder_of(edition), 1, "translation-in-edition", params)


def check_listed(source_tree: SourceTree, folder: str, language: str) -> Iterator[Problem]:
    """Yield that a site has not the language of a translation in a folder."""
    if language not in source_tree.languages:
        names = {one: language_name(language, one) for one in SPOKEN_LANGUAGES}
        row = row_of(language, menu_titles(source_tree.configuration))
        params = {"language": InEachLanguage(names), "row": row}
        yield Problem(folder, 1, "translation-unlisted", params)


def new_translation(tree: TextsByPath, edition: str, language: str) -> dict[str, str]:
    """Return the files of a new translation (path → text), in the words of the sealed edition."""
    source_tree, folder = parse_source_tree(tree), translation_folder(edition, language)
    files = {
        f"{folder}/{in_language(page.neutral, language).rpartition('/')[2]}": tree[page.path]
        for page in source_tree.chapters(edition)
    }
    comment = comments("translation-comment", source_tree.languages)
    facts = "".join(
        f"{key}: {json.dumps(words, ensure_ascii=False)}\n"
        for key, words in _facts(source_tree, edition, language).items()
    )
    return {**files, f"{folder}/{FACTS}": comment + facts}


def _facts(source_tree: SourceTree, edition: str, language: str) -> dict[str, str]:
    """Return the facts to translate; an office that the school names in the language is known."""
    approval = source_tree.seals[edition].approval
    record = source_tree.records[f"{folder_of(edition)}/{EDITION_FILE}"]
    data = EDITION_FACTS.read(record)
    facts = {
        "title": data.title[BINDING],
        "office": _office(source_tree.records.get(SCHOOL_FILE), approval.office, language),
    }
    return facts | ({"changes": data.changes[BINDING]} if data.changes else {})


def _office(school: YamlDocument | None, office: Mapping[str, str], language: str) -> str:
    data = school.data if school and isinstance(school.data, dict) else {}
    named = data.get("offices")
    for one in named if isinstance(named, list) else ():
        if isinstance(one, dict) and one.get(BINDING) == office[BINDING] and one.get(language):
            return str(one[language])
    return office[BINDING]

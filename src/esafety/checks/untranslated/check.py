"""Compare what translations say with the binding text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from esafety.checks.untranslated.passages import PagePassage, is_sentence, passages_of
from esafety.formats.edition_paths import added_file
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING
from esafety.text.shortened import shortened

_SHOWN: Final = 60


def check_untranslated(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield each translation that has passages of the binding text, with the first of them.

    One that is added to a sealed edition is read more closely (`added.py`).
    """
    for versions in pairs(pages).values():
        for language, page in versions.items():
            binding = versions.get(BINDING)
            if language == BINDING or is_of_added_translation(page):
                continue
            if binding and (same := list(_same(binding, page))):
                params = {"count": len(same), "words": _shortened(same[0].text)}
                yield Problem(page.path, same[0].line, "untranslated", params)


def check_untranslated_facts(
    record: YamlDocument, facts: Iterable[tuple[tuple[str | int, ...], Mapping[str, Any]]]
) -> Iterator[Problem]:
    """Yield facts whose translation is the binding text; each comes with its place."""
    for where, said in facts:
        for language, words in said.items():
            original = said.get(BINDING)
            if language != BINDING and words == original and is_sentence(str(words)):
                params = {"count": 1, "words": _shortened(str(words))}
                yield record.problem((*where, language), "untranslated", **params)


def is_of_added_translation(page: Page) -> bool:
    """Tell whether a page is part of a translation that was added to a sealed edition."""
    return added_file(page.path) is not None


def _same(binding: Page, other: Page) -> Iterator[PagePassage]:
    """Yield the passages of a page that stand in the binding one as well."""
    original = {_plain(passage.text) for passage in passages_of(binding)}
    for passage in passages_of(other):
        if _plain(passage.text) in original and is_sentence(passage.text):
            yield passage


def _plain(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    return shortened(_plain(text), _SHOWN)

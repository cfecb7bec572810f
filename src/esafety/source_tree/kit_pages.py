"""Pages that are a school's own, and what the kit has beside them in other languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import in_language, split_language
from esafety.problems.problem import InEachLanguage, Problem
from esafety.source_tree.readable_text import with_unix_line_ends
from esafety.storage.docs_folder import DOCS
from esafety.storage.kit import CONFIGURATION, is_schools_own
from esafety.text.grammar.children import OF_CHILDREN, of_children
from esafety.text.grammar.kind_words import FACTS, kind_said
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES, language_name

# Where a tree holds the kit's text of what both have.
IN_KIT: Final = "kit/"
_PAGE: Final = ".md"


class KitText(str):
    """A text that a school takes from the kit; as a text it is the same."""

    __slots__ = ()


def translations_of_others(tree: Mapping[str, str]) -> frozenset[str]:
    """Return the kit's translations of pages that a school has in its own words.

    They translate the kit's page, so they may say what the school's page does not.
    """
    return frozenset(
        path
        for path, text in tree.items()
        if isinstance(text, KitText) and _is_page(path) and _replaced(tree, path)
    )


def pages_of_children(tree: Mapping[str, str], whole: Mapping[str, str]) -> dict[str, str]:
    """Return the kit's pages as a kindergarten reads them (path → text); nothing elsewhere.

    `whole` is the tree as it was read, where texts of the kit are told apart.
    """
    if not speaks_of_children(tree):
        return {}
    pages = (path for path in tree if _is_page(path) and isinstance(whole.get(path), KitText))
    spoken = {path: of_children(tree[path], split_language(path)[1]) for path in pages}
    return {path: KitText(text) for path, text in spoken.items() if text != tree[path]}


def speaks_of_children(tree: Mapping[str, str]) -> bool:
    """Tell whether a school is one whose students are called children."""
    return kind_said(tree.get(FACTS, "")) == OF_CHILDREN


def read_kit_facts(path: str, text: str, *, children: bool) -> YamlDocument | Problem:
    """Return a file of the kit's facts in the words of the school, as its pages are."""
    read = read_yaml_document(path, text)
    if isinstance(read, Problem) or not children:
        return read
    return replace(read, data=_of_children(read.data))


def _of_children(data: Any) -> Any:
    """Return facts whose sentences speak of children.

    Sentences are given by their language; lists of words, by which is searched, stay.
    """
    if isinstance(data, list):
        return [_of_children(row) for row in data]
    if not isinstance(data, dict):
        return data
    return {
        key: of_children(value, key)
        if key in SPOKEN_LANGUAGES and isinstance(value, str)
        else _of_children(value)
        for key, value in data.items()
    }


def _replaced(tree: Mapping[str, str], path: str) -> bool:
    """Tell whether the school has the binding page of a translation in other words than the kit."""
    binding = in_language(split_language(path)[0], BINDING)
    original = tree.get(f"{IN_KIT}{binding}")
    return (
        binding != path
        and original is not None
        and with_unix_line_ends(original) != with_unix_line_ends(tree[binding])
    )


def own_pages_unread(tree: Mapping[str, str], languages: Sequence[str]) -> Iterator[str]:
    """Yield a school's own pages in a language that its site has not, and that nobody reads.

    Without a kit nobody can tell them from the kit's, which lie there unread by right.
    """
    if f"{IN_KIT}{CONFIGURATION}" not in tree:
        return
    for path, text in tree.items():
        if _is_page(path) and not isinstance(text, KitText) and not is_schools_own(path):
            language = split_language(path)[1]
            if language in SPOKEN_LANGUAGES and language not in languages:
                yield path


def _is_page(path: str) -> bool:
    return path.startswith(DOCS) and path.endswith(_PAGE)


def kit_page_notes(translations: frozenset[str], unread: Sequence[str]) -> Iterator[Problem]:
    """Yield a note on each translation of another page, and on each own page nobody reads."""
    for path in sorted(translations):
        binding = in_language(split_language(path)[0], BINDING)
        yield Problem(
            path, 1, "translation-of-kit", {"binding": binding, "path": path}, severity="note"
        )
    for path in sorted(unread):
        code = split_language(path)[1]
        names = {one: language_name(code, one) for one in SPOKEN_LANGUAGES}
        params = {"language": InEachLanguage(names)}
        yield Problem(path, 1, "page-unread", params, severity="note")

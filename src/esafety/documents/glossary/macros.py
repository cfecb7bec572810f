"""The macro of the glossary: all words, in the order of the page's language."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.school.glossary import GlossaryWord, in_dictionary_order
from esafety.text.grammar.word_forms import first_letter
from esafety.text.languages import required_languages


def glossary_list(scope: MacroScope) -> str:
    """Return every word with both sentences and its other languages, and the letters above."""
    language, words = scope.language, in_dictionary_order(scope.content.glossary, scope.language)
    languages = required_languages(scope.content.languages)
    letters = groupby(words, key=lambda word: first_letter(word.term[language], language))
    return scope.render(
        "glossary-list.html",
        letters=[(letter, next(group).id) for letter, group in letters],
        words=[(word, list(_elsewhere(word, language, languages))) for word in words],
    )


def _elsewhere(
    word: GlossaryWord, language: str, languages: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield the languages in which a word is another one, with it."""
    for other in languages:
        if other != language and word.term[other] != word.term[language]:
            yield other, word.term[other]

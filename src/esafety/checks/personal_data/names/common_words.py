"""Whether words with a capital are the title of a thing: `Pembe Fil`, `Flying Class`.

Only what has the form of a name beside a class and holds no common name is asked of dictionaries,
so that most texts need none.
"""

from esafety.text.grammar.letter_case import small_letters
from esafety.text.spelling.dictionary import SPELT, dictionary_of


def are_common_words(words: str) -> bool:
    """Tell whether each of some words is one of a language that we have a dictionary of."""
    return all(map(_is_listed, words.split()))


def _is_listed(word: str) -> bool:
    return any(dictionary_of(one).lists(small_letters(word, one)) for one in SPELT)

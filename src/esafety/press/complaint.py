"""A complaint of the press in an editor's words, in both languages."""

from esafety.facts.languages import LANGUAGES
from esafety.facts.vocabulary import problem_words


def complaint(key: str, **facts: object) -> str:
    """Return a sentence of `words/problems.yml` in Turkish and English, its gaps filled."""
    return " · ".join(problem_words(language)[key].format(**facts) for language in LANGUAGES)

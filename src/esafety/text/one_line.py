"""A complaint of the press in an editor's words, in both languages."""

from esafety.text.languages import LANGUAGES
from esafety.text.messages import problem_words


def one_line(key: str, **facts: object) -> str:
    """Return a sentence of `text/catalog/problems.yml` in Turkish and English, its gaps filled."""
    return " · ".join(problem_words(language)[key].format(**facts) for language in LANGUAGES)

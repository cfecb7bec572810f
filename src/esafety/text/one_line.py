"""A complaint of the press in an editor's words, in both languages."""

from esafety.text.languages import LANGUAGES
from esafety.text.messages import problem_words
from esafety.text.printable import printable


def one_line(key: str, **facts: object) -> str:
    """Return a sentence of `text/catalog/problems.yml` in Turkish and English, its gaps filled."""
    shown = {
        name: fact if isinstance(fact, int) else printable(fact) for name, fact in facts.items()
    }
    return " · ".join(problem_words(language)[key].format(**shown) for language in LANGUAGES)

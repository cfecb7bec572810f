"""Pages that are one page in several languages."""

from collections.abc import Iterable, Mapping

from esafety.markdown.page import Page
from esafety.text.fallback import ByLanguage

PagesByLanguage = Mapping[str, Page]


def pairs(pages: Iterable[Page]) -> dict[str, dict[str, Page]]:
    """Group pages by their language-neutral path."""
    grouped: dict[str, dict[str, Page]] = {}
    for page in pages:
        grouped.setdefault(page.neutral, {})[page.language] = page
    return grouped


def fact_of(pair: PagesByLanguage, name: str) -> ByLanguage:
    """Return what stands at the top of a page, such as its title, in each of its languages.

    A language in which the page is not there has the words of its fallback, marked as such.

    Raises:
        KeyError: if it does not stand there in one of them.
    """
    return ByLanguage({language: str(page.meta[name]) for language, page in pair.items()})

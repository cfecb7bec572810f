"""The pages of a site in the order of its menu, with their titles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from esafety.formats.edition_paths import edition_of
from esafety.markdown.page import Page
from esafety.storage.docs_folder import below_docs
from esafety.text.fallback import ByLanguage

# How mkdocs.yml names the chapters of the edition, all at once.
CHAPTERS_HERE: Final = "policy/*.md"


@dataclass(frozen=True, slots=True)
class MenuPage:
    """A page by its language-neutral source, with its title in each language."""

    source: str
    titles: Mapping[str, str]


def menu_pages(pages: Iterable[Page], edition: str, configuration: str) -> tuple[MenuPage, ...]:
    """Return the pages of a site that shows one edition; `configuration` is mkdocs.yml."""
    titles: dict[str, dict[str, str]] = {}
    for page in pages:
        if edition_of(page.neutral) in (None, edition):
            titles.setdefault(page.neutral, {})[page.language] = str(page.meta.get("title", ""))
    places = {source: _place(source, configuration) for source in titles}
    ordered = sorted(titles, key=lambda source: places[source])
    return tuple(MenuPage(source, ByLanguage(titles[source])) for source in ordered)


def _place(source: str, configuration: str) -> tuple[int, bool, str]:
    """Return what pages are sorted by; the overview comes before the chapters.

    A page that the menu does not name stands behind the one of its folder.
    """
    own = below_docs(source)
    named = CHAPTERS_HERE if edition_of(source) else own
    if f" {named}" not in configuration:
        named = f"{own.rpartition('/')[0]}/index.md"
    return configuration.find(f" {named}"), not source.endswith("/index.md"), source

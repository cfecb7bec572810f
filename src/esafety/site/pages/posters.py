"""The pages of the posters: what each shows beside its words, and the sheet it offers."""

from dataclasses import dataclass
from typing import Final

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from esafety.content.load import Content
from esafety.documents.poster.source import Poster, poster_path
from esafety.site.i18n_files import source_of
from esafety.site.page_context import RenderedPagesBuilder
from esafety.text.languages import page_address

# What is offered of a poster: the end of its file's name, and the file's kind.
_FILES: Final = {
    "sheet": ("", "pdf"),
    "shop": ("-shop", "pdf"),
    "messenger": ("", "png"),
    "web": ("", "webp"),
    "card": ("-card", "png"),
}


@dataclass(frozen=True, slots=True)
class PosterPages:
    """The pages of a school's posters."""

    content: Content

    def sheets(self, language: str) -> dict[str, str]:
        """Return the way from each page to its poster, by the name its own PDF would have."""
        found = {}
        for poster in self.content.posters:
            page = page_address(poster.source, language)
            path = poster_path(self.content.edition.name, poster.name, language)
            found[f"{poster.name}.{language}.pdf"] = get_relative_url(path, page)
        return found

    def context(
        self, page: Page, rendered: RenderedPagesBuilder, language: str
    ) -> dict[str, object]:
        """Return what the template of a poster's page shows; nothing for any other page."""
        source = source_of(page.file)
        poster = next((one for one in self.content.posters if one.source == source), None)
        if poster is None:
            return {}
        files = self._files(poster, language)
        return {
            "poster": poster,
            "quoted": rendered.quoted(page, poster.clauses),
            "files": files,
            "social_card": files["card"],
        }

    def _files(self, poster: Poster, language: str) -> dict[str, str]:
        edition = self.content.edition.name
        return {
            key: poster_path(edition, f"{poster.name}{ending}", language, suffix)
            for key, (ending, suffix) in _FILES.items()
        }

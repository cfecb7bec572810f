"""The pages of the slips: what each shows beside its words, and the sheet it offers."""

from dataclasses import dataclass

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from esafety.content.load import Content
from esafety.documents.form.source import form_path
from esafety.site.i18n_files import source_of
from esafety.site.page_context import RenderedPagesBuilder
from esafety.text.languages import page_address


@dataclass(frozen=True, slots=True)
class FormPages:
    """The pages of a school's slips."""

    content: Content

    def sheets(self, language: str) -> dict[str, str]:
        """Return the way from each page to its slip, by the name its own PDF would have."""
        edition = self.content.edition.name
        return {
            f"{slip.name}.{language}.pdf": get_relative_url(
                form_path(edition, slip.name, language), page_address(slip.source, language)
            )
            for slip in self.content.slips
        }

    def context(
        self, page: Page, rendered: RenderedPagesBuilder, language: str
    ) -> dict[str, object]:
        """Return what the template of a slip's page shows; nothing for any other page."""
        source = source_of(page.file)
        slip = next((one for one in self.content.slips if one.source == source), None)
        if slip is None:
            return {}
        return {
            "slip_pdf": form_path(self.content.edition.name, slip.name, language),
            "quoted": rendered.quoted(page, page.meta["clauses"]),
        }

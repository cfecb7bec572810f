"""The glossary's part in each page: words explained in place, or listed below a chapter."""

from dataclasses import dataclass
from functools import cached_property

from mkdocs.structure.pages import Page

from esafety.content.school_content import Content
from esafety.documents.glossary.kind import GLOSSARY
from esafety.documents.registry import kind_with
from esafety.formats.edition_paths import POLICY_FOLDER, chapter_of
from esafety.markdown.page_templates import template_of
from esafety.school.glossary import GlossaryWord
from esafety.site.glossary.explanations import Explanations, reader_of_words
from esafety.site.i18n_files import source_of
from esafety.site.languages.page_addresses import PageAddresses
from esafety.text.templates import Templates


@dataclass(frozen=True)
class PageWords:
    """The words of the school's glossary on its pages, in the language of `templates`."""

    content: Content
    templates: Templates
    addresses: PageAddresses

    @cached_property
    def _explanations(self) -> Explanations:
        return Explanations(self.content.glossary, self.templates)

    def explained(self, html: str, page: Page) -> str:
        """Return a page that was indexed and kept for paper, with words of the glossary explained.

        The policy stays as it is, on all of its pages.
        """
        kind = kind_with(template_of(page.meta))
        reader = reader_of_words(page.meta, kind)
        if source_of(page.file).startswith(f"{POLICY_FOLDER}/") or not reader:
            return html
        return self._explanations.in_page(html, reader, self.glossary_address())

    def glossary_address(self) -> str:
        """Return the way to the glossary from the page; empty for a school without that page."""
        sheets = self.content.sheets.get(GLOSSARY.name, ())
        return self.addresses.href(sheets[0].source) if sheets else ""

    def words_of_chapter(self, page: Page) -> tuple[GlossaryWord, ...]:
        """Return the words of the glossary in a chapter of the policy."""
        chapter = chapter_of(source_of(page.file))
        return self._explanations.words_in(page.content or "") if chapter else ()

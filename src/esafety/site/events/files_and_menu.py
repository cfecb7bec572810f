"""The events in which files are chosen and the menu is put together."""

from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from esafety.documents.registry import PAGE
from esafety.site.chapter_urls import compose_titles, nav_of_language
from esafety.site.events.build_events import AFTER_I18N, BuildEvents, i18n_of
from esafety.site.events.reporting import BEFORE_OTHERS
from esafety.site.files import bring_in_files, with_addresses_of_edition, with_pages_of_school
from esafety.site.page_pdf_adapter import replace_renderer
from esafety.site.pages.faults import SOURCE as FAULTS
from esafety.text.languages import KNOWN

# Words of any alphabet may stand among what is wrong, and nobody needs it on paper.
UNPRINTED: Final = frozenset((FAULTS.removesuffix(".md"),))


class FileEvents(BuildEvents):  # type: ignore[no-untyped-call]
    """Chooses the files of a language, and which of its pages get a PDF."""

    @event_priority(BEFORE_OTHERS)
    def _choose_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """Bring in what a school takes from the kit; leave out languages that its site has not."""
        return with_pages_of_school(files, self.state, config)

    @event_priority(AFTER_I18N)
    def _bring_in(self, files: Files, config: MkDocsConfig) -> Files:
        """Bring in the school's assets and give the edition its public addresses."""
        bring_in_files(files, self.state, i18n_of(config), config)
        addressed = with_addresses_of_edition(files, self.state.content, config)
        config.nav = nav_of_language(self.nav, addressed)
        self.language.addresses.files = addressed
        return addressed

    on_files = CombinedEvent(_choose_pages, _bring_in)

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Compose the menu's titles; take the page PDFs over from the plugin that requests them."""
        compose_titles(nav)
        if self.page_pdfs and KNOWN[self.language.templates.language].prints(PAGE):
            sheets = self.language.sheets()
            site = Path(config.site_dir)
            self.pdf_links = replace_renderer(self.page_pdfs, self.state.root, site, sheets)
            self.pdf_links.unprinted = UNPRINTED
            self.pdf_links.not_in_language = self.language.not_printed()
        return nav

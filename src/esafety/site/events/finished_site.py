"""The event after each language: what was gathered is kept, and the site is finished."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority

from esafety.site.events.build_events import AFTER_I18N, BuildEvents, i18n_of
from esafety.site.events.reporting import BEFORE_OTHERS
from esafety.site.offline.write import write_offline_files
from esafety.site.output.finish import finish_site
from esafety.site.security.finished_pages import secure_pages
from esafety.text.one_line import console_line

log = logging.getLogger("mkdocs.plugins.esafety")


class FinishedSiteEvents(BuildEvents):  # type: ignore[no-untyped-call]
    """Collects the PDFs that pages request; after the last language writes what spans all pages."""

    @event_priority(BEFORE_OTHERS)
    def _collect_requests(self, config: MkDocsConfig) -> None:
        """Collect one language's requests for PDFs and spare the log their repetition."""
        if self.pdf_links:
            self.state.rendered.page_pdfs.extend(self.pdf_links.requests)
            for name in self.pdf_links.unlinked:
                log.warning("%s", console_line("pdf-without-link", pdf=name))
            self.pdf_links = None
            config.plugins["pdf-export"].enabled = False  # type: ignore[attr-defined]

    @event_priority(AFTER_I18N)
    def _finish(self, config: MkDocsConfig) -> None:
        """After the last language: write the search, the data, and the rendered site for paper."""
        i18n = i18n_of(config)
        if not i18n.building:
            finish_site(Path(config.site_dir), self.state, i18n.build_languages)
            if not self.serving:
                self._secure(Path(config.site_dir))
            if self.config.rendered_site:
                rendered = self.state.rendered.rendered_site()
                Path(self.config.rendered_site).write_text(rendered, encoding="utf-8", newline="\n")

    on_post_build = CombinedEvent(_collect_requests, _finish)

    def _secure(self, site: Path) -> None:
        for page, handler in secure_pages(site):
            log.warning("%s", console_line("dead-handler", page=page, name=handler))
        if self.is_available_offline:
            write_offline_files(site, self.state)

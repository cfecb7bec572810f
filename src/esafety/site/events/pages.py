"""The events of one page, in the order in which MkDocs fires them."""

from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from esafety.images.markup import with_sources
from esafety.site.build_state import CLAUSES
from esafety.site.events.build_events import AFTER_I18N, BuildEvents
from esafety.site.events.reporting import BEFORE_OTHERS, ReportingPlugin
from esafety.site.pages.page_html import finished_content
from esafety.site.pages.shown_files import text_in_place
from esafety.site.speed.markdown_cache import render_with_cache
from esafety.text.languages import composed


class PageEvents(BuildEvents):  # type: ignore[no-untyped-call]
    """Reads a page, has it rendered, gives its template what it shows, finishes it."""

    @event_priority(BEFORE_OTHERS)
    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str:
        """Read a page as the check reads it: letters of two parts as one, shown blocks only."""
        self.current_page = page
        given = text_in_place(page.file, self.state.content.changes)
        text = page.file.content_string if given is None else given
        return self.language.shown_text(composed(text), page)

    @event_priority(BEFORE_OTHERS)
    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Configure the Markdown extension for the chapter it is about to render."""
        self.language.addresses.page = page
        self.language.resolve_topics(page)
        marks = self.language.chapters.marks(page)
        config.mdx_configs[CLAUSES] = {"marks": marks or ""}
        render_with_cache(page, self.state.conversions, marks)
        return self.language.without_names(markdown, page)

    @event_priority(AFTER_I18N)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep what was rendered, for the pages and sheets that gather it."""
        html = finished_content(html, page.url, self.language.templates.language, self.state.shown)
        self.state.rendered.keep(html, page)
        gone = {clause.anchor for clause in self.language.chapters.gone_clauses(page)}
        page.present_anchor_ids = gone.union(page.present_anchor_ids or ())
        self._leave_page()
        return html

    @event_priority(AFTER_I18N)
    def _give_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page its edition, its other language versions and what it gathers."""
        self.language.addresses.page = page
        explained = self.language.words.explained(page.content or "", page)
        page.content = self.language.chapters.with_gone_clauses(explained, page)
        printed = bool(self.config.rendered_site)
        cast("dict[str, object]", context).update(self.language.context(page), printed=printed)
        return context

    on_page_context = CombinedEvent(ReportingPlugin.remember_page, _give_context)

    @event_priority(AFTER_I18N)
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Offer browsers the modern file of each picture first."""
        self._leave_page()
        return with_sources(self.finished(output), page.url, self.state.shown)

    def _leave_page(self) -> None:
        """Forget a page that is done: what happens next is not about it, nor relative to it."""
        self.current_page = self.language.addresses.page = None

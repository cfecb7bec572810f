"""The MkDocs plugin: passes MkDocs' events to the package and returns the results.

static-i18n builds the site once for each language inside one process, so every event
fires once per language; the default language comes first.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast

import click
from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs_pdf_export_plugin.plugin import PdfExportPlugin
from mkdocs_static_i18n.plugin import I18n

from esafety.content.school_content import Content
from esafety.documents.registry import PAGE
from esafety.images.markup import with_sources
from esafety.site.build_state import CLAUSES, begun, use_for_all_languages
from esafety.site.chapter_urls import compose_titles, nav_of_language
from esafety.site.config import refuse_foreign_settings
from esafety.site.files import bring_in_files, with_addresses_of_edition, with_pages_of_school
from esafety.site.kit_pages import add_own_overrides
from esafety.site.languages.language_build import language_build
from esafety.site.macros.sandbox import leave_git_unread
from esafety.site.not_found_page import lost_page, write_not_found_page
from esafety.site.offline.write import write_offline_files
from esafety.site.output.finish import finish_site
from esafety.site.page_pdf_adapter import PdfLinkAdapter, replace_renderer, silence, suspend
from esafety.site.pages.faults import SOURCE as FAULTS
from esafety.site.pages.page_html import finished_content, finished_page
from esafety.site.pages.shown_files import text_in_place
from esafety.site.reporting_plugin import BEFORE_OTHERS, ReportingPlugin
from esafety.site.security.finished_pages import secure_pages
from esafety.site.served_configuration import renew_at_changes
from esafety.site.speed.markdown_cache import render_with_cache
from esafety.storage.kit import CONFIGURATION
from esafety.text.languages import KNOWN, composed
from esafety.text.one_line import console_line

log = logging.getLogger("mkdocs.plugins.esafety")

# static-i18n works at -100 and must have chosen the language before this plugin runs.
AFTER_I18N: Final = -110
# Words of any alphabet may stand among what is wrong, and nobody needs it on paper.
UNPRINTED: Final = frozenset((FAULTS.removesuffix(".md"),))


class EsafetyPlugin(ReportingPlugin):  # type: ignore[no-untyped-call]
    """Renders the edition in force, its clauses and the pages around it."""

    given: Content | None = None
    """The school as a build has read it already; `mkdocs serve` gives none."""
    page_pdfs: PdfExportPlugin | None = None
    """The plugin that says which page gets a PDF, if it is to say so in this build."""
    pdf_links: PdfLinkAdapter | None = None
    """The page PDFs that one language requests."""
    serving = False
    """Whether MkDocs' own server shows the site, which adds a script of its own to every page."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Refuse a configuration of other settings before MkDocs imports its hooks."""
        if config_file_path:
            written = options.get("school") or Path(config_file_path).parent
            refuse_foreign_settings(Path(written) / CONFIGURATION)
        leave_git_unread()
        return super().load_config(options, config_file_path)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether the site is built or served; served, MkDocs tells only what is wrong."""
        self.serving = command == "serve"
        if self.serving:
            logging.getLogger("mkdocs").setLevel(logging.WARNING)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let a changed `mkdocs.yml` of a school be seen, where MkDocs reads a completed one."""
        # Only now: the pages are there, and MkDocs' own announcement is not shown.
        click.echo(console_line("served-at", address=server.url))
        if self.config.school:
            renew_at_changes(server, Path(self.config.school), builder)
        return server

    @event_priority(BEFORE_OTHERS)
    def _quieten(self, config: MkDocsConfig) -> None:
        """Spare whoever serves the site a line in English about paper that is not asked for."""
        if self.serving:
            silence(config.plugins)

    @event_priority(AFTER_I18N)
    def _begin(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the school's data and name the site in the language being built."""
        i18n = _i18n(config)
        if i18n.is_default_language_build:
            root = Path(self.config.school or Path(config.config_file_path).parent)
            add_own_overrides(config, root)
            self.state = begun(root, self.config, config.extra_css, self.given)
            use_for_all_languages(config, self.state)
            self.nav = list(config.nav or [])
        self.language = language_build(self.state, str(i18n.current_language))
        self.language.name_site(config, published=bool(self.config.published))
        self.language.offer_macros(config)
        self.page_pdfs = suspend(config.plugins.get("pdf-export"))
        return config

    on_config = CombinedEvent(_quieten, _begin)

    @event_priority(BEFORE_OTHERS)
    def _choose_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """Bring in what a school takes from the kit; leave out languages that its site has not."""
        return with_pages_of_school(files, self.state, config)

    @event_priority(AFTER_I18N)
    def _bring_in(self, files: Files, config: MkDocsConfig) -> Files:
        """Bring in the school's assets and give the edition its public addresses."""
        bring_in_files(files, self.state, _i18n(config), config)
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
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Offer browsers the modern file of each picture first."""
        self._leave_page()
        return with_sources(self._finished(output), page.url, self.state.shown)

    def _leave_page(self) -> None:
        """Forget a page that is done: what happens next is not about it, nor relative to it."""
        self.current_page = self.language.addresses.page = None

    def _finished(self, output: str) -> str:
        return finished_page(output, self.language.templates, self.state.content.school)

    @event_priority(AFTER_I18N)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give templates the words of the language."""
        self.language.templates.add_globals(env)
        env.globals.update(self.language.template_globals(), offline=self._is_available_offline)
        return env

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
    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page the same words and context."""
        root, content, build = self.state.root, self.state.content, self.language
        build.addresses.template = template_name
        lost = lost_page(
            *(root, content.school, build.templates.language),
            *(_i18n(config).build_languages, build.addresses.address_in),
        )
        given = {"school": content.school, "edition": content.edition, "lost": lost}
        cast("dict[str, object]", context).update(given)
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Write each language's 404 page into its own folder; the host serves the first."""
        output, self.language.addresses.template = self._finished(output), ""
        if template_name == "404.html" and not _i18n(config).is_default_language_build:
            write_not_found_page(output, Path(config.site_dir), self.language.templates.language)
            return ""
        return output

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
        i18n = _i18n(config)
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
        if self._is_available_offline:
            write_offline_files(site, self.state)

    @property
    def _is_available_offline(self) -> bool:
        """Tell whether devices may keep the site: never what nobody has approved."""
        shown = self.state.content.edition
        return not (self.serving or self.config.preview or shown.is_draft)


def _i18n(config: MkDocsConfig) -> I18n:
    return config.plugins["i18n"]

"""What all events of the plugin share: the build they are about, and when they run."""

from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs_pdf_export_plugin.plugin import PdfExportPlugin
from mkdocs_static_i18n.plugin import I18n

from esafety.content.school_content import Content
from esafety.site.build_state import BuildState
from esafety.site.events.reporting import ReportingPlugin
from esafety.site.languages.language_build import LanguageBuild
from esafety.site.page_pdf_adapter import PdfLinkAdapter
from esafety.site.pages.page_html import finished_page

# static-i18n works at -100 and must have chosen the language before this plugin runs.
AFTER_I18N: Final = -110


class BuildEvents(ReportingPlugin):  # type: ignore[no-untyped-call]
    """What every event may ask: the build, the language that is built, how the site is shown."""

    given: Content | None = None
    """The school as a build has read it already; `mkdocs serve` gives none."""
    page_pdfs: PdfExportPlugin | None = None
    """The plugin that says which page gets a PDF, if it is to say so in this build."""
    pdf_links: PdfLinkAdapter | None = None
    """The page PDFs that one language requests."""
    serving = False
    """Whether MkDocs' own server shows the site, which adds a script of its own to every page."""
    state: BuildState
    """The build, as it begins with its first language."""
    language: LanguageBuild
    """The language that is built."""
    nav: list[Any]
    """The menu as `mkdocs.yml` has it, before any language has made it its own."""

    def finished(self, output: str) -> str:
        """Return a page, or what stands in its place, as it is published."""
        return finished_page(output, self.language.templates, self.state.content.school)

    @property
    def is_available_offline(self) -> bool:
        """Tell whether devices may keep the site: never what nobody has approved."""
        shown = self.state.content.edition
        return not (self.serving or self.config.preview or shown.is_draft)


def i18n_of(config: MkDocsConfig) -> I18n:
    """Return the plugin that builds the site once for each language."""
    return config.plugins["i18n"]

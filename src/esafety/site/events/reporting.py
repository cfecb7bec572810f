"""The part of the plugin that names the page at which a build fails."""

from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from esafety.problems.current_file import current_file
from esafety.problems.disk_errors import is_of_disk
from esafety.problems.error_log import log_error
from esafety.site.build import UnexpectedError
from esafety.site.config import EsafetyConfig
from esafety.site.i18n_files import written_path
from esafety.storage.kit import CONFIGURATION

BEFORE_OTHERS: Final = 100


class ReportingPlugin(BasePlugin[EsafetyConfig]):  # type: ignore[no-untyped-call]
    """Remembers which page is worked on and reports what fails there."""

    current_page: Page | None = None
    """The page that some event is about, MkDocs' own or another plugin's."""

    @event_priority(BEFORE_OTHERS)
    def remember_page(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Remember the page, should any plugin fail at it."""
        self.current_page = page

    def on_build_error(self, error: Exception) -> None:
        """Report an unexpected error with the page it happened at; a traceback helps no editor.

        Raises:
            UnexpectedError: instead, unless the error's own message is enough for an editor.
        """
        # A calling command reports a refusal of the disk better than an error report does.
        if isinstance(error, MkDocsException) or (self.config.rendered_site and is_of_disk(error)):
            return
        place = current_file(error) or (
            written_path(self.current_page.file) if self.current_page else CONFIGURATION
        )
        # What MkDocs reads may be a completed configuration, which lies in the school's build/.
        root = Path(self.config.school or Path(self.config.config_file_path or "").parent)
        raise UnexpectedError(log_error(root, place, error)) from error

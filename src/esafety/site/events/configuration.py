"""The events before anything is built: the configuration is read, a server is started."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority

from esafety.site.build_state import begun, use_for_all_languages
from esafety.site.config import refuse_foreign_settings
from esafety.site.events.build_events import AFTER_I18N, BuildEvents, i18n_of
from esafety.site.events.reporting import BEFORE_OTHERS
from esafety.site.kit_pages import add_own_overrides
from esafety.site.languages.language_build import language_build
from esafety.site.macros.sandbox import leave_git_unread
from esafety.site.page_pdf_adapter import silence, suspend
from esafety.site.served_configuration import renew_at_changes
from esafety.storage.kit import CONFIGURATION
from esafety.text.one_line import console_line


class ConfigurationEvents(BuildEvents):  # type: ignore[no-untyped-call]
    """Refuses a foreign configuration, reads the school, begins each language."""

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
        i18n = i18n_of(config)
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

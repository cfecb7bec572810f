"""Adapter to mkdocs-pdf-export: the plugin decides which page gets a PDF and links it, and no more.

Left alone (0.5.10 on WeasyPrint 70) it loses 13 % of a site's words, swallows errors even under
`--strict` and logs each line twice. Its renderer is replaced by one that only notes the request.
"""

import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs_pdf_export_plugin.plugin import PdfExportPlugin

from esafety.documents.common.rendered_site import PagePdfRequest
from esafety.formats.edition_paths import slug_of
from esafety.processes.deferred_import import deferred_import


class PdfLinkAdapter:
    """Takes the place of the plugin's renderer: records the requests, links the results."""

    def __init__(
        self, theme: ModuleType, site: Path, sheets: Mapping[str, str] | None = None
    ) -> None:
        self.theme = theme
        self.site = site
        self.sheets = sheets or {}
        self.requests: list[PagePdfRequest] = []
        self.unlinked: list[str] = []
        # Pages by the names of their sources that get no PDF at all.
        self.unprinted: frozenset[str] = frozenset()
        # The same by the places of their PDFs, for sheets that this language has not on paper.
        self.not_in_language: frozenset[str] = frozenset()
        self.current_pdf = ""
        # What the plugin fills in and never gets back.
        self.pages: list[object] = []
        self.page_order: list[str] = []

    def write_pdf(self, content: str, base_url: str, filename: str) -> None:
        """Record the request of the page whose HTML will be in the same folder."""
        del content, base_url
        pdf = Path(filename).relative_to(self.site)
        # `add_link` is called next, for the same page, and gets no folder.
        self.current_pdf = pdf.as_posix()
        name, language = pdf.stem.rsplit(".", 1)
        if self.current_pdf in self.sheets or self._has_none(name):
            return
        target = pdf.with_name(f"{slug_of(name)}.{language}.pdf")
        page = pdf.with_name("index.html")
        self.requests.append(PagePdfRequest(language, page.as_posix(), target.as_posix()))

    def add_link(self, content: str, filename: str) -> str:
        """Let the theme handler link the PDF from its page."""
        name, language, _ = filename.rsplit(".", 2)
        if self._has_none(name):
            return content
        target = self.sheets.get(self.current_pdf, f"{slug_of(name)}.{language}.pdf")
        linked: str = self.theme.modify_html(content, target)
        if linked == content:  # an error raised here would be swallowed by the plugin
            self.unlinked.append(filename)
        return linked

    def _has_none(self, name: str) -> bool:
        """Tell whether the current page, by the name of its source, gets no PDF."""
        return name in self.unprinted or self.current_pdf in self.not_in_language


def spare_renderer(plugins: PluginCollection) -> None:
    """Keep the plugin from loading WeasyPrint, which takes a twentieth of the time of a site.

    It asks it for a log, and for the address of a page, which the adapter does not read.
    """
    if plugin := plugins.get("pdf-export"):
        for event, asking in (("config", plugin.on_config), ("post_page", plugin.on_post_page)):
            listeners = plugins.events[event]
            listeners[listeners.index(asking)] = _without_renderer(asking)


def _without_renderer(asking: Callable[..., Any]) -> Callable[..., Any]:
    def asked(*given: Any, **named: Any) -> Any:
        with renderer_not_loaded():
            return asking(*given, **named)

    return asked


@contextmanager
def renderer_not_loaded() -> Iterator[None]:
    """Let WeasyPrint be asked for what the plugin asks it for; whatever else is asked loads it."""
    with deferred_import("weasyprint.urls", path2url=str):
        urls = sys.modules["weasyprint.urls"]
        with deferred_import("weasyprint", __path__=_folders_of("weasyprint"), urls=urls):
            yield


@cache
def _folders_of(package: str) -> Sequence[str]:
    spec = find_spec(package)
    return (spec.submodule_search_locations if spec else None) or ()


def suspend(plugin: PdfExportPlugin | None) -> PdfExportPlugin | None:
    """Keep the plugin from loading a renderer; return it if it is enabled, for `replace_renderer`.

    Its own renderer parses HTML with a library that nothing else in a build needs.
    """
    if plugin is None or not plugin.enabled:
        return None
    plugin.enabled = False
    return plugin


def switch_off(plugins: PluginCollection) -> None:
    """Keep the plugin out of a build without paper: it would say so for each language."""
    if plugin := plugins.get("pdf-export"):
        plugins.events["config"].remove(plugin.on_config)
        cast("PdfExportPlugin", plugin).enabled = False


def silence(plugins: PluginCollection) -> None:
    """Keep the plugin from printing a line about itself; nothing is printed where pages are served.

    It takes its own place among the listeners, which may be called at this moment.
    """
    if plugin := plugins.get("pdf-export"):
        listeners = plugins.events["config"]
        if plugin.on_config in listeners:
            listeners[listeners.index(plugin.on_config)] = _unchanged
        cast("PdfExportPlugin", plugin).enabled = False


def _unchanged(config: MkDocsConfig) -> MkDocsConfig:
    return config


def replace_renderer(
    plugin: PdfExportPlugin, root: Path, site: Path, sheets: Mapping[str, str] | None = None
) -> PdfLinkAdapter:
    """Enable the plugin with this adapter in the place of its renderer, for one language's build.

    The path of its theme's handler counts from `root`, the school's folder.
    `sheets` are the ways to the sheets of pages that have one and need no PDF of their own, by
    the place of that PDF in the site.
    """
    book = PdfLinkAdapter(_handler(root / plugin.config["theme_handler_path"]), site, sheets)
    plugin.renderer = book
    plugin.enabled = True
    # The plugin adds a handler for each language, which would log everything twice.
    logging.getLogger("weasyprint").handlers.clear()
    return book


def _handler(path: Path) -> ModuleType:
    spec = spec_from_file_location("page_pdf_theme", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

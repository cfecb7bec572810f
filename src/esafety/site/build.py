"""Run MkDocs once over all languages and take the rendered site from it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from esafety.content.school_content import Content
from esafety.documents.common.rendered_site import RenderedSite, load_rendered_site
from esafety.processes.deferred_import import deferred_import
from esafety.processes.environment import environment
from esafety.site.configuration_file import configuration_file
from esafety.site.page_pdf_adapter import spare_renderer, switch_off
from esafety.storage.kit import CONFIGURATION

if TYPE_CHECKING:
    from esafety.site.plugin import EsafetyPlugin


@dataclass(frozen=True, slots=True)
class SiteOrder:
    """What site to build: the project's folder, the target, the day, the public address.

    `epoch` is the moment (seconds since 1970) written into files that carry one; a `preview`
    shows the draft, a `published` site has a menu of all editions. `content` is the school as it
    was read for this order; without it the plugin reads the school.
    """

    root: Path
    site: Path
    today: date
    epoch: int
    site_url: str | None = None
    paper: bool = True
    preview: bool = False
    published: bool = False
    content: Content | None = None


class SiteError(Exception):
    """MkDocs stopped or warned; `messages` has everything it reported."""

    def __init__(self, messages: list[str]) -> None:
        self.messages = messages
        super().__init__("\n".join(messages))


class UnexpectedError(Abort):
    """An unexpected error, in the words for an editor; its report is kept in the log."""


def build_site(order: SiteOrder) -> RenderedSite:
    """Build the website into a folder and return its rendered site.

    Warnings about a school that has faults are no news: each fault is listed with its place.

    Raises:
        SiteError: if MkDocs stops, or gives any warning about a school without faults.
    """
    strict = not (order.content and order.content.faults)
    with deferred_import("requests"):
        import_module("mkdocs_macros.plugin")
    rendered_site = order.site.parent / "rendered-site.json"
    rendered_site.parent.mkdir(parents=True, exist_ok=True)
    with environment(_settings(order, rendered_site)), _stopped_by_warnings(strict=strict):
        config = _configuration(order, strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    return load_rendered_site(rendered_site.read_text(encoding="utf-8"))


def read_configuration(root: Path, **options: Any) -> MkDocsConfig:
    """Return the configuration of a school as MkDocs and its plugins read it.

    Raises:
        SiteError: with the file and all that they say against it.
    """
    written = str(configuration_file(root))
    with _warnings() as said:
        try:
            return load_config(written, **options)
        except MkDocsException as stopped:
            raise SiteError([_of_configuration(one) for one in said or [str(stopped)]]) from stopped


def _configuration(order: SiteOrder, *, strict: bool) -> MkDocsConfig:
    config = read_configuration(order.root, site_dir=str(order.site), strict=strict)
    (spare_renderer if order.paper else switch_off)(config.plugins)
    if order.content:
        cast("EsafetyPlugin", config.plugins["esafety"]).given = order.content
    return config


def _of_configuration(message: str) -> str:
    """Return what is said of the configuration, with its file."""
    return message if message.startswith(CONFIGURATION) else f"{CONFIGURATION}: {message}"


def _settings(order: SiteOrder, rendered_site: Path) -> dict[str, str]:
    return {
        "ESAFETY_TODAY": order.today.isoformat(),
        "ESAFETY_SITE_URL": order.site_url or "",
        "ESAFETY_RENDERED_SITE": str(rendered_site),
        "ESAFETY_PAPER": "1" if order.paper else "0",
        "ESAFETY_PREVIEW": "1" if order.preview else "",
        "ESAFETY_PUBLISHED": "1" if order.published else "",
        "SOURCE_DATE_EPOCH": str(order.epoch),
        "NO_MKDOCS_2_WARNING": "1",
    }


@contextmanager
def _stopped_by_warnings(*, strict: bool) -> Iterator[None]:
    """Let what stops MkDocs be a `SiteError`, and so any warning where the build is `strict`."""
    with _warnings() as warnings:
        try:
            yield
        except UnexpectedError as error:
            raise SiteError([str(error)]) from error
        except (MkDocsException, SystemExit) as stopped:
            # mkdocs-macros leaves the program when a page calls what it does not know.
            said = warnings if strict and warnings else [str(stopped)]
            raise SiteError(said) from stopped
        if warnings and strict:
            raise SiteError(warnings)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    messages: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield messages
    finally:
        logger.removeHandler(listener)

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection, event_priority
from mkdocs_pdf_export_plugin.plugin import PdfExportPlugin

from esafety.documents.common.rendered_site import PagePdfRequest
from esafety.site.page_pdf_adapter import (
    PdfLinkAdapter,
    replace_renderer,
    silence,
    spare_renderer,
)
from workshop import ROOT

WAITING = '<a class="page-pdf no-print" hidden>PDF</a>'


@pytest.fixture
def plugin() -> PdfExportPlugin:
    made = PdfExportPlugin()
    made.config = {"theme_handler_path": "overrides/page_pdf.py"}
    return made


@pytest.fixture
def book(plugin: PdfExportPlugin, tmp_path: Path) -> PdfLinkAdapter:
    return replace_renderer(plugin, ROOT, tmp_path)


def test_the_order_book_stands_where_the_renderer_stood(
    plugin: PdfExportPlugin, tmp_path: Path
) -> None:
    book = replace_renderer(plugin, ROOT, tmp_path)

    assert plugin.renderer is book


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        (
            "policy/devices/02-devices.tr.pdf",
            PagePdfRequest("tr", "policy/devices/index.html", "policy/devices/devices.tr.pdf"),
        ),
        (
            "en/report/report.en.pdf",
            PagePdfRequest("en", "en/report/index.html", "en/report/report.en.pdf"),
        ),
        ("index.tr.pdf", PagePdfRequest("tr", "index.html", "index.tr.pdf")),
    ],
)
def test_an_order_names_the_page_and_a_pdf_without_number(
    asked: str, order: PagePdfRequest, book: PdfLinkAdapter, tmp_path: Path
) -> None:
    book.write_pdf("<html>", "file:///", str(tmp_path / asked))

    assert book.requests == [order]
    assert list(tmp_path.iterdir()) == []


def test_the_link_leads_to_the_pdf_that_was_ordered(book: PdfLinkAdapter, tmp_path: Path) -> None:
    book.write_pdf("", "", str(tmp_path / "policy/devices/02-devices.tr.pdf"))

    linked = book.add_link(f"<p>{WAITING}</p>", "02-devices.tr.pdf")

    shown = '<a class="page-pdf no-print" href="devices.tr.pdf" type="application/pdf">PDF</a>'
    assert linked == f"<p>{shown}</p>"
    assert book.requests[0].pdf.endswith("/devices.tr.pdf")


def test_a_page_without_a_waiting_link_stays_as_it_is(book: PdfLinkAdapter) -> None:
    assert book.add_link("<p>404</p>", "404.tr.pdf") == "<p>404</p>"


def test_a_theme_handler_that_is_not_there_stops_the_build(
    plugin: PdfExportPlugin, tmp_path: Path
) -> None:
    plugin.config = {"theme_handler_path": str(tmp_path / "none.py")}

    with pytest.raises(FileNotFoundError):
        replace_renderer(plugin, ROOT, tmp_path)


def test_a_page_that_has_a_sheet_links_to_it_and_orders_no_pdf(
    plugin: PdfExportPlugin, tmp_path: Path
) -> None:
    book = replace_renderer(
        plugin,
        ROOT,
        tmp_path,
        {"editions/a-from-b/a-from-b.tr.pdf": "../../downloads/a/redline.tr.pdf"},
    )

    book.write_pdf("", "", str(tmp_path / "editions/a-from-b/a-from-b.tr.pdf"))
    linked = book.add_link(f"<p>{WAITING}</p>", "a-from-b.tr.pdf")

    assert book.requests == []
    assert 'href="../../downloads/a/redline.tr.pdf"' in linked


def test_a_page_named_like_a_sheet_in_another_folder_keeps_its_own_pdf(
    plugin: PdfExportPlugin, tmp_path: Path
) -> None:
    adapter = replace_renderer(plugin, ROOT, tmp_path, {"cards/report/report.tr.pdf": "sheet.pdf"})

    adapter.write_pdf("", "", str(tmp_path / "report/report.tr.pdf"))
    linked = adapter.add_link(f"<p>{WAITING}</p>", "report.tr.pdf")

    assert [one.pdf for one in adapter.requests] == ["report/report.tr.pdf"]
    assert 'href="report.tr.pdf"' in linked


def test_a_silenced_plugin_says_nothing_and_the_others_hear_of_the_configuration(
    plugin: PdfExportPlugin, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[str] = []
    plugins = PluginCollection()

    class First(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
        @event_priority(100)
        def on_config(self, *_: object) -> None:
            silence(plugins)

    class Last(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
        def on_config(self, *_: object) -> None:
            heard.append("last")

    monkeypatch.delenv("ESAFETY_PAPER", raising=False)
    plugin.config |= {"enabled_if_env": "ESAFETY_PAPER"}
    plugins["pdf-export"], plugins["first"], plugins["last"] = plugin, First(), Last()

    plugins.run_event("config", MkDocsConfig())

    assert heard == ["last"]
    assert not plugin.enabled
    assert capsys.readouterr().out == ""


def asked_for(statements: str) -> subprocess.CompletedProcess[bytes]:
    code = (
        "import sys; from esafety.site.page_pdf_adapter import renderer_not_loaded\n"
        f"with renderer_not_loaded(): {statements}\n"
    )
    return subprocess.run((sys.executable, "-c", code), check=True, capture_output=True)


def test_what_the_plugin_asks_for_does_not_load_the_renderer() -> None:
    asked_for(
        "from weasyprint.logger import LOGGER; from weasyprint import urls; urls.path2url('a'); "
        "assert not any(m.endswith('.document') for m in sys.modules); "
        "assert LOGGER.name == 'weasyprint'"
    )


@pytest.mark.parametrize(
    "statement",
    [
        "from weasyprint import HTML; HTML.write_pdf",
        "from weasyprint.logger import PROGRESS_LOGGER; PROGRESS_LOGGER.name",
    ],
)
def test_whoever_asks_for_more_has_the_renderer(statement: str) -> None:
    asked_for(statement)


def test_of_a_build_with_paper_two_listeners_do_without_the_renderer(
    plugin: PdfExportPlugin,
) -> None:
    plugins = PluginCollection()
    plugins["pdf-export"] = plugin
    asking = {
        event: [*listeners] for event, listeners in plugins.events.items() if plugin_in(listeners)
    }

    spare_renderer(plugins)

    replaced = {event for event, before in asking.items() if plugins.events[event] != before}
    assert replaced == {"config", "post_page"}
    assert all(len(plugins.events[event]) == len(before) for event, before in asking.items())


def plugin_in(listeners: Sequence[object]) -> bool:
    return any(isinstance(getattr(one, "__self__", None), PdfExportPlugin) for one in listeners)

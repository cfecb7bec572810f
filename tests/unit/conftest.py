from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from weasyprint import HTML

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from sealing import sealed
from workshop import ROOT

PAGE = DOCUMENT_TYPES["page"]

STYLES = PAGE.all_styles

MakeSheet = Callable[..., PrintJob]

# Tests that print, start programs, read whole files, wait for a host or try many broken schools.
# They take four fifths of the time of all unit tests; `make quick` leaves them out.
SLOW: Final = frozenset(
    (
        *("approval/test_approve", "checks/rules/test_table", "checks/spelling/test_apostrophes"),
        *("cli/commands/starting/test_new", "cli/commands/starting/test_update"),
        *("cli/test_render_with_progress", "content/preview/test_read", "content/test_bounds"),
        *("documents/word_search/test_grid", "external_links/test_link_requests"),
        *("git/test_branch",),
        *("images/test_raster", "images/test_svg", "markdown/faults/test_source_marks"),
        *("pdf/checks/test_lost_words", "pdf/checks/test_trial_papers", "pdf/run/test_cache"),
        *("pdf/run/test_cache_key", "pdf/run/test_render_all", "pdf/run/test_worker_pool"),
        *("site/macros/test_calls", "site/test_plugin", "starter/test_new_school"),
        *("starter/test_update_school", "text/test_messages", "starter/test_starter_policy"),
        *("cli/commands/edition/test_import_policy", "school/test_cms_paths"),
        *("documents/poster/test_compose", "documents/booklet/test_compose"),
        *("documents/booklet/test_bilingual", "pdf/checks/test_missing_glyphs"),
        *("processes/test_alarm", "importing/forms/test_file_kind", "importing/test_import_file"),
        *("images/faces/test_detector", "images/test_encoding", "pdf/derived/test_table"),
        *("pdf/weasyprint/test_engine", "pdf/weasyprint/test_wide_tables"),
    )
)
# Tests of how the time grows with a text read long texts, wherever they stand.
TIMED: Final = ("squared_time", "linear_time")
_UNIT: Final = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the slow modules, and those that read long texts."""
    slow = {_UNIT / f"{name}.py" for name in SLOW}
    assert all(path.is_file() for path in slow), "a slow module has another name now"
    for item in items:
        if item.path in slow or any(words in item.name for words in TIMED):
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def root() -> Path:
    """Return the project's folder, where style sheets, fonts and fragments lie."""
    return ROOT


@pytest.fixture
def make_sheet() -> MakeSheet:
    """Return a maker of small sheets in the project's own styles."""

    def made(body: str, path: str = "a.tr.pdf", styles: tuple[str, ...] = STYLES) -> PrintJob:
        html = (
            '<!doctype html><html lang="tr"><head><meta charset="utf-8">'
            "<title>Güvenli internet ığüşöç</title></head>"
            f'<body><main data-title="x">{body}</main></body></html>'
        )
        noon = datetime(2022, 9, 29, 12, tzinfo=UTC)
        return PrintJob(PAGE, "tr", "Güvenli internet ığüşöç", html, body, path, noon, styles)

    return made


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[HTML]:
    """Return a list that grows by every document that WeasyPrint lays out."""
    laid_out: list[HTML] = []
    layout = HTML.render

    def counted(document: HTML, *given: Any, **named: Any) -> Any:
        laid_out.append(document)
        return layout(document, *given, **named)

    monkeypatch.setattr(HTML, "render", counted)
    return laid_out


@pytest.fixture(scope="session")
def sound() -> dict[str, str]:
    """Return the smallest school without a problem, its edition sealed, path by path."""
    school = (ROOT / "tests/golden/school.yml").read_text(encoding="utf-8")
    return sealed(yaml.safe_load(school))

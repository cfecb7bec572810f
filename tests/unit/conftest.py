from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

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

from importlib.metadata import version

import pytest

from esafety.pdf.run import renderer_versions
from esafety.pdf.run.renderer_versions import renderer
from esafety.pdf.weasyprint.engine import pango_version


def test_the_versions_are_those_that_are_installed() -> None:
    said = renderer().split(", ")

    assert f"weasyprint {version('weasyprint')}" in said
    assert said[-1] == f"Pango {pango_version()}"


def test_where_linux_does_not_know_pango_the_renderer_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = renderer()
    monkeypatch.setattr(renderer_versions, "known_to_linux", lambda: False)

    assert renderer() == there

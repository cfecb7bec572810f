"""A small school as the macros of each language see it."""

from datetime import date

import pytest
import yaml

from esafety.content.load import read_content
from esafety.site.macros.context import MacroContext
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import Templates
from sealing import sealed
from workshop import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["tr", "en"])
def macro_context(request: pytest.FixtureRequest) -> MacroContext:
    tree = sealed(yaml.safe_load((ROOT / "tests/golden/school.yml").read_text(encoding="utf-8")))
    templates = Templates(ROOT, request.param)
    both = [Templates(ROOT, lang) for lang in SPOKEN_LANGUAGES]
    return MacroContext(read_content(tree), templates, both, TODAY, lambda target: f"<{target}>")

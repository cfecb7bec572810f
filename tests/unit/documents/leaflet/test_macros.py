from datetime import date

import pytest

from esafety.site.macros.calls import macros
from esafety.site.macros.context import MacroContext
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT, TODAY


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
def test_the_leaflet_of_the_kit_is_offered_on_its_page(language: str) -> None:
    both = [Templates(ROOT, one) for one in SPOKEN_LANGUAGES]
    today = date.fromisoformat(TODAY)
    context = MacroContext(CONTENT, Templates(ROOT, language), both, today, lambda path: path)

    offer = macros(context)["leaflet_offer"]()

    (leaflet,) = CONTENT.sheets["leaflet"]
    assert leaflet.titles[language]
    assert f".{language}.pdf" in offer

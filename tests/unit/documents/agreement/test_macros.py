from types import SimpleNamespace
from typing import Any

from esafety.documents.agreement.macros import signatures
from esafety.text.templates import Templates
from workshop import ROOT


def test_every_child_has_a_place_to_sign_below_what_is_promised() -> None:
    templates = Templates(ROOT, "tr")
    scope: Any = SimpleNamespace(render=templates.render)

    html = signatures(scope, "12", "Söz & *imza*")

    assert html.count('class="signatures__place"') == 12
    assert "Söz &amp; &#42;imza&#42;" in html
    assert "\n" not in html.strip()

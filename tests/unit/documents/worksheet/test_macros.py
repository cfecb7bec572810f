import pytest

from esafety.documents.worksheet.macros import card
from esafety.documents.worksheet.source import CARD_KINDS
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT


class Scope:
    """A page that asks, one folder below the root."""

    content = CONTENT

    def __init__(self, language: str) -> None:
        self.language = self.paper_language = language
        self.templates = Templates(ROOT, language)

    def render(self, name: str, **context: object) -> str:
        return self.templates.render(name, href=lambda target: f"../{target}", **context)


@pytest.mark.parametrize("language", ["tr", "en"])
def test_cards_differ_by_the_name_of_their_colour_and_by_their_shape(language: str) -> None:
    made = {kind: card(Scope(language), kind, "Söz", "Cümle.") for kind in CARD_KINDS}

    for html in made.values():
        assert "\n" not in html.strip()
    cards = [html.replace(kind, "") for kind, html in made.items()]
    assert len(set(cards)) == len(CARD_KINDS)
    for kind in CARD_KINDS.values():
        assert (ROOT / "assets" / kind.drawing).is_file()


def test_a_card_shows_its_words_as_they_were_written() -> None:
    html = card(Scope("tr"), "ask", "A & *B*", "C.")

    assert "A &amp; &#42;B&#42;" in html
    assert 'src="../assets/art/worksheets/ask.svg"' in html
    assert 'alt="Sarı üçgen, içinde soru işareti"' in html

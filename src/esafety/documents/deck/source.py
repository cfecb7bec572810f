"""Cards as editors write them: a page whose headings of the second level are cards."""

from typing import Final

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Given
from esafety.formats.field_types import Switch
from esafety.policy.page_facts import SheetFacts

NAME: Final = "deck"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "decks"


class DeckFacts(SheetFacts):
    """The front matter of a deck; `backs` asks for printed backs."""

    backs: Given[Switch] = None


DECK_FRONT: Final[FactFile[DeckFacts]] = FactFile(DeckFacts)

"""The languages in which the command speaks: the one that was chosen, or all of the school's."""

import os
from typing import Final

from esafety.text.languages import SPOKEN_LANGUAGES

# An environment variable, so that the processes a command starts speak as it does.
CHOICE: Final = "ESAFETY_LANG"


def shown_languages() -> tuple[str, ...]:
    """Return the languages of every message, in their order."""
    chosen = os.environ.get(CHOICE, "")
    return (chosen,) if chosen in SPOKEN_LANGUAGES else SPOKEN_LANGUAGES

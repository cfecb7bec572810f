"""What readers are called in a kind of school: `kindergarten-reader-students`.

The kind stands in the school's own file of facts; one that names none is a primary school.
"""

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import yaml

from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import Words, reader_words

USUAL: Final = "primary"
FACTS: Final = "data/school.yml"


def kind_in(root: Path) -> str:
    """Return the kind of the school in a folder, by the line that names it."""
    try:
        return kind_said((root / FACTS).read_text(encoding="utf-8", errors="replace"))
    except OSError:  # reported where the facts are checked
        return USUAL


@lru_cache(maxsize=8)
def kind_said(facts: str) -> str:
    """Return the kind of the school whose file of facts has this text.

    Whatever is wrong with the file is reported where facts are checked.
    """
    try:
        whole = yaml.compose(facts, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return USUAL
    rows = whole.value if isinstance(whole, yaml.MappingNode) else ()
    kinds = [value.value for key, value in rows if key.value == "kind"]
    return kinds[0] if kinds and isinstance(kinds[0], str) else USUAL


@cache
def words_for(language: str, kind: str) -> Words:
    """Return the words printed on pages and paper of a kind of school, by key.

    A language that the program does not speak keeps its own words.
    """
    words, own = reader_words(language), f"{kind}-"
    if language not in SPOKEN_LANGUAGES:
        return words
    changed = {key.removeprefix(own): text for key, text in words.items() if key.startswith(own)}
    return {**words, **changed}

"""What readers are called in a kind of school: `kindergarten-reader-students`.

The kind stands in the school's own file of facts; one that names none is a primary school.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import Final

import yaml

from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import LOADER, CatalogWords, reader_words

USUAL: Final = "primary"
FACTS: Final = "data/school.yml"
# Those of a school's facts are some hundred.
_MOST_EVENTS: Final = 20_000


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
        return next(_values_at_top(facts, "kind"), USUAL)
    except (yaml.YAMLError, UnicodeError):
        return USUAL


def _values_at_top(text: str, name: str) -> Iterator[str]:
    """Yield the words behind a key of the outermost mapping of a YAML document.

    It is read piece by piece and no further than `_MOST_EVENTS`: a file without end or bottom
    costs no more than a long one.
    """
    depth, key = 0, None
    for event in islice(yaml.parse(text, Loader=LOADER), _MOST_EVENTS):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth, key = depth - 1, None
        elif depth == 1 and isinstance(event, yaml.NodeEvent):
            value = getattr(event, "value", "")
            if key == name:
                yield value
            key = value if key is None else None


@cache
def words_for(language: str, kind: str) -> CatalogWords:
    """Return the words printed on pages and paper of a kind of school, by key.

    A language that the program does not speak keeps its own words.
    """
    words, own = reader_words(language), f"{kind}-"
    if language not in SPOKEN_LANGUAGES:
        return words
    changed = {key.removeprefix(own): text for key, text in words.items() if key.startswith(own)}
    return {**words, **changed}

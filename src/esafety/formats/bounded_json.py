"""JSON of others read within bounds: of size and depth, every key once, whole letters only."""

import json
import re
from typing import Any, Final

# A list of every file of an edition has some 100,000 letters.
LONGEST: Final = 20_000_000
# Half of a letter, written as an escape: no file can hold it, and nothing can print it.
_HALF: Final = re.compile("[\ud800-\udfff]")


def read_json(text: str) -> Any:
    """Return what a JSON text stands for.

    Raises:
        ValueError: if it is no JSON, or larger, deeper or otherwise than a list of ours.
    """
    if len(text) > LONGEST:
        raise ValueError(f"> {LONGEST}")
    try:
        data = json.loads(text, object_pairs_hook=_without_duplicate_keys)
        if _HALF.search(json.dumps(data, ensure_ascii=False)):
            raise ValueError(r"\ud800")
    except RecursionError as deep:
        raise ValueError("too deep") from deep
    return data


def _without_duplicate_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a duplicate key: parsers disagree on which one counts."""
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a key stands twice")
    return data

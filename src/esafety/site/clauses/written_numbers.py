"""Items that bear a number of their own, as an approved text has it: `(1)`, `a)`; no bullet.

A number with a full stop is an ordinal in Turkish: `1. sınıflar`.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

OWN_NUMBER: Final = "own-number"
_NUMBER: Final = re.compile(r"\s*\(?(?:[0-9]{1,3}|[^\W\d_]|[ivx]{1,4})\)\s", re.IGNORECASE)
_ESCAPED: Final = re.compile(rf"{STX}([0-9]+){ETX}")


def _unescaped(text: str) -> str:
    """Return a text of the renderer's tree, where an escaped bracket is a mark until the end."""
    return _ESCAPED.sub(lambda mark: chr(int(mark[1])), text)


def mark_written_numbers(root: Element) -> None:
    """Mark the items of lists with bullets whose own words begin with a number."""
    for items in root.iter("ul"):
        for item in items:
            if item.tag == "li" and _NUMBER.match(_unescaped("".join(item.itertext()))):
                item.set("class", " ".join(filter(None, (item.get("class"), OWN_NUMBER))))

"""The modules of the engine, and those that have something: to parse all of them takes a second."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workshop import ROOT

SOURCES: Final = sorted((ROOT / "src/esafety").rglob("*.py"))


def modules_with(pattern: str) -> Iterator[tuple[Path, str]]:
    """Yield the modules whose text has a regular expression, each with its text."""
    found = re.compile(pattern)
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        if found.search(text):
            yield path, text

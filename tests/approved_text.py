"""The approved document, as the proofs need it."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import yaml

DOCUMENT: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "approved/2022-2023.yml").read_text(encoding="utf-8")
)
SECTIONS: list[dict[str, Any]] = DOCUMENT["sections"]
CLAUSES: list[str] = [clause for section in SECTIONS for clause in section["clauses"]]
IDS: list[str] = [name for section in SECTIONS for name in section.get("clause_ids", [])]
AUDIENCES: list[list[str]] = [a for s in SECTIONS for a in s.get("clause_audience", [])]
HEADINGS: list[str] = [section["heading"] for section in SECTIONS if section["heading"]]
LINES: list[str] = [
    entry["text"]
    for section in SECTIONS
    for entry in (*section.get("paragraphs", []), *section.get("lines", []))
]


def squeezed(text: str) -> str:
    """Return a text without white space, hyphenation, emphasis and link marks."""
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"[\s*<>\u00ad\u200b\x02-]+", "", text)


def places(parts: list[str], whole: str) -> list[int]:
    """Return where each part begins in the whole, looking on from the end of the one before."""
    found, start = [], 0
    for part in parts:
        place = whole.find(part, start)
        assert place >= 0, f"not found, or not in order: {part[:80]}"
        found.append(place)
        start = place + len(part)
    return found

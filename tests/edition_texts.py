"""Small editions, as texts to compare, and a strategy that draws many of them."""

from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st

from esafety.policy.alignment.passage import CLAUSE, HEADING, EditionPassage
from esafety.redline.changes import Redline
from esafety.redline.compare import compare
from esafety.redline.passages import EditionText

_WORDS: Final = st.sampled_from(
    ["okul", "telefon", "kapalı", "tutulur", "veli", "izin", "ve", "site"]
)
_TEXTS: Final = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)
_SECTIONS: Final = st.sampled_from(["rules", "pictures", "devices"])
EDITIONS: Final = st.lists(st.tuples(_SECTIONS, _TEXTS), max_size=12)

Clauses = Sequence[tuple[str, str]]


def edition(name: str, clauses: Clauses) -> EditionText:
    """Return an edition of some clauses, each a section and its text, grouped by section."""
    passages: list[EditionPassage] = []
    for place, section in enumerate(dict.fromkeys(section for section, _ in clauses), 1):
        passages.append(EditionPassage(HEADING, section, section, section, section, level=1))
        texts = [text for home, text in clauses if home == section]
        passages += [
            EditionPassage(CLAUSE, text, section, section, f"{section}-{n:02d}", f"{place}.{n}")
            for n, text in enumerate(texts, 1)
        ]
    return EditionText(name, "tr", tuple(passages), {})


def compared(old: Clauses, new: Clauses) -> Redline:
    return compare(edition("2022-2023", old), edition("2023-2024", new))

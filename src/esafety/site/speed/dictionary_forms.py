"""Dictionary forms of words, kept from build to build: a cache that only saves time.

The word lists of Turkish and English take two seconds of a processor to load; a build that has
seen all its words needs none. Forms that another release told, or other word lists, are told anew.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.search.morphology import Morphology
from esafety.storage.cache.files import read_cached, write_cached
from esafety.storage.cache.program_digest import program_digest

# What tells the forms: a part of ours, and the word lists (held by `tests/test_cache_parts.py`).
_TOLD_BY: Final = (("search", "text/grammar/letter_case.py"), ("simplemma",))


@dataclass(frozen=True, slots=True)
class DictionaryForms:
    """Where dictionary forms are kept, in a file for each language."""

    folder: Path

    @contextmanager
    def of(self, language: str, morphology: Morphology) -> Iterator[Callable[[str], str]]:
        """Give what returns the dictionary form of a word; afterwards new ones are kept."""
        place = self.folder / f"{language}.json"
        told_by = program_digest(*_TOLD_BY)
        known = _read(read_cached(place), told_by)
        before = len(known)

        def form(word: str) -> str:
            if word not in known:
                known[word] = morphology.dictionary_form(word)
            return known[word]

        yield form
        if len(known) > before:
            said = {told_by: known}
            write_cached(place, json.dumps(said, ensure_ascii=False, sort_keys=True).encode())


def _read(body: bytes | None, told_by: str) -> dict[str, str]:
    """Return the forms that were told so; none where anything else told them."""
    try:
        return dict(json.loads(body)[told_by]) if body is not None else {}
    except (ValueError, TypeError, LookupError, RecursionError):  # written by another release
        return {}

"""Dictionary forms of words, kept from build to build: a cache that only saves time.

The word lists of Turkish and English take two seconds of a processor to load; a build that has
seen all its words needs none.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from esafety.search.morphology import Morphology
from esafety.storage.cache.files import read_cached, write_cached


@dataclass(frozen=True, slots=True)
class DictionaryForms:
    """Where dictionary forms are kept, in a file for each language."""

    folder: Path

    @contextmanager
    def of(self, language: str, morphology: Morphology) -> Iterator[Callable[[str], str]]:
        """Give what returns the dictionary form of a word; afterwards new ones are kept."""
        place = self.folder / f"{language}-{version('simplemma')}.json"
        known = _read(read_cached(place))
        before = len(known)

        def form(word: str) -> str:
            if word not in known:
                known[word] = morphology.dictionary_form(word)
            return known[word]

        yield form
        if len(known) > before:
            write_cached(place, json.dumps(known, ensure_ascii=False, sort_keys=True).encode())


def _read(body: bytes | None) -> dict[str, str]:
    try:
        return dict(json.loads(body)) if body is not None else {}
    except (ValueError, TypeError, RecursionError):  # written by another release
        return {}

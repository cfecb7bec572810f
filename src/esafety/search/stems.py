"""The stem of a word as the browser tells it: the longest that is known and that endings follow.

The same as in assets/scripts/search/words.js; a test in a browser proves that both agree.
"""

import re
from collections.abc import Collection, Iterable
from typing import Final

from esafety.search.morphology import Morphology

_SHORTEST: Final = 2


class Stems:
    """Known words with all stems that they have before endings."""

    def __init__(self, words: Iterable[str], morphology: Morphology) -> None:
        self._endings = morphology.endings
        self._chains = morphology.chains
        self._longest = max(map(len, self._endings), default=0)
        self._forms: dict[str, list[tuple[str, str]]] = {}
        for word in words:
            self._forms.setdefault(word, []).insert(0, (word, ""))
            for form, before in _variants(word, morphology):
                self._forms.setdefault(form, []).append((word, before))

    def stem_of(self, word: str) -> str:
        """Return the longest known word of which a folded word is a form; else nothing."""
        for end in range(len(word), _SHORTEST - 1, -1):
            rest = word[end:]
            for known, before in self._forms.get(word[:end], ()):
                if re.match(before, rest) and (not rest or self._is_ending(rest)):
                    return known
        return word if word in self._forms else ""  # of one letter

    def _is_ending(self, rest: str) -> bool:
        """Tell whether a text consists of endings."""
        if not self._chains:
            return rest in self._endings
        reached = {0}
        for start in range(len(rest)):
            if start in reached:
                ends = range(start + 1, min(len(rest), start + self._longest) + 1)
                reached.update(end for end in ends if rest[start:end] in self._endings)
        return len(rest) in reached


def _variants(word: str, morphology: Morphology) -> Iterable[tuple[str, str]]:
    if word in morphology.irregular:
        yield morphology.irregular[word], morphology.vowel
    for ending, instead, before in morphology.variants:
        form = re.sub(f"{ending}$", instead.replace("$1", r"\1"), word)
        if form != word and len(form) >= _SHORTEST:
            yield form, before


def unexplained(surfaces: dict[str, str], stems: Stems, terms: Collection[str]) -> dict[str, str]:
    """Return the folded words whose term cannot be found by their stem, each with that term.

    Args:
        surfaces: folded words as they stand in texts, each with the term that it belongs to.
        stems: what finds the stem of a word.
        terms: the terms of the index; words of any other are left out.
    """
    found: dict[str, str] = {}
    for word, term in surfaces.items():
        if term in terms and stems.stem_of(word) != term:
            found.setdefault(word, term)
    return found

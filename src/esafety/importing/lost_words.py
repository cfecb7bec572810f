"""The words of a file that did not arrive in the pages written from it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from esafety.importing.block import Remark, Source
from esafety.importing.chapters import ImportedPolicy
from esafety.importing.forms.text_file import without_invisible
from esafety.markdown.rendered_words import words_of

_FRONT: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\([^\w\s])")
_BOLD: Final = re.compile(r"(?<!\\)\*\*")
_ANCHOR: Final = re.compile(r"\{ #[a-z0-9-]+ \}$", re.MULTILINE)


def lost_words(
    source: Source, policy: ImportedPolicy, pages: Iterable[str], remarks: Sequence[Remark]
) -> Iterator[Remark]:
    """Yield the words that were written and are on no page, with their places.

    Markers of clauses, which become numbers, and what was left out and reported are no words lost.
    """
    arrived = sum(map(_arrived, pages), Counter())
    for remark in remarks:
        arrived.update(_words(remark.left_out))
    for section in policy.sections():
        for part in section.parts:
            if part.marker and not part.marker.kept and not part.block.label:
                arrived.update(_words(part.marker.written))
    written = [(place, _written(text, arrived)) for place, text in source.written]
    missing = Counter(word for _, words in written for word in words) - arrived
    for place, words in reversed(written):
        lost = [*_taken(words, missing)]
        if lost:
            yield Remark(place, "import-lost", {"words": ", ".join(dict.fromkeys(lost))})


def _written(text: str, arrived: Counter[str]) -> list[str]:
    """Return the words of a text; whole where its marks of bold type cut words and they arrived."""
    cut, whole = _words(text), _words(_BOLD.sub("", text))
    return whole if Counter(cut) - arrived and not Counter(whole) - arrived else cut


def _arrived(page: str) -> Counter[str]:
    """Return the words of a page; one of which a part is bold counts whole, and in its parts."""
    return Counter(_words(_body(page))) | Counter(_words(_body(_BOLD.sub("", page))))


def _body(page: str) -> str:
    return _ESCAPED.sub(r"\1", _ANCHOR.sub("", _FRONT.sub("", page))).replace("&amp;", "&")


def _words(text: str) -> list[str]:
    return words_of(without_invisible(text))


def _taken(words: Iterable[str], missing: Counter[str]) -> Iterator[str]:
    for word in words:
        if missing[word] > 0:
            missing[word] -= 1
            yield word

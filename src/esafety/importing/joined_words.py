"""Words that bad copying has joined: found by the other words of the text, parted only on request.

There is no list of all Turkish words, and there cannot be one. A word that stands once is thought
to be two where its first part is a word of this text, or one that joins often, and its second part
one of this text or a word for readers, with its endings.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.structure.patterns import ADDRESS, JOINED_WORDS, READER_WORDS
from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.word_forms import form_of

_WORD: Final = re.compile(r"[^\W\d_]+")
# Two sentences, or two members of a list, without a blank between them; an address has none.
_SEAM: Final = re.compile(r"(?<=[^\W\d_]{3})([,;]|\.(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]))(?=[^\W\d_]{2})")
_BOLD: Final = f"[{BOLD_ON}{BOLD_OFF}]*"
_SHORTEST_FIRST: Final = 4
_SHORTEST_SECOND: Final = 5


def without_joined_words(
    blocks: Sequence[Block], remarks: list[Remark], language: str, *, repair: bool
) -> list[Block]:
    """Return the blocks, joined words parted where `repair` is wanted; each is reported."""
    known = Counter(
        small_letters(word, language) for block in blocks for word in _WORD.findall(block.plain)
    )
    found = []
    for block in blocks:
        text = block.text
        for joined, parted in _joined(block.plain, known, language):
            params = {"joined": joined, "parted": parted}
            key = "import-parted" if repair else "import-joined"
            left = joined if repair else ""
            remarks.append(Remark(block.line, key, params, block.page, left))
            text = _repaired(text, joined, parted) if repair else text
        found.append(replace(block, text=text))
    return found


def _repaired(text: str, joined: str, parted: str) -> str:
    """Return a text with a joined word parted; bold type may begin or end within it."""
    letters = _BOLD.join(map(re.escape, joined))
    return re.sub(rf"(?<!\w){letters}(?!\w)", lambda found: _spaced(found[0], parted), text)


def _spaced(joined: str, parted: str) -> str:
    made, place = "", 0
    for letter in joined:
        if parted[place] == " " and letter not in (BOLD_ON, BOLD_OFF):
            made, place = f"{made} ", place + 1
        made += letter
        place += letter not in (BOLD_ON, BOLD_OFF)
    return made


def _joined(text: str, known: Counter[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a text that may be two, and the two."""
    for piece in dict.fromkeys(text.split()):
        if not ADDRESS.search(piece):
            seamed = _SEAM.sub(r"\1 ", piece)
            if seamed != piece:
                yield piece, seamed
            for word in _WORD.findall(piece) if seamed == piece else ():
                if parted := _parted(word, known, language):
                    yield word, parted


def _parted(word: str, known: Counter[str], language: str) -> str:
    small = small_letters(word, language)
    if known[small] > 1:
        return ""
    for cut in range(2, len(word) - _SHORTEST_SECOND + 1):
        first, second = small[:cut], small[cut:]
        joins = first in JOINED_WORDS
        if (joins or (cut >= _SHORTEST_FIRST and known[first])) and _is_word(
            second, known, language
        ):
            return f"{word[:cut]} {word[cut:]}"
    return ""


def _is_word(word: str, known: Counter[str], language: str) -> bool:
    return bool(known[word]) or _names_reader(word, language)


@cache
def _names_reader(word: str, language: str) -> bool:
    """Tell whether a word is one for readers, with any of its endings."""
    named = [one for words in READER_WORDS[language].values() for one in words]
    forms = (form_of(one, language) for one in named)
    return any(
        form and word.startswith(form.stem) and form.end(word, word, 0) == len(word)
        for form in forms
    )

"""What a Turkish word becomes before an ending: `kitap` and `kitab-ı`, `isim` and `ism-i`.

All words are folded, so that ç and c, ğ and g are one.
"""

from collections.abc import Mapping
from typing import Final

# How a word ends, what stands there instead, and how the ending behind it begins: regular
# expressions that Python and a browser read alike.
Variant = tuple[str, str, str]
VOWEL: Final = "[aeiou]"
# A last p, t or k softens before a vowel; a last a or e narrows before -iyor: söyle-, söyl-üyor.
VARIANTS: Final[tuple[Variant, ...]] = (
    ("p", "b", VOWEL),
    ("t", "d", VOWEL),
    ("k", "g", VOWEL),
    ("[ae]", "", "[iu]yor"),
)
# Common nouns whose last vowel falls before a vowel.
_FALLING: Final = (
    "agiz akil alin asil beyin boyun burun cisim devir emir fikir gogus gonul hacim hapis hukum"
    " ilim isim izin kahir karin kayit koyun metin nakit nehir nesil ogul omur omuz resim sabir"
    " sehir sekil seyir tavir vakit vehim zehir zihin zulum"
)
# Loan words whose last consonant is doubled before a vowel: `hak` and `hakk-ı`.
_DOUBLING: Final = "af hak hat his ret sir tip zan zit"
_SOFT: Final = {"p": "b", "t": "d", "k": "g"}


def _fallen(word: str) -> str:
    return word[:-2] + _SOFT.get(word[-1], word[-1])


# Words with the stem that stands before an ending that begins with a vowel.
IRREGULAR: Final[Mapping[str, str]] = {
    **{word: _fallen(word) for word in _FALLING.split()},
    **{word: word + word[-1] for word in _DOUBLING.split()},
    # A last t that stays hard: the vowel falls all the same.
    "metin": "metn",
    "vakit": "vakt",
    "nakit": "nakd",
    # A passive without the last consonant: konuldu.
    "koy": "kon",
}

"""The dictionary form of a Turkish word: `telefonlarımızdan` is `telefon`, `alındı` is `al`."""

from typing import Final

import simplemma

from esafety.search.turkish.folding import small

# What simplemma 2.0 takes for another word, and what that is in the texts of schools.
_CORRECTED: Final = {
    "alın": "al",
    "akış": "akış",
    "değ": "değil",
    "din": "dinle",
    "döner": "dön",
    "düğ": "düğme",
    "elim": "el",
    "gider": "git",
    "kon": "koy",
    "konul": "koy",
    "konur": "koy",
    "şub": "şubat",
    "türe": "tür",
    "uyur": "uyu",
    "üzer": "üzer",
    "yazar": "yaz",
    "çizer": "çiz",
    "yaşar": "yaşa",
    "ın": "in",
    # Pronouns of many.
    "bizler": "biz",
    "bunlar": "bu",
    "kimler": "kim",
    "neler": "ne",
    "onlar": "o",
    "sizler": "siz",
}


def dictionary_form(word: str) -> str:
    """Return the form of a word under which a dictionary lists it, in small letters.

    A verb is returned without -mak, a word that no dictionary knows without its endings as far as
    they are told, at worst as it is.
    """
    form = str(simplemma.lemmatize(small(word), lang="tr"))
    return _CORRECTED.get(form, form)

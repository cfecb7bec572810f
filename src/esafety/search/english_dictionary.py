"""The dictionary form of an English word: `children’s` is `child`, `taken` is `take`."""

import simplemma


def dictionary_form(word: str) -> str:
    """Return the form of a word under which a dictionary lists it, in small letters."""
    return str(simplemma.lemmatize(word.lower(), lang="en")).lower()

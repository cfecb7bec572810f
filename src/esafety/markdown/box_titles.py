"""Titles of boxes that were given none: the renderer shows the English name of their kind."""

import re
from typing import Final

from esafety.markdown.faults.attributes.classes import BOX_KINDS
from esafety.text.messages import reader_words

# A title that is another word than its own box's kind was written by somebody: "Tip" is a word
# of Turkish, too.
_TITLE: Final = re.compile(
    rf'(class="(?:admonition )?({"|".join(BOX_KINDS)})\b[^<>]*>\s*'
    r'<(?:p class="admonition-title"|summary)>)((?i:\2))(?=<)'
)


def titles_in(language: str, html: str) -> str:
    """Return a page's HTML with the titles of untitled boxes in its own language."""
    words = reader_words(language)
    return _TITLE.sub(lambda title: title[1] + words[f"box-{title[2]}"], html)

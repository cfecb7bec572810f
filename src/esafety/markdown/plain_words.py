"""Words of an editor put into a page whose Markdown is still to be rendered."""

import re
from typing import Final

from markupsafe import Markup, escape

# A call's words are not seen when the check reads a page, so they may mean nothing to Markdown:
# no link, no HTML, no emphasis, no address that would become a link.
_MARKS: Final = re.compile(r"[*@\[\]^_`{|}~\\=#]|(?<=:)/|w(?=ww\.)", re.IGNORECASE)


def as_words(text: str) -> Markup:
    """Return a text whose every mark is shown as it stands, in Markdown and in HTML."""
    shown, end = [], 0
    for mark in _MARKS.finditer(text):
        shown += [escape(text[end : mark.start()]), Markup("&#%d;") % ord(mark[0])]
        end = mark.end()
    return Markup("").join([*shown, escape(text[end:])])

"""Links of our templates to pages that the school leaves out: taken away from what was rendered."""

import re
from typing import Final

# What stands for the address of a page that is left out.
NOWHERE: Final = "left-out:"
_LINK: Final = rf'<a\b(?=[^<>]*\bhref="{NOWHERE}[^"]*")[^<>]*>'
# What is nothing but such a link: an entry of a list, a card.
_ALONE: Final = re.compile(rf"<li>\s*{_LINK}(?:(?!</a>).)*</a>\s*</li>\s*", re.DOTALL)
_CARD: Final = re.compile(rf'(?=<a class="card\b){_LINK}(?:(?!</a>).)*</a>\s*', re.DOTALL)
_WORDS: Final = re.compile(rf"{_LINK}((?:(?!</a>).)*)</a>", re.DOTALL)


def without_dead_links(html: str) -> str:
    """Return HTML in which a link to `NOWHERE` is its words; entries and cards of it are gone."""
    if NOWHERE not in html:
        return html
    return _WORDS.sub(r"\1", _CARD.sub("", _ALONE.sub("", html)))

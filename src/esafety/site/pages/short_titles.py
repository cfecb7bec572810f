"""Headings of the policy as readers see them: the short title large, the approved words beside it.

The approved heading stays on the page, letter by letter; it is only no longer the large one.
"""

import re
from html import escape
from typing import Final

_HEADING: Final = re.compile(
    r"<(?P<level>h[12])(?P<id> id=\"[^\"]*\")?>(?P<words>.*?)"
    r"(?P<link><a class=\"headerlink\".*?</a>)?</(?P=level)>",
    re.DOTALL,
)


def with_short_title(html: str, title: str, label: str) -> str:
    """Return HTML whose first heading shows a title, followed by its own words under a label.

    A heading that is the title already, or HTML without a heading, stays as it is.
    """

    def shown(heading: re.Match[str]) -> str:
        words, level = heading["words"].strip(), heading["level"]
        if words == escape(title, quote=False):
            return heading[0]
        large = f"<{level}{heading['id'] or ''}>{escape(title, quote=False)}{heading['link'] or ''}"
        small = f'<span class="approved-heading__label">{escape(label)}</span> {words}'
        return f'{large}</{level}>\n<p class="approved-heading">{small}</p>'

    return _HEADING.sub(shown, html, count=1)

"""What the theme and Markdown leave out of a page's HTML, for whoever has no mouse.

Works on finished pages: paper and texts to paste are made from what was rendered before.
Rules: HTML Standard, 4.10.19.7 (a checkbox takes no `autocomplete`); WCAG 2.2, 2.1.1 (what
scrolls can be scrolled by keyboard) and 4.1.2 (what takes the focus has a name).
"""

import re
from html import escape
from typing import Final

# The theme's switches. assets/scripts/page/menu.js sets them back where a browser restores them.
_SWITCH: Final = re.compile(
    r'(<input class="md-toggle"[^<>]*type="checkbox"[^<>]*?) autocomplete="off"'
)
_TABLE: Final = re.compile(r"<table(?![^<>]*\sclass=)[^<>]*>.*?</table>", re.DOTALL)
# The theme's program put these around a table of an editor.
_SCROLLING: Final = (
    '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">',
    "</div></div>",
)
_CODE: Final = re.compile(r"<pre([^<>]*)>(?=(?:<span></span>)?<code>)")


def accessible(html: str, code_label: str) -> str:
    """Return a page's HTML with sound switches, and code that takes the focus under a name.

    `code_label` is what a block of code is called; it is a group, since each would otherwise be a
    landmark of the page. The block takes the focus and scrolls (base/access.css), not the code
    within it. A table without a class of its own stands where it can scroll.
    """
    block = rf'<pre\1 tabindex="0" role="group" aria-label="{escape(code_label)}">'
    tables = _TABLE.sub(lambda table: table[0].join(_SCROLLING), html)
    return _CODE.sub(block, _SWITCH.sub(r"\1", tables))

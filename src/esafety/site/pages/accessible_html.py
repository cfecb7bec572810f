"""What the theme and Markdown leave out of a page's HTML, for whoever has no mouse.

Works on finished pages: paper and texts to paste are made from what was rendered before.
Rules: HTML Standard, 4.10.19.7 (a checkbox takes no `autocomplete`); WCAG 2.2, 2.1.1 (what
scrolls can be scrolled by keyboard), 4.1.2 (what takes the focus has a name) and 1.3.1 (a table has
a caption or a name).
"""

import re
from html import escape
from typing import Final

# The theme's switches. assets/scripts/page/menu.js sets them back where a browser restores them.
_SWITCH: Final = re.compile(
    r'(<input class="md-toggle"[^<>]*type="checkbox"[^<>]*?) autocomplete="off"'
)
# A heading that can be named, or a table of an editor, whichever comes next.
_HEADING_OR_TABLE: Final = re.compile(
    r"<h[1-6][^<>]*\sid=\"(?P<heading>[^\"]+)\""
    r"|<table(?![^<>]*\sclass=)(?P<attributes>[^<>]*)>(?P<rows>.*?)</table>",
    re.DOTALL,
)
_NAMED: Final = re.compile(r"\saria-label(?:ledby)?=")
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
    within it. A table without a class of its own stands where it can scroll; one without a caption
    is named by the heading above it.
    """
    block = rf'<pre\1 tabindex="0" role="group" aria-label="{escape(code_label)}">'
    return _CODE.sub(block, _SWITCH.sub(r"\1", _with_tables(html)))


def _with_tables(html: str) -> str:
    above = ""

    def named(found: re.Match[str]) -> str:
        nonlocal above
        if found["heading"]:
            above = found["heading"]
            return found[0]
        attributes, rows = found["attributes"], found["rows"]
        if above and not _NAMED.search(attributes) and "<caption" not in rows:
            attributes += f' aria-labelledby="{above}"'
        return f"<table{attributes}>{rows}</table>".join(_SCROLLING)

    return _HEADING_OR_TABLE.sub(named, html)

"""Links that leave the school: they say so, and tell the other site nothing.

The words stand once on a page, outside of its text, and each link names them as its description
(`aria-describedby`): what was approved is shown letter by letter, and nothing is added to a name.
For the eye the style sheet draws an arrow (assets/styles/parts/outgoing.css).
Rules: HTML Standard, 4.6.7 (`external`, `noopener`, `noreferrer`); WCAG 2.2, technique G201.
"""

import re
from collections.abc import Collection
from html import escape, unescape
from typing import Final
from urllib.parse import urlsplit

# What a link that leaves is: another site's, without power over this page, without its address.
_KINDS: Final = ("external", "noopener", "noreferrer")
WORDS_ID: Final = "leaves-site"
_LINK: Final = re.compile(r'<a\b(?=[^<>]*?\shref="(?P<href>(?:https?:)?//[^"]*)")[^<>]*>')
_REL: Final = re.compile(r'\srel="([^"]*)"')
_DESCRIBED: Final = re.compile(r'\saria-describedby="([^"]*)"')


def with_outgoing_links(html: str, own: Collection[str], words: str) -> str:
    """Return a page whose links to other hosts than the school's `own` say that they leave.

    `words` says it to screen readers, in the language of the page.
    """
    marked, count = _LINK.subn(lambda link: _marked(link, own), html)
    if not count or f'aria-describedby="{WORDS_ID}' not in marked:
        return marked
    said = f'<p id="{WORDS_ID}" hidden>{escape(words)}</p>'
    return marked.replace("</body>", f"{said}</body>", 1)


def own_hosts(*addresses: str | None) -> frozenset[str]:
    """Return the hosts of the school's own addresses, each with and without `www.` before it."""
    hosts = {(urlsplit(one or "").hostname or "").removeprefix("www.") for one in addresses} - {""}
    return frozenset(hosts | {f"www.{host}" for host in hosts})


def _marked(link: re.Match[str], own: Collection[str]) -> str:
    if urlsplit(unescape(link["href"])).hostname in own:
        return link[0]
    tag = _joined(link[0], "rel", _REL, _KINDS)
    return _joined(tag, "aria-describedby", _DESCRIBED, (WORDS_ID,))


def _joined(tag: str, name: str, written: re.Pattern[str], values: Collection[str]) -> str:
    """Return a tag of which an attribute has these values, beside those that it had."""
    before = written.search(tag)
    all_values = dict.fromkeys((*values, *(before[1].split() if before else ())))
    return f'{written.sub("", tag)[:-1]} {name}="{" ".join(all_values)}">'

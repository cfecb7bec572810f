"""Links that leave the language of their page: a page that it has not is in its fallback.

Only a translation has such links. They bear `hreflang`, which the style
sheet shows, so that a reader knows before the click.
"""

import re
from html import unescape
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Final
from urllib.parse import urlsplit

from esafety.text.languages import BINDING, KNOWN, language_root

_LINK: Final = re.compile(r'<a (?=[^<>]*?href="(?P<href>[^"]*)")(?![^<>]*?hreflang=)')


def with_link_languages(html: str, url: str, language: str) -> str:
    """Return a page's HTML in which links to pages in another language name that language.

    `url` is the page's address from the site's root.
    """
    if language == BINDING:
        return html

    def named(link: re.Match[str]) -> str:
        other = _language_of(unescape(link["href"]), url)
        return f'{link[0]}hreflang="{other}" ' if other not in {language, ""} else link[0]

    return _LINK.sub(named, html)


def _language_of(href: str, url: str) -> str:
    """Return the language of the page that a link leads to; nothing for what is no page here."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path or PurePosixPath(parts.path).suffix:
        return ""
    target = f"{normpath(f'/{url}/{parts.path}')}/"
    others = (one for one in KNOWN if one != BINDING)
    return next((one for one in others if target.startswith(f"/{language_root(one)}")), BINDING)

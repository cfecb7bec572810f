"""The files of the built site as a disk needs them: no host turns a folder into its page there.

The search needs nothing: its index is a script, which a disk gives as a host does.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from typing import Final
from urllib.parse import urljoin, urlsplit, urlunsplit

from esafety.school.cms_paths import USB_COPY
from esafety.school.school import is_reserved
from esafety.site.security.content_policy import for_disk

_HREF: Final = re.compile(r'(<(?:a|link|area)\b[^<>]*?\shref=")([^"]*)(")')
_NAME: Final = USB_COPY.rpartition("/")[2]
_DRAWING: Final = re.compile(r"""url\(["']?((?!data:)[^"'()]+\.svg)["']?\)""")
# Any address: only what follows it is compared.
_SITE: Final = "https://site.example/"
# A disk needs nothing kept or asked for early, and no browser reads the file of an application from
# one, or lets a page ask for a typeface there that its style has not asked for.
_OF_HOSTS: Final = re.compile(r'<link rel="(?:manifest|preload)"[^>]*>')


def usb_page(page: str, path: str, site_url: str) -> str:
    """Return a page's HTML for a disk; `path` is its place from the site's root.

    The copy does not hold itself, so the link to it leads to the public site, if there is one.
    """
    itself = "#" if is_reserved(site_url) else urljoin(site_url, USB_COPY)
    alone = for_disk(_OF_HOSTS.sub("", page))
    return _HREF.sub(lambda link: link[1] + _link(link[2], path, itself) + link[3], alone)


def usb_style(style: str, drawing: Callable[[str], bytes]) -> str:
    """Return a style sheet with its drawings inside: from a disk no mask may be fetched.

    `drawing` returns the bytes at an address the style sheet names.
    """

    def inside(match: re.Match[str]) -> str:
        data = b64encode(drawing(match[1])).decode("ascii")
        return f'url("data:image/svg+xml;base64,{data}")'

    return _DRAWING.sub(inside, style)


def to_file(link: str) -> str:
    """Return a link that names a file where it named a folder; any other link as it is."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    folder = parts.path.rpartition("/")[2] in ("", ".", "..")
    slash = "" if parts.path.endswith("/") else "/"
    path = f"{parts.path}{slash}index.html" if folder else parts.path
    return urlunsplit(parts._replace(path=path))


def _link(link: str, path: str, itself: str) -> str:
    if _NAME in link and urljoin(f"{_SITE}{path}", link) == f"{_SITE}{USB_COPY}":
        return itself
    return to_file(link)

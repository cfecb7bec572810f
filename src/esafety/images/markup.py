"""Pictures in a page's HTML: with their size, so that nothing jumps, and the modern file first."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

from mkdocs.utils import get_relative_url

# Quoted values may hold a `>`; what holds no end of its own is no tag.
_IMG: Final = re.compile(r"""<img\b(?:[^<>"']|"[^"]*"|'[^']*')*+>""")
_SITE: Final = "https://site.example/"
_PIXELS: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*+(?:px\s*)?")
# Marks for paper that an editor asked for this width (documents/common/print_html.py).
WISHED: Final = "data-width"

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """How a picture is shown.

    `safe` is the address, from the site's root, of the file that every device can open,
    `modern` that of the smaller one beside it, `size` its width and height in pixels.
    """

    safe: str
    modern: str = ""
    size: tuple[int, int] | None = None


def with_sizes(html: str, url: str, shown: Mapping[str, ShownPicture]) -> str:
    """Return a page's HTML in which each picture known has its size and the safe file.

    `url` is the page's address from the site's root, `shown` the pictures by theirs.
    """
    return _IMG.sub(_each(url, shown, _sized), html)


def with_sources(html: str, url: str, shown: Mapping[str, ShownPicture]) -> str:
    """Return a page's HTML that offers a browser the modern file of each picture first."""
    by_safe = {picture.safe: picture for picture in shown.values() if picture.modern}
    return _IMG.sub(_each(url, by_safe, _offered), html)


def _each(
    url: str,
    shown: Mapping[str, ShownPicture],
    change: Callable[[str, Attributes, ShownPicture, str], str],
) -> Callable[[re.Match[str]], str]:
    def changed(match: re.Match[str]) -> str:
        attributes = _attributes(match[0])
        parts = urlsplit(urljoin(_SITE + url, attributes.get("src", "")))
        picture = shown.get(unquote(parts.path.removeprefix("/")))
        outside = f"{parts.scheme}://{parts.netloc}/" != _SITE
        return match[0] if outside or not picture else change(match[0], attributes, picture, url)

    return changed


def _offered(tag: str, attributes: Attributes, picture: ShownPicture, url: str) -> str:
    del attributes
    modern = escape(get_relative_url(quote(picture.modern), url))
    return f'<picture><source srcset="{modern}" type="image/webp">{tag}</picture>'


def _sized(tag: str, attributes: Attributes, picture: ShownPicture, url: str) -> str:
    del tag
    here = unquote(urlsplit(urljoin(_SITE + url, attributes["src"])).path.removeprefix("/"))
    if here != picture.safe:
        attributes["src"] = get_relative_url(quote(picture.safe), url)
    wished = bool(attributes.get("width") or attributes.get("height"))
    if picture.size:
        attributes |= _size(attributes, *picture.size)
    if wished and "width" in attributes:
        attributes[WISHED] = attributes["width"]
    written = (f'{name}="{escape(value)}"' for name, value in attributes.items())
    return f"<img {' '.join(written)}>"


def _size(attributes: Attributes, width: int, height: int) -> Attributes:
    """Return what is to be written so that the picture's place is known, in its proportion."""
    sizes = {name: attributes.get(name, "") for name in ("width", "height")}
    width_match, height_match = (_PIXELS.fullmatch(value) for value in sizes.values())
    if not any(sizes.values()):
        return {"width": str(width), "height": str(height)}
    if width_match and not sizes["height"]:
        return {"height": str(max(1, round(float(width_match[1]) * height / width)))}
    if height_match and not sizes["width"]:
        return {"width": str(max(1, round(float(height_match[1]) * width / height)))}
    if all(sizes.values()) or "style" in attributes:
        return {}
    # A part of the page's width, which only the browser knows.
    return {"style": f"aspect-ratio: {width} / {height}"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read: Attributes = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.read = {name: value or "" for name, value in attrs}


def _attributes(tag: str) -> Attributes:
    reader = _Reader()
    reader.feed(tag)
    return reader.read

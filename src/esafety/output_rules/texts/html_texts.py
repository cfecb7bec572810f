"""What an HTML page says: its words in lines, its attributes, its comments, its JSON-LD."""

import json
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree, html

from esafety.output_rules.found import Text
from esafety.output_rules.texts.data_texts import values_of

# These begin no line of their own.
_INLINE: Final = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "data", "del", "dfn", "em"),
        *("i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub"),
        *("sup", "time", "u", "var", "wbr"),
    )
)
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES: Final = re.compile(r"(?<! ) *\n[ \n]*")
_UNREAD: Final = frozenset(("script", "style"))
# Each is a text by itself: the same header and footer stand on every page, and are read once. What
# is within the article stays with it: a heading says of whom the list below it is.
_LANDMARKS: Final = ("header", "nav", "main", "aside", "footer")
_WHOLE: Final = ("main", "article")
_CELLS: Final = frozenset(("td", "th"))
_DATA: Final = ("application/ld+json", "application/json")
# A drawing of the kit that came into the page (site/styles/small_drawings.py): lines, no words.
_DRAWING: Final = "data:image/svg+xml,"
# What holds no words: names of styles, measures, the lines of a drawing.
_NO_WORDS: Final = frozenset(
    (
        *("class", "id", "style", "integrity", "nonce", "d", "points", "viewbox", "transform"),
        *("width", "height", "sizes", "for", "rel", "type", "role", "lang", "dir", "charset"),
        *("aria-labelledby", "aria-controls", "aria-describedby", "xmlns", "fill", "tabindex"),
    )
)


@lru_cache(maxsize=1)
def page_tree(content: bytes) -> Any:
    """Return the tree of a page, parsed once for all who ask of it; None if it has no element.

    Nobody changes it.
    """
    try:
        # Elements of HTML with abilities of their own would take half as long again.
        return html.document_fromstring(content, parser=etree.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return None


def html_texts(content: bytes) -> Iterator[Text]:
    """Yield what a page says, and what stands in it without being shown."""
    tree = page_tree(content)
    if tree is None:
        yield Text(content.decode("utf-8", "replace"))
        return
    landmarks = tree.iter(*_LANDMARKS)
    outermost = (one for one in landmarks if next(one.iterancestors(*_WHOLE), None) is None)
    apart = dict.fromkeys(outermost)  # in order, and asked of every element
    for part in (tree, *apart):
        yield Text(_words(part, apart))
        yield Text("\n".join(dict.fromkeys(_attributes(part, apart))))
    for script in tree.iter("script"):
        if script.get("type") in _DATA:
            yield Text("\n".join(values_of(_data(script.text or ""))))


def _data(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _words(part: Any, apart: Collection[Any]) -> str:
    """Return an element's words, in lines.

    Blocks stand on lines of their own, cells beside each other. Of what stands `apart` within it
    nothing is said.
    """
    pieces: list[str] = []
    _add_words(part, apart, pieces)
    return _EMPTY_LINES.sub("\n", "".join(pieces)).strip()


def _add_words(element: Any, apart: Collection[Any], pieces: list[str]) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _UNREAD:
        return
    between = "" if tag in _INLINE else " | " if tag in _CELLS else "\n"
    pieces += (between, _BLANKS.sub(" ", element.text or ""))
    for child in element:
        if child in apart:
            pieces.append("\n")
        else:
            _add_words(child, apart, pieces)
        pieces.append(_BLANKS.sub(" ", child.tail or ""))
    pieces.append(between)


def _elements(part: Any, apart: Collection[Any]) -> Iterator[Any]:
    """Yield an element and what is below it, in order, without what stands `apart`."""
    waiting = [part]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [child for child in reversed(element) if child not in apart]


def _attributes(part: Any, apart: Collection[Any]) -> Iterator[str]:
    for element in _elements(part, apart):
        for name, value in element.attrib.items():
            if name not in _NO_WORDS and value and not value.startswith(_DRAWING):
                yield unquote(value) if name == "href" else value

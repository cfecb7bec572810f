"""HTML written anew with a few plain elements and attributes; everything else gives up its tag.

No kept library does this: cleaners take tags away and leave what stood in them running together.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from lxml.html import HtmlElement

from esafety.pdf.checks.lost_words import INLINE

# What holds only further elements, what holds a line, and what holds either.
FRAMES: Final = frozenset(("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"))
LINES: Final = frozenset(("h2", "h3", "h4", "p"))
CELLS: Final = frozenset(("li", "dt", "dd", "caption", "th", "td"))
PHRASES: Final = frozenset(
    ("a", "strong", "em", "abbr", "sup", "sub", "code", "kbd", "cite", "span")
)
ATTRIBUTES: Final[Mapping[str, tuple[str, ...]]] = {
    "a": ("href",),
    "img": ("src", "alt", "width", "height"),
    "abbr": ("title",),
    "th": ("scope", "colspan", "rowspan"),
    "td": ("colspan", "rowspan"),
}
# What means nothing without its attribute.
_NEEDS: Final = {"a": "href", "span": "lang"}
_SAME: Final = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4"}
_ALONE: Final = re.compile(r"<p>((?:(?!</?p>).)*)</p>")
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")


def plain_html(body: HtmlElement, language: str = "") -> str:
    """Return what stands in an element with plain elements only, one block a line.

    Every outermost block says `language`, or what a box around it said.
    """
    return "\n".join(_flow(body, language)).replace("<br> ", "<br>")


def _flow(box: HtmlElement, language: str) -> Iterator[str]:
    """Yield what stands in a box as blocks; loose words between them become paragraphs."""
    loose = _words(box.text)
    for child in box:
        if _is_phrase(child):
            loose += _phrase(child)
        else:
            yield from _line("p", loose, _language(language))
            yield from _block(child, child.get("lang", language))
            loose = ""
        loose += _words(child.tail)
    yield from _line("p", loose, _language(language))


def _block(element: HtmlElement, language: str) -> Iterator[str]:
    tag = _SAME.get(element.tag, element.tag)
    attributes = _attributes(element, tag) + _language(language)
    if tag in LINES:
        yield from _line(tag, _inside(element), attributes)
    elif tag in CELLS:
        yield f"<{tag}{attributes}>{_cell(element)}</{tag}>"
    elif tag == "pre":
        yield f"<pre{attributes}>{escape(element.text_content(), quote=False)}</pre>"
    elif tag in FRAMES:
        inside = (line for child in element for line in _block(child, child.get("lang", "")))
        yield from (f"<{tag}{attributes}>", *inside, f"</{tag}>")
    elif tag == "blockquote":
        yield from (f"<{tag}{attributes}>", *_flow(element, ""), f"</{tag}>")
    elif isinstance(tag, str):
        yield from _flow(element, language)


def _line(tag: str, words: str, attributes: str) -> Iterator[str]:
    if words.strip():
        yield f"<{tag}{attributes}>{words.strip()}</{tag}>"


def _cell(element: HtmlElement) -> str:
    """Return what stands in a list item or a cell; a paragraph of its own needs no tags."""
    blocks = list(_flow(element, ""))
    if blocks and (alone := _ALONE.fullmatch(blocks[0])):
        rest = [block for block in blocks[1:] if block.startswith("<p>")]
        blocks[0] = blocks[0] if rest else alone[1]
    return "\n".join(blocks)


def _is_phrase(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return True
    return all(e.tag in INLINE or e.tag in ("br", "img") for e in element.iter("*"))


def _phrase(element: HtmlElement) -> str:
    """Return an element within a line; one that is not plain leaves its words."""
    if not isinstance(element.tag, str):
        return ""
    tag = _SAME.get(element.tag, element.tag)
    if tag == "br":
        return "<br>"
    if tag == "img":
        return _picture(element)
    inside = _inside(element)
    kept = tag in PHRASES and inside and (tag not in _NEEDS or element.get(_NEEDS[tag]))
    attributes = _attributes(element, tag) + _language(element.get("lang", ""))
    return _tagged(tag, attributes, inside) if kept else inside


def _tagged(tag: str, attributes: str, inside: str) -> str:
    """Return words in a tag; blanks at their ends stay outside."""
    words = inside.strip(" ")
    before, after = (" " * (inside[end] == " ") for end in (0, -1))
    return f"{before}<{tag}{attributes}>{words}</{tag}>{after}"


def _picture(element: HtmlElement) -> str:
    """Return a picture; without an address only its description is left."""
    words = escape(element.get("alt", ""), quote=False)
    return f"<img{_attributes(element, 'img')}>" if element.get("src") else words


def _inside(element: HtmlElement) -> str:
    return _words(element.text) + "".join(_phrase(c) + _words(c.tail) for c in element)


def _words(text: str | None) -> str:
    return escape(_BLANKS.sub(" ", text or ""), quote=False)


def _attributes(element: HtmlElement, tag: str) -> str:
    kept = ((name, element.get(name)) for name in ATTRIBUTES.get(tag, ()))
    return "".join(f' {name}="{escape(value)}"' for name, value in kept if value is not None)


def _language(said: str) -> str:
    return f' lang="{escape(said)}"' if said else ""

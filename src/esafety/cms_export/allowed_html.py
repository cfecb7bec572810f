"""Rewrite HTML with a few plain elements and attributes; other tags are removed.

No maintained library does this: cleaners remove tags and run their contents together.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from lxml.html import HtmlElement

from esafety.pdf.checks.lost_words import INLINE

# What holds only further elements, what holds a line, and what holds either.
CONTAINERS: Final = frozenset(("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"))
LINE_BLOCKS: Final = frozenset(("h2", "h3", "h4", "p"))
ITEM_BLOCKS: Final = frozenset(("li", "dt", "dd", "caption", "th", "td"))
INLINE_KEPT: Final = frozenset(
    ("a", "strong", "em", "abbr", "sup", "sub", "code", "kbd", "cite", "span")
)
ATTRIBUTES: Final[Mapping[str, tuple[str, ...]]] = {
    "a": ("href",),
    "img": ("src", "alt", "width", "height"),
    "abbr": ("title",),
    "th": ("scope", "colspan", "rowspan"),
    "td": ("colspan", "rowspan"),
}
# Elements without meaning if this attribute is missing.
_REQUIRED_ATTRIBUTE: Final = {"a": "href", "span": "lang"}
_REPLACED_BY: Final = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4"}
_SINGLE_PARAGRAPH: Final = re.compile(r"<p>((?:(?!</?p>).)*)</p>")
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")


def plain_html(body: HtmlElement, language: str = "") -> str:
    """Return the content of an element with plain elements only, one block a line.

    Every outermost block has a `lang`: that of a container around it, else `language`.
    """
    return "\n".join(_blocks(body, language)).replace("<br> ", "<br>")


def _blocks(box: HtmlElement, language: str) -> Iterator[str]:
    """Yield the content of a container as blocks; loose text between them becomes paragraphs."""
    loose = _escaped(box.text)
    for child in box:
        if _is_inline(child):
            loose += _inline(child)
        else:
            yield from _line_block("p", loose, _lang_attribute(language))
            yield from _block(child, child.get("lang", language))
            loose = ""
        loose += _escaped(child.tail)
    yield from _line_block("p", loose, _lang_attribute(language))


def _block(element: HtmlElement, language: str) -> Iterator[str]:
    tag = _REPLACED_BY.get(element.tag, element.tag)
    attributes = _attributes(element, tag) + _lang_attribute(language)
    if tag in LINE_BLOCKS:
        yield from _line_block(tag, _inline_content(element), attributes)
    elif tag in ITEM_BLOCKS:
        yield f"<{tag}{attributes}>{_item_content(element)}</{tag}>"
    elif tag == "pre":
        yield f"<pre{attributes}>{escape(element.text_content(), quote=False)}</pre>"
    elif tag in CONTAINERS:
        inside = (line for child in element for line in _block(child, child.get("lang", "")))
        yield from (f"<{tag}{attributes}>", *inside, f"</{tag}>")
    elif tag == "blockquote":
        yield from (f"<{tag}{attributes}>", *_blocks(element, ""), f"</{tag}>")
    elif isinstance(tag, str):
        yield from _blocks(element, language)


def _line_block(tag: str, words: str, attributes: str) -> Iterator[str]:
    if words.strip():
        yield f"<{tag}{attributes}>{words.strip()}</{tag}>"


def _item_content(element: HtmlElement) -> str:
    """Return the content of a list item or a cell; a single paragraph needs no tags."""
    blocks = list(_blocks(element, ""))
    if blocks and (alone := _SINGLE_PARAGRAPH.fullmatch(blocks[0])):
        rest = [block for block in blocks[1:] if block.startswith("<p>")]
        blocks[0] = blocks[0] if rest else alone[1]
    return "\n".join(blocks)


def _is_inline(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return True
    return all(e.tag in INLINE or e.tag in ("br", "img") for e in element.iter("*"))


def _inline(element: HtmlElement) -> str:
    """Return an element within a line; one that is not allowed leaves its text."""
    if not isinstance(element.tag, str):
        return ""
    tag = _REPLACED_BY.get(element.tag, element.tag)
    if tag == "br":
        return "<br>"
    if tag == "img":
        return _picture(element)
    inside = _inline_content(element)
    kept = (
        tag in INLINE_KEPT
        and inside
        and (tag not in _REQUIRED_ATTRIBUTE or element.get(_REQUIRED_ATTRIBUTE[tag]))
    )
    attributes = _attributes(element, tag) + _lang_attribute(element.get("lang", ""))
    return _tagged(tag, attributes, inside) if kept else inside


def _tagged(tag: str, attributes: str, inside: str) -> str:
    """Return text in a tag; blanks at their ends stay outside."""
    words = inside.strip(" ")
    before, after = (" " * (inside[end] == " ") for end in (0, -1))
    return f"{before}<{tag}{attributes}>{words}</{tag}>{after}"


def _picture(element: HtmlElement) -> str:
    """Return a picture; without an address only its description is left."""
    words = escape(element.get("alt", ""), quote=False)
    return f"<img{_attributes(element, 'img')}>" if element.get("src") else words


def _inline_content(element: HtmlElement) -> str:
    return _escaped(element.text) + "".join(_inline(c) + _escaped(c.tail) for c in element)


def _escaped(text: str | None) -> str:
    return escape(_SPACES.sub(" ", text or ""), quote=False)


def _attributes(element: HtmlElement, tag: str) -> str:
    kept = ((name, element.get(name)) for name in ATTRIBUTES.get(tag, ()))
    return "".join(f' {name}="{escape(value)}"' for name, value in kept if value is not None)


def _lang_attribute(language: str) -> str:
    return f' lang="{escape(language)}"' if language else ""

"""HTML that an editor may write into a page: a short list; all else is refused.

An editor's text is not trusted to run programs at a reader's: no scripts, frames, forms,
styles or handlers. What is not on the list, or is not written plainly enough for the two
patterns below, is refused, so that no browser can read it otherwise than this module does.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.attribute_values import number_faults
from esafety.markdown.faults.classes import class_fault, strange_classes, strange_classes_in_html
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.link_targets import (
    Unplaced,
    address_faults,
    disguised_links,
    is_of_the_web,
)
from esafety.markdown.faults.screen_only import UNPRINTABLE
from esafety.markdown.renderer import ADDED, CALL, FOOTNOTES, GIVEN, Rendering
from esafety.text.languages import is_language

TAGS: Final = (
    *(
        "b",
        "br",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "hr",
    ),
    *("i", "ins", "kbd", "mark", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary"),
    *("sup", "table", "tbody", "td", "th", "thead", "tr", "u", "wbr", "abbr"),
)
# What the renderer itself makes of Markdown, beside the tags above.
_MADE: Final = (
    *("a", "blockquote", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "img"),
    *("label", "li", "ol", "ul"),
)
ATTRIBUTES: Final = (
    *("align", "alt", "class", "colspan", "dir", "height", "id", "lang", "markdown", "open"),
    *("aria-label", "aria-labelledby", "aria-describedby"),
    *("role", "rowspan", "scope", "start", "title", "type", "width"),
)
_MADE_ATTRIBUTES: Final = (
    "checked",
    "data-tabs",
    "disabled",
    "for",
    "href",
    "name",
    "role",
    "src",
    GIVEN,
)
_ALL_TAGS: Final = frozenset((*TAGS, *_MADE))
_ALL_ATTRIBUTES: Final = (*ATTRIBUTES, *_MADE_ATTRIBUTES)
# A tag with plain attributes, and nothing that a browser might read otherwise.
_PLAIN_TAG: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s=\"'<>/`\x00-\x1f]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[\w%.-]+))?)*)"
    r"\s*/?>"
)
_ATTRIBUTE: Final = re.compile(r"""([^\s=]+)(?:=("[^"]*"|'[^']*'|\S+))?""")
_UNPRINTED: Final = "no-print"
# So many words may lead to a link that is not printed.
_LEADING_WORDS: Final = 4
# The renderer's own box around a fence of code.
_FENCED: Final = '<div class="highlight">'
_COMMENT: Final = "<!--"
_VOID: Final = ("br", "hr", "wbr")
# Markdown that stands inside a piece of HTML, where it is not rendered.
_MARKDOWN: Final = re.compile(
    r"\*\*\w|!?\[[^\[\]]*\]\(|^[^\S\n]*(?:[-*+]|[0-9]+\.) \S|^#{1,6} ", re.MULTILINE
)
_LINKING: Final = {"a": "html-link", "img": "html-picture"}


def html_faults(piece: str) -> Iterator[Unplaced]:
    """Yield what is wrong with HTML written by hand: the sentence's key and its facts."""
    words = _PLAIN_TAG.sub("", piece)
    yield from _inside_faults(piece, words)
    place = 0
    while (start := piece.find("<", place)) >= 0:
        found = _PLAIN_TAG.match(piece, start)
        if found is None:
            yield _strange(piece[start:])
            return
        yield from _tag_faults(found, piece, words)
        place = found.end()


def _inside_faults(piece: str, words: str) -> Iterator[Unplaced]:
    opening = _PLAIN_TAG.match(piece)
    tag = opening["tag"].lower() if opening else ""
    if tag not in TAGS or piece.startswith(_FENCED):
        return
    found = _MARKDOWN.search(words)
    if found and tag not in ("pre", "code"):
        yield "markdown-in-html", {"shown": excerpt(words[found.start() :]), "tag": tag}


def readable(piece: str) -> str:
    """Return HTML as it is read: tags on the list say nothing, all others as they were written."""
    return _PLAIN_TAG.sub(lambda tag: "" if tag["tag"].lower() in TAGS else tag[0], piece)


def balance_faults(pieces: list[str]) -> Iterator[Unplaced]:
    """Yield the first tag that is left open, or closed unopened, among the HTML of one block."""
    open_tags: list[re.Match[str]] = []
    for found in (tag for piece in pieces for tag in _PLAIN_TAG.finditer(piece)):
        name = found["tag"].lower()
        if name in _VOID or (name not in TAGS and not found["close"]):
            continue
        if not found["close"]:
            open_tags.append(found)
        elif not open_tags or open_tags.pop()["tag"].lower() != name:
            yield "html-unbalanced", {"shown": excerpt(found[0])}
            return
    if open_tags:
        yield "html-unbalanced", {"shown": excerpt(open_tags[0][0])}


def _strange(rest: str) -> Unplaced:
    shown = excerpt(rest)
    return ("html-comment" if rest.startswith(_COMMENT) else "html-not-plain"), {"shown": shown}


def _tag_faults(found: re.Match[str], piece: str, words: str) -> Iterator[Unplaced]:
    """Yield what is wrong with one tag of a piece of HTML; `words` are those of the piece."""
    tag = found["tag"].lower()
    if found["close"] and tag not in TAGS:
        return
    if tag in UNPRINTABLE:
        yield "not-printable", {"element": tag, "shown": excerpt(found[0])}
    elif tag in _LINKING:
        yield _LINKING[tag], {"shown": excerpt(found[0])}
    elif tag not in TAGS:
        yield "html-not-allowed", {"tag": found["tag"], "shown": excerpt(found[0])}
    else:
        for name, value in _ATTRIBUTE.findall(found["attributes"]):
            plain = unescape(value.strip("\"'"))
            yield from attribute_faults(name, plain, ATTRIBUTES)
            if name.lower() == "class":
                yield from strange_classes_in_html(plain, piece)
                yield from _unprinted(plain, words)


def attribute_faults(name: str, value: str, allowed: tuple[str, ...]) -> Iterator[Unplaced]:
    """Yield what is wrong with one attribute of an element, in letters of either case."""
    written, name = name, name.lower()
    if name not in allowed:
        yield "attribute-not-allowed", {"name": written}
    elif name == "lang" and not is_language(value):
        yield "language-unknown", {"value": excerpt(value)}
    elif name == "dir" and value not in ("ltr", "auto"):
        yield "attribute-not-allowed", {"name": f"dir={excerpt(value)}"}
    else:
        yield from number_faults(name, value)


def _unprinted(classes: str, words: str) -> Iterator[Unplaced]:
    """Yield the class by which an editor would keep words from paper."""
    # What a call offers on screen may be kept from paper.
    if _UNPRINTED in classes.split() and words.replace(CALL, "").strip():
        yield class_fault(_UNPRINTED)


def tree_faults(rendering: Rendering) -> Iterator[tuple[Element, Unplaced]]:
    """Yield what editors gave to elements that they may not have: tags, attributes, links."""
    parents = {child: parent for parent in rendering.root.iter() for child in parent}
    for element in rendering.root.iter():
        if not _is_tab_switch(element):
            yield from ((element, fault) for fault in disguised_links(element, rendering))
            if not _is_made(element, rendering):
                told = strange_classes(element, parents.get(element))
                yield from ((element, fault) for fault in told)
            yield from ((element, fault) for fault in _given_faults(element, rendering))


def _given_faults(element: Element, rendering: Rendering) -> Iterator[Unplaced]:
    yield from _unprinted(element.get("class") or "", _words_of(element, rendering))
    if element.tag in UNPRINTABLE:
        yield "not-printable", {"element": element.tag, "shown": f"<{element.tag}"}
    elif element.tag not in _ALL_TAGS:
        yield "html-not-allowed", {"tag": element.tag, "shown": f"<{element.tag}"}
    for name, value in element.attrib.items():
        if name == "src" and is_of_the_web(rendering.plain(value)):
            yield "picture-elsewhere", {"target": excerpt(value)}
        elif name in ("href", "src"):
            yield from address_faults(rendering.plain(value))
        else:
            yield from attribute_faults(name, value, _ALL_ATTRIBUTES)


def _words_of(element: Element, rendering: Rendering) -> str:
    """Return an element's words; none of a link and of what leads to it.

    What leads on from the screen is of no use on paper: "More: our page".
    """
    words = rendering.plain("".join(element.itertext()))
    links = [rendering.plain("".join(link.itertext())) for link in element.iter("a")]
    around = len(words.split()) - sum(len(link.split()) for link in links)
    return "" if links and around <= _LEADING_WORDS else words


def _is_made(element: Element, rendering: Rendering) -> bool:
    """Tell whether an element is one that the renderer adds to a page: a mark, notes, a number."""
    classes = element.get("class")
    if element.tag == "a" and classes == "footnote-ref":
        return element.get("href", "").startswith("#fn:")
    if element.tag == "a" and classes in ADDED:
        return not any(map(str.isalnum, rendering.plain("".join(element.itertext()))))
    return classes == FOOTNOTES and next((child.tag for child in element), "") == "hr"


def _is_tab_switch(element: Element) -> bool:
    """Tell the renderer's own switches of tabs, which paper leaves out."""
    return element.tag == "input" and element.get("name", "").startswith("__tabbed")

"""HTML that an editor may write into a page: a short list; all else is refused.

An editor's text is not trusted to run programs at a reader's: no scripts, frames, forms,
styles or handlers. What is not on the list, or is not written plainly enough for the two
patterns below, is refused, so that no browser can read it otherwise than this module does.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from esafety.markdown.faults.attributes.attribute_values import number_faults
from esafety.markdown.faults.attributes.classes import (
    class_fault,
    is_check_box,
    strange_classes_in_html,
)
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.links.link_targets import Unplaced
from esafety.markdown.faults.screen_only import UNPRINTABLE
from esafety.markdown.renderer import CALL
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
ATTRIBUTES: Final = (
    *("align", "alt", "class", "colspan", "dir", "height", "id", "lang", "markdown", "open"),
    *("rowspan", "scope", "start", "title", "type", "width"),
)
# A tag with plain attributes, and nothing that a browser might read otherwise.
_PLAIN_TAG: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s=\"'<>/`\x00-\x1f]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[\w%.-]+))?)*)"
    r"\s*/?>"
)
_ATTRIBUTE: Final = re.compile(r"""([^\s=]+)(?:=("[^"]*"|'[^']*'|\S+))?""")
_UNPRINTED: Final = "no-print"
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
    """Yield what is wrong with HTML written by hand: the sentence's key and its params."""
    if is_check_box(piece):
        return
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
                yield from unprinted_faults(plain, words)


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


def unprinted_faults(classes: str, words: str) -> Iterator[Unplaced]:
    """Yield the class by which an editor would keep words from paper."""
    # What a call offers on screen may be kept from paper.
    if _UNPRINTED in classes.split() and words.replace(CALL, "").strip():
        yield class_fault(_UNPRINTED)

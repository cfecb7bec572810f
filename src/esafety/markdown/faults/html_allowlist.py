"""HTML that an editor may write into a page: a short list; all else is refused.

An editor's text is not trusted to run programs at a reader's: no scripts, frames, forms,
styles or handlers. What is not on the list, or is not written plainly enough for the two
patterns below, is refused, so that no browser can read it otherwise than this module does.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from esafety.markdown.faults.screen_only import UNPRINTABLE
from esafety.markdown.renderer import GIVEN, Rendering

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
SCHEMES: Final = ("https", "http", "mailto", "tel")
# A tag with plain attributes, and nothing that a browser might read otherwise.
_PLAIN_TAG: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s=\"'<>/`\x00-\x1f]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[\w%.-]+))?)*)"
    r"\s*/?>"
)
_ATTRIBUTE: Final = re.compile(r"""([^\s=]+)(?:=("[^"]*"|'[^']*'|\S+))?""")
_INVISIBLE: Final = re.compile(r"[\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:tr|com|org|net|gov|edu)(?:/\S*)?"
)
_SCHEME: Final = re.compile(r"https?:", re.IGNORECASE)
_MAIL: Final = re.compile(r"[\w.+-]+@[\w.-]+")
_SIZE: Final = re.compile(r"[0-9]{1,4}(px|%)?")
# The renderer's own box around a fence of code.
_FENCED: Final = '<div class="highlight">'
_COMMENT: Final = "<!--"
_VOID: Final = ("br", "hr", "wbr")
_SHOWN: Final = 60
# Markdown that stands inside a piece of HTML, where it is not rendered.
_MARKDOWN: Final = re.compile(
    r"\*\*\w|!?\[[^\[\]]*\]\(|^\s*(?:[-*+]|[0-9]+\.) \S|^#{1,6} ", re.MULTILINE
)
_LINKING: Final = {"a": "html-link", "img": "html-picture"}

# A sentence's key and what fills its gaps; where it stands is found by what it shows.
Unplaced = tuple[str, dict[str, object]]


def html_faults(piece: str) -> Iterator[Unplaced]:
    """Yield what is wrong with HTML written by hand: the sentence's key and its facts."""
    yield from _inside_faults(piece)
    place = 0
    while (start := piece.find("<", place)) >= 0:
        found = _PLAIN_TAG.match(piece, start)
        if found is None:
            yield _strange(piece[start:])
            return
        yield from _tag_faults(found)
        place = found.end()


def _inside_faults(piece: str) -> Iterator[Unplaced]:
    opening = _PLAIN_TAG.match(piece)
    if not opening or opening["tag"] not in TAGS or piece.startswith(_FENCED):
        return
    words = _PLAIN_TAG.sub("", piece)
    found = _MARKDOWN.search(words)
    if found and opening["tag"] not in ("pre", "code"):
        shown = words[found.start() :].strip().split("\n")[0][:_SHOWN]
        yield "markdown-in-html", {"shown": shown, "tag": opening["tag"]}


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
            yield "html-unbalanced", {"shown": found[0][:_SHOWN]}
            return
    if open_tags:
        yield "html-unbalanced", {"shown": open_tags[0][0][:_SHOWN]}


def _strange(rest: str) -> Unplaced:
    shown = rest.split("\n", maxsplit=1)[0][:_SHOWN]
    return ("html-comment" if rest.startswith(_COMMENT) else "html-not-plain"), {"shown": shown}


def _tag_faults(found: re.Match[str]) -> Iterator[Unplaced]:
    tag = found["tag"].lower()
    if found["close"] and tag not in TAGS:
        return
    if tag in UNPRINTABLE:
        yield "not-printable", {"element": tag, "shown": found[0][:_SHOWN]}
    elif tag in _LINKING:
        yield _LINKING[tag], {"shown": found[0][:_SHOWN]}
    elif tag not in TAGS:
        yield "html-not-allowed", {"tag": found["tag"], "shown": found[0][:_SHOWN]}
    else:
        for name, value in _ATTRIBUTE.findall(found["attributes"]):
            yield from attribute_faults(name, unescape(value.strip("\"'")), ATTRIBUTES)


def attribute_faults(name: str, value: str, allowed: tuple[str, ...]) -> Iterator[Unplaced]:
    """Yield what is wrong with one attribute of an element."""
    if name.lower() not in allowed and not name.lower().startswith("aria-"):
        yield "attribute-not-allowed", {"name": name}
    elif name in ("width", "height") and not _SIZE.fullmatch(value):
        yield "attribute-no-size", {"name": name, "value": value[:_SHOWN]}


def tree_faults(rendering: Rendering) -> Iterator[Unplaced]:
    """Yield what editors gave to elements that they may not have: tags, attributes, links."""
    yield from _disguised(rendering)
    for element in rendering.root.iter():
        if _is_tab_switch(element):
            continue
        if element.tag in UNPRINTABLE:
            yield "not-printable", {"element": element.tag, "shown": f"<{element.tag}"}
        elif element.tag not in _ALL_TAGS:
            yield "html-not-allowed", {"tag": element.tag, "shown": f"<{element.tag}"}
        for name, value in element.attrib.items():
            if name == "src" and _SCHEME.match(rendering.plain(value)):
                yield "picture-elsewhere", {"target": value[:_SHOWN]}
            elif name in ("href", "src"):
                yield from address_faults(rendering.plain(value))
            else:
                yield from attribute_faults(name, value, _ALL_ATTRIBUTES)


def address_faults(target: str) -> Iterator[Unplaced]:
    """Yield why a link may not lead where it does: schemes other than a page's own are refused."""
    bare = _INVISIBLE.sub("", unescape(target)).strip()
    try:
        scheme = urlsplit(bare).scheme.lower()
    except ValueError:
        yield "link-malformed", {"target": target}
        return
    if bare != target.strip():
        yield "link-malformed", {"target": target.strip()}
    elif bare.startswith(("//", "\\")):
        yield "link-without-scheme", {"target": target}
    elif scheme in ("http", "https") and not _host(bare):
        yield "link-malformed", {"target": target.strip()}
    elif scheme in ("http", "https") and "@" in urlsplit(bare).netloc:
        yield "link-with-user", {"target": target[:_SHOWN]}
    elif scheme == "mailto" and "?" in bare:
        yield "link-malformed", {"target": target.strip()}
    elif _is_lookalike(bare):
        yield "link-lookalike", {"target": target[:_SHOWN]}
    elif scheme and scheme not in SCHEMES:
        yield "link-scheme", {"scheme": scheme, "target": target[:_SHOWN]}


def _is_tab_switch(element: Element) -> bool:
    """Tell the renderer's own switches of tabs, which paper leaves out."""
    return element.tag == "input" and element.get("name", "").startswith("__tabbed")


def _disguised(rendering: Rendering) -> Iterator[Unplaced]:
    """Yield links whose words are another address than the one they lead to."""
    for element in rendering.root.iter():
        if target := element.get("href"):
            words = "".join(element.itertext()).strip()
            if _leads_elsewhere(words, target, unescape(rendering.plain(target))):
                yield "link-disguised", {"words": words[:_SHOWN], "target": target[:_SHOWN]}


def _leads_elsewhere(words: str, target: str, plain: str) -> bool:
    if _MAIL.fullmatch(words) and "mailto:" in plain:
        return plain.removeprefix("mailto:") != words
    first = words.split(maxsplit=1)[0] if words else ""
    if not (_SCHEME.match(target) and _ADDRESS.fullmatch(first)):
        return False
    return _host(first if "://" in first else f"https://{first}") != _host(target)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_lookalike(address: str) -> bool:
    """Tell whether a host has letters of another script: a Cyrillic е in meb.gov.tr."""
    host = _host(address)
    coded = any(part.startswith("xn--") for part in host.split("."))
    return coded or any(
        c.isalpha() and not unicodedata.name(c, "").startswith("LATIN") for c in host
    )

"""What editors gave to elements that they may not have, seen in the rendered tree."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.attributes.classes import strange_classes
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.html_allowlist import (
    ATTRIBUTES,
    TAGS,
    attribute_faults,
    unprinted_faults,
)
from esafety.markdown.faults.links.link_targets import (
    Unplaced,
    address_faults,
    disguised_links,
    is_of_the_web,
)
from esafety.markdown.faults.screen_only import UNPRINTABLE
from esafety.markdown.renderer import ADDED, FOOTNOTES, GIVEN, RenderedMarkdown

# What the renderer itself makes of Markdown, beside the tags above.
_MADE: Final = (
    *("a", "blockquote", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "img"),
    *("label", "li", "ol", "ul"),
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
# The roles that the renderer gives to notes and to what refers to them.
_ROLES: Final = "doc-"
# So many words may lead to a link that is not printed.
_LEADING_WORDS: Final = 4


def tree_faults(rendering: RenderedMarkdown) -> Iterator[tuple[Element, Unplaced]]:
    """Yield what editors gave to elements that they may not have: tags, attributes, links."""
    parents = {child: parent for parent in rendering.root.iter() for child in parent}
    for element in rendering.root.iter():
        if _is_tab_switch(element):
            continue
        yield from ((element, fault) for fault in disguised_links(element, rendering))
        if not _is_made(element, rendering):
            strange = strange_classes(element, parents.get(element))
            yield from ((element, fault) for fault in strange)
        yield from ((element, fault) for fault in _given_faults(element, rendering))


def _given_faults(element: Element, rendering: RenderedMarkdown) -> Iterator[Unplaced]:
    yield from unprinted_faults(element.get("class") or "", _words_of(element, rendering))
    if element.tag in UNPRINTABLE:
        yield "not-printable", {"element": element.tag, "shown": f"<{element.tag}"}
    elif element.tag not in _ALL_TAGS:
        yield "html-not-allowed", {"tag": element.tag, "shown": f"<{element.tag}"}
    for name, value in element.attrib.items():
        if name == "src" and is_of_the_web(rendering.plain(value)):
            yield "picture-elsewhere", {"target": excerpt(value)}
        elif name == "role" and not value.startswith(_ROLES):
            # What is read aloud is what is shown.
            yield "attribute-not-allowed", {"name": name}
        elif name in ("href", "src"):
            yield from address_faults(rendering.plain(value))
        else:
            yield from attribute_faults(name, value, _ALL_ATTRIBUTES)


def _words_of(element: Element, rendering: RenderedMarkdown) -> str:
    """Return an element's words; none of a link and of what leads to it.

    What leads on from the screen is of no use on paper: "More: our page".
    """
    words = rendering.plain("".join(element.itertext()))
    links = [rendering.plain("".join(link.itertext())) for link in element.iter("a")]
    around = len(words.split()) - sum(len(link.split()) for link in links)
    return "" if links and around <= _LEADING_WORDS else words


def _is_made(element: Element, rendering: RenderedMarkdown) -> bool:
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

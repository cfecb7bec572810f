"""The accessibility tree of a page as values.

Chromium's tree has no language and no line breaks; both are taken from its document by the id
that both share (`backendNodeId`), as a screen reader does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from playwright.sync_api import Page

# A container that is no part of the tree, kept for its line breaks.
NOTHING: Final = "none"
_INLINE: Final = ("inline", "inline-block", "inline-flex", "inline-grid", "contents", "ruby", "")
# Pieces of a line of text: their words are those of the text above them.
_PIECES: Final = "InlineTextBox"
_ELEMENT: Final = 1


@dataclass(frozen=True, slots=True)
class Element:
    """What the document says of a node: language, id, whether it begins a line, aria-current."""

    language: str = ""
    block: bool = False
    current: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the tree: its role in Chromium's words, its name, its states, what lies in it."""

    role: str
    name: str = ""
    description: str = ""
    states: Mapping[str, Any] = field(default_factory=dict)
    element: Element = Element()
    children: tuple["Node", ...] = ()

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all that lie in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def from_place(self, place: str) -> "Node":
        """Return the node without what stands in it before the element of an id.

        Raises:
            LookupError: if no element below has that id.
        """
        for at, child in enumerate(self.children):
            if any(one.element.place == place for one in child.walk()):
                first = child if child.element.place == place else child.from_place(place)
                return replace(self, children=(first, *self.children[at + 1 :]))
        raise LookupError(f"no #{place} is heard")


# What is said as one thing: its name is made of all that lies in it.
SAID_WHOLE: Final = (
    "link",
    "button",
    "image",
    "checkbox",
    "radio",
    "textbox",
    "searchbox",
    "combobox",
)


def read_tree(page: Page) -> Node:
    """Return the tree of a page as it is now."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    snapshot = session.send("DOMSnapshot.captureSnapshot", {"computedStyles": ["display"]})
    session.detach()
    return parse_tree(nodes, elements_of(snapshot))


def parse_tree(nodes: Sequence[Mapping[str, Any]], elements: Mapping[int, Element]) -> Node:
    """Return the root of `Accessibility.getFullAXTree` with the elements of its document."""
    return _node(nodes[0], {node["nodeId"]: node for node in nodes}, elements)


def _node(
    node: Mapping[str, Any],
    by_id: Mapping[str, Mapping[str, Any]],
    elements: Mapping[int, Element],
) -> Node:
    inside = (by_id[one] for one in node.get("childIds", ()) if one in by_id)
    return Node(
        role=NOTHING if node["ignored"] else _value(node, "role"),
        name="" if node["ignored"] else _value(node, "name"),
        description=_value(node, "description"),
        states={one["name"]: one["value"].get("value") for one in node.get("properties", ())},
        element=elements.get(node.get("backendDOMNodeId", 0), Element()),
        children=tuple(
            _node(child, by_id, elements)
            for child in inside
            if child.get("role", {}).get("value") != _PIECES
        ),
    )


def _value(node: Mapping[str, Any], key: str) -> str:
    return " ".join(str(node.get(key, {}).get("value", "")).split())


def elements_of(snapshot: Mapping[str, Any]) -> dict[int, Element]:
    """Return what `DOMSnapshot.captureSnapshot` says of each node, by its `backendNodeId`."""
    strings, document = snapshot["strings"], snapshot["documents"][0]
    nodes, layout = document["nodes"], document["layout"]
    shown = {
        place: strings[styles[0]] if styles else ""
        for place, styles in zip(layout["nodeIndex"], layout["styles"], strict=True)
    }
    found: list[Element] = []
    for place, parent in enumerate(nodes["parentIndex"]):
        said = [strings[at] for at in nodes["attributes"][place]]
        attributes = dict(zip(said[::2], said[1::2], strict=True))
        above = found[parent].language if parent >= 0 else ""
        language = attributes.get("lang", above).partition("-")[0]
        # A text carries the style of the element around it, and begins no line by itself.
        element = nodes["nodeType"][place] == _ELEMENT
        block = element and shown.get(place, "") not in _INLINE
        found.append(
            Element(language, block, attributes.get("aria-current", ""), attributes.get("id", ""))
        )
    return dict(zip(nodes["backendNodeId"], found, strict=True))

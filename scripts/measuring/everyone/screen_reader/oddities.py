"""What would puzzle whoever hears a page: things without a name, said twice, in another voice.

Each is a kind of fault with the words in which it is reported; none is a rule of axe.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import pairwise

from measuring.everyone.screen_reader.speech import NEED_NAMES
from measuring.everyone.screen_reader.tree import NOTHING, SAID_WHOLE, Node


def oddities(root: Node, foreign: Collection[str] = ()) -> list[str]:
    """Return what is odd in a page; `foreign` are words of the other language, as they are shown.

    They may stand in the page only where its language is said to change.
    """
    nodes = [node for node in _heard(root) if node.role != NOTHING]
    return [
        *(f"{node.role} without a name" for node in nodes if _nameless(node)),
        *(f"{node.role} “{node.name}” says its name twice" for node in nodes if _twice(node)),
        *_same_name(nodes),
        *_in_a_row(nodes),
        *_wrong_voice(root, nodes, foreign),
    ]


def _heard(node: Node) -> Iterator[Node]:
    """Yield all nodes but those within what is said as one thing."""
    yield node
    if node.role not in SAID_WHOLE:
        for child in node.children:
            yield from _heard(child)


def _nameless(node: Node) -> bool:
    return node.role in (*NEED_NAMES, "heading", "columnheader", "rowheader") and not node.name


def _twice(node: Node) -> bool:
    return bool(node.description) and node.description.casefold() in node.name.casefold()


def _same_name(nodes: Collection[Node]) -> Iterator[str]:
    """Yield names that lead to different places: out of their context nobody can tell them apart.

    An address within one page is no other place; many rules may lead to many clauses.
    """
    places = defaultdict(set)
    for node in nodes:
        if node.role == "link":
            places[node.name].add(str(node.states.get("url")).partition("#")[0])
    for name, found in places.items():
        if len(found) > 1:
            yield f"{len(found)} places are called “{name}”"


def _in_a_row(nodes: Collection[Node]) -> Iterator[str]:
    """Yield what two links that touch each other are both called: one of them is too many."""
    said = [node for node in nodes if node.role in (*SAID_WHOLE, "StaticText")]
    for first, second in pairwise(said):
        if first.role == second.role == "link" and first.name == second.name:
            yield f"two links in a row are called “{first.name}”"


def _wrong_voice(root: Node, nodes: Collection[Node], foreign: Collection[str]) -> Iterator[str]:
    for node in nodes:
        if node.name in foreign and node.element.language == root.element.language:
            yield f"“{node.name}” is read by the voice of {root.element.language}"

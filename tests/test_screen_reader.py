"""What a screen reader says of a tree, and what in it is odd: by example, without a browser."""

from typing import Any, Final

import pytest

from measuring.everyone.screen_reader.oddities import oddities
from measuring.everyone.screen_reader.speech import Speech
from measuring.everyone.screen_reader.tree import Element, Node, elements_of, parse_tree

_BLOCK: Final = Element("tr", block=True)
_TURKISH: Final = Element("tr")
_ENGLISH: Final = Element("en")


def text(words: str, element: Element = _TURKISH) -> Node:
    return Node("StaticText", words, element=element)


def link(name: str, url: str = "https://okul.test/a/", description: str = "") -> Node:
    return Node("link", name, description, {"url": url}, _TURKISH, (text(name),))


def paragraph(*inside: Node) -> Node:
    return Node("paragraph", element=_BLOCK, children=inside)


def page(*inside: Node) -> Node:
    return Node("RootWebArea", "Ana sayfa", element=_TURKISH, children=inside)


SAID: Final[dict[str, tuple[Node, list[str]]]] = {
    "a heading says its level": (
        Node("heading", "Kurallar", "", {"level": 2}, _BLOCK, (text("Kurallar"),)),
        ["başlık düzeyi 2 Kurallar"],
    ),
    "a link is said within its sentence": (
        paragraph(text("Bir"), link("büyüğe"), text("söyle (hemen).")),
        ["Bir bağlantı, büyüğe söyle (hemen)."],
    ),
    "a list says how many items it has, and the numbers of its items": (
        Node(
            "list",
            element=_BLOCK,
            children=tuple(
                Node("listitem", element=_BLOCK, children=(Node("ListMarker", mark), text(words)))
                for mark, words in (("1. ", "Dur."), ("• ", "Düşün."))
            ),
        ),
        ["liste, 2 öge", "1. Dur.", "Düşün."],
    ),
    "a button says whether something is open": (
        Node("button", "Menü", "", {"expanded": False}, _TURKISH),
        ["düğme, daraltılmış, Menü"],
    ),
    "a summary is one line with the heading in it": (
        Node(
            "DisclosureTriangle",
            "Veliler",
            "",
            {"expanded": True},
            _BLOCK,
            (Node("heading", "Veliler", "", {"level": 2}, _BLOCK, (text("Veliler"),)),),
        ),
        ["düğme, genişletilmiş başlık düzeyi 2 Veliler"],
    ),
    "another language is announced, and so is the way back": (
        paragraph(text("Okul:"), text("Home", _ENGLISH), text("sayfa")),
        ["Okul: (İngilizce) Home (Türkçe) sayfa"],
    ),
    "what has no name says so": (Node("link", element=_TURKISH), ["bağlantı, adsız"]),
    "a description that is the name is not said again": (
        link("Ara", description="Ara"),
        ["bağlantı, Ara"],
    ),
    "an unnamed group is passed over": (
        Node("group", element=_BLOCK, children=(text("Sus"),)),
        ["Sus"],
    ),
    "the page that is open is told apart in a menu": (
        Node("link", "Amaç", element=Element("tr", current="page")),
        ["bağlantı, geçerli sayfa, Amaç"],
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_what_is_said(case: str) -> None:
    node, lines = SAID[case]

    assert Speech("tr").lines(node) == lines


def test_it_is_said_in_english_too() -> None:
    heading = Node("heading", "Rules", "", {"level": 1}, _ENGLISH, (text("Rules", _ENGLISH),))

    assert Speech("en").lines(heading) == ["heading level 1 Rules"]


ODD: Final[dict[str, tuple[Node, list[str]]]] = {
    "nothing": (page(paragraph(text("Bak:"), link("kurallar"))), []),
    "no name": (page(Node("image")), ["image without a name"]),
    "a picture in a link with a name is no matter": (
        page(Node("link", "Ana", children=(Node("image"),))),
        [],
    ),
    "a title beside a label": (
        page(link("Kopyala: 2.1", description="Kopyala")),
        ["link “Kopyala: 2.1” says its name twice"],
    ),
    "one name for two places": (
        page(link("PDF"), text("ve"), link("PDF", "https://okul.test/b/")),
        ["2 places are called “PDF”"],
    ),
    "two places within a page are one": (
        page(link("2.1"), text("ve"), link("2.1", "https://okul.test/a/#x")),
        [],
    ),
    "two links that touch": (
        page(link("Form"), link("Form")),
        ["two links in a row are called “Form”"],
    ),
    "a word of the other language": (
        page(paragraph(text("Report"))),
        ["“Report” is read by the voice of tr"],
    ),
    "a word of the other language that says so": (page(text("Report", _ENGLISH)), []),
}


@pytest.mark.parametrize("case", ODD)
def test_what_is_odd(case: str) -> None:
    root, found = ODD[case]

    assert oddities(root, {"Report"}) == found


def test_a_tree_is_read_with_the_language_and_the_lines_of_its_document() -> None:
    nodes: list[dict[str, Any]] = [
        {"nodeId": "1", "ignored": False, "role": {"value": "main"}, "childIds": ["2", "9"]},
        {"nodeId": "2", "ignored": True, "childIds": ["3"], "backendDOMNodeId": 20},
        {
            "nodeId": "3",
            "ignored": False,
            "role": {"value": "link"},
            "name": {"value": " Home\n page "},
            "properties": [{"name": "focusable", "value": {"value": True}}],
            "backendDOMNodeId": 30,
        },
    ]
    tree = parse_tree(nodes, {20: Element("en", block=True), 30: Element("en")})

    (hidden,) = tree.children
    (home,) = hidden.children
    assert (hidden.role, hidden.element.block) == ("none", True)
    assert (home.name, home.states, home.element.language) == (
        "Home page",
        {"focusable": True},
        "en",
    )


def test_an_element_has_the_language_of_the_one_around_it() -> None:
    strings = ["lang", "en-GB", "id", "x", "block", "inline"]
    snapshot = {
        "strings": strings,
        "documents": [
            {
                "nodes": {
                    "parentIndex": [-1, 0, 1],
                    "nodeType": [1, 1, 3],
                    "attributes": [[0, 1], [2, 3], []],
                    "backendNodeId": [7, 8, 9],
                },
                "layout": {"nodeIndex": [0, 1, 2], "styles": [[4], [5], [4]]},
            }
        ],
    }

    assert elements_of(snapshot) == {
        7: Element("en", block=True),
        8: Element("en", place="x"),
        9: Element("en"),
    }


def test_reading_on_from_a_place_leaves_out_what_stands_before_it() -> None:
    here = Node("heading", "B", "", {"level": 2}, Element(place="b"), (text("B"),))
    tree = Node("main", children=(paragraph(text("A")), paragraph(here), paragraph(text("C"))))

    assert Speech("tr").lines(tree.from_place("b")) == ["ana bölge", "başlık düzeyi 2 B", "C"]
    with pytest.raises(LookupError):
        tree.from_place("z")

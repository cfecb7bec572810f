from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from esafety.cms_export.allowed_html import (
    ATTRIBUTES,
    CONTAINERS,
    INLINE_KEPT,
    ITEM_BLOCKS,
    LINE_BLOCKS,
    plain_html,
)
from esafety.documents.common.html_fragment import parse
from esafety.pdf.checks.lost_words import words_of_html

ALLOWED = {*CONTAINERS, *LINE_BLOCKS, *ITEM_BLOCKS, *INLINE_KEPT, "pre", "blockquote", "br", "img"}
TAGS = st.sampled_from(
    (
        *("div", "section", "p", "span", "b", "a", "ul", "ol", "li", "table", "tr", "td", "th"),
        *("h1", "h6", "em", "font", "center", "iframe", "svg", "dl", "dt", "dd", "blockquote"),
        *("pre", "figure", "label", "details", "unknown-one", "code", "sup", "caption", "tbody"),
    )
)
SAMPLE_ATTRIBUTES = {
    "class": "a b",
    "id": "x",
    "style": "color: red",
    "data-x": "1",
    "onclick": "run()",
    "href": "https://okul.example/",
    "title": "t",
    "role": "note",
    "lang": "en",
    "scope": "row",
}
WORDS = st.text("abçğıİşü <>&\n", max_size=8)


@st.composite
def trees(draw: st.DrawFn, depth: int = 4) -> html.HtmlElement:
    element = html.Element(draw(TAGS), draw(st.sampled_from([{}, SAMPLE_ATTRIBUTES])))
    element.text = draw(WORDS)
    if depth:
        for child in draw(st.lists(trees(depth - 1), max_size=3)):
            child.tail = draw(WORDS)
            element.append(child)
    return element


def box(*elements: html.HtmlElement) -> html.HtmlElement:
    body = html.Element("div")
    body.extend(elements)
    return body


def written(tree: html.HtmlElement) -> etree._Element:
    """Read what is written by the strictest reader, which stops at the first fault."""
    text = plain_html(box(tree), "tr").replace("<br>", "<br/>")
    return etree.fromstring(f"<body>{text}</body>", etree.XMLParser(recover=False))


@given(trees())
def test_only_plain_elements_and_attributes_are_written(tree: html.HtmlElement) -> None:
    for element in written(tree).iterdescendants():
        assert element.tag in ALLOWED
        assert set(element.keys()) <= {"lang", *ATTRIBUTES.get(element.tag, ())}


@given(trees())
def test_every_outermost_block_has_a_lang_attribute(tree: html.HtmlElement) -> None:
    body = written(tree)

    assert {block.get("lang") for block in body} <= {"tr", "en"}
    assert not (body.text or "").strip()


def test_a_container_loses_its_tag_and_its_texts_stay_separate() -> None:
    text = plain_html(parse("<div><div>bir</div><center>iki</center>üç</div>"))

    assert text == "<p>bir</p>\n<p>iki</p>\n<p>üç</p>"
    assert words_of_html(text) == words_of_html("<p>bir</p><p>iki</p><p>üç</p>")


def test_blanks_at_the_ends_of_a_phrase_stay_outside_it() -> None:
    assert plain_html(parse("<p>a<em> b </em>c</p>")) == "<p>a <em>b</em> c</p>"


def test_special_characters_are_escaped() -> None:
    assert plain_html(parse("<p>a &lt;b&gt; &amp;amp; c</p>")) == "<p>a &lt;b&gt; &amp;amp; c</p>"

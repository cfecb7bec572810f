from xml.etree import ElementTree as ET

from esafety.markdown.footnotes import take_footnotes, take_references

MARK = '<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>'
NOTES = (
    '<div class="footnote"><ol><li id="fn:a"><p>One.</p>'
    '<p>Two.<a class="footnote-backref" href="#fnref:a">↩</a></p></li></ol></div>'
)


def text(element: ET.Element) -> str:
    return ET.tostring(element, encoding="unicode")


def test_footnotes_are_taken_from_the_end_with_all_their_paragraphs() -> None:
    page = ET.fromstring(f"<div><p>words</p>{NOTES}</div>")

    notes = take_footnotes(page)

    assert {name: [text(p) for p in note] for name, note in notes.items()} == {
        "fn:a": ["<p>One.</p>", "<p>Two.</p>"]
    }
    assert text(page) == "<div><p>words</p></div>"


def test_marks_are_taken_however_deep_they_stand_and_the_words_around_them_stay() -> None:
    block = ET.fromstring(f"<p>a{MARK} b <b>c{MARK}</b> d<sup>2</sup></p>")

    assert take_references(block) == ["fn:a", "fn:a"]
    assert text(block) == "<p>a b <b>c</b> d<sup>2</sup></p>"


def test_a_page_without_footnotes_stays_as_it_is() -> None:
    page = ET.fromstring("<div><p>words</p></div>")

    assert (take_footnotes(page), take_references(page)) == ({}, [])
    assert text(page) == "<div><p>words</p></div>"

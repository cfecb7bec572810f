from lxml import etree

from esafety.redline.word.styles import settings_xml, styles_xml
from word_changes import found

NAMES = {
    "Clause": "Madde",
    "Fact": "Bilgi",
    "Note": 'Not "a" & b',
    "Person": "Ekip",
    "Label": "Numara",
}
STYLES = etree.fromstring(styles_xml("tr-TR", NAMES))


def test_every_word_is_of_the_language_of_the_document() -> None:
    assert found(STYLES, "//w:lang/@w:val") == ["tr-TR"]


def test_headings_are_those_that_word_knows_with_their_ranks() -> None:
    ranked = found(STYLES, "w:style[w:pPr/w:outlineLvl]")
    names = [found(style, "w:name/@w:val")[0] for style in ranked]
    ranks = [found(style, "w:pPr/w:outlineLvl/@w:val")[0] for style in ranked]

    assert names == [f"heading {rank}" for rank in range(1, 10)]
    assert ranks == [str(rank - 1) for rank in range(1, 10)]


def test_styles_of_ours_are_named_in_the_language_of_the_document() -> None:
    own = found(STYLES, "w:style[@w:customStyle]/w:name/@w:val")

    assert own == ["Madde", "Bilgi", "Ekip", 'Not "a" & b', "Numara"]


def test_the_elements_of_a_style_stand_in_the_order_that_word_wants() -> None:
    order = ["name", "basedOn", "next", "qFormat", "pPr", "rPr"]
    inside = ["keepNext", "keepLines", "pBdr", "tabs", "spacing", "ind", "contextualSpacing"]
    for style in found(STYLES, "w:style"):
        names = [etree.QName(child).localname for child in style]
        assert names == sorted(names, key=order.index)
        names = [etree.QName(child).localname for child in found(style, "w:pPr/*")]
        assert names == sorted(names, key=[*inside, "outlineLvl"].index)


def test_what_is_typed_into_the_document_is_tracked() -> None:
    settings = etree.fromstring(settings_xml("en-GB"))

    assert found(settings, "w:trackRevisions")
    assert found(settings, "w:themeFontLang/@w:val") == ["en-GB"]

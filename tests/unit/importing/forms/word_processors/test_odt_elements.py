from lxml import etree

from esafety.importing.forms.word_processors.odt_elements import heading_level, remarks_on
from esafety.importing.forms.word_processors.zip_parts import tree_of
from source_files import ODF_NAMES


def element(text: str) -> etree._Element:
    return tree_of(f"<a {ODF_NAMES}>{text}</a>".encode())[0]


def test_a_level_that_is_no_number_is_the_first() -> None:
    levels = [element(f'<text:h text:outline-level="{said}"/>') for said in ("2", "x", "²")]

    assert [heading_level(one) for one in levels] == [2, 1, 1]
    assert heading_level(element("<text:p/>")) == 0


def test_a_shape_with_words_is_a_box_and_one_without_a_drawing() -> None:
    paragraph = element(
        "<text:p><draw:ellipse><text:p>Söz.</text:p></draw:ellipse><draw:line><text:p/></draw:line>"
        "</text:p>"
    )

    assert [remark.key for remark in remarks_on(paragraph, 1)] == [
        "import-text-box",
        "import-drawing",
    ]


def test_what_stands_in_a_box_is_reported_there() -> None:
    note = "<text:note><text:note-body><text:p>Dipnot.</text:p></text:note-body></text:note>"
    paragraph = element(
        f"<text:p><draw:text-box><text:p>Söz.{note}</text:p></draw:text-box></text:p>"
    )

    assert [remark.key for remark in remarks_on(paragraph, 1)] == ["import-text-box"]
    assert [remark.key for remark in remarks_on(paragraph[0][0], 2)] == ["import-footnote"]

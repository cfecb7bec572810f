import pytest
from lxml import etree

from esafety.images.words.line import PictureLine
from esafety.images.words.xml import xml_lines

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/">'


def said(inside: str, before: str = "") -> list[str]:
    return [line.words for line in xml_lines(f"{before}{ROOT}{inside}</svg>".encode())]


@pytest.mark.parametrize(
    "inside",
    [
        "<title>Ali Veli</title>",
        "<desc>Ali Veli</desc>",
        "<metadata>Ali Veli</metadata>",
        "<metadata><i:note><i:by>Ali Veli</i:by></i:note></metadata>",
        "<text>Ali Veli</text>",
        "<text>Ali <tspan>Veli</tspan></text>",
        "<text>Ali\n   <a>Veli</a></text>",
        "<text><![CDATA[Ali]]>&#32;Veli</text>",
        "<!-- Ali Veli -->",
        "<?note Ali Veli?>",
        '<g i:label="Ali Veli"/>',
        '<i:view name="Ali Veli"/>',
        '<g data-name="Ali Veli"/>',
        '<g aria-label="Ali Veli"/>',
        '<g aria-label="Ali Veli(2-A)"/>',
        '<a href="https://example.org/Ali Veli"/>',
        "<style>/* Ali Veli */</style>",
    ],
)
def test_words_are_read_wherever_they_stand(inside: str) -> None:
    assert any("Ali Veli" in line for line in said(inside))


def test_a_note_before_the_drawing_is_read() -> None:
    assert said("", "<!-- Ali -->") == ["Ali"]


def test_notes_are_read_in_their_order_before_within_and_behind_the_drawing() -> None:
    drawing = f"<!-- A --><?b B?>{ROOT}<!-- C --><g><?d D?></g></svg><!-- E -->"

    assert [line.words for line in xml_lines(drawing.encode())] == ["A", "B", "C", "D", "E"]


def test_words_that_are_put_to_a_place_of_their_own_are_a_line() -> None:
    assert said('<text><tspan x="1">Ali</tspan><tspan x="1" dy="9">Can</tspan></text>') == [
        "Ali",
        "Can",
    ]


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M39.92077,32.85411"/>',
        '<g i:original-d="M 39.92077,32.85411 z"/>',
        '<i:guide position="39.92077,32.85411"/>',
        '<g i:transform="translate(39.92077,32.85411)"/>',
        '<g i:transform="rotate(45 39.92077 32.85411) scale(-1e-2)"/>',
        '<use href="#Ali"/><a href="data:text/plain,Ali"/>',
        '<g id="Ali" class="Veli" style="font-family: Veli"/>',
    ],
)
def test_measures_and_names_of_parts_say_nothing(inside: str) -> None:
    assert said(inside) == []


def test_a_number_alone_is_read_as_people_write_theirs() -> None:
    assert said('<g i:label="0532 123 45 67" data-id="10000000146"/>') == [
        "0532 123 45 67",
        "10000000146",
    ]


def test_each_line_knows_where_it_stands_and_whether_it_is_shown() -> None:
    inside = "\n<title>A\nB</title>\n<text>C</text>\n<!--\nD -->"

    assert xml_lines(f"{ROOT}{inside}</svg>".encode()) == (
        PictureLine("A", 2),
        PictureLine("B", 3),
        PictureLine("C", 4, shown=True),
        PictureLine("D", 6),
    )


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(etree.XMLSyntaxError):
        xml_lines(b"<svg")

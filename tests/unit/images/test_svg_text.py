import pytest

from esafety.images.svg_text import drawing_words, text_faults
from esafety.text.typefaces import Typefaces

OURS = Typefaces(frozenset(("Atkinson Next", "Fraunces Soft")), frozenset("Çıkış İLETŞMğabcd"))


def faults(inside: str, attributes: str = "") -> list[tuple[str, int, object]]:
    content = f'<svg xmlns="http://www.w3.org/2000/svg"{attributes}>\n{inside}\n</svg>'
    found = text_faults(content.encode(), OURS)
    return [(f.key, f.line, dict(f.params).get("family")) for f in found]


@pytest.mark.parametrize(
    "inside",
    [
        '<text font-family="Atkinson Next">Çıkış</text>',
        "<text font-family=\"'Fraunces Soft', Georgia, serif\">Çıkış</text>",
        '<g style="font: bold 12px/1.2 Atkinson Next, sans-serif"><text>a</text></g>',
        '<style>text { font-family: "Atkinson Next", Verdana }</style><text>a</text>',
        '<style>.t { font: 700 2em "Fraunces Soft" }</style><g class="t"><text>a</text></g>',
        '<text font-family="Arial"><tspan font-family="Atkinson Next">a</tspan></text>',
        '<style>text { font-family: "Atkinson Next" }</style><text font-family="Arial">a</text>',
        "<style>.unused { font-family: Arial }</style><path/>",
        '<text font-family="Arial"> </text>',
        "<title>Привет</title>",
    ],
)
def test_words_in_our_own_typefaces_and_drawings_without_words_are_sound(inside: str) -> None:
    assert faults(inside) == []


@pytest.mark.parametrize(
    ("inside", "family"),
    [
        ('<text x="1" font-family="Arial">a</text>', "Arial"),
        ('<text font-family="Comic Sans MS, Atkinson Next">a</text>', "Comic Sans MS"),
        ('<text style="font-family: Arial" font-family="Atkinson Next">a</text>', "Arial"),
        ("<style>g text { font-family: Arial }</style><g><text>a</text></g>", "Arial"),
        (
            '<text font-family="Atkinson Next"><tspan style="font: 9px Calibri">a</tspan></text>',
            "Calibri",
        ),
        ('<g font-family="Arial"><text><textPath>a</textPath></text></g>', "Arial"),
    ],
)
def test_words_in_another_typeface_are_told_with_line_and_family(inside: str, family: str) -> None:
    assert faults(inside) == [("svg-font", 2, family)]


def test_a_letter_that_ours_lack_is_told_with_its_line() -> None:
    (found,) = text_faults(
        '<svg xmlns="http://www.w3.org/2000/svg" font-family="Atkinson Next">\n\n'
        "<text>ab ✗ c</text></svg>".encode(),
        OURS,
    )

    assert (found.key, found.line, dict(found.params)["letters"]) == (
        "letters-in-no-font",
        3,
        "3: ✗",
    )


def test_nothing_is_said_while_no_typeface_is_known() -> None:
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'

    assert [*text_faults(drawn, Typefaces())] == []


def test_the_words_of_a_drawing_are_those_that_are_drawn() -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg"><title>T</title><text>a<tspan>b</tspan>c</text></svg>'

    assert sorted(drawing_words(drawn.encode()).split()) == ["a", "b", "c"]
    assert drawing_words(b"<svg") == ""


def test_a_typeface_is_told_once_and_rules_without_end_are_not_followed() -> None:
    assert faults('<text>a</text><text>b</text>\n<text font-family="Arial">c</text>') == [
        ("svg-font-missing", 2, ""),
        ("svg-font", 3, "Arial"),
    ]
    rules = "<style>" + "g text { font: 9px Arial }" * 3000 + "</style>"
    assert faults(rules + "<text>a</text>" * 3000) == [("svg-too-much", 1, None)]
    nested = "<style>" + ":not(" * 5000 + "a" + ")" * 5000 + " { font: 9px Arial }</style>"
    assert faults(nested + "<text>a</text>") == [("svg-font-missing", 2, "")]

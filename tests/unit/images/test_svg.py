import pytest

from counted_steps import steps
from esafety.images.svg import svg_faults
from examples import representatives

# Calls of functions, where a drawing is counted and never drawn.
MOST = 100_000
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def faults(inside: str, opened: str = OPEN) -> list[tuple[str, int]]:
    return [(f.key, f.line) for f in svg_faults(f"{opened}{inside}\n</svg>".encode())]


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h1" fill="url(#a)" style="stroke: url( \'#b\' )"/>',
        '<defs><g id="a"/></defs><use href="#a"/><use xlink:href="#a"/>',
        "<style>@media print { .a { fill: red } } .b { fill: url(#c) }</style>",
        '<style>@font-face { font-family: "F"; src: url(data:font/woff2;base64,AA==) }</style>',
        '<metadata><rdf:RDF xmlns:rdf="urn:r"><rdf:li onclick="x"/></rdf:RDF></metadata>',
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
        "<title>Kapı (url http://okul.example)</title><text>javascript: değil</text>",
        "<!-- <script>a()</script> -->",
    ],
)
def test_what_a_drawing_is_made_of_is_sound(inside: str) -> None:
    assert faults(inside) == []


@pytest.mark.parametrize(
    ("inside", "key"),
    [
        ("<script>alert(1)</script>", "svg-element"),
        ('<script href="https://x.example/a.js"/>', "svg-element"),
        (
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
            "svg-element",
        ),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">a()</h:script>', "svg-element"),
        ('<g><p xmlns="">a</p></g>', "svg-element"),
        ('<image href="data:image/jpeg;base64,AA=="/>', "svg-element"),
        ('<feImage href="https://x.example/a.png"/>', "svg-element"),
        ('<a href="#a"><animate attributeName="href" to="javascript:a()"/></a>', "svg-element"),
        ('<rect onclick="a()"/>', "svg-handler"),
        ('<rect OnLoad="a()"/>', "svg-handler"),
        ('<a href="javascript:a()"/>', "svg-outside"),
        ('<a href=" https://x.example/"/>', "svg-outside"),
        ('<use xlink:href="other.svg#a"/>', "svg-outside"),
        ('<use href="data:image/svg+xml;base64,AA=="/>', "svg-outside"),
        ('<g xml:base="https://x.example/"><use href="#a"/></g>', "svg-outside"),
        ('<rect fill="url(https://x.example/a#b)"/>', "svg-outside"),
        ('<rect style="fill: u\\72l(https://x.example/a)"/>', "svg-outside"),
        ("<rect style=\"fill: image-set('https://x.example/a.png' 1x)\"/>", "svg-outside"),
        ("<rect style=\"fill: -webkit-image-set('https://x.example/a' 1x)\"/>", "svg-outside"),
        (
            "<style>a {fill: -WebKit-image-set('https://x.example/a' 1x)}</style>",
            "svg-outside",
        ),
        ('<style>@import "https://x.example/a.css";</style>', "svg-outside"),
        ("<style>@\\69mport url(a.css);</style>", "svg-outside"),
        ("<style>@media print { a { fill: url(//x.example) } }</style>", "svg-outside"),
        ("<style>a { src: url(data:image/png;base64,AA) }</style>", "svg-outside"),
    ],
)
def test_what_runs_or_leads_outside_is_told_with_its_line(inside: str, key: str) -> None:
    found = faults(f"\n{inside}")

    assert found[0] == (key, 3)
    assert {one for one, _ in found} == {key}


def test_a_doctype_is_refused_before_anything_in_it_is_asked_for() -> None:
    laughs = ""
    for n in range(1, 12):
        laughs += f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">'
    head = f'<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>\n{OPEN}'

    with steps(MOST):
        told = faults("<text>&l11;</text>", head)

    assert [key for key, _ in told] in (["svg-doctype"], ["svg-unreadable"])
    assert faults("", '<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + OPEN) == [("svg-doctype", 1)]


def test_a_style_sheet_by_instruction_is_outside() -> None:
    head = f'<?xml-stylesheet href="https://x.example/a.css"?>\n{OPEN}'

    assert faults("", head) == [("svg-outside", 1)]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"<svg", "svg-unreadable"),
        (b"not a drawing", "svg-unreadable"),
        (b"<html><body>404</body></html>", "svg-without-root"),
        (b"<svg><script/></svg>", "svg-without-root"),
        ("<svg xmlns='http://www.w3.org/2000/svg'>".encode("utf-16"), "svg-unreadable"),
    ],
)
def test_what_is_no_drawing_is_told(content: bytes, key: str) -> None:
    assert [found.key for found in svg_faults(content)] == [key]


def test_repeating_within_repeating_comes_to_an_end() -> None:
    groups = ['<g id="a0"><path/></g>']
    for n in range(11):
        uses = f'<use href="#a{n}"/>' * 10
        groups.append(f'<g id="a{n + 1}">{uses}</g>')

    with steps(MOST):
        assert faults("\n".join(groups)) == [("svg-too-much", 1)]
    assert faults('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>') == [
        ("svg-holds-itself", 2),
        ("svg-holds-itself", 2),
    ]
    assert faults('<pattern id="p"><rect fill="url(#p)"/></pattern>') == [("svg-holds-itself", 2)]


@pytest.mark.parametrize(
    "deep", representatives(["(", "a{b:", "url(", "image(", "[", "@media {"], "url(", "@media {")
)
def test_styles_within_styles_are_read_to_the_end(deep: str) -> None:
    with steps(50 * MOST):
        assert faults(f"<style>{deep * 10_000}</style>") in ([], [("svg-outside", 2)])
        assert faults(f'<path style="fill:{deep * 10_000}"/>') in ([], [("svg-outside", 2)])


def test_deep_nesting_is_told_and_not_followed() -> None:
    assert faults("<g>" * 100_000 + "</g>" * 100_000)[0][0] == "svg-unreadable"


def test_a_leaf_used_a_thousand_times_is_no_bomb() -> None:
    assert faults('<path id="a"/>' + '<use href="#a"/>' * 1000) == []

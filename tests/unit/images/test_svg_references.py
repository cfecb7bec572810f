import pytest

from esafety.images.svg import svg_faults
from time_limits import processor_limit

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def faults(inside: str) -> list[tuple[str, int]]:
    return [(f.key, f.line) for f in svg_faults(f"{OPEN}{inside}\n</svg>".encode())]


@pytest.mark.parametrize(
    "inside",
    [
        '<style>#g,rect{mask:url("#a")}</style><mask id="a"><g id="g"><rect/></g></mask><rect/>',
        "<style>@media all {.p{fill:url(#a)}}</style><pattern id='a'><path class='p'/></pattern>",
        '<clipPath id="a"><rect clip-path="url(#a)"/></clipPath>',
        '<g id="a"><use xlink:href="#a"/></g>',
        '<symbol id="a"><rect style="filter: url(\'#a\')"/></symbol>',
        '<marker id="a"><path marker-end="url(#a)"/></marker>',
    ],
)
def test_a_part_that_draws_itself_is_told_with_its_line(inside: str) -> None:
    assert faults(inside) == [("svg-holds-itself", 2)]


@pytest.mark.parametrize(
    "inside",
    [
        "<style>#r{mask:url(#a)}</style><mask id='a'><g><rect/></g></mask><rect id='r'/>",
        "<style>.p{fill:url(#a)}</style><pattern id='a'><path/></pattern><path class='p'/>",
        '<g id="a"><use href="#b"/></g><g id="b"><path/></g><use href="#a"/><use href="#b"/>',
        '<linearGradient id="a"/><linearGradient id="b" href="#a"/><rect fill="url(#b)"/>',
        '<use href="#not-there"/><rect fill="url(#neither)"/>',
        "<style>rect:frob(x){mask:url(#a)}</style><mask id='a'><rect/></mask>",
        "<style>@font-face{src:url(data:font/woff2;,)}</style>",
    ],
)
def test_a_part_drawn_by_others_is_sound(inside: str) -> None:
    assert faults(inside) == []


def test_what_style_rules_repeat_counts_each_time() -> None:
    rects = "<rect/>" * 500
    sheet = "<style>rect{mask:url(#a)}</style>"
    many = f'{sheet}<mask id="a">{"<path/>" * 500}</mask>{rects}'
    assert faults(many) == [("svg-too-much", 1)]


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<style>{0}</style>{1}", "svg-too-much"),
        ("{2}", "svg-too-much"),
        ("{2}<g id='g3000'><use href='#g0'/></g>", "svg-holds-itself"),
    ],
)
def test_many_rules_and_long_chains_take_no_more_than_linear_time(inside: str, found: str) -> None:
    numbers = range(3_000)
    rules = "".join(f".r{n}{{fill:url(#a)}}" for n in numbers)
    elements = "".join(f"<path class='r{n}'/>" for n in numbers)
    chain = "".join(f"<g id='g{n}'><use href='#g{n + 1}'/></g>" for n in numbers)

    with processor_limit(20):
        assert {key for key, _ in faults(inside.format(rules, elements, chain))} == {found}

import pytest

from esafety.images.svg import svg_faults
from time_limits import processor_limit


def faults(inside: str, attributes: str = "") -> list[tuple[str, ...]]:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>\n{inside}\n</svg>'
    return [(f.key, *(str(v) for _, v in f.params)) for f in svg_faults(text.encode())]


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("viewBox", "a b c d"),
        ("viewBox", "0 0 0 0"),
        ("viewBox", "0 0 10"),
        ("viewBox", "0 0 10 1e999"),
        ("viewBox", "0 0 -10 10"),
        ("width", "-5"),
        ("width", "0"),
        ("height", "1e999"),
        ("height", "geniş"),
        ("width", "%"),
    ],
)
def test_a_drawing_without_a_size_that_can_be_drawn_is_refused(attribute: str, value: str) -> None:
    assert faults("", f'{attribute}="{value}"') == [("svg-number", attribute, value)]


@pytest.mark.parametrize(
    "attributes",
    [
        'viewBox="0 0 10 10"',
        'viewBox="-5,-5 1e2,.5" width="100%" height="auto"',
        'width="21cm" height="29.7CM"',
        'width=" 24px "',
        "",
    ],
)
def test_a_sound_size_is_accepted(attributes: str) -> None:
    assert faults("", attributes) == []


@pytest.mark.parametrize(
    ("inside", "attribute"),
    [
        ('<rect width="%"/>', "width"),
        ('<rect height="abc"/>', "height"),
        ('<circle r="calc(1px)"/>', "r"),
        ('<text dx="1 2 x">a</text>', "dx"),
        ('<path d="M0 0 Lq 9"/>', "d"),
        ('<path d="M0 0 Q 1 2 3"/>', "d"),
        ('<path d="0 0 L 1 1"/>', "d"),
        ('<path d="M0 0 A 1 1 0 2 0 5 5"/>', "d"),
        ('<path d="M0 0 L NaN 1"/>', "d"),
        ('<polygon points="0 0 1"/>', "points"),
        ('<g transform="rotate()"/>', "transform"),
        ('<g transform="scale(1e999)"/>', "transform"),
        ('<g transform="spin(3)"/>', "transform"),
        ('<pattern viewBox="0 0 0 1"/>', "viewBox"),
    ],
)
def test_numbers_that_no_renderer_reads_are_refused(inside: str, attribute: str) -> None:
    (fault,) = faults(inside)
    assert fault[:2] == ("svg-number", attribute)


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M10-5.5l.5.5l1e-2,3zm0 0h1V2c1 2 3 4 5 6s1 1 2 2q1 2 3 4t5 6 7 8z"/>',
        '<path d="m1 1a1 1 0 01.5.5 2 2 0 1 0 3-3"/><path d=""/><path d="none"/><path/>',
        '<rect x="5%" width="0" rx="auto" y="-1.5em" stroke-width="inherit"/>',
        '<text x="1 2,3" dy="">a</text><stop offset="50%"/>',
        '<polyline points="0,0 1-1.5.5 2"/><polygon points=""/>',
        '<g transform=" translate(1) rotate(45,1 1),matrix(1 0 0 1 0 0) scale(-1) "/>',
        '<marker viewBox="0 0 1 1" refX="center" markerWidth="3"/>',
    ],
)
def test_sound_numbers_are_accepted(inside: str) -> None:
    assert faults(inside) == []


@pytest.mark.parametrize(
    "attribute",
    [
        f'd="M0 0A{"2" * 60_000}"',
        f'd="M0 0A{"2 " * 60_000}"',
        f'd="M0 0A{" " * 60_000}x"',
        f'transform="{"a" * 60_000}"',
        f'transform="{"rotate(" * 60_000}"',
        f'points="{"1" * 60_000}x"',
    ],
)
def test_no_long_value_takes_squared_time(attribute: str) -> None:
    with processor_limit(20):
        faults(f"<path {attribute}/>")
        faults(f"<polygon {attribute}/>")


def test_an_arc_may_write_its_flags_and_numbers_together() -> None:
    assert faults('<path d="M0 0a25 25 -30 0150-25a1 1 0 01.5.5"/>') == []
    assert faults('<path d="M0 0a25 25 -30 2150-25"/>') != []

"""What hangs on the board: two arrows to the reporting corner."""

from collections.abc import Iterator

from lib import (
    BOLT,
    GOLD,
    RED,
    bird,
    bubble,
    path,
    place,
    svg,
    tulip,
)  # fmt: skip

SW = 7.0
ARROW = "M30 236Q30 206 60 206H724V132Q724 96 754 118L1036 336Q1058 356 1036 376L754 594Q724 616 724 580V506H60Q30 506 30 476Z"


def put(x: float, y: float, body: str, s: float = 1, rot: float = 0, *, flip: bool = False) -> str:
    """Place with the outline of what hangs on a board."""
    return place(x, y, body, s, rot, flip=flip, sw=SW)


def arrow(*, left: bool) -> str:
    """Return an arrow with room for words; the bird sits on its tail and looks where it points."""

    def x(of: float) -> float:
        return 1080 - of if left else of

    shaft = path(ARROW, GOLD)
    b = f'<g transform="translate(1080 0) scale(-1 1)">{shaft}</g>' if left else shaft
    b += put(x(150), 206, bird("happy", "open", "up"), 0.62, flip=left)
    tip = (x(212), 118)
    b += bubble(x(330) - 76, 22, 152, 116, tip, put(0, 0, path(BOLT, RED), 1.5), r=30)
    b += put(x(486), 206, tulip(), 0.5) + put(x(548), 206, tulip(), 0.36)
    b += put(x(600), 206, tulip(), 0.26)
    return svg(b, "0 0 1080 620", SW)


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the arrows."""
    yield "arrow-right", arrow(left=False)
    yield "arrow-left", arrow(left=True)

"""What hangs on the board: two arrows to the help corner, and the ground of a banner."""

from collections.abc import Iterator
from functools import partial

from lib import (
    BLUE,
    BOLT,
    GOLD,
    HEART,
    LIGHT,
    MEADOW,
    RED,
    TEAL,
    Look,
    bird,
    bubble,
    n,
    path,
    place,
    seated,
    svg,
    tulip,
)  # fmt: skip

SW = 7.0
put = partial(place, sw=SW)
ARROW = "M30 236Q30 206 60 206H724V132Q724 96 754 118L1036 336Q1058 356 1036 376L754 594Q724 616 724 580V506H60Q30 506 30 476Z"


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


# ---------- the banner: 1360 × 186 millimetres, five sheets glued side by side
WIDE, HIGH, LINE = 1360, 186, 1.7


def on_banner(
    x: float, y: float, body: str, s: float = 1, rot: float = 0, *, flip: bool = False
) -> str:
    """Place with the outline of the banner."""
    return place(x, y, body, s, rot, flip=flip, sw=LINE)


def bunting() -> str:
    """Return a string of flags along the upper edge, in eight bows."""
    bows, flags = 8, 7
    step = WIDE / bows
    b = path("M0 6" + "".join(f"q{n(step / 2)} 34 {n(step)} 0" for _ in range(bows)))
    colours = (RED, GOLD, TEAL, BLUE)
    rows = ["", "", "", ""]
    for k in range(bows * flags):
        t = (k % flags + 0.5) / flags
        x, y = (k // flags + t) * step, 6 + 68 * t * (1 - t)
        rows[k % 4] += f"M{round(x - 8)} {round(y)}h16l-8 17z"
    return b + "".join(path(d, colour) for d, colour in zip(rows, colours, strict=True))


def hills() -> str:
    """Return the meadow along the lower edge."""
    return path(
        f"M0 {HIGH}V156C90 132 190 166 340 158S620 140 760 156S1010 172 1120 154S1290 140 {WIDE} 158V{HIGH}Z",
        MEADOW,
        stroke="none",
    )


def banner() -> str:
    """Return the ground of a banner: flags above, a meadow below, children at both ends."""
    girl = Look(LIGHT, "bob", top=RED, glasses=True)
    boy = Look(LIGHT, "side", top=TEAL)
    b = hills() + bunting()
    b += on_banner(
        62,
        80,
        girl.dress(LINE)
        + path("M-29 74Q0 82 29 74")
        + girl.arm("M20 40Q40 34 46 12", (49, 4), LINE)
        + girl.arm("M-20 40Q-36 56 -30 70", (-29, 79), LINE)
        + girl.head(LINE, mo="open", dx=4),
        0.88,
    )
    b += on_banner(150, 172, bird("happy", "open", "up"), 0.3)
    b += bubble(186, 62, 46, 36, (174, 132), on_banner(0, 0, path(HEART, RED), 0.22), r=10)
    b += on_banner(
        1284,
        82,
        seated(boy, LINE)
        + boy.arm("M14 42Q36 54 48 40", (56, 32), LINE)
        + boy.head(LINE, mo="open", dx=-4),
        0.86,
        flip=True,
    )
    b += on_banner(1200, 174, bird("happy", "closed", "rest"), 0.2, flip=True)
    for x, s in (
        *((16, 0.16), (206, 0.17), (240, 0.12), (456, 0.18), (492, 0.13)),
        *((690, 0.18), (726, 0.13), (904, 0.18), (940, 0.13), (1162, 0.13)),
    ):
        b += on_banner(x, 180, tulip(), s)
    return svg(b, f"0 0 {WIDE} {HIGH}", LINE)


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the arrows and the banner."""
    yield "arrow-right", arrow(left=False)
    yield "arrow-left", arrow(left=True)
    yield "banner", banner()

"""Frames: of a certificate, an agreement and a bookmark; a round badge, and its ring alone."""

import math
from collections.abc import Iterator
from functools import partial

from lib import (
    CREAM,
    GOLD,
    GREEN,
    HEART,
    MEADOW,
    NAVY,
    RED,
    SKY,
    STAR,
    TEAL,
    WHITE,
    WING,
    bird,
    circle,
    n,
    path,
    place,
    rect,
    svg,
    tulip,
)  # fmt: skip

SW = 5.0
put = partial(place, sw=SW)


def vine(length: float, waves: int) -> str:
    """Return a vine with tulips, from 0 0 to the right; its tulips stand on every other wave."""
    step = length / waves
    line = f"M0 0q{n(step / 2)} -22 {n(step)} 0" + f"t{n(step)} 0" * (waves - 1)
    blooms, buds, leaves = "", "", ""
    for k in range(waves):
        x = (k + 0.5) * step
        if k % 2 == 0:
            blooms += f"M{n(x)} 6c-13 -2 -16 -15 -12 -27l7 6l5 -9l5 9l7 -6c4 12 1 25 -12 27z"
            leaves += f"M{n(x)} 8c-6 12 -16 12 -24 7c5 -9 15 -12 24 -7zM{n(x)} 8c6 12 16 12 24 7c-5 -9 -15 -12 -24 -7z"
        else:
            buds += f"M{n(x)} 0l9 11l-9 11l-9 -11z"
    return (
        path(line, sw=4, stroke=GREEN)
        + path(leaves, TEAL, 3)
        + path(blooms, RED, 3.5)
        + path(buds, GOLD, 3.5)
    )


def frame(width: float, height: float, across: int, down: int) -> str:
    """Return an ornamental frame with a free middle; vines of so many waves stand on its sides."""
    b = rect(22, 22, width - 44, height - 44, 30, CREAM)
    b += rect(34, 34, width - 68, height - 68, 20, "none", RED, 4)
    b += rect(98, 98, width - 196, height - 196, 16, WHITE)
    b += rect(110, 110, width - 220, height - 220, 8, "none", TEAL, 3)
    lying, standing = vine(width - 240, across), vine(height - 240, down)
    b += put(120, 66, lying) + put(width - 120, height - 66, lying, 1, 180)
    b += put(width - 66, 120, standing, 1, 90) + put(66, height - 120, standing, 1, 270)
    for x, y in ((66, 66), (width - 66, 66), (66, height - 66), (width - 66, height - 66)):
        b += circle(x, y, 36, NAVY) + put(x, y, path(STAR, GOLD), 0.5)
    return b


def certificate() -> str:
    """Return the frame of a certificate; tulips and a bird stand in its lower corners."""
    b = frame(1188, 840, 17, 11)
    b += put(152, 742, tulip(), 0.62) + put(206, 742, tulip(), 0.44) + put(252, 742, tulip(), 0.3)
    b += put(988, 742, bird("happy", "open", "up"), 0.74, flip=True)
    b += put(886, 742, tulip(), 0.3)
    b += path("M98 742H1090")
    return svg(b, "0 0 1188 840", SW)


def agreement() -> str:
    """Return a border for an upright sheet that is written full: lines and corners alone."""
    b = rect(6, 6, 828, 1164, 30, CREAM) + rect(16, 16, 808, 1144, 22, "none", RED, 4)
    b += rect(34, 34, 772, 1108, 14, WHITE)
    for x, y in ((34, 34), (806, 34), (34, 1142), (806, 1142)):
        b += circle(x, y, 24, NAVY) + put(x, y, path(STAR, GOLD), 0.34)
    return svg(b, "0 0 840 1176", SW)


def bookmark() -> str:
    """Return the ground of a bookmark: a hole for a ribbon, a vine, tulips and the bird below."""
    b = rect(8, 8, 284, 980, 24, WHITE) + rect(18, 18, 264, 960, 16, "none", TEAL, 3)
    b += circle(150, 46, 14, CREAM)
    b += path("M18 842H282")
    b += put(46, 96, vine(208, 5), 1)
    b += put(70, 842, tulip(), 0.42) + put(112, 842, tulip(), 0.3)
    b += put(206, 842, bird("happy", "open", "up"), 0.42, flip=True)
    b += put(46, 924, vine(208, 5), 1)
    return svg(b, "0 0 300 996", SW)


def ring() -> str:
    """Return the ring of a badge, with dots on it; the middle is free."""
    b = circle(120, 120, 116, TEAL) + circle(120, 120, 102, WHITE)
    for k in range(24):
        a = math.radians(15 * k)
        x, y = round(120 + 109 * math.cos(a), 1), round(120 + 109 * math.sin(a), 1)
        b += circle(x, y, 3, GOLD if k % 2 else CREAM, "none")
    return svg(b)


def badge() -> str:
    """Return a round badge: the bird in front of a shield."""
    shield = "M0 -46C13 -37 28 -34 42 -36V-2C42 24 24 40 0 52C-24 40 -42 24 -42 -2V-36C-28 -34 -13 -37 0 -46Z"
    b = circle(120, 120, 114, RED) + circle(120, 120, 94, SKY)
    b += path(
        "M44 176C80 164 160 164 196 176C180 198 152 212 120 212C88 212 60 198 44 176Z",
        MEADOW,
        stroke="none",
    )
    b += circle(120, 120, 94, "none")
    for k in range(12):
        a = math.radians(30 * k + 15)
        b += circle(
            round(120 + 104 * math.cos(a), 1), round(120 + 104 * math.sin(a), 1), 3.2, CREAM, "none"
        )
    b += place(114, 198, bird("happy", "open", "none"), 0.54, sw=4.5)
    b += place(141, 170, path(shield, GOLD), 0.66, sw=4.5)
    b += place(141, 171, path(HEART, RED), 0.2, sw=4)
    b += place(112, 200, path(WING, GREEN), 0.54, sw=4.5)
    return svg(b)


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the frames, the badge and its ring."""
    yield "certificate-frame", certificate()
    yield "agreement-frame", agreement()
    yield "bookmark-frame", bookmark()
    yield "badge-ring", ring()
    yield "badge", badge()

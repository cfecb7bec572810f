"""A story without words in six pictures: something odd on the phone, and whom to tell."""

from collections.abc import Iterator
from functools import partial

from lib import (
    BLUE,
    BOLT,
    BROWN,
    CREAM,
    DARKRED,
    GOLD,
    HEART,
    INK,
    LIGHT,
    MEADOW,
    NAVY,
    PAPER,
    RED,
    SEA,
    SKY,
    STAR,
    TEAL,
    WHITE,
    WOOD,
    Look,
    bird,
    bubble,
    circle,
    device,
    ellipse,
    house,
    limb,
    palm,
    path,
    place,
    question,
    rect,
    stranger,
    svg,
    tucked,
    tulip,
)  # fmt: skip
from lib import person as person_at

BOX = "0 0 300 225"
SW = 4.0
put = partial(place, sw=SW)
person = partial(person_at, sw=SW)
GIRL = Look(skin=LIGHT, hair="pigtails", hc=BROWN, top=GOLD, legs=NAVY, shoe=DARKRED)
FATHER = Look(skin=LIGHT, hair="short", hc=BROWN, top=BLUE, legs=NAVY, shoe=DARKRED, beard=True)


def panel(wall: str, body: str, floor: float = 172) -> str:
    """Return a panel: wall, floor, what happens, frame."""
    d = f"M3 {floor}H297V208A14 14 0 0 1 283 222H17A14 14 0 0 1 3 208Z"
    return svg(
        rect(3, 3, 294, 219, 14, wall, "none")
        + path(d, "#efd6a6", stroke="none")
        + body
        + rect(3, 3, 294, 219, 14, "none"),
        BOX,
        SW,
    )


def notes() -> str:
    """Return two notes of a song."""
    return (
        path("M-10 11V-13L12 -17V7", sw=4.5)
        + path("M-10 -8L12 -12", sw=5)
        + ellipse(-14, 11, 5, 4, INK)
        + ellipse(8, 7, 5, 4, INK)
    )


def cushion(x: float, y: float, w: float, colour: str = RED) -> str:
    """Return a flat cushion on the floor."""
    return path(
        f"M{x - w} {y - 10}Q{x - w - 8} {y} {x - w} {y + 12}Q{x} {y + 20} {x + w} {y + 12}"
        f"Q{x + w + 8} {y} {x + w} {y - 10}Q{x} {y - 18} {x - w} {y - 10}Z",
        colour,
    )


def window(x: float, y: float) -> str:
    """Return a window by day."""
    return (
        rect(x, y, 58, 58, 4, "#bfe0e6")
        + circle(x + 42, y + 18, 9, GOLD, "none")
        + path(f"M{x + 2} {y + 56}V{y + 46}Q{x + 20} {y + 30} {x + 40} {y + 44}T{x + 56} {y + 44}V{y + 56}Z", TEAL, stroke="none")
        + path(f"M{x + 29} {y}V{y + 58}M{x} {y + 29}H{x + 58}", sw=3)
        + rect(x, y, 58, 58, 4, "none", sw=8)
        + rect(x, y, 58, 58, 4, "none", stroke=PAPER, sw=2.5)
    )  # fmt: skip


def drawing_screen(w: float, h: float) -> str:
    """Return a phone on which one paints a tulip."""
    return (
        device(w, h, "none", SW, bez=7)
        + rect(-w / 2 + 7, -h / 2 + 7, w - 14, h - 14, 4, PAPER, "none")
        + put(0, h / 2 - 12, tulip(), 0.27)
        + put(-w / 2 + 19, -h / 2 + 20, path(STAR, GOLD, stroke="none"), 0.16)
        + circle(w / 2 - 18, -h / 2 + 19, 6.5, GOLD, "none")
    )


def stranger_screen(w: float, h: float) -> str:
    """Return a phone from which somebody unknown speaks."""
    return (
        device(w, h, "none", SW, bez=7)
        + rect(-w / 2 + 7, -h / 2 + 7, w - 14, h - 14, 4, "#bfcdd3", "none")
        + put(0, -h * 0.1, stranger(), w / 90)
        + path(f"M{-w * 0.24} {h * 0.3}H{w * 0.24}", sw=6, stroke=WHITE)
    )


def bolt_badge(x: float, y: float, s: float = 1) -> str:
    """Return a lightning bolt in a white splinter."""
    return put(
        x,
        y,
        path(
            "M0 -34L9 -19L27 -24L22 -7L36 4L20 11L20 29L4 20L-9 32L-14 15L-32 13L-22 -2L-32 -17L-13 -18Z",
            WHITE,
        )
        + put(0, 0, path(BOLT, GOLD), 0.72),
        s,
    )


def scene_1(*, say: bool) -> str:
    """Play: the bird sings, the girl paints on the phone."""
    body = window(18, 22)
    body += ellipse(150, 196, 138, 20, MEADOW, "none")
    body += put(222, 142, drawing_screen(72, 104), 1, 7)
    body += cushion(92, 190, 62)
    body += person(
        92,
        95,
        0.94,
        lambda sw: (
            GIRL.cross_legged(sw)
            + GIRL.arm("M-18 40Q-34 54 -24 70", (-18, 79), sw)
            + GIRL.arm("M18 40Q46 60 84 52", (94, 49), sw)
            + GIRL.head(sw, eye="happy", mo="open", dx=6)
        ),
    )
    body += put(242, 92, bird("happy", "open", "up"), 0.25, flip=True)
    body += bubble(128, 14, 62, 46, (206, 52), notes() if say else "")
    return panel(CREAM, body)


def scene_2(*, say: bool) -> str:
    """A message: somebody unknown asks for the house."""
    body = ellipse(120, 198, 112, 18, MEADOW, "none")
    body += put(232, 150, stranger_screen(84, 122), 1, 4)
    body += bolt_badge(174, 112, 0.8)
    body += cushion(66, 192, 54)
    body += person(
        66,
        97,
        0.94,
        lambda sw: (
            GIRL.cross_legged(sw)
            + GIRL.head(sw, eye="open", mo="oh", brow="up", dx=7)
            + GIRL.arm("M-18 40Q-42 52 -33 42", (-30, 32), sw, 10)
            + GIRL.arm("M18 40Q44 52 38 42", (36, 32), sw, 10)
        ),
    )
    body += put(148, 209, bird("wide", "closed", "rest"), 0.24)
    words = place(-23, 2, house(), 0.78, sw=3.4) + place(27, -1, question(), 1.15, sw=SW)
    body += bubble(160, 12, 122, 58, (236, 92), words if say else "")
    return panel(SKY, body)


def scene_3(*, say: bool) -> str:
    """Stop: the girl is unsure, the bird holds out its wing."""
    body = ellipse(110, 198, 104, 18, MEADOW, "none")
    body += put(254, 152, stranger_screen(66, 98), 1, 5)
    body += cushion(58, 192, 50)
    body += person(
        58,
        97,
        0.94,
        lambda sw: (
            GIRL.cross_legged(sw)
            + GIRL.arm("M-18 40Q-32 56 -10 64", (0, 66), sw)
            + GIRL.head(sw, eye="open", mo="unsure", brow="worried", dx=6)
            + GIRL.arm("M18 40Q34 58 18 42", (13, 33), sw, 10)
        ),
    )
    body += put(138, 210, bird("open", "open", "stop"), 0.37)
    sign = path("M-11 -27H11L27 -11V11L11 27H-11L-27 11V-11Z", RED) + place(
        2, 19, palm(WHITE, 16), 0.125, sw=2.2
    )
    body += bubble(196, 12, 78, 66, (192, 136), sign if say else "")
    return panel(SKY, body)


def table(x: float, y: float) -> str:
    """Return a small table, seen a little from above; its top begins at x y."""
    legs = f"M{x + 4} {y + 34}V{y + 84}M{x + 104} {y + 34}V{y + 84}"
    return (
        path(legs, sw=13)
        + path(legs, sw=5, stroke="#a86d33")
        + path(f"M{x + 22} {y}H{x + 86}L{x + 114} {y + 30}V{y + 38}H{x - 6}V{y + 30}Z", WOOD)
        + path(f"M{x - 6} {y + 30}H{x + 114}")
    )


def scene_4(*, say: bool) -> str:
    """Away: the phone lies on its face, the girl and the bird walk off."""
    body = ellipse(190, 200, 96, 15, MEADOW, "none")
    top = table(22, 116) + path("M54 121H96L104 139H48Z", INK) + path("M54 120H96Q99 120 100 123L103 131Q105 136 100 136H52Q47 136 49 131L51 123Q52 120 54 120Z", NAVY)  # fmt: skip
    top += circle(62, 126, 3, SEA, "none")
    body += put(-3, 18, top, 0.92)
    body += person(
        174,
        88,
        0.94,
        lambda sw: (
            limb("M-4 72L-22 94", 13, "#0a3347", sw)
            + path("M-34 94L-21 107C-26 118 -37 110 -41 100Z", GIRL.shoe)
            + limb("M6 72L22 100", 13, GIRL.legs, sw)
            + path("M15 110H39C40 99 30 96 20 101Z", GIRL.shoe)
            + GIRL.arm("M14 40L32 56", (40, 62), sw)
            + GIRL.body()
            + GIRL.arm("M-12 42Q-22 52 -32 58", (-40, 63), sw)
            + GIRL.head(sw, eye="open", mo="small", dx=9)
        ),
    )
    body += put(258, 176, bird("happy", "closed", "both", feet=False), 0.24, -8)
    body += path("M120 70H106M112 92H96M116 114H102", sw=3.5)
    words = place(0, 2, FATHER.head(5, eye="happy"), 0.64, sw=3.4)
    body += bubble(218, 12, 66, 60, (211, 88), words if say else "")
    return panel(CREAM, body)


def scene_5(*, say: bool) -> str:
    """Tell: the father kneels and listens."""
    body = ellipse(150, 200, 136, 15, MEADOW, "none")
    body += window(226, 20)
    body += put(44, 212, bird("open", "closed", "rest"), 0.24)
    body += person(
        108,
        112,
        0.84,
        lambda sw: (
            GIRL.stand(sw)
            + GIRL.arm("M-18 40Q-34 54 -26 66", (-23, 76), sw)
            + GIRL.head(sw, eye="open", mo="talk", brow="worried", dx=7)
        ),
    )
    body += person(
        204,
        96,
        0.98,
        lambda sw: (
            FATHER.kneel(sw)
            + FATHER.arm("M20 42Q34 66 12 72", (0, 74), sw, 12)
            + FATHER.arm("M-18 42Q-40 60 -66 56", (-77, 55), sw, 12)
            + FATHER.head(sw, eye="open", mo="small", brow="up", dx=-7)
        ),
    )
    words = place(-18, 0, device(30, 44, "none", 3.4, 6, 5), 1, sw=3.4) + place(
        20, 0, path(BOLT, GOLD), 0.8, sw=3.4
    )
    body += bubble(14, 11, 88, 54, (92, 79), words if say else "")
    return panel(CREAM, body)


def scene_6(*, say: bool) -> str:
    """Relief: all laugh, and the phone sleeps."""
    body = ellipse(128, 200, 118, 15, MEADOW, "none")
    body += person(
        166,
        90,
        0.98,
        lambda sw: (
            FATHER.kneel(sw)
            + FATHER.arm("M20 42Q34 62 16 70", (5, 73), sw, 12)
            + FATHER.head(sw, eye="happy", mo="open", dx=-5)
        ),
    )
    body += person(
        106,
        106,
        0.84,
        lambda sw: (
            GIRL.stand(sw)
            + GIRL.head(sw, eye="happy", mo="open", dx=4)
            + GIRL.arm("M-18 40Q-46 44 -55 16", (-58, 6), sw)
        ),
    )
    body += person(166, 90, 0.98, lambda sw: FATHER.arm("M-20 42Q-36 50 -56 58", (-66, 62), sw, 12))
    body += window(226, 20)
    body += put(42, 212, bird("happy", "open", "both"), 0.23)
    body += put(258, 164, tucked(42, 60, SW), 1, 3)
    body += bubble(
        16, 13, 64, 54, (90, 79), place(0, 3, path(HEART, RED), 0.27, sw=SW) if say else ""
    )
    return panel(CREAM, body)


SCENES = (scene_1, scene_2, scene_3, scene_4, scene_5, scene_6)


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the panels, each with full and with empty bubbles."""
    for number, scene in enumerate(SCENES, 1):
        yield f"story-{number}", scene(say=True)
        yield f"story-{number}-empty", scene(say=False)

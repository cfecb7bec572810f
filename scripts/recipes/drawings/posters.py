"""Seven posters with people in them."""

import math
from lib import *  # noqa

W = 12.0
BOX = "0 0 1000 800"
SUN = "#f9e3b0"
DEEP = "#0a3347"
AMBER = "#d9932a"


def put(x, y, body, s=1, rot=0, flip=False):
    return place(x, y, body, s, rot, flip=flip, sw=W)


def person(x, y, s, parts, rot=0, flip=False):
    return put(x, y, parts(W / s), s, rot, flip)


def meadow():
    return path(
        "M36 714C200 654 350 650 500 650C650 650 800 654 964 714V724A40 40 0 0 1 924 764H76A40 40 0 0 1 36 724Z",
        MEADOW,
        stroke="none",
    )


def disc(x, y, r):
    return circle(x, y, r, SUN, "none")


def lock(x, y, s):
    return put(
        x,
        y,
        path("M-16 0V-12A16 16 0 0 1 16 -12V0", sw=8 + 2 * W / s)
        + path("M-16 0V-12A16 16 0 0 1 16 -12V0", sw=8, stroke=SEA)
        + rect(-28, -2, 56, 44, 9, GOLD)
        + path("M26 12C24 26 14 37 -6 40H19A7 7 0 0 0 26 33Z", AMBER, stroke="none")
        + path("M0 8A7.5 7.5 0 0 1 4 22L6 32H-6L-4 22A7.5 7.5 0 0 1 0 8Z", INK, stroke="none"),
        s,
    )


def cloud_big(x, y, w, h):
    """A thought cloud, its middle at x y."""
    a, b = w / 2, h / 2
    return put(
        x,
        y,
        path(
            f"M{n(-a * 0.62)} {n(b * 0.86)}C{n(-a * 1.12)} {n(b * 0.95)} {n(-a * 1.2)} {n(-b * 0.1)} {n(-a * 0.74)} {n(-b * 0.2)}C{n(-a * 0.8)} {n(-b * 0.95)} {n(-a * 0.2)} {n(-b * 1.15)} {n(-a * 0.06)} {n(-b * 0.66)}C{n(a * 0.16)} {n(-b * 1.2)} {n(a * 0.8)} {n(-b * 0.95)} {n(a * 0.7)} {n(-b * 0.3)}C{n(a * 1.2)} {n(-b * 0.2)} {n(a * 1.14)} {n(b * 0.95)} {n(a * 0.62)} {n(b * 0.86)}Z",
            WHITE,
        ),
    )


def shy_bird(x, y, s, flip=False):
    """The bird with a wing before its eyes."""
    b = bird("none", "closed", "none")
    b += path("M26 -146Q42 -166 58 -146")
    b += circle(34, -108, 13, "#f0a88c", "none")
    b += path(
        "M-66 -92C-50 -134 -24 -178 20 -196C34 -202 46 -200 50 -192C60 -196 72 -192 74 -182C84 -182 92 -172 88 -162C94 -154 90 -144 80 -142C56 -128 34 -92 2 -70C-26 -52 -60 -56 -66 -92Z",
        GREEN,
    )
    b += path("M42 -176L60 -186M50 -160L72 -166", None, None)
    return put(x, y, b, s, 0, flip)


def password():
    kid = Look(LIGHT, "side", BROWN, RED, NAVY)
    s, hx, hy = 3.5, 400, 226
    out = disc(440, 390, 350) + meadow()
    out += cloud_big(798, 176, 330, 200)
    out += circle(606, 236, 20, WHITE) + circle(566, 262, 12, WHITE)
    for i in range(8):
        out += circle(676 + i * 35, 190, 14, NAVY, "none")
    out += person(
        hx,
        hy,
        s,
        lambda sw: (
            path("M-15 28H15C34 29 43 38 46 56L50 140H-50L-46 56C-43 38 -34 29 -15 28Z", kid.top)
            + path("M-13 28Q0 40 13 28", kid.skin)
        ),
    )
    # forearm of the hand that hushes, then the head, then the finger
    out += person(hx, hy, s, lambda sw: kid.head(sw, eye="open", mo="smile", dx=4))
    out += person(
        hx,
        hy,
        s,
        lambda sw: (
            limb("M26 110L12 62", 17, kid.top, sw)
            + path("M1 40V15C1 8 11 8 11 15V40Z", kid.skin)
            + path(
                "M-8 46C-8 38 -2 36 4 36H13C20 36 23 41 22 47C22 56 17 60 8 60C-2 60 -8 55 -8 46Z",
                kid.skin,
            )
            + path("M12 46C4 42 -4 44 -8 48", sw=sw * 0.8)
        ),
    )
    # lid
    out += rect(186, 428, 448, 290, 30, DEEP) + rect(210, 452, 400, 254, 14, BLUE, "none")
    out += rect(130, 700, 560, 48, 24, NAVY)
    out += lock(430, 566, 2.7)
    # shielding arm
    out += person(
        hx,
        hy,
        s,
        lambda sw: (
            limb("M-38 46C-60 56 -68 84 -52 94", 17, kid.top, sw)
            + path(
                "M-54 88C-48 82 -36 84 -31 90C-26 96 -28 106 -36 108C-46 110 -56 106 -56 98Z",
                kid.skin,
            )
            + path("M-41 96H-32", sw=sw * 0.8)
        ),
    )
    out += shy_bird(796, 752, 1.16, False)
    return out


def bub(x, y, w, h, tip, content, r=44, fill=WHITE):
    k = 2.4
    return put(
        0, 0, bubble(x / k, y / k, w / k, h / k, (tip[0] / k, tip[1] / k), r=18, fill=fill), k
    ) + put(x + w / 2, y + h / 2, content)


def receiver():
    return path(
        "M-42 -2C-40 -30 40 -30 42 -2V14Q42 20 36 20H22Q16 20 16 14V4Q0 0 -16 4V14Q-16 20 -22 20H-36Q-42 20 -42 14Z",
        RED,
    )


def book():
    return path(
        "M0 -18C-14 -30 -34 -28 -44 -22V22C-34 16 -14 16 0 26C14 16 34 16 44 22V-22C34 -28 14 -30 0 -18Z",
        WHITE,
    ) + path("M0 -18V26")


def private():
    girl = Look(TAN, "puffs", BLACK, RED, NAVY)
    s, hx, hy = 3.4, 410, 206
    out = disc(430, 390, 350) + meadow()
    out += person(
        hx,
        hy,
        s,
        lambda sw: path(
            "M-15 28H15C34 29 43 38 46 56L50 150H-50L-46 56C-43 38 -34 29 -15 28Z", girl.top
        ),
    )
    for m in (-1, 1):
        out += person(
            hx, hy, s, lambda sw: limb("M-40 48C-72 52 -84 84 -77 110", 17, girl.top, sw), 0, m == 1
        )
    out += path("M190 500V450C190 376 230 340 290 340H530C590 340 630 376 630 450V500Z", WOOD)
    out += rect(218, 364, 384, 108, 40, CREAM)
    out += rect(190, 490, 440, 254, 22, WOOD)
    out += path("M190 490H630V530H190Z", GOLD)
    out += (
        put(290, 418, house(), 1.4) + put(412, 420, book(), 1.05) + put(530, 420, receiver(), 1.1)
    )
    out += lock(410, 560, 2.7)
    out += person(hx, hy, s, lambda sw: girl.head(sw, eye="happy", mo="smile", dx=0), -5)
    for m in (-1, 1):
        out += person(
            hx,
            hy,
            s,
            lambda sw: (
                limb("M-77 109L-58 117", 17, girl.top, sw)
                + path("M-78.5 96Q-79 104 -76 110", sw=17, stroke=girl.top)
                + path(
                    "M-58 108C-50 102 -36 104 -32 110C-28 118 -32 126 -40 127C-50 128 -60 126 -61 118Z",
                    girl.skin,
                )
                + path("M-44 116H-34", sw=sw * 0.8)
            ),
            0,
            m == 1,
        )
    out += put(792, 752, bird("open", "closed", "rest"), 1.08)
    return out


def ask():
    boy = Look(MID, "curly", BLACK, GOLD, NAVY, DARKRED)
    girl = Look(LIGHT, "ponytail", BROWN, TEAL, NAVY, DARKRED, glasses=True)
    s = 3.0
    out = disc(500, 400, 350) + meadow()
    cam = (
        path("M-34 -44L-24 -62H24L34 -44Z", BLUE)
        + rect(-80, -46, 160, 104, 16, NAVY)
        + circle(0, 8, 40, PAPER)
        + circle(0, 8, 20, BLUE)
    )
    out += person(
        250,
        420,
        s,
        lambda sw: (
            boy.stand(sw)
            + boy.arm("M-19 42Q-36 56 -22 68", (-10, 72), sw, 13)
            + boy.head(sw, eye="open", mo="talk", brow="up", dx=7)
        ),
    )
    out += put(286, 618, cam, 0.95)
    out += person(250, 420, s, lambda sw: boy.arm("M19 42Q44 52 42 62", (37, 68), sw, 13))
    out += person(
        740,
        420,
        s,
        lambda sw: (
            girl.dress(sw)
            + girl.arm("M19 42Q40 60 30 74", (27, 83), sw, 13)
            + girl.head(sw, eye="open", mo="smile", dx=-6)
            + girl.arm("M-19 42Q-44 66 -24 46", (-17, 37), sw, 12)
        ),
    )
    out += bub(
        70,
        36,
        370,
        210,
        (300, 300),
        put(-82, 12, cam, 0.9) + put(96, -10, question(sw=8), 3.4),
        r=44,
    )
    out += bub(
        590,
        36,
        270,
        210,
        (700, 296),
        circle(0, 0, 78, GREEN) + path("M-36 2L-8 30L40 -28", sw=24, stroke=WHITE),
        r=44,
    )
    out += put(498, 752, bird("open", "closed", "rest"), 0.78)
    return out


def kind():
    boy = Look(TAN, "short", BLACK, GOLD, NAVY, DARKRED)
    girl = Look(LIGHT, "pigtails", BROWN, RED, NAVY)
    s = 3.1
    out = disc(480, 400, 350) + meadow()
    out += rect(570, 270, 340, 480, 40, DEEP) + rect(600, 300, 280, 400, 18, SKY, "none")
    out += person(
        740,
        470,
        3.0,
        lambda sw: (
            path("M-15 28H15C34 29 40 40 42 56V76H-42V56C-40 40 -34 29 -15 28Z", girl.top)
            + girl.head(sw, eye="happy", mo="open", dx=-4)
            + girl.arm("M-36 52Q-62 60 -64 36", (-65, 26), sw, 14)
        ),
    )
    out += person(
        250,
        404,
        s,
        lambda sw: (
            seated(boy, sw)
            + boy.head(sw, eye="happy", mo="open", dx=6)
            + boy.arm("M18 42Q44 62 58 42", (62, 33), sw, 12)
        ),
    )
    out += bub(60, 36, 300, 210, (276, 300), put(0, 6, path(HEART, RED), 1.2), r=44)
    out += bub(480, 24, 250, 222, (690, 350), put(0, 88, tulip(), 0.85), r=44, fill=GOLD)
    out += put(862, 272, bird("happy", "open", "rest", feet=False), 0.62, 0, True)
    return out


def in_screen(x, y, w, h, look, eye, mo, dx, wall, s):
    """A child in a screen of w by h, its middle at x y."""
    b = h / 2 - 16
    shoulders = (
        f"M{n(x - 34 * s)} {n(y + b)}C{n(x - 32 * s)} {n(y + 36 * s)} {n(x - 22 * s)} {n(y + 28 * s)} "
        f"{n(x - 12 * s)} {n(y + 27 * s)}H{n(x + 12 * s)}C{n(x + 22 * s)} {n(y + 28 * s)} "
        f"{n(x + 32 * s)} {n(y + 36 * s)} {n(x + 34 * s)} {n(y + b)}Z"
    )
    return (
        rect(x - w / 2, y - h / 2, w, h, 26, DEEP)
        + rect(x - w / 2 + 18, y - h / 2 + 18, w - 36, h - 36, 10, wall, "none")
        + path(shoulders, look.top)
        + person(x, y + 4, s, lambda sw: look.head(sw, eye=eye, mo=mo, dx=dx))
    )


def waves(x, y):
    """The three arcs of a wireless network."""
    arcs = "M-62 -52A88 88 0 0 1 62 -52M-36 -26A52 52 0 0 1 36 -26"
    return put(
        x,
        y,
        path(arcs, sw=26 + 2 * W) + path(arcs, sw=26, stroke=RED) + circle(0, 6, 20, RED),
    )


def sid():
    kids = [
        (170, 196, 270, 232, Look(LIGHT, "pigtails", BROWN, GOLD), "happy", "open", 4, SKY, 2.1),
        (838, 186, 196, 300, Look(TAN, "curly", BLACK, RED), "open", "open", -4, CREAM, 2.1),
        (152, 592, 196, 300, Look(MID, "short", BLACK, BLUE, glasses=True), "open", "smile", 4, CREAM, 2.1),
        (824, 584, 280, 226, Look(LIGHT, "puffs", FAIR, TEAL), "happy", "open", -4, SKY, 2.1),
    ]  # fmt: skip
    out = disc(500, 400, 350) + meadow()
    for x, y, *_ in kids:
        out += path(f"M500 430L{x} {y}", sw=34) + path(f"M500 430L{x} {y}", sw=14, stroke=GOLD)
    out += circle(500, 430, 206, TEAL)
    out += path(
        "M500 224V636M294 430H706M500 224C366 340 366 520 500 636M500 224C634 340 634 520 500 636M334 312Q500 376 666 312M334 548Q500 484 666 548",
        sw=10,
        stroke=SEA,
    )
    out += circle(500, 430, 206, "none")
    # a computer's foot and a laptop's keyboard
    out += path("M136 312H204L214 356H126Z", BLUE)
    out += path("M684 697H964L984 744H664Z", PAPER) + path("M760 720H888")
    for x, y, w, h, look, eye, mo, dx, wall, s in kids:
        out += in_screen(x, y, w, h, look, eye, mo, dx, wall, s)
    out += path(
        "M500 322C536 348 570 354 598 354C602 448 578 514 500 556C422 514 398 448 402 354C430 354 464 348 500 322Z",
        PAPER,
    )
    out += put(500, 436, path(HEART, RED), 0.95)
    out += waves(500, 158)
    out += put(500, 770, bird("happy", "open", "both"), 0.5)
    return out


def tell():
    mother = Look(MID, "scarf", BROWN, TEAL, NAVY, BLACK, scarf=RED)
    girl = Look(MID, "pigtails", BLACK, GOLD, NAVY, DARKRED)
    out = disc(500, 400, 350) + meadow()
    out += person(
        330,
        470,
        2.55,
        lambda sw: (
            girl.stand(sw)
            + girl.arm("M-19 42Q-36 56 -30 68", (-28, 78), sw, 13)
            + girl.head(sw, eye="open", mo="talk", brow="worried", dx=8)
        ),
    )
    out += person(
        620,
        356,
        3.3,
        lambda sw: (
            path("M34 108H62C62 98 52 94 40 96Z", mother.shoe)
            + path("M-22 70C-50 80 -54 98 -50 108H46C54 94 42 74 22 70Z", mother.legs)
            + path("M-26 92Q-30 100 -28 107", sw=sw * 0.8)
            + mother.body()
            + mother.arm("M20 42Q42 62 22 76", (12, 80), sw, 13)
            + mother.head(sw, eye="open", mo="small", brow="up", dx=-8)
            + mother.arm("M-20 44Q-44 62 -66 62", (-77, 60), sw, 13)
        ),
    )  # fmt: skip
    out += bub(
        60,
        40,
        300,
        220,
        (318, 330),
        put(-66, 0, device(84, 130, "none", W, 16, 14)) + put(62, 0, path(BOLT, GOLD), 2.3),
        r=44,
    )
    out += put(880, 690, device(96, 150, "asleep", W, 18, 14), 1, 78)
    out += put(130, 752, bird("open", "closed", "rest"), 0.6)
    return out


def rules():
    emir = Look(MID, "short", BLACK, GOLD, NAVY, DARKRED)
    nur = Look(LIGHT, "bob", FAIR, BLUE, NAVY, DARKRED, glasses=True)
    ali = Look(TAN, "curly", BLACK, TEAL, NAVY, DARKRED)
    elif_ = Look(LIGHT, "pigtails", BROWN, RED, PAPER, GREEN)
    s = 3.0
    out = disc(500, 400, 350) + meadow()
    out += person(
        196,
        412,
        s,
        lambda sw: (
            elif_.dress(sw)
            + elif_.arm("M-19 42Q-46 42 -50 14", (-52, 2), sw, 13)
            + elif_.arm("M19 42Q36 56 40 64", (44, 74), sw, 13)
            + elif_.head(sw, eye="happy", mo="open", dx=3)
        ),
    )
    out += person(
        630,
        400,
        s,
        lambda sw: (
            nur.stand(sw)
            + nur.arm("M-19 42Q-36 56 -32 68", (-31, 78), sw, 13)
            + nur.arm("M19 42Q38 56 44 62", (50, 70), sw, 13)
            + nur.head(sw, mo="open", dx=-3)
        ),
    )
    out += person(
        826,
        412,
        s,
        lambda sw: (
            ali.stand(sw)
            + ali.arm("M19 42Q42 40 41 12", (41, 0), sw, 13)
            + ali.arm("M-19 42Q-34 56 -30 68", (-28, 78), sw, 13)
            + ali.head(sw, eye="happy", mo="open", dx=-4)
        ),
    )
    out += person(
        420,
        430,
        s,
        lambda sw: (
            seated(emir, sw)
            + emir.arm("M18 42Q42 56 48 36", (50, 25), sw, 13)
            + emir.head(sw, eye="open", mo="open", dx=4)
        ),
    )
    out += put(500, 240, bird("happy", "open", "both", feet=False), 0.62)
    return out


DRAW = {
    "strong-password": password,
    "keep-private": private,
    "ask-before-photo": ask,
    "kind-words": kind,
    "safer-internet-day": sid,
    "tell-a-grown-up": tell,
    "our-rules": rules,
}


def drawings():
    """Yield each poster's name and its SVG."""
    for name, draw in DRAW.items():
        yield name, svg(draw(), BOX, W)

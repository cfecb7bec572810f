"""Pictures for eight word and memory cards."""

from collections.abc import Iterator

from lib import (
    BLACK,
    BLUE,
    BROWN,
    DARKRED,
    GOLD,
    GREEN,
    HEART,
    INK,
    LIGHT,
    MID,
    MOON,
    NAVY,
    NIGHT,
    PAPER,
    RED,
    SEA,
    STAR,
    TAN,
    TEAL,
    WHITE,
    WOOD,
    Look,
    S,
    bird,
    bubble,
    circle,
    device,
    ground,
    limb,
    padlock,
    palm,
    path,
    person,
    place,
    question,
    rect,
    sun,
    svg,
    tucked,
    tulip,
)  # fmt: skip


def password() -> str:
    """A padlock and its key."""
    key = (
        path("M0 26V96M0 72H20M0 92H20", sw=22)
        + circle(0, 0, 26, GOLD)
        + path("M0 26V96M0 72H20M0 92H20", sw=12, stroke=GOLD)
        + circle(0, 0, 26, GOLD, "none")
        + circle(0, -3, 9, "#f9e3b0")
    )
    return sun() + ground(208) + place(92, 128, padlock(), 2.4) + place(196, 116, key, 0.98, 14)


def phone() -> str:
    """A phone asleep under its quilt, with the moon."""
    return (
        rect(6, 6, 228, 228, 16, NIGHT, "none")
        + place(50, 50, path(MOON, GOLD, stroke="none"), 0.36)
        + place(196, 44, path(STAR, GOLD, stroke="none"), 0.2)
        + place(34, 146, path(STAR, GOLD, stroke="none"), 0.14)
        + place(44, 206, path(STAR, GOLD, stroke="none"), 0.11)
        + place(112, 26, path(STAR, GOLD, stroke="none"), 0.12)
        + place(138, 142, tucked(98, 138), 1, -4)
        + rect(6, 6, 228, 228, 16, "none")
    )


def photo() -> str:
    """A camera that asks."""
    camera = (
        path("M-34 -44L-24 -62H24L34 -44Z", BLUE)
        + rect(-80, -46, 160, 104, 16, NAVY)
        + rect(-80, -24, 160, 16, 0, TEAL)
        + rect(-66, -58, 24, 12, 4, RED)
        + circle(0, 8, 42, PAPER)
        + circle(0, 8, 28, SEA)
        + circle(0, 8, 14, INK, "none")
        + circle(-8, -2, 6, WHITE, "none")
        + circle(60, -32, 6, GOLD)
    )
    return (
        sun()
        + ground(208)
        + place(104, 162, camera)
        + bubble(138, 12, 84, 78, (128, 108), place(0, -3, question(), 1.55))
        + place(44, 119, bird("open", "open", "rest"), 0.24)
    )


def friend() -> str:
    """Two children arm in arm."""
    ali = Look(TAN, "curly", BLACK, TEAL, NAVY, DARKRED)
    ece = Look(LIGHT, "puffs", BROWN, RED, PAPER, GREEN, glasses=True)

    def him(sw: float) -> str:
        return ali.arm("M-18 40Q-42 42 -48 18", (-51, 8), sw) + ali.stand(sw)

    def her(sw: float) -> str:
        return ece.arm("M18 40Q42 42 48 18", (51, 8), sw) + ece.dress(sw)

    return (
        sun()
        + ground(206)
        + limb("M90 146Q120 152 152 146", 13, TEAL)
        + person(160, 100, 1.12, her)
        + person(80, 100, 1.12, him)
        + circle(183, 149, 8, TAN)
        + circle(57, 149, 8, LIGHT)
        + place(160, 100, ece.head(S / 1.12, eye="open", mo="open", dx=-5), 1.12, -4)
        + place(80, 100, ali.head(S / 1.12, eye="happy", mo="open", dx=5), 1.12, 4)
    )


def home() -> str:
    """A house with a heart."""
    return (
        sun()
        + ground(204)
        + path("M166 70V38H190V92", DARKRED)
        + path("M50 104V214H190V104L120 44Z", PAPER)
        + path("M52 198H188V212H52Z", "#e7d9b8", stroke="none")
        + path("M50 104V214H190V104")
        + path("M30 118L120 40L210 118", sw=25)
        + path("M30 118L120 40L210 118", sw=15, stroke=RED)
        + place(120, 112, path(HEART, RED), 0.34)
        + path("M102 214V170A18 18 0 0 1 138 170V214Z", BLUE)
        + circle(131, 190, 2.6, GOLD, "none")
        + rect(64, 154, 26, 28, 3, SEA)
        + path("M77 154V182M64 168H90", sw=3)
        + rect(150, 154, 26, 28, 3, SEA)
        + path("M163 154V182M150 168H176", sw=3)
        + place(34, 222, tulip(), 0.24)
        + place(206, 222, tulip(), 0.24)
    )


def screen() -> str:
    """A tablet with a film."""
    return (
        sun()
        + ground(206)
        + path("M170 132L216 218H186Z", WOOD)
        + place(
            116,
            132,
            device(180, 132, "none", rx=14, bez=13)
            + circle(0, 0, 34, PAPER)
            + path("M-11 -18V18L20 0Z", RED)
            + path("M-64 42H62", sw=5, stroke=PAPER)
            + path("M-64 42H-22", sw=5, stroke=RED)
            + circle(-22, 42, 5, PAPER, sw=3),
            1,
            -3,
        )
        + place(66, 66, bird("happy", "open", "up"), 0.21)
    )


def sleep() -> str:
    """A child asleep under the moon."""
    child = Look(MID, "pigtails", BLACK)
    return (
        rect(6, 6, 228, 228, 16, NIGHT, "none")
        + place(186, 56, path(MOON, GOLD, stroke="none"), 0.44)
        + place(40, 40, path(STAR, GOLD, stroke="none"), 0.2)
        + place(118, 30, path(STAR, GOLD, stroke="none"), 0.14)
        + place(78, 66, path(STAR, GOLD, stroke="none"), 0.1)
        + path("M28 108C18 90 32 76 50 82C90 90 150 90 190 82C208 76 222 90 212 108C204 130 206 150 212 168H28C34 150 36 130 28 108Z", PAPER)
        + person(120, 128, 1.32, lambda sw: child.head(sw, eye="asleep", mo="small"))
        + path("M6 176C30 160 60 164 90 168C120 172 160 172 190 164C210 160 224 164 234 170V218A16 16 0 0 1 218 234H22A16 16 0 0 1 6 218Z", RED)
        + path("M6 176C30 160 60 164 90 168C120 172 160 172 190 164C210 160 224 164 234 170V192C224 186 210 182 190 186C160 194 120 194 90 190C60 186 30 182 6 198Z", PAPER)
        + place(48, 216, path(HEART, GOLD, stroke="none"), 0.13)
        + place(120, 218, path(HEART, GOLD, stroke="none"), 0.13)
        + place(192, 214, path(HEART, GOLD, stroke="none"), 0.13)
        + place(88, 168, child.hand(0, 0, r=9))
        + place(152, 168, child.hand(0, 0, r=9))
        + rect(6, 6, 228, 228, 16, "none")
    )  # fmt: skip


def help_() -> str:
    """A raised hand, and a grown-up's hand that reaches for it."""
    child = (
        palm(LIGHT, S / 0.3) + rect(-96, 10, 192, 200, 30, GOLD) + rect(-104, 6, 208, 52, 24, PAPER)
    )
    grown = (
        palm(TAN, S / 0.38) + rect(-92, 10, 184, 220, 30, BLUE) + rect(-100, 6, 200, 50, 22, PAPER)
    )
    return sun() + place(174, 30, grown, 0.38, 208) + place(72, 204, child, 0.3, 18)


CARDS = {
    "password": password,
    "phone": phone,
    "photo": photo,
    "friend": friend,
    "home": home,
    "screen": screen,
    "sleep": sleep,
    "help": help_,
}


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the cards."""
    for name, draw in CARDS.items():
        yield f"word-{name}", svg(draw())

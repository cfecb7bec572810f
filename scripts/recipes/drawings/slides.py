"""Pictures for slides: the bag of stones, listening, favourites, the city, comfort."""

from collections.abc import Iterator

from lib import (
    bust,
    BLACK,
    BLUE,
    BROWN,
    CREAM,
    DARKRED,
    FAIR,
    GOLD,
    GREEN,
    GREY,
    HEART,
    LIGHT,
    MID,
    NAVY,
    PAPER,
    RED,
    SEA,
    TAN,
    TEAL,
    WHITE,
    WOOD,
    Look,
    bird,
    bubble,
    circle,
    ground,
    limb,
    padlock,
    path,
    person,
    place,
    rect,
    sun,
    svg,
    tulip,
)  # fmt: skip

SW = 4.5
STONE = "M-16 10C-20 -2 -10 -14 2 -13C14 -12 20 -2 16 10C10 14 -10 14 -16 10Z"

EMIR = Look(MID, "short", BLACK, GOLD, NAVY, DARKRED)
ELIF = Look(LIGHT, "pigtails", BROWN, RED, NAVY, GREEN)
ALI = Look(TAN, "curly", BLACK, TEAL, NAVY, DARKRED)
NUR = Look(LIGHT, "bob", FAIR, BLUE, NAVY, DARKRED, glasses=True)
TEACHER = Look(MID, "ponytail", BLACK, GREEN, NAVY, DARKRED, glasses=True)
GRANDMOTHER = Look(LIGHT, "bun", GREY, TEAL, NAVY, DARKRED, glasses=True)


def stone(x: float, y: float, s: float = 1, rot: float = 0, fill: str = GREY) -> str:
    """Return a stone."""
    return place(x, y, path(STONE, fill), s, rot)


def heavy_bag() -> str:
    """Emir is bent under a bag full of stones."""
    return (
        sun()
        + ground(208)
        + "".join(stone(x, y, 0.95, r) for x, y, r in ((50, 78, 0), (84, 74, 20), (64, 60, -14)))
        + rect(28, 84, 84, 104, 22, RED)
        + path("M28 120Q70 142 112 120")
        + rect(44, 146, 52, 28, 6, GOLD)
        + person(
            138,
            108,
            1.0,
            lambda sw: (
                EMIR.stand(sw)
                + EMIR.head(sw, eye="open", mo="worried", brow="worried", dx=5)
                + limb("M-13 32C-24 44 -24 56 -20 68", 5, DARKRED, sw)
                + EMIR.arm("M19 42Q30 58 6 56", (-4, 52), sw, 11)
            ),
            9,
        )
        + stone(204, 208, 0.9, 8)
        + stone(22, 210, 0.8, -6)
    )


def lighter_bag() -> str:
    """A friend takes a stone out of Emir's bag; Emir smiles."""
    return (
        sun()
        + ground(208)
        + rect(92, 122, 62, 82, 18, RED)
        + path("M92 150Q123 168 154 150")
        + rect(105, 170, 36, 22, 5, GOLD)
        + path("M108 122V112A15 12 0 0 1 138 112V122", sw=6)
        + person(
            190,
            96,
            1.02,
            lambda sw: (
                EMIR.stand(sw)
                + EMIR.arm("M19 42Q34 56 30 70", (29, 79), sw, 11)
                + EMIR.arm("M-19 42Q-40 40 -44 20", (-46, 9), sw, 11)
                + EMIR.head(sw, eye="happy", mo="open", dx=-5)
            ),
        )
        + person(
            54,
            96,
            1.02,
            lambda sw: (
                ELIF.stand(sw)
                + ELIF.arm("M-19 42Q-34 56 -30 70", (-29, 79), sw, 11)
                + ELIF.head(sw, eye="open", mo="open", dx=6)
                + ELIF.arm("M19 42Q40 50 52 24", (56, 14), sw, 11)
            ),
        )
        + stone(116, 96, 0.95, 10)
        + stone(98, 212, 0.8, -6)
        + stone(76, 218, 0.7, 10)
        + place(122, 46, path(HEART, RED), 0.3)
    )


def tick_kind_word() -> str:
    """A sheet with three bubbles; the one with the heart gets a tick from a pencil."""
    spiky = "M0 -22L8 -12L22 -16L20 -4L32 2L20 8L22 20L8 14L0 24L-8 14L-22 20L-20 8L-32 2L-20 -4L-22 -16L-8 -12Z"
    pencil = (
        path("M-11 -70H11V40L0 64L-11 40Z", GOLD)
        + path("M-11 40H11L0 64Z", CREAM)
        + path("M-11 -52H11")
    )
    return (
        sun()
        + rect(42, 14, 140, 212, 8, WHITE)
        + bubble(60, 28, 64, 46, (72, 86), place(0, 2, path(HEART, RED), 0.22), r=12)
        + rect(142, 38, 26, 26, 4, PAPER)
        + path("M147 50L153 58L166 36", sw=7, stroke=GREEN)
        + place(92, 118, path(spiky, WHITE))
        + place(92, 119, path("M-8 3Q0 -4 8 3", None))
        + rect(142, 106, 26, 26, 4, PAPER)
        + bubble(60, 156, 64, 46, (72, 214), place(0, 19, tulip(), 0.17), r=12)
        + rect(142, 168, 26, 26, 4, PAPER)
        + place(178, 138, pencil, 0.92, 24)
    )


def teacher_reads() -> str:
    """The teacher reads, two children listen."""
    sheet = rect(-24, -30, 48, 60, 4, WHITE) + path(
        "M-14 -16H14M-14 -4H14M-14 8H6", sw=3.5, stroke=BLUE
    )
    return (
        sun()
        + ground(208)
        + person(
            64,
            74,
            1.2,
            lambda sw: (
                TEACHER.stand(sw)
                + TEACHER.arm("M-20 42Q-36 56 -28 68", (-25, 76), sw, 12)
                + TEACHER.head(sw, mo="talk", dx=6)
                + place(34, 56, sheet, 0.7, 6, sw=sw)
                + TEACHER.arm("M18 42Q16 68 20 70", (26, 70), sw, 12)
            ),
        )
        + person(
            180,
            130,
            0.86,
            lambda sw: (
                ALI.cross_legged(sw)
                + ALI.arm("M18 40Q34 56 20 68", (11, 72), sw, 10)
                + ALI.head(sw, eye="open", mo="small", dx=-6)
                + ALI.arm("M-18 42Q-46 44 -40 20", (-38, 10), sw, 10)
            ),
        )
    )


def favourites() -> str:
    """Three children say what they like: music, a ball, a book."""
    note = (
        path("M-8 11V-13L12 -17V7", sw=4.5)
        + circle(-13, 11, 5.5, "#16293a")
        + circle(7, 7, 5.5, "#16293a")
    )
    ball = circle(0, 0, 18, PAPER) + path(
        "M0 -18C8 -10 10 6 8 16A18 18 0 0 0 18 0A18 18 0 0 0 0 -18Z", RED
    )
    ball += path("M0 -18C-8 -10 -10 6 -8 16A18 18 0 0 1 -18 0A18 18 0 0 1 0 -18Z", TEAL)
    book = path(
        "M0 -12C-10 -20 -22 -18 -28 -14V14C-22 10 -10 10 0 17C10 10 22 10 28 14V-14C22 -18 10 -20 0 -12Z",
        WHITE,
    ) + path("M0 -12V17")
    return (
        sun()
        + ground(214)
        + person(46, 142, 0.92, lambda sw: bust(ELIF, sw, eye="happy", mo="open", dx=3))
        + person(196, 142, 0.92, lambda sw: bust(NUR, sw, mo="open", dx=-3))
        + person(121, 160, 1.05, lambda sw: bust(EMIR, sw, mo="open", eye="happy"))
        + bubble(12, 24, 62, 52, (44, 96), note, r=14)
        + bubble(90, 20, 62, 56, (121, 110), ball, r=14)
        + bubble(166, 24, 64, 52, (198, 94), book, r=14)
    )


def internet_city() -> str:
    """The city that is like the internet: library, playground, street."""
    return (
        sun()
        + path("M8 150C60 138 180 138 232 150V222A12 12 0 0 1 220 234H20A12 12 0 0 1 8 222Z", "#b5d8cf", stroke="none")
        # library
        + rect(26, 84, 76, 74, 0, PAPER)
        + path("M64 52C48 40 30 40 18 46V80C32 76 50 78 64 88C78 78 96 76 110 80V46C98 40 80 40 64 52Z", WHITE)
        + path("M64 52V88")
        + rect(36, 98, 12, 60, 2, CREAM)
        + rect(80, 98, 12, 60, 2, CREAM)
        + path("M56 158V128A8 8 0 0 1 72 128V158Z", BLUE)
        # home with a padlock
        + rect(166, 92, 56, 66, 0, PAPER)
        + path("M158 96L194 62L230 96Z", RED)
        + rect(176, 108, 36, 50, 3, BLUE)
        + place(194, 130, padlock(), 0.5, sw=3.4)
        # street
        + path("M110 168C102 190 84 210 78 232M142 168C146 190 158 210 166 232")
        + path("M125 176V188M122 202V218", sw=5, stroke=WHITE)
        # slide
        + limb("M116 112V162M132 112V162", 4, WOOD)
        + path("M119 126H129M119 142H129")
        + limb("M130 110C144 112 140 150 160 156", 8, GOLD)
        + rect(108, 102, 30, 10, 4, RED)
        # car
        + path("M176 196C178 182 186 180 194 180H204C214 180 218 188 220 196C228 196 230 202 228 212H172C168 204 170 198 176 196Z", TEAL)
        + path("M186 194H212", sw=SW)
        + circle(184, 213, 8, PAPER)
        + circle(214, 213, 8, PAPER)
        # the child and the bird
        + person(34, 174, 0.5, lambda sw: ELIF.stand(sw) + ELIF.arm("M-18 42Q-34 54 -28 68", (-26, 76), sw, 11) + ELIF.arm("M18 42Q40 46 46 26", (48, 16), sw, 11) + ELIF.head(sw, eye="open", mo="smile", dx=4))
        + place(78, 190, bird("happy", "open", "up", feet=False), 0.13)
    )  # fmt: skip


def comfort() -> str:
    """A grandmother holds a boy close; he is relieved."""
    return (
        sun()
        + ground(208)
        + person(
            140,
            72,
            1.22,
            lambda sw: (
                GRANDMOTHER.robe()
                + GRANDMOTHER.arm("M20 42Q42 58 28 70", (22, 76), sw, 12)
                + GRANDMOTHER.head(sw, eye="happy", mo="smile", dx=-6)
            ),
        )
        + person(
            86,
            104,
            0.98,
            lambda sw: (
                EMIR.stand(sw)
                + EMIR.arm("M-19 42Q-34 56 -28 68", (-26, 76), sw, 11)
                + EMIR.head(sw, eye="asleep", mo="smile", dx=6)
                + EMIR.arm("M19 42Q34 48 42 46", (50, 44), sw, 11)
            ),
        )
        + person(
            140,
            72,
            1.22,
            lambda sw: GRANDMOTHER.arm("M-20 42Q-40 62 -58 66", (-68, 64), sw, 12),
        )
        + bubble(20, 14, 68, 56, (106, 44), place(0, 2, path(HEART, RED), 0.27), r=16)
        + place(196, 216, bird("happy", "closed", "rest"), 0.21, flip=True)
    )


DRAW = {
    "heavy-bag": heavy_bag,
    "lighter-bag": lighter_bag,
    "tick-kind-word": tick_kind_word,
    "teacher-reads": teacher_reads,
    "favourites": favourites,
    "internet-city": internet_city,
    "comfort": comfort,
}


def drawings() -> Iterator[tuple[str, str]]:
    """Yield each picture's name and its SVG."""
    for name, draw in DRAW.items():
        yield name, svg(draw())

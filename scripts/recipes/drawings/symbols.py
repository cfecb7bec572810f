"""Symbols: people and things that sheets show at 2 cm, and small scenes for 3 to 4 cm.

Each stands by itself on any ground and is told by its outline, not by its colour.
"""

from collections.abc import Callable, Iterator
from functools import partial

from lib import (
    BLACK,
    BLUE,
    BOLT,
    BROWN,
    CREAM,
    DARKRED,
    FAIR,
    GOLD,
    GREEN,
    GREY,
    HEART,
    INK,
    LIGHT,
    MID,
    MOON,
    NAVY,
    PAPER,
    RED,
    SEA,
    SKY,
    STAR,
    TAN,
    TEAL,
    WHITE,
    WOOD,
    Look,
    bird,
    bubble,
    bust,
    circle,
    device,
    ellipse,
    house,
    limb,
    padlock,
    palm,
    path,
    place,
    question,
    rect,
    seated,
    svg,
)  # fmt: skip
from lib import person as person_at

BOX = "0 0 200 200"
SW = 7.0
put = partial(place, sw=SW)
person = partial(person_at, sw=SW)

ELIF = Look(LIGHT, "pigtails", BROWN, RED, NAVY, GREEN)
ALI = Look(TAN, "curly", BLACK, TEAL, NAVY, DARKRED)
EMIR = Look(MID, "short", BLACK, GOLD, NAVY, DARKRED)
NUR = Look(LIGHT, "bob", FAIR, BLUE, NAVY, DARKRED, glasses=True)
ECE = Look(TAN, "puffs", BLACK, GOLD, PAPER, GREEN)
MOTHER = Look(MID, "scarf", BROWN, TEAL, NAVY, BLACK, scarf=RED)
FATHER = Look(LIGHT, "short", BROWN, BLUE, NAVY, DARKRED, beard=True)
TEACHER = Look(MID, "ponytail", BLACK, GREEN, NAVY, DARKRED, glasses=True)
GRANDMOTHER = Look(LIGHT, "bun", GREY, RED, NAVY, BLACK, glasses=True)


def waving(look: Look, x: float = 94, *, dress: bool = False) -> str:
    """Return a child who waves."""
    return person(
        x,
        62,
        1.2,
        lambda sw: (
            (look.dress(sw) if dress else look.stand(sw))
            + look.arm("M-19 42Q-36 56 -32 70", (-31, 80), sw, 12)
            + look.arm("M19 42Q44 48 48 26", (50, 15), sw, 12)
            + look.head(sw, eye="happy", mo="open", dx=3)
        ),
    )


def calm(look: Look, body: Callable[[float], str]) -> str:
    """Return a grown-up with open arms."""
    return person(
        100,
        60,
        1.24,
        lambda sw: (
            body(sw)
            + look.arm("M-20 42Q-40 50 -45 58", (-52, 69), sw, 12)
            + look.arm("M20 42Q40 50 45 58", (52, 69), sw, 12)
            + look.head(sw, mo="open" if look.beard else "smile")
        ),
    )


def child_wheelchair() -> str:
    """A boy in a wheelchair waves."""
    return person(
        88,
        56,
        1.22,
        lambda sw: (
            seated(EMIR, sw)
            + EMIR.arm("M18 42Q48 52 55 28", (58, 15), sw, 12)
            + EMIR.head(sw, eye="happy", mo="open", dx=4)
        ),
    )


def father() -> str:
    """A father with open arms."""
    return calm(FATHER, FATHER.stand)


def mother() -> str:
    """A mother with a headscarf and open arms."""
    return calm(MOTHER, lambda _: MOTHER.robe())


def grandmother() -> str:
    """A grandmother with a stick."""
    return person(
        96,
        66,
        1.18,
        lambda sw: (
            limb("M52 62V106", 4, WOOD, sw)
            + path("M40 60Q42 48 52 62", sw=4 + 2 * sw)
            + path("M40 60Q42 48 52 62", sw=4, stroke=WOOD)
            + GRANDMOTHER.robe()
            + GRANDMOTHER.arm("M-20 42Q-38 56 -32 68", (-26, 74), sw, 12)
            + GRANDMOTHER.arm("M20 42Q40 46 47 52", (51, 58), sw, 12)
            + GRANDMOTHER.head(sw)
        ),
    )


def teacher() -> str:
    """A teacher with a book."""
    return person(
        90,
        60,
        1.24,
        lambda sw: (
            TEACHER.stand(sw)
            + TEACHER.arm("M-20 42Q-40 50 -44 32", (-46, 21), sw, 12)
            + TEACHER.head(sw, mo="open", dx=3)
            + place(36, 60, rect(-17, -21, 34, 42, 3, RED) + path("M-9 -21V21"), sw=sw, rot=8)
            + TEACHER.arm("M20 42Q24 62 28 62", (34, 62), sw, 12)
        ),
    )


def ear() -> str:
    """An ear with the waves of a sound."""
    return (
        path("M76 168C60 176 42 166 44 146C44 130 34 118 32 92C30 52 58 22 96 22C136 22 158 52 156 86C154 118 122 122 116 146C112 164 98 184 76 168Z", LIGHT)
        + path("M66 92C64 66 78 52 96 52C116 52 126 68 122 84C118 100 100 96 96 112C94 122 100 126 94 136")
        + path("M166 52Q178 74 174 98M182 34Q200 66 192 104", sw=8)
    )  # fmt: skip


def bed() -> str:
    """A bed with a pillow and a quilt."""
    return (
        rect(8, 60, 20, 126, 8, WOOD)
        + rect(172, 92, 20, 94, 8, WOOD)
        + path("M28 132H172V164H28Z", WOOD)
        + path("M34 100C30 88 38 82 48 84H78C88 82 94 88 90 100C94 116 92 126 88 132H34C32 122 32 112 34 100Z", PAPER)
        + path("M72 132C72 112 88 98 110 98H152Q172 98 172 118V136H72Z", RED)
        + path("M72 132C72 112 88 98 110 98H118C98 100 92 116 92 136H72Z", PAPER)
    )  # fmt: skip


def moon() -> str:
    """A moon and two stars."""
    return (
        put(86, 112, path(MOON, GOLD), 1.12)
        + put(146, 66, path(STAR, GOLD), 0.52)
        + put(164, 140, path(STAR, GOLD), 0.34)
    )


def ball() -> str:
    """A ball with stripes."""
    return (
        circle(100, 100, 82, PAPER)
        + path("M100 18C60 44 44 78 46 162A82 82 0 0 1 100 18Z", RED)
        + path("M100 18C140 52 152 100 140 171A82 82 0 0 1 46 162C44 78 60 44 100 18Z", PAPER)
        + path("M100 18C140 52 152 100 140 171A82 82 0 0 0 100 18Z", TEAL)
        + path("M100 18C96 70 96 130 92 181", sw=SW)
        + circle(100, 20, 10, GOLD)
    )


def play() -> str:
    """A kite in the wind."""
    return (
        path("M112 12L176 76L96 138L56 56Z", RED)
        + path("M112 12L96 138L56 56Z", GOLD)
        + path("M56 56L176 76M112 12L96 138", sw=SW)
        + path("M96 138C70 160 112 172 80 188")
        + path("M88 152L106 158L102 144ZM94 176L74 172L84 162Z", TEAL)
    )


def book() -> str:
    """An open book."""
    return (
        path("M100 60C72 40 34 38 12 50V168C36 156 72 158 100 178C128 158 164 156 188 168V50C166 38 128 40 100 60Z", RED)
        + path("M100 52C74 32 44 30 24 38V150C48 144 76 148 100 166C124 148 152 144 176 150V38C156 30 126 32 100 52Z", WHITE)
        + path("M100 52V164M44 66Q64 64 80 74M44 94Q64 92 80 102M44 122Q64 120 80 130M156 66Q136 64 120 74M156 94Q136 92 120 102M156 122Q136 120 120 130")
    )  # fmt: skip


def clock() -> str:
    """An alarm clock."""
    return (
        path("M56 162L40 186M144 162L160 186", sw=12)
        + path("M30 74A32 32 0 0 1 76 30ZM170 74A32 32 0 0 0 124 30Z", GOLD)
        + path("M100 30V18M88 16H112", sw=9)
        + circle(100, 108, 74, RED)
        + circle(100, 108, 56, WHITE)
        + path("M100 108V70M100 108L128 122", sw=9)
        + path("M100 58V62M150 108H146M100 158V154M50 108H54")
        + circle(100, 108, 7, INK, "none")
    )


def question_mark() -> str:
    """A question mark in a disc."""
    return circle(100, 100, 86, GOLD) + put(100, 88, question(INK, 8.5), 3.5)


def stop() -> str:
    """A hand in an octagon says stop."""
    return (
        path("M66 10H134L190 66V134L134 190H66L10 134V66Z", RED)
        + path("M71 23H129L177 71V129L129 177H71L23 129V71Z", sw=5, stroke=WHITE)
        + put(104, 158, palm(WHITE, SW / 0.42), 0.42)
    )


def door() -> str:
    """A door that stands ajar."""
    return (
        rect(36, 12, 128, 176, 6, WOOD)
        + rect(56, 32, 88, 156, 2, CREAM)
        + path("M56 32L116 50V198L56 188Z", RED)
        + path("M70 58L100 66V106L70 102ZM70 124L100 128V166L70 162Z", DARKRED)
        + circle(107, 120, 6, GOLD)
        + path("M20 188H180", sw=9)
    )


def heart() -> str:
    """A heart."""
    return put(100, 106, path(HEART, RED), 1.3)


def handset() -> str:
    """Return the receiver of a telephone, lying, about 130 wide."""
    return path(
        "M-64 -4C-62 -46 62 -46 64 -4V22Q64 32 54 32H34Q24 32 24 22V6Q0 0 -24 6V22Q-24 32 -34 32"
        "H-54Q-64 32 -64 22Z",
        RED,
    )


def helpline() -> str:
    """A telephone with a heart."""
    return (
        path("M50 70H150C156 96 178 130 180 164Q180 184 160 184H40Q20 184 20 164C22 130 44 96 50 70Z", TEAL)
        + circle(100, 132, 38, PAPER)
        + put(100, 136, path(HEART, RED), 0.3)
        + put(100, 58, handset(), 1.28)
    )  # fmt: skip


def robot() -> str:
    """A robot."""
    return (
        path("M100 42V20", sw=9)
        + circle(100, 16, 10, RED)
        + rect(14, 70, 22, 42, 8, GOLD)
        + rect(164, 70, 22, 42, 8, GOLD)
        + rect(32, 42, 136, 98, 22, SEA)
        + rect(50, 60, 100, 50, 14, NAVY)
        + circle(78, 85, 13, WHITE)
        + circle(122, 85, 13, WHITE)
        + path("M78 125H122", sw=8)
        + path("M62 152H138V190H62Z", TEAL)
        + path("M84 172H116", sw=8)
        + path("M62 160L34 178M138 160L166 178", sw=12)
    )


def magnifier() -> str:
    """A magnifying glass."""
    return (
        path("M124 124L178 178", sw=30)
        + path("M128 128L178 178", sw=16, stroke=WOOD)
        + circle(84, 84, 70, NAVY)
        + circle(84, 84, 52, SKY)
        + path("M54 84A30 30 0 0 1 84 54", sw=9, stroke=WHITE)
    )


def map_() -> str:
    """A map with a pin."""
    return (
        path("M12 66L70 46L130 66L188 46V166L130 186L70 166L12 186Z", PAPER)
        + path("M70 46L130 66V186L70 166Z", SKY)
        + path("M24 158C50 120 84 156 104 140S150 150 174 104", sw=6, stroke=GREEN)
        + path("M112 116C84 84 78 70 78 52A34 34 0 0 1 146 52C146 70 140 84 112 116Z", RED)
        + circle(112, 50, 13, WHITE)
    )


def home() -> str:
    """A house with a heart."""
    return (
        path("M140 64V26H164V84", DARKRED)
        + path("M36 96V188H164V96L100 38Z", PAPER)
        + path("M14 110L100 32L186 110", sw=30)
        + path("M14 110L100 32L186 110", sw=16, stroke=RED)
        + path("M82 188V146A18 18 0 0 1 118 146V188Z", BLUE)
        + put(100, 100, path(HEART, RED), 0.26)
    )


def school() -> str:
    """A school with an open book for a roof."""
    return (
        rect(14, 104, 172, 84, 2, PAPER)
        + path("M50 188V84H150V188Z", PAPER)
        + path("M100 46C72 28 40 28 16 36V96C44 88 74 90 100 108C126 90 156 88 184 96V36C160 28 128 28 100 46Z", RED)
        + path("M100 38C76 20 48 20 28 26V78C52 74 78 78 100 94C122 78 148 74 172 78V26C152 20 124 20 100 38Z", WHITE)
        + path("M100 38V92")
        + path("M78 188V144A22 22 0 0 1 122 144V188Z", BLUE)
        + rect(26, 126, 22, 28, 2, SEA)
        + rect(152, 126, 22, 28, 2, SEA)
    )  # fmt: skip


def classroom() -> str:
    """A board and two desks."""
    return (
        rect(16, 14, 168, 96, 6, WOOD)
        + rect(30, 28, 140, 68, 2, GREEN)
        + put(70, 64, path(STAR, WHITE, stroke="none"), 0.46)
        + path("M104 50H152M104 72H138", sw=7, stroke=WHITE)
        + "".join(
            path(f"M{x} 146V188M{x + 60} 146V188", sw=10)
            + rect(x - 14, 130, 88, 22, 5, GOLD)
            for x in (26, 114)
        )
    )  # fmt: skip


def consent() -> str:
    """A sheet of paper with a tick, and a pen that signs it."""
    return (
        rect(24, 10, 120, 176, 8, WHITE)
        + path("M46 42H122M46 68H122M46 94H96", sw=8, stroke=BLUE)
        + path("M44 126L58 142L86 110", sw=11, stroke=GREEN)
        + path("M42 168Q56 152 64 166T88 164")
        + put(140, 128, path("M-12 -62H12V40L0 64L-12 40Z", GOLD) + path("M-12 40H12L0 64Z", CREAM) + path("M-12 -42H12"), 0.92, 36)
    )  # fmt: skip


def phone() -> str:
    """A phone with a keyboard of dots."""
    return (
        rect(50, 8, 100, 184, 20, NAVY)
        + rect(63, 30, 74, 128, 4, SEA, "none")
        + "".join(
            rect(72 + 30 * c, 42 + 30 * r, 22, 22, 6, (GOLD, PAPER, RED)[(r + c) % 3], "none")
            for r in range(2)
            for c in range(2)
        )
        + circle(100, 175, 7, PAPER, "none")
    )


def phone_off() -> str:
    """A phone asleep beside the moon."""
    return put(76, 104, device(96, 172, "asleep", SW, 18, 12), 1) + put(
        158, 52, path(MOON, GOLD), 0.46
    )


def tablet() -> str:
    """A tablet with a film."""
    return (
        rect(10, 32, 180, 136, 18, NAVY)
        + rect(32, 50, 136, 100, 4, SEA, "none")
        + circle(100, 100, 34, PAPER)
        + path("M90 82V118L120 100Z", RED)
        + circle(21, 100, 4, PAPER, "none")
    )


def computer() -> str:
    """A computer with its keyboard."""
    return (
        path("M82 126H118L126 152H74Z", BLUE)
        + rect(22, 14, 156, 116, 12, NAVY)
        + rect(36, 28, 128, 88, 4, SEA, "none")
        + path("M88 56L124 72L108 78L102 94Z", WHITE)
        + path("M34 156H166L186 188H14Z", PAPER)
        + path("M48 172H58M72 172H128M142 172H152")
    )


def password() -> str:
    """A closed padlock and four dots."""
    return (
        put(100, 66, padlock(), 1.72)
        + rect(16, 148, 168, 42, 21, WHITE)
        + "".join(circle(x, 169, 9, INK, "none") for x in (46, 82, 118, 154))
    )


def key() -> str:
    """A key."""
    bits = "M96 100H184M150 100V128M180 100V128"
    return (
        path(bits, sw=30)
        + circle(56, 100, 44, GOLD)
        + path(bits, sw=16, stroke=GOLD)
        + circle(56, 100, 40, GOLD, "none")
        + circle(50, 100, 15, WHITE)
    )


def camera_body() -> str:
    """Return a camera, 160 by 120, its middle at 0 0."""
    return (
        path("M-34 -44L-24 -62H24L34 -44Z", BLUE)
        + rect(-80, -46, 160, 104, 16, NAVY)
        + circle(0, 8, 40, PAPER)
        + circle(0, 8, 20, BLUE)
        + circle(56, -26, 7, GOLD, "none")
    )


def camera() -> str:
    """A camera."""
    return put(100, 102, camera_body(), 1.12)


def photo() -> str:
    """A photo of a child in its frame."""
    return (
        rect(20, 10, 160, 180, 6, WHITE)
        + rect(38, 28, 124, 116, 2, SKY)
        + put(100, 92, path("M-46 52C-44 34 -30 28 -14 28H14C30 28 44 34 46 52Z", ELIF.top), 1)
        + person(100, 86, 0.98, lambda sw: ELIF.head(sw))
        + path("M38 28H162V144H38Z")
    )


def kind() -> str:
    """A speech bubble with a heart in it."""
    return bubble(12, 18, 176, 132, (58, 190), put(0, 4, path(HEART, RED), 0.78), r=30)


def unkind() -> str:
    """A speech bubble with thorns and a bolt in it."""
    return path(
        "M100 8L116 30L146 14L150 40L184 36L172 64L194 82L172 98L186 126L154 126L146 152L120 138"
        "L98 154L80 138L44 190L52 138L26 142L32 116L6 106L26 84L10 58L40 54L44 24L74 34Z",
        WHITE,
    ) + put(102, 84, path(BOLT, GOLD), 1.6)


def speech() -> str:
    """An empty speech bubble."""
    return bubble(12, 18, 176, 132, (58, 190), "", r=30)


def bag(x: float, y: float, s: float = 1) -> str:
    """Return a school bag, about 120 by 130, its middle at x y, open at the top."""
    return put(
        x,
        y,
        rect(-58, -46, 116, 112, 20, RED)
        + path("M-58 -12Q0 16 58 -12")
        + rect(-34, 16, 68, 38, 8, GOLD)
        + path("M-10 30H10"),
        s,
    )


def school_bag() -> str:
    """A school bag."""
    return path("M72 40V26A28 18 0 0 1 128 26V40", sw=9) + bag(100, 106, 1.2)


def tick() -> str:
    """A tick in a disc."""
    return circle(100, 100, 86, GREEN) + path("M58 102L88 132L144 72", sw=24, stroke=WHITE)


def group() -> str:
    """Three children side by side."""
    return (
        person(44, 74, 0.86, lambda sw: ALI.stand(sw) + ALI.arm("M-19 42Q-36 56 -31 68", (-30, 77), sw, 11) + ALI.head(sw, eye="happy", mo="open", dx=3))
        + person(156, 74, 0.86, lambda sw: NUR.stand(sw) + NUR.arm("M19 42Q36 56 31 68", (30, 77), sw, 11) + NUR.head(sw, mo="smile", dx=-3))
        + person(
            100,
            88,
            0.94,
            lambda sw: ELIF.dress(sw)
            + ELIF.arm("M-19 42Q-36 56 -31 68", (-30, 77), sw, 11)
            + ELIF.arm("M19 42Q36 56 31 68", (30, 77), sw, 11)
            + ELIF.head(sw, eye="happy", mo="open"),
        )
    )  # fmt: skip


# ---------- small scenes: what a child does


def do_tell() -> str:
    """A girl tells her mother, who bends to her."""
    return (
        person(
            54,
            98,
            0.88,
            lambda sw: (
                ELIF.stand(sw)
                + ELIF.arm("M-19 42Q-34 56 -28 68", (-26, 76), sw, 11)
                + ELIF.head(sw, mo="talk", brow="worried", dx=7)
            ),
        )
        + person(
            138,
            74,
            1.1,
            lambda sw: (
                MOTHER.robe()
                + MOTHER.arm("M20 42Q40 58 30 70", (24, 76), sw, 12)
                + MOTHER.head(sw, mo="small", brow="up", dx=-7)
                + MOTHER.arm("M-20 44Q-42 62 -56 62", (-66, 62), sw, 12)
            ),
        )
        + bubble(8, 4, 76, 48, (46, 62), place(0, 0, path(BOLT, GOLD), 0.7, sw=4.5), r=14)
    )


def do_kind() -> str:
    """Two children; one gives the other a kind word."""
    return (
        person(
            50,
            88,
            0.98,
            lambda sw: (
                ALI.stand(sw)
                + ALI.arm("M-19 42Q-34 56 -28 68", (-26, 76), sw, 11)
                + ALI.arm("M19 42Q38 58 46 54", (54, 52), sw, 11)
                + ALI.head(sw, mo="open", dx=6)
            ),
        )
        + person(
            150,
            88,
            0.98,
            lambda sw: (
                NUR.dress(sw)
                + NUR.arm("M19 42Q36 56 30 70", (28, 78), sw, 11)
                + NUR.arm("M-19 42Q-38 58 -34 54", (-42, 52), sw, 11)
                + NUR.head(sw, mo="open", dx=-5)
            ),
        )
        + bubble(50, 2, 76, 50, (62, 62), put(0, 2, path(HEART, RED), 0.25), r=14)
    )


def do_ask_photo() -> str:
    """A camera that waits and asks; a child may say yes."""
    return (
        put(62, 142, camera_body(), 0.66)
        + bubble(12, 8, 84, 68, (52, 92), put(0, -5, question(RED, 7.5), 1.3), r=18)
        + person(154, 128, 1.02, lambda sw: bust(ECE, sw, mo="smile", dx=-5))
        + bubble(116, 8, 72, 56, (150, 84), path("M-14 0L-4 11L16 -11", sw=10, stroke=GREEN), r=16)
    )  # fmt: skip


def do_phone_bag() -> str:
    """A phone sleeps in the pocket of a school bag."""
    return (
        path("M62 46V32A30 20 0 0 1 122 32V46", sw=10)
        + path("M24 84Q10 96 12 150M160 84Q174 96 172 150", sw=14)
        + rect(22, 40, 140, 150, 26, RED)
        + path("M22 72Q92 96 162 72")
        + put(92, 112, device(58, 86, "asleep", SW, 12, 9), 1, -4)
        + rect(42, 126, 100, 48, 10, GOLD)
        + path("M78 144H106")
        + put(176, 30, path(MOON, GOLD), 0.27)
    )


def do_private() -> str:
    """A girl keeps her address and her password behind a closed padlock."""
    return (
        person(100, 57, 1.16, lambda sw: (
            path("M-14 28H14C34 29 44 40 46 60V112H-46V60C-44 40 -34 29 -14 28Z", ECE.top)
            + ECE.head(sw, eye="happy", mo="smile")
        ))
        + rect(34, 104, 132, 86, 12, WHITE)
        + put(68, 148, house(), 0.94)
        + put(132, 146, padlock(), 0.98)
        + "".join(
            person(100, 57, 1.16, lambda sw: limb("M-44 52C-66 60 -72 84 -64 98", 13, ECE.top, sw) + circle(-56, 100, 9, ECE.skin), flip=flip)
            for flip in (False, True)
        )
    )  # fmt: skip


def do_think() -> str:
    """A boy thinks before he writes on his tablet."""
    cloud = (
        "M-46 22C-70 22 -70 -10 -46 -10C-44 -38 -6 -42 4 -22C24 -36 48 -18 42 -4C64 -2 62 22 44 22Z"
    )
    return (
        put(136, 40, path(cloud, WHITE))
        + put(134, 34, question(RED, 8), 1.1)
        + circle(96, 70, 6, WHITE)
        + person(
            76,
            96,
            1.16,
            lambda sw: (
                bust(EMIR, sw, mo="firm", brow="up", dx=5)
                + limb("M36 66L22 48", 12, EMIR.top, sw)
                + circle(18, 36, 8, EMIR.skin)
            ),
        )
        + put(108, 170, rect(-84, -26, 168, 48, 10, NAVY) + rect(-70, -14, 140, 24, 3, SEA, "none"))
        + path("M56 170H92", sw=6)
    )


def do_website() -> str:
    """A website of a school: the picture shows drawings, no face and no name."""
    return (
        rect(8, 18, 184, 160, 14, NAVY)
        + rect(22, 50, 156, 114, 4, WHITE, "none")
        + circle(30, 35, 6, RED, "none")
        + circle(50, 35, 6, GOLD, "none")
        + put(64, 104, house_school(), 0.62)
        + rect(108, 64, 58, 58, 4, CREAM)
        + circle(137, 86, 11, GREY)
        + path("M116 120C118 106 126 102 137 102S156 106 158 120Z", GREY)
        + path("M112 68L162 118", sw=9 + SW)
        + path("M112 68L162 118", sw=8, stroke=RED)
        + path("M34 146H100M116 146H160", sw=7, stroke=BLUE)
    )


def house_school() -> str:
    """Return a small school, about 110 by 100, its middle at 0 0."""
    return (
        rect(-46, -10, 92, 56, 2, PAPER)
        + path("M0 -30C-18 -44 -40 -44 -58 -38V-8C-38 -12 -16 -10 0 2C16 -10 38 -12 58 -8V-38C40 -44 18 -44 0 -30Z", RED)
        + path("M0 -30V2")
        + path("M-12 46V22A12 12 0 0 1 12 22V46Z", BLUE)
    )  # fmt: skip


def do_visitors() -> str:
    """At the sign against photos a visitor puts a phone into a pocket."""
    return (
        path("M50 96V190M26 190H76", sw=10)
        + put(50, 56, no_photo(), 0.86)
        + person(
            140,
            64,
            1.18,
            lambda sw: (
                FATHER.stand(sw)
                + FATHER.arm("M-20 42Q-40 54 -36 64", (-34, 74), sw, 12)
                + FATHER.head(sw, mo="open", dx=-6)
                + place(14, 56, rect(-9, -14, 18, 24, 4, SEA), sw=sw)
                + path("M2 60H26V74Q14 80 2 74Z", NAVY)
                + FATHER.arm("M20 42Q40 56 34 60", (28, 52), sw, 12)
            ),
        )
    )


def no_photo() -> str:
    """Return the sign against photos, a disc of radius 52."""
    return (
        circle(0, 0, 52, WHITE)
        + place(0, 2, rect(-30, -18, 60, 40, 7, NAVY, "none") + path("M-12 -18L-8 -26H8L12 -18Z", NAVY, stroke="none") + circle(0, 2, 13, WHITE, "none"))
        + circle(0, 0, 46, "none", RED, 12)
        + path("M-32 -32L32 32", sw=11, stroke=RED)
        + circle(0, 0, 53, "none")
    )  # fmt: skip


def do_ask() -> str:
    """A boy who is unsure raises his hand and asks."""
    return person(
        72,
        102,
        1.3,
        lambda sw: (
            bust(EMIR, sw, mo="talk", brow="up", dx=4)
            + EMIR.arm("M34 56Q50 44 46 20", (45, 4), sw, 13)
        ),
    ) + bubble(104, 6, 88, 86, (106, 108), put(0, -6, question(RED, 8), 1.9), r=20)


def do_computer() -> str:
    """A child at a school computer, the teacher beside it."""
    return (
        person(56, 58, 1.16, lambda sw: bust(TEACHER, sw, mo="smile", dx=6))
        + person(
            96,
            112,
            1,
            lambda sw: (
                bust(ALI, sw, mo="smile", dx=8) + ALI.arm("M26 52Q40 62 48 56", (56, 52), sw, 11)
            ),
        )
        + person(56, 58, 1.16, lambda sw: circle(6, 74, 8, TEACHER.skin))
        + path("M166 150V172", sw=14)
        + path(
            "M144 66L184 58Q192 58 192 66V148Q192 156 184 156L144 150Q138 148 138 142V74Q138 68 144 66Z",
            NAVY,
        )
        + path("M150 78L180 72V144L150 140Z", SEA, stroke="none")
        + rect(8, 168, 184, 22, 6, WOOD)
    )


PEOPLE = {
    "girl": lambda: waving(ELIF, dress=True),
    "boy": lambda: waving(ALI),
    "child-wheelchair": child_wheelchair,
    "child-glasses": lambda: waving(NUR),
    "children": group,
    "mother": mother,
    "father": father,
    "teacher": teacher,
    "grandmother": grandmother,
    "bird": lambda: put(104, 186, bird("happy", "open", "up"), 0.6),
}
THINGS = {
    "phone": phone,
    "phone-off": phone_off,
    "tablet": tablet,
    "computer": computer,
    "password": password,
    "key": key,
    "camera": camera,
    "photo": photo,
    "kind": kind,
    "unkind": unkind,
    "speech": speech,
    "bed": bed,
    "moon": moon,
    "ball": ball,
    "play": play,
    "book": book,
    "clock": clock,
    "question": question_mark,
    "stop": stop,
    "tick": tick,
    "door": door,
    "listen": ear,
    "heart": heart,
    "helpline": helpline,
    "robot": robot,
    "magnifier": magnifier,
    "map": map_,
    "home": home,
    "school": school,
    "classroom": classroom,
    "school-bag": school_bag,
    "no-photo": lambda: put(100, 100, no_photo(), 1.72),
    "consent": consent,
}
SCENES = {
    "do-tell": do_tell,
    "do-kind": do_kind,
    "do-ask-photo": do_ask_photo,
    "do-phone-in-bag": do_phone_bag,
    "do-keep-private": do_private,
    "do-think": do_think,
    "do-website": do_website,
    "do-visitors": do_visitors,
    "do-ask": do_ask,
    "do-computer": do_computer,
}


def drawings() -> Iterator[tuple[str, str]]:
    """Yield each symbol's name and its SVG."""
    for name, draw in (PEOPLE | THINGS | SCENES).items():
        yield name, svg(draw(), BOX, SW)

"""Five sheets to colour in: dark lines on white, large areas."""

from collections.abc import Iterator
from functools import partial

from lib import (
    BLUE,
    BOLT,
    GOLD,
    HEART,
    LIGHT,
    MOON,
    NAVY,
    PAPER,
    RED,
    SEA,
    STAR,
    TEAL,
    WHITE,
    WOOD,
    Look,
    bird,
    bubble,
    circle,
    cloud,
    device,
    house,
    limb,
    line_art,
    padlock,
    path,
    place,
    rect,
    seated,
    svg,
    tulip,
)  # fmt: skip
from lib import person as person_at

BOX = "0 0 720 900"
SW = 5.0
put = partial(place, sw=SW)
person = partial(person_at, sw=SW)


def sheet(body: str) -> str:
    """Return the drawing in its frame."""
    frame = path("M0 0H720V900H0Z", sw=15, stroke=WHITE) + rect(8, 8, 704, 884, 26, "none")
    return svg(line_art(body + frame), BOX, SW)


def shine(x: float, y: float, r: float) -> str:
    """Return a sun with rays."""
    rays = "M0 -72V-92M51 -51L65 -65M72 0H92M51 51L65 65M0 72V92M-51 51L-65 65M-72 0H-92M-51 -51L-65 -65"
    return put(x, y, circle(0, 0, 54, GOLD) + path(rays), r / 54)


def tree(x: float, y: float, s: float = 1) -> str:
    """Return a tree, its foot at x y, 300 high."""
    crown = (
        "M-60 -110C-116 -108 -128 -176 -88 -196C-104 -252 -40 -290 -4 -262C34 -296 100 -262 84 -204"
        "C130 -184 118 -108 62 -110C36 -90 -30 -90 -60 -110Z"
    )
    return put(
        x,
        y,
        path("M-20 0C-12 -30 -14 -80 -16 -110H16C14 -80 12 -30 22 0Z", WOOD)
        + path(crown, TEAL)
        + path("M-44 -190Q-30 -214 -8 -204M22 -160Q44 -176 58 -156M-40 -138Q-24 -152 -8 -138"),
        s,
    )


def heart(x: float, y: float, s: float) -> str:
    """Return a heart."""
    return put(x, y, path(HEART, RED), s)


def star(x: float, y: float, s: float) -> str:
    """Return a star."""
    return put(x, y, path(STAR, GOLD), s)


def sitting(look: Look, sw: float) -> str:
    """Return one who sits, turned right, the legs hanging."""
    return (
        limb("M4 72L40 74L44 96", 13, look.legs, sw)
        + path("M37 108H62C63 97 52 94 39 98Z", look.shoe)
        + look.body()
    )


def city() -> str:
    """Return the city that is like the internet: library, cinema, homes, playground."""
    b = shine(96, 104, 42) + put(262, 78, cloud(), 1.7) + put(610, 86, cloud(), 2)
    b += path("M8 470Q180 430 360 452T712 440")
    # home with a padlock
    b += rect(46, 300, 150, 190, 0, PAPER) + path("M26 306L121 214L216 306Z", RED)
    b += (
        path("M160 236V204H188V262", WOOD)
        + rect(64, 326, 44, 44, 4, SEA)
        + path("M86 326V370M64 348H108")
    )
    b += rect(134, 326, 44, 44, 4, SEA) + path("M156 326V370M134 348H178")
    b += path("M86 490V426A35 35 0 0 1 156 426V490Z", BLUE) + put(121, 446, padlock(), 0.8)
    # cinema
    b += rect(536, 214, 144, 276, 8, PAPER) + rect(520, 186, 176, 34, 10, RED)
    b += circle(608, 282, 44, SEA) + path("M594 258V306L634 282Z", RED)
    b += rect(556, 346, 104, 36, 6, GOLD) + path("M582 346V382M608 346V382M634 346V382")
    b += path("M572 490V418H644V490M608 418V490")
    # library
    b += rect(252, 280, 240, 210, 0, PAPER)
    b += path(
        "M372 206C330 178 270 178 226 196V282C272 266 330 268 372 292C414 268 472 266 518 282V196C474 178 414 178 372 206Z",
        WHITE,
    )
    b += path(
        "M372 206V292M252 212C286 204 318 208 346 222M252 240C286 232 318 236 346 250M492 212C458 204 426 208 398 222M492 240C458 232 426 236 398 250"
    )
    for x in (268, 324, 396, 452):
        b += rect(x, 318, 24, 160, 4, PAPER) + rect(x - 6, 306, 36, 16, 5, GOLD)
    b += rect(238, 474, 268, 20, 6, WOOD)
    b += path("M354 474V384A18 18 0 0 1 390 384V474Z", BLUE)
    # path
    b += path("M330 494C310 580 250 680 244 892M414 494C436 580 560 700 566 892")
    b += path("M372 514V536M374 566V594")
    # slide
    b += limb("M58 560V770", 12, WOOD, SW) + limb("M104 560V770", 12, WOOD, SW)
    b += path("M66 610H96M66 650H96M66 690H96M66 730H96", sw=SW)
    b += path("M50 540H128L130 566H50Z", GOLD)
    b += path("M106 548C150 548 168 700 250 724V758C140 750 138 590 106 584Z", RED)
    tan = Look(LIGHT, "curly", top=GOLD)
    b += person(
        136,
        544,
        1.02,
        lambda sw: (
            limb("M4 72L36 82L60 96", 13, tan.legs, sw)
            + path("M56 108L78 100C74 88 62 88 54 96Z", tan.shoe)
            + tan.body()
            + tan.arm("M-18 40Q-38 30 -40 12", (-40, 2), sw)
            + tan.arm("M18 40Q38 30 44 12", (45, 2), sw)
            + tan.head(sw, eye="happy", mo="open", dx=6)
        ),
        8,
    )
    # swing
    b += limb("M508 530L484 746", 12, WOOD, SW) + limb("M680 530L700 746", 12, WOOD, SW)
    b += limb("M494 530H694", 14, WOOD, SW) + path("M556 540L536 688")
    ayse = Look(LIGHT, "pigtails", top=TEAL)
    b += person(
        574,
        592,
        1.15,
        lambda sw: (
            rect(-36, 79, 70, 9, 4, WOOD)
            + sitting(ayse, sw)
            + ayse.head(sw, eye="happy", mo="open", dx=5)
        ),
        -8,
    )
    b += path("M640 540L622 678")
    b += person(574, 592, 1.15, lambda sw: ayse.arm("M16 42Q26 56 38 46", (47, 40), sw), -8)
    # bird and child in front
    zey = Look(LIGHT, "bob", top=RED, glasses=True)
    b += person(
        326,
        684,
        1.72,
        lambda sw: (
            rect(-32, 34, 64, 46, 12, GOLD)
            + zey.stand(sw)
            + path("M-14 30V70M14 30V70")
            + zey.arm("M-18 40Q-34 56 -28 70", (-27, 79), sw)
            + zey.arm("M18 40Q40 48 48 34", (54, 26), sw)
            + zey.head(sw, mo="open", dx=5)
        ),
    )
    b += put(474, 876, bird("happy", "open", "up"), 0.46)
    for x, y, s in (
        (52, 872, 0.4),
        (104, 880, 0.32),
        (156, 872, 0.4),
        (206, 882, 0.32),
        (580, 880, 0.36),
        (640, 872, 0.44),
        (686, 880, 0.32),
    ):
        b += put(x, y, tulip(), s)
    b += put(
        440, 130, path("M-40 6L44 -26L14 34L-2 14Z", WHITE) + path("M44 -26L-2 14L-6 36L6 24"), 1
    )
    return sheet(b)


def help_sheet() -> str:
    """Return the garden where a child tells its grandmother."""
    b = shine(610, 104, 46) + put(420, 84, cloud(), 2)
    b += path("M8 560Q200 500 380 530T712 500")
    for k, x in enumerate(range(352, 712, 52)):
        y = 384 + (k % 2) * 6
        b += path(f"M{x} 520V{y}L{x + 20} {y - 26}L{x + 40} {y}V520Z", PAPER)
    b += path("M342 420H706M342 474H706", sw=15) + path(
        "M342 420H706M342 474H706", sw=5, stroke=PAPER
    )
    b += tree(132, 610, 1.7)
    for x, y in ((60, 300), (196, 236), (236, 366), (116, 196)):
        b += circle(x, y, 19, RED) + path(f"M{x} {y - 19}Q{x + 2} {y - 32} {x + 12} {y - 34}")
    # bench
    b += limb("M352 690V816", 16, WOOD, SW) + limb("M664 690V816", 16, WOOD, SW)
    b += rect(336, 534, 350, 40, 10, WOOD) + rect(336, 592, 350, 40, 10, WOOD)
    b += rect(324, 660, 372, 34, 10, WOOD)
    nene = Look(LIGHT, "scarf", top=TEAL, legs=NAVY, shoe=RED, scarf=RED, glasses=True)
    b += person(
        520,
        470,
        2.05,
        lambda sw: (
            path("M-30 160H-4C-4 148 -24 146 -30 152ZM30 160H4C4 148 24 146 30 152Z", nene.shoe)
            + path("M-26 72C-44 78 -46 92 -42 102L-36 148H36L42 102C46 92 44 78 26 72Z", nene.legs)
            + path("M-40 128Q0 138 40 128M-12 100Q0 104 12 100")
            + path("M-15 28H15C24 28 27 34 27 42V80Q0 88 -27 80V42C-27 34 -24 28 -15 28Z", nene.top)
            + nene.arm("M20 42Q42 72 14 86", (4, 88), sw, 13)
            + nene.head(sw, mo="small", brow="up", dx=-6)
        ),
    )
    b += put(640, 646, rect(-34, -9, 68, 18, 7, NAVY) + path("M-20 0H4"))
    can = Look(LIGHT, "side", top=GOLD)
    b += person(
        270,
        560,
        2.1,
        lambda sw: (
            can.stand(sw)
            + can.arm("M-18 40Q-36 56 -28 70", (-27, 79), sw)
            + can.head(sw, mo="talk", brow="worried", dx=6)
        ),
    )
    b += person(520, 470, 2.05, lambda sw: nene.arm("M-20 42Q-44 66 -72 70", (-83, 71), sw, 13))
    b += bubble(334, 240, 140, 120, (316, 456), put(0, 0, path(BOLT, GOLD), 1.6), r=26)
    b += put(104, 852, bird("open", "open", "up"), 0.56)
    for x, y, s in (
        (196, 884, 0.34),
        (380, 880, 0.42),
        (438, 886, 0.3),
        (496, 886, 0.26),
        (552, 886, 0.3),
        (608, 880, 0.42),
        (664, 884, 0.36),
    ):
        b += put(x, y, tulip(), s)
    b += put(
        560,
        250,
        path(
            "M0 0C-40 -46 -64 -4 -34 6C-60 22 -30 50 0 10C30 50 60 22 34 6C64 -4 40 -46 0 0Z", GOLD
        )
        + path("M0 -4V18M-2 -6Q-8 -20 -14 -22M2 -6Q8 -20 14 -22"),
        1.1,
        12,
    )
    return sheet(b)


def sleeper(x: float, y: float, w: float, h: float, rot: float) -> str:
    """Return a phone that sleeps, drawn to be covered below."""
    e, g = w * 0.1, w * 0.19
    eyes = f"M{-g - e} -6Q{-g} {e * 1.5 - 6} {-g + e} -6M{g - e} -6Q{g} {e * 1.5 - 6} {g + e} -6"
    return put(
        x,
        y,
        rect(-w / 2, -h / 2, w, h, 18, NAVY)
        + rect(-w / 2 + 13, -h / 2 + 13, w - 26, h - 26, 8, SEA)
        + place(0, -h * 0.14, path(eyes) + path(f"M{-e} 20Q0 {20 + e * 1.2} {e} 20"), sw=SW),
        1,
        rot,
    )


def phones_sleep() -> str:
    """Return the box in which the phones sleep."""
    b = rect(96, 60, 528, 300, 20, NAVY) + rect(116, 80, 488, 280, 10, WHITE)
    b += put(470, 176, path(MOON, GOLD), 1.05)
    for x, y, s in (
        (214, 128, 0.44),
        (300, 116, 0.36),
        (244, 214, 0.42),
        (372, 196, 0.3),
        (560, 140, 0.3),
        (330, 268, 0.36),
    ):
        b += star(x, y, s)
    b += path("M116 330Q220 286 330 322T604 306")
    b += (
        rect(392, 290, 62, 50, 0, PAPER)
        + path("M380 294L423 254L466 294Z", RED)
        + rect(410, 304, 26, 22, 3, SEA)
    )
    b += rect(116, 336, 488, 24, 8, WHITE)
    # curtains
    b += path("M60 44H186C182 150 150 240 92 300C96 320 100 350 104 392H60Z", RED)
    b += path("M660 44H534C538 150 570 240 628 300C624 320 620 350 616 392H660Z", RED)
    b += path(
        "M92 52C98 130 92 210 76 280M138 52C136 130 120 200 92 256M628 52C622 130 628 210 644 280M582 52C584 130 600 200 628 256"
    )
    b += limb("M40 44H680", 14, WOOD, SW) + circle(38, 44, 15, GOLD) + circle(682, 44, 15, GOLD)
    b += rect(66, 286, 40, 24, 10, GOLD) + rect(614, 286, 40, 24, 10, GOLD)
    # pillows and sleepers
    b += path(
        "M84 560C66 470 84 430 110 430C150 446 220 446 250 430C276 430 290 470 280 560Z", PAPER
    )
    b += path(
        "M270 560C256 470 270 430 300 430C330 446 400 446 436 430C462 430 476 470 460 560Z", PAPER
    )
    b += path(
        "M452 560C438 470 452 430 480 430C520 446 580 446 612 430C640 430 652 470 636 560Z", PAPER
    )
    b += sleeper(174, 528, 124, 220, -6)
    b += sleeper(338, 522, 128, 240, 3)
    b += sleeper(470, 540, 112, 200, -4)
    b += put(578, 636, bird("asleep", "closed", "none", tail=False, feet=False), 0.7)
    # a nightcap
    b += put(
        345,
        408,
        path("M-62 10C-50 -66 40 -78 92 -8C66 -22 60 -14 62 10Z", RED)
        + path("M-34 -22Q-10 -34 8 -50M10 8Q24 -16 40 -34"),
        1,
        3,
    )
    b += put(345, 408, rect(-72, 2, 144, 26, 13, PAPER) + circle(98, 4, 16, PAPER), 1, 3)
    # quilt
    b += path(
        "M60 604C120 572 180 628 240 604C300 580 360 628 420 604C480 580 560 632 660 600V790H60Z",
        RED,
    )
    b += path("M160 630V790M260 630V790M360 640V790M460 630V790M560 640V790M60 716H660")
    b += path(
        "M60 604C120 572 180 628 240 604C300 580 360 628 420 604C480 580 560 632 660 600V640C560 672 480 620 420 644C360 668 300 620 240 644C180 668 120 612 60 644Z",
        PAPER,
    )
    for k, x in enumerate(range(110, 660, 100)):
        b += heart(x, 682, 0.3) if k % 2 == 0 else star(x, 686, 0.44)
        b += heart(x, 746, 0.3) if k % 2 else star(x, 750, 0.44)
    # box
    b += rect(40, 776, 640, 100, 18, WOOD) + path("M44 826H282M438 826H676M110 794V810M600 844V860")
    b += rect(282, 788, 156, 78, 14, PAPER)
    for x, s in ((360, 0.32), (316, 0.26), (404, 0.26)):
        b += put(x, 858, tulip(), s)
    return sheet(b)


def friends() -> str:
    """Return children with different looks, and a mother at the side."""
    b = bubble(50, 40, 176, 130, (150, 216), heart(0, 2, 0.7), r=30)
    b += bubble(262, 62, 168, 120, (360, 236), put(0, 50, tulip(), 0.46), r=30)
    b += bubble(474, 36, 190, 136, (590, 226), heart(-34, 8, 0.46) + heart(36, -4, 0.62), r=30)
    b += path("M8 560Q200 516 380 540T712 520")
    anne = Look(LIGHT, "scarf", top=TEAL, legs=NAVY, shoe=RED, scarf=RED)
    b += person(
        128,
        310,
        2.25,
        lambda sw: (
            anne.robe()
            + path("M-31 92Q0 100 31 92")
            + anne.arm("M-20 42Q-38 58 -30 70", (-28, 79), sw, 12)
            + anne.arm("M20 42Q40 62 54 54", (63, 49), sw, 12)
            + anne.head(sw, eye="happy", mo="smile", dx=6)
        ),
    )
    boy = Look(LIGHT, "curly", top=GOLD)
    b += person(
        344,
        330,
        2,
        lambda sw: (
            boy.arm("M-18 40Q-36 56 -26 70", (-25, 79), sw)
            + boy.stand(sw)
            + path("M-23 48H23M-23 60H23")
            + boy.arm("M18 40Q44 42 48 18", (50, 8), sw)
            + boy.head(sw, eye="happy", mo="open", dx=4)
        ),
    )
    girl = Look(LIGHT, "bob", top=RED, glasses=True)
    b += person(
        584,
        320,
        2.05,
        lambda sw: (
            girl.dress(sw)
            + path("M-29 74Q0 82 29 74")
            + girl.arm("M20 40Q36 56 30 70", (29, 79), sw)
            + girl.arm("M-20 40Q-44 42 -50 20", (-52, 10), sw)
            + girl.head(sw, mo="open", dx=-4)
        ),
    )
    b += put(584, 440, path(STAR, GOLD), 0.4)
    wheels = Look(LIGHT, "side", top=TEAL)
    b += person(
        228,
        640,
        1.95,
        lambda sw: (
            seated(wheels, sw)
            + wheels.arm("M14 42Q36 54 48 40", (56, 32), sw)
            + wheels.head(sw, mo="open", dx=7)
        ),
    )
    puff = Look(LIGHT, "puffs", top=GOLD)
    b += person(
        474,
        618,
        2.05,
        lambda sw: (
            puff.dress(sw)
            + path("M-29 74Q0 82 29 74")
            + puff.arm("M20 40Q40 52 46 36", (51, 27), sw)
            + puff.arm("M-20 40Q-40 54 -48 40", (-54, 32), sw)
            + puff.head(sw, eye="happy", mo="open", dx=-3)
        ),
    )
    b += heart(474, 736, 0.24)
    b += put(610, 866, bird("happy", "open", "up"), 0.52, flip=True)
    b += put(
        74,
        636,
        circle(0, 0, 46, GOLD) + path("M-46 0Q0 22 46 0M-14 -44Q-34 0 -14 44M14 -44Q34 0 14 44"),
        1,
        -18,
    )
    for x, y, s in ((52, 872, 0.5), (110, 880, 0.4), (666, 706, 0.4)):
        b += put(x, y, tulip(), s)
    return sheet(b)


def what_next() -> str:
    """Return a child whom somebody unknown asks for its house, and room to draw what comes next."""
    b = path("M8 404Q200 378 380 396T712 386")
    ada = Look(LIGHT, "bob", top=GOLD)
    b += person(
        150,
        214,
        1.9,
        lambda sw: (
            ada.stand(sw)
            + ada.arm("M18 40Q40 46 52 40", (58, 38), sw)
            + ada.head(sw, mo="unsure", brow="worried", dx=6)
        ),
    )
    b += put(352, 250, device(150, 236, "none", SW, 16, 12), 1)
    b += put(352, 258, circle(0, 0, 30, WHITE), 1.7)
    b += put(352, 250, path("M-9 -7C-10 -20 10 -20 9 -8C8 1 0 0 0 8M0 17V18", sw=7), 1.7)
    b += bubble(446, 50, 210, 150, (428, 236), put(0, 0, house(), 1.5), r=26)
    b += put(590, 360, bird("open", "small", "up"), 0.5)
    b += put(676, 392, tulip(), 0.34) + put(44, 400, tulip(), 0.36)
    return sheet(b + path("M8 424H712"))


SHEETS = {
    "city": city,
    "help": help_sheet,
    "phones-sleep": phones_sleep,
    "friends": friends,
    "what-next": what_next,
}


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the sheets."""
    for name, draw in SHEETS.items():
        yield f"colour-{name}", draw()

"""Figures and things of the family, composed into plain SVG.

Every function returns a string of shapes. Heads and bodies have the middle of the head at 0 0 and
stand about 107 below it; a bird stands on 0 0 and is about 276 high; things have their middle, or
their foot, at 0 0. `place` puts them into a drawing and keeps the outline's width.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

INK = "#16293a"
LIGHT, MID, TAN = "#f4cda6", "#e3ab7c", "#c88d5d"
BLACK, BROWN, FAIR, GREY = "#16293a", "#7a5533", "#a86d33", "#cfd6d8"
RED, DARKRED, GOLD, TEAL, GREEN = "#d8512f", "#b23a1a", "#f2b544", "#4fa79a", "#17695f"
NAVY, BLUE, SEA, PAPER, WOOD = "#0f4a63", "#3f86a1", "#8fc9c4", "#fbf7ee", "#c98b4b"
CREAM, SKY, MEADOW, NIGHT = "#fdf0cf", "#d9ecee", "#b5d8cf", "#0f4a63"
WHITE = "#ffffff"
S = 4.5


def n(v: float) -> str:
    """Write a number as short as it can be."""
    text = f"{v:.2f}".rstrip("0").rstrip(".") if isinstance(v, float) else str(v)
    return "0" if text in ("-0", "") else text


def path(
    d: str, fill: str | None = None, sw: float | None = None, stroke: str | None = None
) -> str:
    """Return a path; without fill it is a line."""
    return (
        "<path"
        + (f' fill="{fill}"' if fill else "")
        + f' d="{d}"'
        + (f' stroke="{stroke}"' if stroke else "")
        + (f' stroke-width="{n(sw)}"' if sw else "")
        + "/>"
    )


def circle(
    x: float,
    y: float,
    r: float,
    fill: str,
    stroke: str | None = None,
    sw: float | None = None,
) -> str:
    """Return a circle."""
    return (
        f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"'
        + (f' stroke="{stroke}"' if stroke else "")
        + (f' stroke-width="{n(sw)}"' if sw else "")
        + "/>"
    )


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, stroke: str | None = None) -> str:
    """Return an ellipse."""
    return (
        f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" fill="{fill}"'
        + (f' stroke="{stroke}"' if stroke else "")
        + "/>"
    )


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    rx: float,
    fill: str,
    stroke: str | None = None,
    sw: float | None = None,
) -> str:
    """Return a rectangle with rounded corners."""
    return (
        f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"'
        + (f' rx="{n(rx)}"' if rx else "")
        + f' fill="{fill}"'
        + (f' stroke="{stroke}"' if stroke else "")
        + (f' stroke-width="{n(sw)}"' if sw else "")
        + "/>"
    )


def place(
    x: float,
    y: float,
    body: str,
    s: float = 1,
    rot: float = 0,
    *,
    flip: bool = False,
    sw: float = S,
) -> str:
    """Put shapes at a place, scaled, turned or mirrored, with an outline of a given width."""
    t = f"translate({n(x)} {n(y)})"
    if rot:
        t += f" rotate({n(rot)})"
    if flip:
        t += f" scale(-{n(s)} {n(s)})"
    elif s != 1:
        t += f" scale({n(s)})"
    w = "" if (s == 1 and sw == S) else f' stroke-width="{n(sw / s)}"'
    return f'<g transform="{t}"{w}>\n' + body + "\n</g>"


def person(
    x: float,
    y: float,
    s: float,
    parts: Callable[[float], str],
    rot: float = 0,
    *,
    flip: bool = False,
    sw: float = S,
) -> str:
    """Place a person, whose outline keeps its width: `parts` draws with the width it is given."""
    return place(x, y, parts(sw / s), s, rot, flip=flip, sw=sw)


def limb(d: str, w: float, fill: str, sw: float = S) -> str:
    """Return an arm or a leg: a thick line with an outline."""
    return path(d, None, w + 2 * sw) + path(d, None, w, fill)


def svg(body: str, box: str = "0 0 240 240", sw: float = S) -> str:
    """Return a whole drawing, a shape a line."""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">\n<g fill="none" stroke="{INK}" '
        f'stroke-width="{n(sw)}" stroke-linecap="round" stroke-linejoin="round">\n{body}\n</g>\n</svg>'
    )
    lines = text.replace("><", ">\n<").splitlines()
    return "\n".join(line for line in lines if line) + "\n"


def line_art(body: str) -> str:
    """Return the same shapes for colouring: dark lines on white, eyes as dots, no patches."""
    body = re.sub(r'<path fill="#d9932a"[^>]* stroke="none"/>', "", body)  # shade
    eye = re.compile(rf'<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)" fill="{INK}" stroke="none"/>')
    body = eye.sub(lambda m: path(f"M{m[1]} {m[2]}h.1", None, 2 * float(m[3])), body)
    body = re.sub(rf'<circle [^>]*fill="(?!{WHITE})[^"]+" stroke="none"/>', "", body)  # cheeks
    body = re.sub(r'(<(?!circle)[^>]*) stroke="none"', r"\1", body)
    body = re.sub(r'fill="(?!none)[^"]+"', f'fill="{WHITE}"', body)
    return re.sub(rf'stroke="(?!none|{INK})[^"]+"', f'stroke="{WHITE}"', body)


def sun(x: float = 120, y: float = 116, r: float = 106) -> str:
    """Return the pale disc behind a picture."""
    return circle(x, y, r, "#f9e3b0", "none")


def ground(y: float = 204) -> str:
    """Return the meadow at the foot of a card."""
    d = (
        f"M8 {y + 6}C60 {y - 8} 180 {y - 8} 232 {y + 6}V{y + 18}"
        f"A12 12 0 0 1 220 {y + 30}H20A12 12 0 0 1 8 {y + 18}Z"
    )
    return path(d, MEADOW, stroke="none")


# ---------- bird
BODY = "M-88 -96C-92 -152 -62 -206 6 -208C62 -208 94 -172 92 -126C90 -62 54 -16 -4 -16C-52 -16 -84 -48 -88 -96Z"

WING = "M-62 -118C-28 -134 18 -118 24 -88C2 -48 -44 -42 -74 -66C-82 -84 -76 -106 -62 -118Z"


def bird(
    eye: str = "open",
    beak: str = "closed",
    wing: str = "rest",
    *,
    tail: bool = True,
    feet: bool = True,
    crest: bool = True,
) -> str:
    """Return the bird, looking right.

    Eyes: open, wide, happy, asleep; wings: rest, up, both, stop (held out in front).
    """
    b = ""
    if feet:
        b += path("M-20 -24V-2M24 -24V-2M-40 0H-4M6 0H44")
    if tail:
        b += path("M-58 -92L-142 -142Q-160 -104 -146 -74L-60 -44Z", "#17695f")
    if wing == "both":
        b += path("M20 -150C60 -150 104 -176 122 -222C86 -236 34 -220 8 -176Z", "#17695f")
    if crest:
        b += (
            path("M-14 -196C-44 -206 -58 -226 -56 -252C-30 -254 -8 -238 0 -206Z", "#b23a1a")
            + path("M24 -198C52 -206 62 -226 58 -250C34 -252 16 -236 10 -208Z", "#b23a1a")
            + path("M2 -200C-20 -224 -16 -256 6 -276C28 -256 32 -226 14 -200Z", "#d8512f")
        )
    if beak == "open":
        b += path("M78 -164Q112 -176 134 -164Q120 -146 84 -136Z", "#f2b544") + path(
            "M82 -140Q106 -134 116 -114Q98 -108 78 -116Z", "#d9932a"
        )
    else:
        b += path("M80 -156Q118 -154 132 -134Q110 -118 80 -116Z", "#f2b544")
    b += (
        path(BODY, "#4fa79a", stroke="none")
        + path(
            "M91 -112C85 -58 52 -18 -4 -18C-24 -18 -42 -23 -56 -34C-14 -44 0 -100 48 -112C66 -116 82 -117 91 -112Z",
            "#fbf7ee",
            stroke="none",
        )
        + path(BODY)
    )
    if wing in ("up", "both"):
        b += path(
            "M-52 -76C-96 -96 -120 -140 -116 -192C-72 -190 -20 -160 10 -112C10 -76 -24 -58 -52 -76Z",
            "#17695f",
        )
    elif wing == "rest":
        b += path(WING, "#17695f")
    elif wing == "stop":
        b += path(
            "M-52 -100C-20 -116 70 -84 120 -88C130 -108 132 -130 146 -146C157 -140 162 -128 162 -117"
            "C170 -128 180 -138 192 -142C200 -130 198 -116 193 -106C203 -112 213 -113 222 -111"
            "C218 -72 176 -26 100 -26C30 -26 -44 -38 -62 -64C-68 -78 -62 -92 -52 -100Z",
            "#17695f",
        )
    if eye == "wide":
        b += circle(44, -156, 22, WHITE) + circle(50, -155, 11, INK, "none")
    elif eye == "open":
        b += circle(46, -158, 14, INK, "none") + circle(51, -164, 5, "#ffffff", "none")
    elif eye == "happy":
        b += path("M26 -146Q42 -166 58 -146")
    elif eye == "asleep":
        b += path("M26 -154Q42 -138 58 -154")
    if eye != "none":
        b += circle(40, -120, 13, "#f0a88c", "none")
    return b


# ---------- heads (centre 0 0, face about 58 wide)
FACE = "M-29 -3C-29 -22 -16 -30 0 -30C16 -30 29 -22 29 -3C29 16 16 27 0 27C-16 27 -29 16 -29 -3Z"


def eyes(kind: str, dx: float = 0, y: float = 1, gap: float = 11.5, sw: float | None = None) -> str:
    """Return a pair of eyes: open, happy, asleep."""
    o = ""
    for e in (-gap, gap):
        x = e + dx
        if kind == "open":
            o += circle(x, y, 4.2, INK, "none") + circle(x + 1.4, y - 1.6, 1.5, "#ffffff", "none")
        elif kind == "happy":
            o += path(f"M{n(x - 5.5)} {n(y + 2)}Q{n(x)} {n(y - 6)} {n(x + 5.5)} {n(y + 2)}", sw=sw)
        elif kind == "asleep":
            o += path(f"M{n(x - 5.5)} {y}Q{n(x)} {y + 7} {n(x + 5.5)} {y}", sw=sw)
    return o


def mouth(kind: str, dx: float = 0, y: float = 12, sw: float | None = None) -> str:
    """Return a mouth: smile, small, open, talk, oh, firm, unsure, worried."""
    if kind == "smile":
        return path(f"M{n(dx - 8)} {y}Q{n(dx)} {y + 9} {n(dx + 8)} {y}", sw=sw)
    if kind == "small":
        return path(f"M{n(dx - 5)} {y + 1}Q{n(dx)} {y + 6} {n(dx + 5)} {y + 1}", sw=sw)
    if kind == "open":
        return path(
            f"M{n(dx - 9)} {y - 1}H{n(dx + 9)}C{n(dx + 8)} {y + 12} {n(dx - 8)} {y + 12} {n(dx - 9)} {y - 1}Z",
            "#b23a1a",
            sw=sw,
        )
    if kind == "talk":
        return path(
            f"M{n(dx - 5)} {y + 2}C{n(dx - 5)} {y - 3} {n(dx + 5)} {y - 3} {n(dx + 5)} {y + 2}C{n(dx + 5)} {y + 8} {n(dx - 5)} {y + 8} {n(dx - 5)} {y + 2}Z",
            "#b23a1a",
            sw=sw,
        )
    if kind == "firm":
        return path(f"M{n(dx - 6)} {y + 3}H{n(dx + 6)}", sw=sw)
    if kind == "oh":
        return ellipse(dx, y + 4, 4.5, 5.5, "#b23a1a")
    if kind == "unsure":
        d = f"M{n(dx - 8)} {y + 4}Q{n(dx - 4)} {y - 1} {n(dx)} {y + 3}T{n(dx + 8)} {y + 2}"
        return path(d, sw=sw)
    return path(f"M{n(dx - 6)} {y + 5}Q{n(dx)} {y - 2} {n(dx + 6)} {y + 5}", sw=sw)  # worried


def brows(kind: str, dx: float = 0, sw: float | None = None, gap: float = 11.5) -> str:
    """Return a pair of eyebrows: firm, worried, up."""
    a, b = {"firm": (-10, -9.5), "worried": (-8, -11), "up": (-10, -12)}[kind]
    l = dx - gap
    r = dx + gap
    return path(f"M{n(l - 5)} {a}L{n(l + 5)} {b}M{n(r + 5)} {a}L{n(r - 5)} {b}", sw=sw)


def head(
    skin: str = LIGHT,
    hair: str = "short",
    hc: str = BROWN,
    *,
    eye: str = "open",
    mo: str = "smile",
    brow: str | None = None,
    dx: float = 0,
    glasses: bool = False,
    beard: bool = False,
    sw: float = S,
    scarf: str = DARKRED,
) -> str:
    """Return a head; `dx` turns the face to a side."""
    t = sw * 0.85
    cheek = {LIGHT: "#f0a88c", MID: "#e08e69", TAN: "#b36c46"}[skin]
    o = ""
    if hair == "pigtails":
        o += path("M-25 -4C-44 -12 -52 8 -46 30C-34 28 -24 16 -22 6Z", hc) + path(
            "M25 -4C44 -12 52 8 46 30C34 28 24 16 22 6Z", hc
        )
    if hair == "long":
        o += path(
            "M-32 -4C-38 -30 -20 -39 0 -39C20 -39 38 -30 32 -4C32 12 38 22 36 32C35 42 20 41 0 41C-20 41 -35 42 -36 32C-38 22 -32 12 -32 -4Z",
            hc,
        )
    if hair == "bob":
        o += path(
            "M-33 -4C-38 -28 -20 -39 0 -39C20 -39 38 -28 33 -4L36 24C26 30 -26 30 -36 24Z", hc
        )
    if hair == "ponytail":
        o += path("M14 -26C30 -44 56 -32 52 -6C50 8 42 16 36 18C36 4 30 -10 14 -26Z", hc)
    if hair == "bun":
        o += circle(0, -38, 13, hc)
    if hair == "puffs":
        o += circle(-24, -32, 14, hc) + circle(24, -32, 14, hc)
    if hair == "scarf":
        o += path(
            "M0 -38C24 -38 36 -22 35 0C35 16 34 26 42 42C24 52 -24 52 -42 42C-34 26 -35 16 -35 0C-36 -22 -24 -38 0 -38Z",
            scarf,
        )
        o += path(
            f"M{n(dx * 0.6 - 23)} -2C{n(dx * 0.6 - 23)} -20 {n(dx * 0.6 - 12)} -25 {n(dx * 0.6)} -25C{n(dx * 0.6 + 12)} -25 {n(dx * 0.6 + 23)} -20 {n(dx * 0.6 + 23)} -2C{n(dx * 0.6 + 23)} 16 {n(dx * 0.6 + 12)} 27 {n(dx * 0.6)} 27C{n(dx * 0.6 - 12)} 27 {n(dx * 0.6 - 23)} 16 {n(dx * 0.6 - 23)} -2Z",
            skin,
        )
        o += path("M-20 34Q2 40 24 30", sw=t)
    else:
        o += circle(-29 - dx * 0.25, 1, 6.5, skin) + circle(29 - dx * 0.25, 1, 6.5, skin)
        o += path(FACE, skin)
    gap = 10 if hair == "scarf" else 11.5
    cx = 15 if hair == "scarf" else 18.5
    if beard:
        o += path(
            "M-30 -4C-31 20 -18 36 0 36C18 36 31 20 30 -4C29 8 24 14 16 11C8 7 -8 7 -16 11C-24 14 -29 8 -30 -4Z",
            hc,
        )
    l = max(dx - cx, -19.5)
    r_ = min(dx + cx, 19.5)
    if hair == "scarf":
        l = dx * 0.6 - 14.5
        r_ = dx * 0.6 + 14.5
    if not beard:
        o += circle(l, 9.5, 4.6, cheek, "none") + circle(r_, 9.5, 4.6, cheek, "none")
    if glasses:
        o += (
            circle(dx - gap - 0.5, 0, 9.2, "#ffffff", sw=t)
            + circle(dx + gap + 0.5, 0, 9.2, "#ffffff", sw=t)
            + path(f"M{n(dx - 2.5)} -2Q{n(dx)} -4 {n(dx + 2.5)} -2", sw=t)
        )
    o += eyes(eye, dx, 0 if glasses else 1, gap, t)
    if beard and mo == "open":
        d = f"M{n(dx - 9)} 15H{n(dx + 9)}Q{n(dx + 7)} 26 {n(dx)} 26Q{n(dx - 7)} 26 {n(dx - 9)} 15Z"
        o += path(d, WHITE, sw=t * 0.7)
    elif beard and mo == "small":
        o += path(f"M{n(dx - 5)} 20Q{n(dx)} 22.5 {n(dx + 5)} 20", sw=t * 0.9, stroke=skin)
    elif beard:
        d = f"M{n(dx - 7)} 18Q{n(dx)} 20 {n(dx + 7)} 18Q{n(dx + 5)} 24 {n(dx)} 24Q{n(dx - 5)} 24 {n(dx - 7)} 18Z"
        o += path(d, WHITE, sw=t * 0.6)
    else:
        o += mouth(mo, dx, sw=t)
    if brow:
        o += brows(brow, dx, t, gap)
    # hair in front
    if hair == "short":
        o += path(
            "M-31 -1C-38 -26 -20 -41 4 -38C26 -39 37 -22 31 -1C27 -6 26 -11 24 -16C12 -13 2 -15 -6 -22C-12 -15 -18 -13 -24 -13C-27 -9 -28 -5 -31 -1Z",
            hc,
        )
    elif hair == "side":
        o += path(
            "M-31 0C-37 -24 -24 -40 -2 -39C10 -45 38 -36 31 0C29 -7 28 -12 23 -17C10 -13 -6 -13 -18 -20C-24 -14 -29 -8 -31 0Z",
            hc,
        )
    elif hair == "curly":
        o += path(
            "M-30 -2C-40 -6 -38 -19 -30 -20C-34 -31 -22 -38 -14 -33C-10 -43 8 -43 11 -34C20 -40 33 -32 29 -21C38 -19 39 -6 30 -2C26 -6 26 -10 23 -14C18 -10 11 -12 8 -17C3 -11 -6 -11 -9 -17C-13 -11 -19 -11 -23 -14C-26 -10 -26 -6 -30 -2Z",
            hc,
        )
    elif hair in ("pigtails", "ponytail", "bob", "long", "puffs"):
        o += path(
            "M-31 2C-38 -26 -20 -39 0 -39C20 -39 38 -26 31 2C25 -4 22 -12 20 -19C8 -16 -8 -17 -14 -22C-18 -14 -24 -6 -31 2Z",
            hc,
        )
    elif hair == "bun":
        o += path(
            "M-31 3C-38 -22 -22 -37 0 -37C22 -37 38 -22 31 3C26 -8 16 -18 0 -22C-16 -18 -26 -8 -31 3Z",
            hc,
        )
    elif hair == "receding":
        o += path(
            "M-31 0C-37 -24 -22 -38 0 -38C22 -38 37 -24 31 0C28 -6 26 -14 24 -19C10 -24 -10 -24 -24 -19C-26 -14 -28 -6 -31 0Z",
            hc,
        )
    if hair == "pigtails":
        o += circle(-30, -2, 5, "#f2b544", sw=t) + circle(30, -2, 5, "#f2b544", sw=t)
    if hair == "puffs":
        o += path("M-25 -18L-13 -29M25 -18L13 -29", sw=5, stroke="#f2b544")
    return o


# ---------- things
def tulip() -> str:
    """Return a tulip, its foot at 0 0, about 210 high."""
    return (
        path("M0 0V-100")
        + path("M0 -14C-50 -18 -62 -62 -60 -96C-22 -88 0 -60 0 -14Z", "#4fa79a")
        + path("M0 -14C50 -18 56 -48 56 -76C22 -70 0 -48 0 -14Z", "#17695f")
        + '<g transform="translate(0 -100)">'
        + path("M-8 0C-50 -4 -66 -46 -52 -96C-30 -88 -10 -62 0 -20Z", "#b23a1a")
        + path("M8 0C50 -4 66 -46 52 -96C30 -88 10 -62 0 -20Z", "#b23a1a")
        + path("M0 4C-44 -10 -46 -70 0 -112C46 -70 44 -10 0 4Z", "#d8512f")
        + "</g>"
    )


def device(
    w: float, h: float, face: str = "asleep", sw: float = S, rx: float = 9, bez: float = 8
) -> str:
    """Return a phone or a tablet."""
    o = rect(-w / 2, -h / 2, w, h, rx, "#0a3347") + rect(
        -w / 2 + bez, -h / 2 + bez, w - 2 * bez, h - 2 * bez, rx - 5, "#8fc9c4", "none"
    )
    g = w * 0.2
    if face == "asleep":
        e = w * 0.085
        o += path(
            f"M{n(-g - e)} -3Q{n(-g)} {n(-3 + e * 1.3)} {n(-g + e)} -3M{n(g - e)} -3Q{n(g)} {n(-3 + e * 1.3)} {n(g + e)} -3",
            sw=sw * 0.8,
        ) + path(f"M{n(-e)} {n(h * 0.1)}Q0 {n(h * 0.1 + e)} {n(e)} {n(h * 0.1)}", sw=sw * 0.8)
    return o


def padlock() -> str:
    """Return a closed padlock."""
    return (
        path("M-16 0V-12A16 16 0 0 1 16 -12V0", sw=17)
        + path("M-16 0V-12A16 16 0 0 1 16 -12V0", sw=8, stroke="#8fc9c4")
        + rect(-28, -2, 56, 44, 9, "#f2b544", "none")
        + path("M28 14C26 28 16 38 -4 42H19A9 9 0 0 0 28 33Z", "#d9932a", stroke="none")
        + rect(-28, -2, 56, 44, 9, "none")
        + path("M0 8A7.5 7.5 0 0 1 4 22L6 32H-6L-4 22A7.5 7.5 0 0 1 0 8Z", INK, stroke="none")
    )


def cloud(fill: str = WHITE, stroke: str | None = None) -> str:
    """Return a cloud."""
    return path(
        "M-26 12C-40 12 -40 -6 -26 -6C-24 -22 -2 -24 4 -11C16 -18 28 -8 24 -1C36 0 36 12 26 12Z",
        fill,
        stroke=stroke,
    )


STAR = "M0 -50L14.7 -20.2L47.6 -15.5L23.8 7.7L29.4 40.5L0 25L-29.4 40.5L-23.8 7.7L-47.6 -15.5L-14.7 -20.2Z"
MOON = "M22 -64A66 66 0 1 0 62 28A54 54 0 0 1 22 -64Z"
BOLT = "M6 -26L-16 4H-2L-8 26L16 -6H2Z"
HEART = "M0 58C-56 22 -78 -6 -70 -38C-62 -68 -18 -70 0 -36C18 -70 62 -68 70 -38C78 -6 56 22 0 58Z"


def question(colour: str = RED, sw: float = 7) -> str:
    """Return a question mark, about 20 by 32, its middle at 0 0."""
    return path("M-9 -7C-10 -20 10 -20 9 -8C8 1 0 0 0 8", sw=sw, stroke=colour) + circle(
        0, 18, sw * 0.6, colour, "none"
    )


def house() -> str:
    """Return a house, about 60 by 56, its middle at 0 0."""
    return (
        path("M14 -26V-34H22V-16", DARKRED)
        + path("M-22 -4V28H22V-4L0 -24Z", PAPER)
        + path("M-6 28V10H6V28Z", BLUE)
        + path("M-30 2L0 -26L30 2", sw=12)
        + path("M-30 2L0 -26L30 2", sw=5, stroke=RED)
    )


def stranger() -> str:
    """Return somebody unknown: a pale disc, 60 wide, with a question mark in place of a face."""
    return (
        circle(0, 0, 30, PAPER)
        + path(
            "M-21 19C-20 8 -11 6 0 6C11 6 20 8 21 19A30 30 0 0 1 -21 19Z", "#a9bcc4", stroke="none"
        )
        + circle(0, -6, 17, "#a9bcc4", "none")
        + place(0, -9, question(NAVY, 8), 0.72)
        + circle(0, 0, 30, "none")
    )


def bubble(
    x: float,
    y: float,
    w: float,
    h: float,
    tip: tuple[float, float],
    content: str = "",
    *,
    r: float = 14,
    fill: str = WHITE,
) -> str:
    """Return a speech bubble with its tail towards `tip`; the content has its middle at 0 0."""
    tx, ty = tip
    m = min(max(tx, x + r + 9), x + w - r - 9)
    top, right, bottom, left = (
        f"H{n(x + w - r)}",
        f"V{n(y + h - r)}",
        f"H{n(x + r)}",
        f"V{n(y + r)}",
    )
    if ty > y + h:
        bottom = f"H{n(m + 8)}L{n(tx)} {n(ty)}L{n(m - 8)} {n(y + h)}{bottom}"
    elif ty < y:
        top = f"H{n(m - 8)}L{n(tx)} {n(ty)}L{n(m + 8)} {n(y)}{top}"
    else:
        k = min(max(ty, y + r + 8), y + h - r - 8)
        if tx > x:
            right = f"V{n(k - 8)}L{n(tx)} {n(ty)}L{n(x + w)} {n(k + 8)}{right}"
        else:
            left = f"V{n(k + 8)}L{n(tx)} {n(ty)}L{n(x)} {n(k - 8)}{left}"
    d = (
        f"M{n(x + r)} {n(y)}{top}A{r} {r} 0 0 1 {n(x + w)} {n(y + r)}{right}"
        f"A{r} {r} 0 0 1 {n(x + w - r)} {n(y + h)}{bottom}A{r} {r} 0 0 1 {n(x)} {n(y + h - r)}{left}"
        f"A{r} {r} 0 0 1 {n(x + r)} {n(y)}Z"
    )
    return path(d, fill) + (place(x + w / 2, y + h / 2, content) if content else "")


def palm(skin: str, sw: float) -> str:
    """Return an open hand, its wrist at 0 0, about 290 high."""
    fingers = [
        ("M-70 -130L-96 -236", 46),
        ("M-22 -140L-32 -276", 46),
        ("M28 -140L36 -268", 46),
        ("M74 -126L100 -214", 44),
        ("M-60 -50C-96 -66 -124 -92 -152 -112", 48),
    ]
    flat = "M-92 -140Q0 -166 96 -136C104 -90 92 -30 66 20H-64C-84 -20 -100 -80 -92 -140Z"
    return (
        "".join(path(d, None, w + 2 * sw) for d, w in fingers)
        + path(flat, INK, 2 * sw)
        + "".join(path(d, None, w, skin) for d, w in fingers)
        + path(flat, skin, stroke="none")
    )


def tucked(w: float, h: float, sw: float = S) -> str:
    """Return a phone asleep on its pillow under its quilt."""
    pw, ph, y0 = w / 2 + 5 + w * 0.1, h * 0.32, -h / 2 - 5
    pillow = (
        f"M{n(-pw)} {n(y0)}C{n(-pw - 3)} {n(y0 - 7)} {n(-pw + 4)} {n(y0 - 9)} {n(-pw + 10)} {n(y0 - 7)}"
        f"Q0 {n(y0 - 4)} {n(pw - 10)} {n(y0 - 7)}C{n(pw - 4)} {n(y0 - 9)} {n(pw + 3)} {n(y0 - 7)} "
        f"{n(pw)} {n(y0)}Q{n(pw - 3)} {n(y0 + ph)} {n(pw)} {n(y0 + 2 * ph)}H{n(-pw)}"
        f"Q{n(-pw + 3)} {n(y0 + ph)} {n(-pw)} {n(y0)}Z"
    )
    e, g, ey = w * 0.1, w * 0.19, -h * 0.19
    my = ey + h * 0.15
    sleep = (
        f"M{n(-g - e)} {n(ey)}Q{n(-g)} {n(ey + e * 1.5)} {n(-g + e)} {n(ey)}"
        f"M{n(g - e)} {n(ey)}Q{n(g)} {n(ey + e * 1.5)} {n(g + e)} {n(ey)}"
        f"M{n(-e * 0.9)} {n(my)}Q0 {n(my + e * 1.2)} {n(e * 0.9)} {n(my)}"
    )
    bw, by, bb, c = pw + 1, h * 0.14, h / 2 + 6, h * 0.13
    hem = (
        f"M{n(-bw)} {n(by)}C{n(-bw * 0.66)} {n(by - 6)} {n(-bw * 0.33)} {n(by + 5)} 0 {n(by)}"
        f"C{n(bw * 0.33)} {n(by - 5)} {n(bw * 0.66)} {n(by + 5)} {n(bw)} {n(by)}"
    )
    back = (
        f"V{n(by + c)}C{n(bw * 0.66)} {n(by + c + 5)} {n(bw * 0.33)} {n(by + c - 5)} 0 {n(by + c)}"
        f"C{n(-bw * 0.33)} {n(by + c + 5)} {n(-bw * 0.66)} {n(by + c - 6)} {n(-bw)} {n(by + c)}Z"
    )
    quilt = f"V{n(bb - 5)}Q{n(bw)} {n(bb)} {n(bw - 6)} {n(bb)}H{n(-bw + 6)}Q{n(-bw)} {n(bb)} {n(-bw)} {n(bb - 5)}Z"
    return (
        path(pillow, PAPER)
        + device(w, h, "none", sw)
        + path(sleep, sw=sw * 0.8)
        + path(hem + quilt, RED)
        + path(hem + back, PAPER)
    )


# ---------- people


@dataclass(frozen=True)
class Look:
    """How a person looks from drawing to drawing."""

    skin: str = LIGHT
    hair: str = "short"
    hc: str = BROWN
    top: str = GOLD
    legs: str = NAVY
    shoe: str = DARKRED
    glasses: bool = False
    beard: bool = False
    scarf: str = DARKRED

    def head(
        self,
        sw: float = S,
        *,
        eye: str = "open",
        mo: str = "smile",
        brow: str | None = None,
        dx: float = 0,
    ) -> str:
        """Return the head in a mood."""
        return head(
            self.skin,
            self.hair,
            self.hc,
            eye=eye,
            mo=mo,
            brow=brow,
            dx=dx,
            glasses=self.glasses,
            beard=self.beard,
            sw=sw,
            scarf=self.scarf,
        )

    def hand(self, x: float, y: float, r: float = 7) -> str:
        """Return a hand."""
        return circle(x, y, r, self.skin)

    def arm(self, sleeve: str, end: tuple[float, float], sw: float = S, w: float = 11) -> str:
        """Return an arm: a sleeve along a path and the hand beyond its end."""
        return circle(*end, w * 0.68, self.skin) + limb(sleeve, w, self.top, sw)

    def stand(self, sw: float = S, spread: float = 10) -> str:
        """Return legs and body, standing."""
        return self.feet(sw, spread) + self.body()

    def feet(self, sw: float = S, spread: float = 10, colour: str | None = None) -> str:
        """Return the legs of one who stands."""
        out = "".join(
            limb(f"M{n(x)} 70V98", 13, colour or self.legs, sw) for x in (-spread, spread)
        )
        for m in (-1, 1):
            a, b, c = n(m * (spread - 7)), n(m * (spread + 11)), n(m * (spread + 12))
            out += path(f"M{a} 107H{b}C{c} 96 {n(m * (spread - 3))} 95 {a} 100Z", self.shoe)
        return out

    def body(self) -> str:
        """Return a jumper."""
        return path("M-13 28H13C20 28 23 33 23 40V78H-23V40C-23 33 -20 28 -13 28Z", self.top)

    def dress(self, sw: float = S) -> str:
        """Return legs and body in a dress."""
        d = "M-13 28H13C20 28 22 34 23 40L33 84Q0 92 -33 84L-23 40C-22 34 -20 28 -13 28Z"
        return self.feet(sw, colour=self.legs) + path(d, self.top)

    def robe(self) -> str:
        """Return a long coat or skirt down to the shoes."""
        return (
            path("M-20 107H-2C-2 97 -18 96 -20 107ZM20 107H2C2 97 18 96 20 107Z", self.shoe)
            + path("M-24 60L-31 100Q0 108 31 100L24 60Z", self.legs)
            + path(
                "M-13 28H13C20 28 23 33 23 40L27 74Q0 80 -27 74L-23 40C-23 33 -20 28 -13 28Z",
                self.top,
            )
        )

    def cross_legged(self, sw: float = S) -> str:
        """Return the legs of one who sits on the floor, and the body."""
        out = self.body() + path("M-10 80H10V96H-10Z", self.legs)
        for m in (-1, 1):
            out += path(f"M{m * 10} 100H{m * -10}C{m * -12} 90 {m * 4} 88 {m * 10} 96Z", self.shoe)
        for m in (1, -1):
            out += limb(
                f"M{m * 12} 82C{m * 38} 76 {m * 52} 92 {m * 34} 98L{m * 12} 99", 13, self.legs, sw
            )
        return out

    def kneel(self, sw: float = S) -> str:
        """Return legs and body of one who kneels on one knee, turned left."""
        return (
            path("M48 108H66C68 96 60 92 52 92Z", self.shoe)
            + limb("M8 74L14 100H48", 14, self.legs, sw)
            + path("M-44 108H-22V98C-34 96 -44 98 -44 108Z", self.shoe)
            + limb("M2 78L-30 76V98", 14, self.legs, sw)
            + self.body()
        )


def wheelchair(sw: float = S) -> str:
    """Return the back of a wheelchair and its small wheel, for a head at 0 0."""
    return limb("M-30 28L-20 82M-30 28L-42 26", 4, SEA, sw) + circle(40, 98, 9, PAPER)


def seated(look: Look, sw: float = S) -> str:
    """Return one who sits in a wheelchair, turned right, with the big wheel in front."""
    x, y, r = -6, 76, 32
    spokes = "".join(
        f"M{n(x + (r - 8) * math.cos(a))} {n(y + (r - 8) * math.sin(a))}"
        f"L{n(x - (r - 8) * math.cos(a))} {n(y - (r - 8) * math.sin(a))}"
        for a in (0, math.pi / 4, math.pi / 2, 3 * math.pi / 4)
    )
    return (
        wheelchair(sw)
        + limb("M6 68L44 70L50 92", 13, look.legs, sw)
        + path("M42 106H68C69 95 58 92 44 95Z", look.shoe)
        + limb("M38 110H72", 3, SEA, sw)
        + look.body()
        + limb("M-26 78H34", 4, SEA, sw)
        + circle(x, y, r, PAPER)
        + circle(x, y, r - 7, "none", sw=sw * 0.6)
        + path(spokes, sw=sw * 0.6)
        + circle(x, y, 6, GOLD)
    )


def bust(look: Look, sw: float, **mood: object) -> str:
    """Return head and shoulders, down to 62; `mood` is that of the head."""
    return (
        path("M-14 28H14C32 29 40 40 42 56V62H-42V56C-40 40 -32 29 -14 28Z", look.top)
        + look.head(sw, **mood)  # type: ignore[arg-type]
    )

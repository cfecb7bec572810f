"""Draws the year of a policy, once for each language: year.tr.svg and year.en.svg.

    .venv/bin/python scripts/recipes/guide_year.py

The words are real text. The letters they need are cut out of our own typefaces and put
into the drawing, because a picture on a page may not ask for a font.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).resolve().parents[2] / "assets"
GUIDE, FONTS = ASSETS / "guide", ASSETS / "fonts"
FACES = {
    ("Atkinson Next", 400): "atkinson-next/atkinson-next-400.woff2",
    ("Atkinson Next", 700): "atkinson-next/atkinson-next-700.woff2",
    ("Fraunces Soft", 700): "fraunces-soft/fraunces-soft-640.woff2",
}
WORDS = {
    "tr": {
        "title": "Bir politikanın yılı",
        "description": "Eylülden eylüle altı adım: gözden geçirme, taslak, karşılaştırma, "
        "onay ve mühür, yayım, bütün yıl. Sonra yeniden başa dönülür.",
        "cards": (
            ("Eylül", "Gözden geçirme", "Ekip metne", "birlikte bakar."),
            ("Koordinatör", "Taslak", "Yeni metni iki", "dilde yazar."),
            ("Müdür", "Karşılaştırma", "Ne değişmiş?", "Madde madde okur."),
            ("Müdür", "Onay ve mühür", "Onaylar; metin", "artık değişmez."),
            ("Herkes", "Site, kâğıt, pano", "Hepsinde aynı", "sürüm kodu."),
            ("Bütün yıl", "Yürürlükte", "Soran, onaylanan", "metni bulur."),
        ),
    },
    "en": {
        "title": "The year of a policy",
        "description": "Six steps from September to September: review, draft, comparison, approval "
        "and seal, publication, the whole year. Then it begins again.",
        "cards": (
            ("September", "Review", "The team reads", "the text together."),
            ("Coordinator", "Draft", "Writes the new text", "in both languages."),
            ("Head teacher", "Comparison", "What has changed?", "Clause by clause."),
            ("Head teacher", "Approval and seal", "Approves; the text", "is now fixed."),
            ("Everyone", "Site, paper, board", "The same edition", "code on each."),
            ("All year", "In force", "Whoever asks finds", "what was approved."),
        ),
    },
}
# A loop of two columns, read clockwise from the top left; an arrow leads on from each card.
PLACES = ((8, 62), (206, 62), (206, 204), (206, 346), (8, 346), (8, 204))
ARROWS = ("M193 124h14", "M301 187v14", "M301 329v14", "M207 408h-14", "M99 343v-14", "M99 201v-14")
ICONS = (
    "M3.5 7a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2zM3.5 10h17M8 3v4M16 3v4"
    "M8 14h.01M12 14h.01M16 14h.01M8 17.5h.01M12 17.5h.01",
    "M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8 18.9zM14 6.5l3.2 3.2",
    "M4 6.5h9M4 11h6M4 15.5h5M10.5 20.5h-6.5M19.1 15.5a3.6 3.6 0 1 1-7.2 0a3.6 3.6 0 1 1 7.2 0"
    "M18.2 18.2l2.8 2.8",
    "",
    "M12 6.5C10 4.7 7 4.2 3.5 4.5v13.5c3.5-.3 6.5.2 8.5 2 2-1.8 5-2.3 8.5-2V4.5C17 4.2 14 4.7 12 6.5z"
    "M12 6.5V20M6.5 8.7c1.1 0 1.9.1 2.7.4M6.5 12.2c1.1 0 1.9.1 2.7.4M17.5 8.7c-1.1 0-1.9.1-2.7.4"
    "M17.5 12.2c-1.1 0-1.9.1-2.7.4",
    "M3.5 11.5L12 4l8.5 7.5M5.5 10v9A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5v-9"
    "M10 20.5V16a2 2 0 0 1 4 0v4.5",
)
SEALED = 3


def main() -> None:
    for language in WORDS:
        (GUIDE / f"year.{language}.svg").write_text(drawing(language), encoding="utf-8")


def drawing(language: str) -> str:
    words = WORDS[language]
    cards = "\n".join(card(number, *lines) for number, lines in enumerate(words["cards"]))
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 398 480" width="398" height="480" lang="{language}" role="img" aria-labelledby="title said">
<title id="title">{escape(words["title"])}</title>
<desc id="said">{escape(words["description"])}</desc>
<style>
{faces(words)}
text {{ font-family: "Atkinson Next", Verdana, sans-serif; font-size: 15px; fill: #16293a; }}
.title {{ font-family: "Fraunces Soft", Georgia, serif; font-weight: 700; font-size: 25px; fill: #0a3347; }}
.name {{ font-weight: 700; font-size: 17px; fill: #0a3347; }}
.who {{ font-weight: 700; font-size: 13px; fill: #b23a1a; }}
.sealed text {{ fill: #fbf7ee; }} .sealed .who {{ fill: #f2b544; }}
.line {{ fill: none; stroke: #0f4a63; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }}
.arrow {{ fill: none; stroke: #b23a1a; stroke-width: 4; }}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="2.9" markerHeight="2.9" orient="auto"><path d="M0 0L8 4L0 8z" fill="#b23a1a"/></marker></defs>
<rect width="398" height="480" rx="16" fill="#d9ecee"/>
<text class="title" x="199" y="41" text-anchor="middle">{escape(words["title"])}</text>
{cards}
{arrows()}
</svg>
"""


def card(number: int, who: str, name: str, first: str, second: str) -> str:
    x, y = PLACES[number]
    sealed = number == SEALED
    ground, edge = ("#0f4a63", "#0a3347") if sealed else ("#fbf7ee", "#8a8372")
    icon = (
        seal()
        if sealed
        else f'<g transform="translate(143 11) scale(1.35)"><path class="line" d="{ICONS[number]}"/></g>'
    )
    return f"""\
<g{' class="sealed"' if sealed else ""} transform="translate({x} {y})">
<rect width="184" height="124" rx="12" fill="{ground}" stroke="{edge}"/>
{icon}
<text class="who" x="14" y="30">{number + 1} · {escape(who)}</text>
<text class="name" x="14" y="62">{escape(name)}</text>
<text x="14" y="88">{escape(first)}</text>
<text x="14" y="108">{escape(second)}</text>
</g>"""


def seal() -> str:
    """Return a seal of wax with twelve scallops and a tick."""
    x, y = 159, 26
    turns = [pi * n / 12 for n in range(24)]
    points = [
        (x + (18 if n % 2 else 14.5) * cos(turn), y + (18 if n % 2 else 14.5) * sin(turn))
        for n, turn in enumerate(turns)
    ]
    path = "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in points) + "z"
    return (
        f'<path d="{path}" fill="#f2b544" stroke="#f2b544" stroke-width="3" stroke-linejoin="round"/>'
        f'<path d="M{x - 7} {y + 0.5}l5 5l9 -11" fill="none" stroke="#0a3347" stroke-width="3.4"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def arrows() -> str:
    return "\n".join(f'<path class="arrow" d="{path}" marker-end="url(#head)"/>' for path in ARROWS)


def faces(words: dict) -> str:
    used = {
        ("Fraunces Soft", 700): words["title"],
        ("Atkinson Next", 700): "".join(who + name for who, name, *_ in words["cards"])
        + "123456 ·",
        ("Atkinson Next", 400): "".join(a + b for *_, a, b in words["cards"]),
    }
    return "\n".join(face(*name, letters) for name, letters in used.items())


def face(family: str, weight: int, letters: str) -> str:
    """Return one typeface cut down to some letters, as a rule of CSS."""
    font = TTFont(FONTS / FACES[family, weight])
    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp"])
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    file = BytesIO()
    font.flavor = "woff2"
    font.save(file)
    data = b64encode(file.getvalue()).decode()
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f" src: url(data:font/woff2;base64,{data}); }}"
    )


if __name__ == "__main__":
    main()

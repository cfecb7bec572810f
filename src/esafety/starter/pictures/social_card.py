"""The pictures that messengers show beside a link to the site, drawn without a browser."""

from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from esafety.documents.common.typesetting.letter_outlines import DISPLAY
from esafety.starter.pictures.png import png_of

_SIZE: Final = (1200, 630)
_BAND: Final = 548
_STRIPE: Final = 12
_GROUND: Final = "#0a3347"
_WORDS: Final = "#fbf7ee"
_ACCENT: Final = "#f2b544"
_LEFT: Final = 64
_TEXT_FACE: Final = "assets/fonts/atkinson-next/atkinson-next-400.woff2"
_TITLE_SIZE: Final = 66
_TEXT_SIZE: Final = 28
_LINE: Final = 36
_MARK: Final = 112
# Where the lines stand, in pixels from the top: title, first line of the name, last line.
_TITLE_LINE: Final = 352
_NAME_LINE: Final = 405
_LAST_LINE: Final = 565
_MOST_LINES: Final = 3
_COLOURS: Final = 200


def social_card(title: str, name: str, line: str, mark: Image.Image, kit: Path) -> bytes:
    """Return a card of 1200 × 630 as PNG: title, school, a line, its mark; `kit` has the type."""
    card = Image.new("RGB", _SIZE, _GROUND)
    with Image.open(
        BytesIO(files("esafety.starter.pictures").joinpath("card-art.png").read_bytes())
    ) as art:
        card.paste(art.convert("RGB"), (_BAND + _STRIPE, 0))
    pen = ImageDraw.Draw(card)
    pen.rectangle((_BAND, 0, _BAND + _STRIPE - 1, _SIZE[1]), fill=_ACCENT)
    card.paste(mark.resize((_MARK, _MARK)), (_LEFT - 8, 60), mark.resize((_MARK, _MARK)))
    width = _BAND - 2 * _LEFT + 24
    pen.text(
        (_LEFT, _TITLE_LINE), title, _WORDS, _fitting(kit / DISPLAY, title, width), anchor="ls"
    )
    text = ImageFont.truetype(str(kit / _TEXT_FACE), _TEXT_SIZE)
    for number, words in enumerate(_lines(name, text, width)):
        pen.text((_LEFT, _NAME_LINE + number * _LINE), words, _WORDS, text, anchor="ls")
    pen.text((_LEFT, _LAST_LINE), line, _ACCENT, text, anchor="ls")
    return png_of(card.quantize(_COLOURS))


def _fitting(face: Path, words: str, width: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(face), _TITLE_SIZE)
    wide = font.getlength(words)
    return font if wide <= width else ImageFont.truetype(str(face), _TITLE_SIZE * width / wide)


def _lines(words: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Return words in lines of a width, at most three; what is longer ends in an ellipsis."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) <= _MOST_LINES:
        return lines
    last = lines[_MOST_LINES - 1]
    while " " in last and font.getlength(f"{last} …") > width:
        last = last.rpartition(" ")[0]
    return [*lines[: _MOST_LINES - 1], f"{last} …"]

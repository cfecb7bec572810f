"""The pictures of a new school's `assets/brand/`, made from its answers and nothing else."""

from pathlib import Path
from typing import Final

from PIL import Image

from esafety.starter.answers.model import Answers
from esafety.starter.pictures.emblem import Emblem
from esafety.starter.pictures.mark import (
    DARK,
    LIGHT,
    MONO,
    ON_BAND,
    initials,
    mark_picture,
    mark_svg,
)
from esafety.starter.pictures.png import png_of
from esafety.starter.pictures.social_card import social_card
from esafety.text.messages import letter_words

_FOLDER: Final = "assets/brand"
_FAVICON: Final = 48
_TOUCH_ICON: Final = 180
_PAPER: Final = "#ffffff"
# How much of the touch icon the mark takes.
_OF_ICON: Final = 0.74
_LARGE: Final = 512
# The names under which templates and styles ask for the mark, and its colours there.
_MARKS: Final = {"mark": LIGHT, "mark-reverse": DARK, "mark-mono": MONO, "favicon": LIGHT}


def brand_files(answers: Answers, emblem: Emblem | None, kit: Path) -> dict[str, bytes]:
    """Return the marks, icons and social cards of a school by their paths.

    `kit` holds the typefaces. Without an emblem they bear the school's initials.
    """
    letters = initials(answers.name)
    given = emblem.picture if emblem else None
    reverse = given or mark_picture(letters, kit, DARK, _LARGE)
    return {
        **_marks(letters, emblem, kit),
        **_icons(letters, given, kit),
        **_cards(answers, reverse, kit),
    }


def _cards(answers: Answers, mark: Image.Image, kit: Path) -> dict[str, bytes]:
    names = {"tr": answers.name, "en": answers.name_en or answers.name}
    said = {language: letter_words(language) for language in names}
    return {
        f"{_FOLDER}/social-card.{language}.png": social_card(
            said[language]["starter-site-name"],
            name,
            said[language]["starter-card-line"],
            mark,
            kit,
        )
        for language, name in names.items()
    }


def _marks(letters: str, emblem: Emblem | None, kit: Path) -> dict[str, bytes]:
    return {
        f"{_FOLDER}/{name}.svg": emblem.drawing
        if emblem
        else mark_svg(letters, kit, colours).encode()
        for name, colours in _MARKS.items()
    }


def _icons(letters: str, given: Image.Image | None, kit: Path) -> dict[str, bytes]:
    small = given or mark_picture(letters, kit, LIGHT, _LARGE)
    on_ground = given or mark_picture(letters, kit, DARK, _LARGE)
    ground = Image.new("RGB", (_TOUCH_ICON, _TOUCH_ICON), _PAPER if given else ON_BAND.tile)
    side = round(_TOUCH_ICON * _OF_ICON)
    placed = on_ground.resize((side, side), Image.Resampling.LANCZOS)
    ground.paste(placed, ((_TOUCH_ICON - side) // 2,) * 2, placed)
    return {
        f"{_FOLDER}/favicon.png": png_of(
            small.resize((_FAVICON, _FAVICON), Image.Resampling.LANCZOS)
        ),
        f"{_FOLDER}/apple-touch-icon.png": png_of(ground),
    }

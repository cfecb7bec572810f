"""Kinds of school, languages of a site and parts of the kit that a school may choose."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from esafety.school.school import SchoolKind

KINDS: Final[tuple[str, ...]] = get_args(SchoolKind)

SiteLanguage = Literal["tr", "en", "ar"]

# What a school may leave out of its menu, and the folders of its pages below docs/.
KitPart = Literal["day", "class", "families", "staff", "board", "posters", "forms", "guide"]
PARTS: Final[tuple[KitPart, ...]] = get_args(KitPart)
# The class pack is for grades 1 to 4.
_WITHOUT: Final[Mapping[SchoolKind, tuple[KitPart, ...]]] = {
    "kindergarten": ("class",),
    "middle": ("class",),
    "high": ("class",),
}
FOLDERS: Final = {**{part: part for part in PARTS}, "day": "safer-internet-day"}


def usual_parts(kind: SchoolKind) -> tuple[KitPart, ...]:
    """Return the parts that suit a kind of school, in the order of the menu."""
    return tuple(part for part in PARTS if part not in _WITHOUT.get(kind, ()))

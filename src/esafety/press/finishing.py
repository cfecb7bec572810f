"""What is made from a sheet after it was printed: folded, cut, photographed."""

from collections.abc import Callable
from typing import Final

from esafety.press.class_set import class_set
from esafety.press.folding import imposed, made_up
from esafety.press.pictures import card, picture
from esafety.press.sheet import Finish
from esafety.press.trimming import trimmed


def finished(pdf: bytes, finish: Finish) -> bytes:
    """Return what a finish makes of a printed PDF."""
    return FINISHES[finish.name](pdf, finish)


FINISHES: Final[dict[str, Callable[[bytes, Finish], bytes]]] = {
    "picture": picture,
    "card": card,
    "trimmed": trimmed,
    "imposed": imposed,
    "made-up": made_up,
    "class-set": class_set,
}

"""What is made from a sheet after it was printed: folded, cut, photographed."""

from collections.abc import Callable
from typing import Final

from esafety.documents.common.print_job import Finish
from esafety.pdf.derived.bleed_and_crop_marks import trimmed
from esafety.pdf.derived.impose import imposed, made_up
from esafety.pdf.derived.numbered_copies import class_set
from esafety.pdf.derived.share_images import card, picture


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

"""What is made from a sheet after it was printed: folded, cut, photographed."""

from collections.abc import Callable
from typing import Final

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.derived.bleed_and_crop_marks import add_bleed_and_crop_marks
from esafety.pdf.derived.impose import impose
from esafety.pdf.derived.numbered_copies import numbered_copies
from esafety.pdf.derived.share_images import card, share_image


def derive(pdf: bytes, finish: DerivedFile) -> bytes:
    """Return what a finish makes of a printed PDF."""
    return DERIVED_FILES[finish.name](pdf, finish)


DERIVED_FILES: Final[dict[str, Callable[[bytes, DerivedFile], bytes]]] = {
    "picture": share_image,
    "card": card,
    "trimmed": add_bleed_and_crop_marks,
    "imposed": impose,
    "class-set": numbered_copies,
}

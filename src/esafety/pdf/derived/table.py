"""The kinds of files derived from a rendered PDF, and the function that makes each."""

from collections.abc import Callable
from typing import Final

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.derived.bleed_and_crop_marks import add_bleed_and_crop_marks
from esafety.pdf.derived.impose import impose
from esafety.pdf.derived.numbered_copies import numbered_copies
from esafety.pdf.derived.share_images import card, share_image


def derive(pdf: bytes, derived_file: DerivedFile) -> bytes:
    """Return the content of a file derived from a rendered PDF."""
    return DERIVED_FILES[derived_file.name](pdf, derived_file)


DERIVED_FILES: Final[dict[str, Callable[[bytes, DerivedFile], bytes]]] = {
    "picture": share_image,
    "card": card,
    "print-shop": add_bleed_and_crop_marks,
    "imposed": impose,
    "class-set": numbered_copies,
}

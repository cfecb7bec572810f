"""The mark by which a class set is known again: the program that made it (`Creator`, ISO 32000)."""

from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Name

_MADE_BY: Final = "esafety class-set"


def mark_class_set(document: pikepdf.Pdf) -> None:
    """Write into a document that it is a class set."""
    document.docinfo[Name.Creator] = _MADE_BY


def is_class_set(file: Path) -> bool:
    """Tell whether a file is a class set that was made before.

    Raises:
        OSError: if it cannot be read.
    """
    try:
        with pikepdf.open(file) as document:
            return str(document.docinfo.get(Name.Creator, "")) == _MADE_BY
    except pikepdf.PdfError:
        return False

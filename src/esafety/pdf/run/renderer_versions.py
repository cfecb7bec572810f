"""The versions of everything that turns a print job into bytes: a cache of PDFs is theirs."""

from importlib.metadata import version
from typing import Final

from esafety.pdf.native_libraries import known_to_linux, pango_known_to_linux

_PACKAGES: Final = (
    "weasyprint",
    "pikepdf",
    "pydyf",
    "fonttools",
    "pyphen",
    "tinycss2",
    "tinyhtml5",
    "cssselect2",
    "lxml",
    "babel",
    "pypdfium2",
    "pillow",
    "webencodings",
)


def renderer() -> str:
    """Return the versions of everything that turns a job into bytes."""
    packages = (f"{name} {version(name)}" for name in _PACKAGES)
    return ", ".join((*packages, f"Pango {_pango()}"))


def _pango() -> int:
    """Return the version of Pango; WeasyPrint is loaded for it only where Linux does not know it.

    A command that prints nothing itself, but by its workers, starts sooner without.
    """
    if known_to_linux():
        return pango_known_to_linux()
    from esafety.pdf.weasyprint.engine import pango_version  # noqa: PLC0415

    return pango_version()

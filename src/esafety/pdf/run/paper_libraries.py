"""Whether this machine can set paper: WeasyPrint calls Pango, which pip cannot install."""

import io
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module
from typing import Final

from esafety.pdf.native_libraries import known_to_linux

_ADAPTER: Final = "esafety.pdf.weasyprint.engine"


@cache
def can_set_paper() -> bool:
    """Tell whether the renderer finds the libraries that it calls."""
    return known_to_linux() or _is_loaded()


def _is_loaded() -> bool:
    try:
        # Where it does not, it prints advice for programmers.
        with redirect_stdout(io.StringIO()):
            import_module(_ADAPTER)
    except OSError:
        return False
    return True

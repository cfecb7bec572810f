"""Whether this machine can set paper: WeasyPrint calls Pango, which pip cannot install."""

import io
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module
from typing import Final

_ADAPTER: Final = "esafety.pdf.weasyprint.engine"


@cache
def can_set_paper() -> bool:
    """Tell whether the renderer finds the libraries that it calls."""
    try:
        # Where it does not, it prints advice for programmers.
        with redirect_stdout(io.StringIO()):
            import_module(_ADAPTER)
    except OSError:
        return False
    return True

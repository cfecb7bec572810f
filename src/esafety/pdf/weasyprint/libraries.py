"""Whether this machine can set paper: WeasyPrint calls Pango, which pip cannot install."""

import io
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module


@cache
def can_set_paper() -> bool:
    """Tell whether WeasyPrint finds the libraries that it calls."""
    try:
        # It prints advice for programmers where it does not.
        with redirect_stdout(io.StringIO()):
            import_module("weasyprint")
    except OSError:
        return False
    return True

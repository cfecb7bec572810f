"""What a program returns, by the custom of shells."""

from typing import Final

STOPPED: Final = 130
"""After Ctrl-C."""


def failure_code(error: BaseException) -> int:
    """Return what a command returns that was ended by an error or by Ctrl-C."""
    return STOPPED if isinstance(error, KeyboardInterrupt) else 1

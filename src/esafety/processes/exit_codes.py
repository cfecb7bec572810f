"""What a program returns, by the custom of shells."""

from typing import Final

STOPPED: Final = 130
"""After Ctrl-C."""

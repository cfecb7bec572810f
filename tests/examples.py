"""How many cases are tried: some at every change, all of them in `make soak`.

A test of hypothesis takes its number from here; others bear the mark `soaked`.
"""

import os
from typing import Final

from hypothesis import settings

SOAKED: Final = bool(os.environ.get("SOAK"))
# At every change a fifth is tried; each run draws others.
_SHARE: Final = 1 if SOAKED else 5


def examples(most: int) -> settings:
    """Return the settings of a test that tries up to `most` examples where there is time."""
    return settings(max_examples=max(most // _SHARE, 10))

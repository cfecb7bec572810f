"""How many cases are tried: some at every change, all of them in `make soak`.

A test of hypothesis takes its number from here. A test or a case that bears the mark `nightly`
runs in `make soak` alone, which runs everything.
"""

import os
from collections.abc import Iterable
from typing import Final

import pytest
from hypothesis import settings

SOAKED: Final = bool(os.environ.get("SOAK"))
# At every change a fifth is tried; each run draws others.
_SHARE: Final = 1 if SOAKED else 5


def examples(most: int) -> settings:
    """Return the settings of a test that tries up to `most` examples where there is time."""
    return settings(max_examples=max(most // _SHARE, 10))


def representative_rows(rows: Iterable[tuple[object, ...]], *kept: object) -> list[object]:
    """Return the rows of a test that takes several values, as `representatives` does cases."""
    listed = list(rows)
    assert all(one in listed for one in kept), "a row that is kept is one of the rows"
    nightly = pytest.mark.nightly
    return [pytest.param(*one, marks=[] if one in kept else nightly) for one in listed]


def representatives(cases: Iterable[object], *kept: object) -> list[object]:
    """Return the cases of a test: at every change those that are kept, at night all of them."""
    return representative_rows(((one,) for one in cases), *((one,) for one in kept))

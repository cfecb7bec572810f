"""Steps counted instead of seconds: what comes to an end does so on a busy machine, too."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class TooManyStepsError(BaseException):
    """More functions were called than a test allows; no handler of `Exception` keeps it."""


@contextmanager
def steps(most: int) -> Iterator[list[int]]:
    """Count the calls of functions inside, those written in C, too; end it at `most`.

    Yields:
        a list whose one number is how many were called so far.

    Raises:
        TooManyStepsError: at more than `most` calls.
    """
    count = [0]

    def counted(_frame: Any, event: str, _argument: Any) -> None:
        count[0] += event in ("call", "c_call")
        if count[0] > most:
            sys.setprofile(None)
            raise TooManyStepsError(most)

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        yield count
    finally:
        sys.setprofile(before)

"""An end to the reading of one page, set once by the program and known wherever pages are read.

A page that nobody can render would hang every script that reads the school, not the check alone.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar

# Returns what ends the reading of one page in time, by raising TimeoutError.
Limit = Callable[[], AbstractContextManager[None]]
_LIMIT: ContextVar[Limit] = ContextVar("limit of a page", default=nullcontext)


@contextmanager
def pages_within(limit: Limit) -> Iterator[None]:
    """Let every page that is read inside be read within a limit."""
    before = _LIMIT.set(limit)
    try:
        yield
    finally:
        _LIMIT.reset(before)


def reading_limit() -> AbstractContextManager[None]:
    """Return the limit in force for one page; without one, reading has no end."""
    return _LIMIT.get()()

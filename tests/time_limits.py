"""How long a test waits: never so briefly that a machine busy with other work would fail it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

# Whoever waits this long waits for ever: no test is expected to.
SECONDS: Final = 600
BROWSER_MILLISECONDS: Final = 120_000


@contextmanager
def processor_limit(seconds: int) -> Iterator[None]:
    """Fail what works longer than some seconds of a processor.

    It is no time on the clock: while other programs have the processor, none of it passes.
    """

    def _over(_number: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"no end after {seconds} s of a processor")

    before = signal.signal(signal.SIGPROF, _over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)

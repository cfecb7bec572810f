"""An end to the reading of one page: a page nobody can render stops the check, by its name."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import Final

# Of a processor. The longest page of a school takes a fiftieth of one; a crafted one never ends.
SECONDS: Final = 20


@contextmanager
def page_limit(seconds: int = SECONDS) -> Iterator[None]:
    """End what is done inside after some seconds of a processor.

    They are no time on the clock: a page is as quick to read on a busy machine. The alarm
    interrupts regular expressions, too. Systems without alarms (Windows), and
    threads other than the main one, have only the limits of size.

    Raises:
        TimeoutError: when the time is over.
    """
    if not hasattr(signal, "SIGVTALRM") or current_thread() is not main_thread():
        yield
        return

    def _over(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(seconds)

    before = signal.signal(signal.SIGVTALRM, _over)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)

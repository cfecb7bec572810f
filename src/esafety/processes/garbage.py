"""When a process looks through its objects for garbage: rarely, since nearly all are needed."""

import gc
from functools import cache
from typing import Final

# What a command makes it needs to its end: to look through that for garbage as often as Python does
# takes a twelfth of a build. The three thresholds of `gc.set_threshold`: new objects, then looks.
_RARELY: Final = (100_000, 20, 10)
# Objects; measured: a booklet leaves 150,000 of them, and these take 80 MB. To free a job's at once
# takes a tenth of its time.
_MUCH: Final = 500_000


def collect_rarely() -> None:
    """Let Python collect garbage by itself, but look for it rarely."""
    gc.set_threshold(*_RARELY)
    gc.enable()


def collect_between_jobs() -> None:
    """Let garbage be collected by `collect_if_much` alone.

    While a page is laid out there is nearly none: to look for it takes a twelfth of the time.
    """
    gc.disable()


def collect_if_much() -> None:
    """Collect what jobs have left behind, once it is much; a process's end frees the rest."""
    if gc.get_count()[0] > _MUCH:
        gc.collect()


def skip_last_collections() -> None:
    """Freeze all that is left when a process ends, which frees it at once.

    To be called last: a cycle's finalizers run no more. Python would look through all for garbage
    first: measured, the twentieth part of a publication.
    """
    gc.freeze()


@cache
def keep_what_is_loaded() -> None:
    """Freeze, once, what is loaded: it stays for good and is not looked at again.

    To be called before the first job: to look through what one leaves takes a quarter of a second.
    To ask Python how much is frozen walks over all of it: a tenth of the time of all sheets.
    """
    gc.freeze()

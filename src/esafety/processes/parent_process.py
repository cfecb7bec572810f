"""A program that was started by another one ends with it, also when that one is killed."""

import os
import sys
import threading
from typing import Final

# Given to a program that shall end when its standard input is closed.
FLAG: Final = "--until-input-ends"
TERMINATED: Final = 143


def end_with_input() -> None:
    """End this process as soon as its standard input is closed: its parent is gone."""
    threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    # Not by sys.stdin: a thread that waits in there would break this process off at its end.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os._exit(TERMINATED)

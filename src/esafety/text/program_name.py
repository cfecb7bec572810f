"""How the command is called by whoever called it, so that advice can be followed literally."""

import os
import sys
from pathlib import Path
from shutil import which
from typing import Final

# An environment variable, so that the processes a command starts give the same advice.
CALLED: Final = "ESAFETY_PROGRAM"
NAME: Final = "esafety"
# What stands for it in the catalogue.
MARK: Final = "$esafety"


def program_name() -> str:
    """Return the words that start the command: `esafety`, or the way to it from this folder."""
    return os.environ.get(CALLED) or called_as(sys.argv[0], Path.cwd())


def called_as(started: str, folder: Path) -> str:
    """Return how a program that was started so is called again from a folder.

    One that is found by its name needs no more; whatever else started us, such as a test, is no
    program of ours.
    """
    path = Path(started)
    found = which(NAME)
    if path.stem != NAME or (found and Path(found).resolve() == path.resolve()):
        return NAME
    absolute = (folder / path).absolute()
    return str(absolute.relative_to(folder)) if absolute.is_relative_to(folder) else str(absolute)

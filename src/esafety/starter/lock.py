"""Print where the lock of this package's own requirements lies: `python -m esafety.starter.lock`.

A school's `requirements.txt` pins this package alone; pip takes the rest from the file named here.
Runs before anything else is installed, so it imports the standard library only.
"""

import sys
from pathlib import Path
from typing import Final

LOCK: Final = "requirements.txt"
_PACKAGE: Final = Path(__file__).resolve().parent.parent


def lock_file() -> Path:
    """Return the file that pins all packages by hash: in an installed kit, else in the checkout."""
    installed = _PACKAGE / "kit" / LOCK
    return installed if installed.is_file() else _PACKAGE.parents[1] / LOCK


if __name__ == "__main__":
    sys.stdout.write(f"{lock_file()}\n")

"""The command `esafety` as another process starts it."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from esafety.processes.parent_process import FLAG

# -P: what lies in the folder the process starts in is no module, whatever its name.
COMMAND: Final = (sys.executable, "-P", "-m", "esafety")


def run_bound(words: Sequence[str], folder: Path, environment: Mapping[str, str]) -> bool:
    """Run the command with some words in a folder; return whether it succeeded.

    It ends with this process, also when this one is killed.
    """
    command = [*COMMAND, *words, FLAG]
    # The pipe stays open as long as this process lives; the command ends with it.
    with subprocess.Popen(  # noqa: S603 (our own command)
        command, cwd=folder, env=environment, stdin=subprocess.PIPE
    ) as process:
        return process.wait() == 0

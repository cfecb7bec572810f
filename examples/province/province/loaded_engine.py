"""The engine loaded once for many schools: each call of its command is a process that begins so.

To load it takes an eighth of what a release costs a school.
"""

import gc
import os
import subprocess
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from esafety.__main__ import run
from esafety.cli.program import module_of
from province.steps import Step


class LoadedStep(Step):
    """What each step needs, where a process can become two."""

    def call(self, *words: str) -> None:
        """Run `esafety` in a process of its own; raises if it finds a fault, or is killed."""
        _load()
        sys.stdout.flush()
        process = os.fork()
        if not process:
            _become([self.esafety, *words], self.log)
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        if code:
            raise subprocess.CalledProcessError(code, words)


@cache
def _load() -> None:
    """Load what the steps call; no process looks through it for garbage."""
    gc.disable()
    for verb in ("update", "publish"):
        import_module(module_of(verb))
    gc.freeze()


def _become(words: Sequence[str], log: Path) -> NoReturn:
    """Be the command from here on: this process ends with it, whatever happens."""
    code = 1
    try:
        with log.open("ab") as opened:
            for output in (sys.stdout, sys.stderr):
                os.dup2(opened.fileno(), output.fileno())
        sys.argv = [*words]
        code = run()
    except Exception:  # noqa: BLE001 (what began this process must not go on with other schools)
        with suppress(OSError):
            traceback.print_exc()
    raise SystemExit(code)

"""Commands that tests fork come from a process without threads."""

import os
import subprocess
import sys

import pytest

from fork_server import FINDS_TESTS, IMPORTED

_COUNTED = """import importlib, os, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(len(os.listdir("/proc/self/task")))"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
def test_what_is_imported_before_a_fork_starts_no_thread() -> None:
    counted = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _COUNTED, *IMPORTED],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | FINDS_TESTS,
    )

    assert counted.stdout.strip() == "1"

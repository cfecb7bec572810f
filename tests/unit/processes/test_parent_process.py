import subprocess
import sys

from esafety.processes.parent_process import TERMINATED
from time_limits import SECONDS

PROGRAM = """\
import time
from esafety.processes.parent_process import end_with_input
end_with_input()
time.sleep(3600)
"""


def test_a_program_ends_when_the_one_that_started_it_is_gone() -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE) as started:
        assert started.poll() is None
        assert started.stdin
        started.stdin.close()

        assert started.wait(timeout=SECONDS) == TERMINATED


def test_a_program_that_is_done_first_ends_as_if_nobody_waited() -> None:
    """A thread that waits inside Python's own standard input would break it off (signal 6)."""
    done = PROGRAM.replace("time.sleep(3600)", "time.sleep(0.5); raise SystemExit(7)")
    asked = [sys.executable, "-c", done]
    with subprocess.Popen(asked, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.wait(timeout=SECONDS) == 7
        assert started.stderr
        assert started.stderr.read() == b""

import subprocess
import sys

from esafety.hosts.parent import STOPPED

PROGRAM = (
    "import time; from esafety.hosts.parent import end_with_input; end_with_input(); time.sleep(60)"
)


def test_a_program_ends_when_the_one_that_started_it_is_gone() -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE) as started:
        assert started.poll() is None
        assert started.stdin
        started.stdin.close()

        assert started.wait(timeout=30) == STOPPED

"""A command that another one starts gets its words, its folder and its end from that one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from esafety.processes import command
from esafety.processes.command import run_bound
from esafety.processes.parent_process import FLAG
from time_limits import SECONDS

TOLD = """\
import os, sys
from pathlib import Path
Path("told.txt").write_text(" ".join([*sys.argv[1:], os.environ["SCHOOL"]]))
raise SystemExit(sys.argv[1] == "fail")
"""
# It waits for the end of its input, as what is bound does; whoever reads the pipe sees it go.
WAITS = """\
import sys
print("waits", flush=True)
sys.stdin.read()
"""
PARENT = f"""\
import os, sys
from pathlib import Path
from esafety.processes import command
command.COMMAND = (sys.executable, "-c", {WAITS!r})
command.run_bound([], Path(), os.environ)
"""


@pytest.mark.parametrize(("word", "succeeded"), [("build", True), ("fail", False)])
def test_it_is_told_where_it_runs_and_says_whether_it_succeeded(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, succeeded: bool
) -> None:
    monkeypatch.setattr(command, "COMMAND", (sys.executable, "-c", TOLD))

    assert run_bound([word], tmp_path, os.environ | {"SCHOOL": "okul"}) is succeeded
    assert (tmp_path / "told.txt").read_text("utf-8") == f"{word} {FLAG} okul"


def test_it_ends_when_the_one_that_started_it_is_killed() -> None:
    parent = [sys.executable, "-c", PARENT]
    with subprocess.Popen(parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        assert started.stdout
        assert started.stdout.readline().strip() == b"waits"
        started.kill()

        # The pipe is closed once nobody holds it: the command is gone, too.
        assert started.communicate(timeout=SECONDS)[0] == b""

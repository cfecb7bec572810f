"""The outermost call of every script: what it did not expect is told, never as a traceback."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.problems.current_file import current_file
from esafety.problems.disk_errors import disk_problem
from esafety.problems.error_log import unexpected
from esafety.problems.time_limit import pages_within
from esafety.processes.alarm import page_limit

STOPPED = 130
"""What a program returns after Ctrl-C, by the custom of shells."""


def run(main: Callable[[], int], root: Path) -> int:
    """Run a script's `main`; return its answer, or 1 for what it did not expect.

    No page is read longer than `page_limit` allows.

    That is told in one line with the file being worked on, or the script's own name; a file
    that the disk refuses, in the words for that. Ctrl-C
    is answered quietly, and so is a reader of the output who left (as `| head` does).
    """
    try:
        with pages_within(page_limit):
            answer = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        _say("Durduruldu. · Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Python would complain once more when it closes the same output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001 (told in one line; its report is kept)
        _say(*_told(error, root))
        return 1
    return answer


def _told(error: Exception, root: Path) -> Iterator[str]:
    script = f"scripts/{Path(sys.argv[0]).name}"
    if isinstance(error, OSError) and error.filename is not None:
        yield from problem_lines([disk_problem(error, script)])
    else:
        yield unexpected(root, current_file(error) or script, error)


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))

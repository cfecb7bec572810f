"""The outermost call of every command: what it did not expect is reported, never as a traceback."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from esafety.cli.terminal.problems import problem_lines
from esafety.problems.current_file import current_file
from esafety.problems.disk_errors import disk_problem
from esafety.problems.error_log import log_error
from esafety.problems.page_time_limit import pages_within
from esafety.problems.problem import ContentError
from esafety.processes.alarm import page_limit
from esafety.processes.exit_codes import STOPPED
from esafety.text.one_line import console_line


def run(action: Callable[[], int], root: Path, command: str) -> int:
    """Run what a command does; return its exit code, or 1 for what it did not expect.

    No page is read longer than `page_limit` allows. What is not expected is reported in one
    line with the file being worked on, or the command's name; what the disk or git refuses, in
    the words for that; all of it where errors go, so that what a program reads stays its own.
    Ctrl-C is answered quietly, and so is a reader of the output who left (as `| head` does).
    """
    try:
        with pages_within(page_limit):
            answer = action()
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):  # the second at a question
        _say(console_line("stopped"))
        return STOPPED
    except BrokenPipeError:
        # Python would complain once more when it closes the same output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except click.UsageError:  # reported by the program
        raise
    except Exception as error:  # noqa: BLE001 (reported in one line; the whole is kept)
        click.echo("\n".join(_report(error, root, command)), err=True)
        return 1
    return answer


def _report(error: Exception, root: Path, command: str) -> Iterator[str]:
    if isinstance(error, ContentError):
        yield from problem_lines(error.problems)
    elif isinstance(error, OSError) and error.filename is not None:
        yield from problem_lines([disk_problem(error, command)])
    else:
        yield log_error(root, current_file(error) or command, error)


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))

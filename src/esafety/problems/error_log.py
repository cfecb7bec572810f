"""Unexpected errors: one line for the editor, the whole report in a file for the maintainer."""

import sys
import tempfile
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from esafety.text.one_line import one_line
from esafety.text.printable import printable
from esafety.text.shortened import shortened

# Below the project's folder; a file of the same name in the machine's own folder for temporary
# files where nothing can be written there.
LOG: Final = "build/error.log"
_LONGEST: Final = 160


def log_error(root: Path, place: str, error: BaseException) -> str:
    """Keep the report of an error and return the one line that an editor reads.

    `root` is the project's folder, `place` what was being worked on: a page, a sheet, a command.
    """
    report = "".join(traceback.format_exception(error))
    return f"{printable(place)}: {log_report(root, place, brief(error), report)}"


def log_report(root: Path, place: str, what: str, report: str) -> str:
    """Keep the report of an error by its words; return an editor's line of it, without a place."""
    log = _written(root, f"{_heading(place)}\n{report}\n")
    key = "unexpected" if log else "unexpected-unwritten"
    return one_line(key, what=what, log=log)


def brief(error: BaseException) -> str:
    """Return an error's kind and the beginning of its words, in one line."""
    message = printable(" ".join(f"{type(error).__name__}: {error}".split()))
    return shortened(message, _LONGEST)


def _heading(place: str) -> str:
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    words = printable(" ".join(sys.argv))
    return f"== {moment} {printable(place)}\n{words}\nPython {sys.version}, {sys.platform}"


def _written(root: Path, report: str) -> str | None:
    """Add a report to the log; return its name, or None where nothing takes it."""
    for log in _places(root):
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(report)
        except OSError:
            continue
        return LOG if log == root / LOG else str(log)
    return None


def _places(root: Path) -> Iterator[Path]:
    yield root / LOG
    yield Path(tempfile.gettempdir()) / Path(LOG).name

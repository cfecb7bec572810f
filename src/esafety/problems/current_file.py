"""Which file was being worked on when something unexpected happened."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_NOTE: Final = "working on "


@contextmanager
def working_on(path: str) -> Iterator[None]:
    """Let an error that leaves the block remember the file, by its path from the project.

    The innermost block counts: an error that knows its file keeps it.
    """
    try:
        yield
    except Exception as error:
        if current_file(error) is None:
            error.add_note(f"{_NOTE}{path}")
        raise


def current_file(error: BaseException) -> str | None:
    """Return the file an error remembers, or the error it came from does."""
    seen: list[BaseException] = []
    last: BaseException | None = error
    while last is not None and last not in seen:  # errors may name each other as their cause
        for note in _notes(last):
            if note.startswith(_NOTE):
                return note.removeprefix(_NOTE)
        seen.append(last)
        last = last.__cause__ or last.__context__
    return None


def _notes(error: BaseException) -> list[str]:
    return getattr(error, "__notes__", [])

"""Write a file completely, or not at all."""

from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_atomically(target: Path, content: bytes) -> None:
    """Write a file into a folder that may not be there yet: completely, or not at all.

    What is interrupted (Ctrl-C) leaves nothing beside the file, either.

    Raises:
        OSError: naming the file, if the disk does not take it.
    """
    # Of a length of its own: the longest name that a folder takes can be written, too.
    beside = target.with_name(f".{token_hex(8)}")
    try:
        _write(beside, content)
        beside.replace(target)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            # A disk that fills up while a file is written does not name the file.
            raise OSError(error.errno, error.strerror, str(target)) from error
        raise


def _write(file: Path, content: bytes) -> None:
    """Write a file; its folder is nearly always there, and made where it is not."""
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

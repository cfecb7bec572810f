"""Write a file where its reader asked for it, and never over one of another kind."""

from collections.abc import Callable
from pathlib import Path


class OtherFileError(Exception):
    """The target is a folder, a device or a file of another kind, which stays; carries it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(str(file))


def check_output_file(target: Path, is_own: Callable[[Path], bool]) -> None:
    """Refuse a target that is there, is not empty, and is none of the files that are made here.

    Raises:
        OtherFileError: if writing there would destroy something else.
        OSError: if it cannot be read.
    """
    if target.exists() and not target.is_file():
        raise OtherFileError(target)
    if target.is_file() and target.stat().st_size and not is_own(target):
        raise OtherFileError(target)

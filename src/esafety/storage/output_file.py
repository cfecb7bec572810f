"""Write a file where its reader asked for it, and never over one of another kind."""

from pathlib import Path


class OtherFileError(Exception):
    """The target is a folder or a file of another kind, which stays; carries it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(str(file))


def check_output_file(target: Path, begins: bytes) -> None:
    """Refuse a target that is there and neither empty nor begins as what will be written.

    Raises:
        OtherFileError: if writing there would destroy something else.
        OSError: if it cannot be read.
    """
    if target.is_dir():
        raise OtherFileError(target)
    if not target.is_file():
        return
    with target.open("rb") as opened:
        there = opened.read(len(begins))
    if there and there != begins:
        raise OtherFileError(target)

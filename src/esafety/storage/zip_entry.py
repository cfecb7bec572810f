"""An entry of a ZIP file that tells nothing of the machine or the moment at which it was packed."""

from datetime import datetime
from typing import Final
from zipfile import ZIP_DEFLATED, ZipInfo

_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16


def dated_entry(path: str, made: datetime, compression: int = ZIP_DEFLATED) -> ZipInfo:
    """Return an entry for a file that all may read; it bears the moment `made`, in UTC."""
    entry = ZipInfo(path, made.utctimetuple()[:6])
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    entry.compress_type = compression
    return entry

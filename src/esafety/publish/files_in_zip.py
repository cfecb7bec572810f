"""The copy for a USB stick as it is published: with the very documents that stand beside it."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_PDF: Final = ".pdf"


def with_files(copy: bytes, files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP in which some files stand as given, new ones among the others in order.

    What is added is dated as all else; same files, same bytes.
    """
    target = BytesIO()
    with ZipFile(BytesIO(copy)) as before, ZipFile(target, "w") as after:
        entries = {entry.filename: entry for entry in before.infolist()}
        model = next(iter(entries.values()))
        for path in sorted(entries.keys() | files.keys()):
            entry = _like(entries.get(path) or model, path)
            after.writestr(entry, files[path] if path in files else before.read(path))
    return target.getvalue()


def _like(model: ZipInfo, path: str) -> ZipInfo:
    entry = ZipInfo(path, model.date_time)
    entry.create_system, entry.external_attr = model.create_system, model.external_attr
    same = model.filename == path
    stored = PurePosixPath(path).suffix == _PDF
    entry.compress_type = model.compress_type if same else (ZIP_STORED if stored else ZIP_DEFLATED)
    return entry

"""The whole site in one ZIP that works from a USB stick."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from pydantic import TypeAdapter

from esafety.problems.current_file import working_on
from esafety.school.cms_paths import USB_COPY, is_pasted
from esafety.site.offline.worker import MANIFEST, WORKER
from esafety.site.output.usb_pages import usb_page, usb_style
from esafety.storage.cache.results import cached_by_program
from esafety.storage.compressed_files import is_compressed
from esafety.storage.files_below import files_below
from esafety.storage.zip_entry import dated_entry

# What only a host serves or reads.
_OF_HOSTS: Final = frozenset(("404.html", MANIFEST, WORKER))
# Of nine. Measured on a school's site: less than half of the time of the usual six, and of the
# whole copy, which is PDFs above all, three in a hundred more.
_LEVEL: Final = 2
_PAGE: Final = TypeAdapter(str)


def write_usb_copy(site: Path, site_url: str, made: datetime) -> Path:
    """Write a built site's copy for a USB stick into the site; `made` dates every file.

    Same site, same bytes: files stand in order and carry nothing of this machine.
    """
    target = site / USB_COPY
    target.parent.mkdir(parents=True, exist_ok=True)
    files = dict(_files(site, site_url))
    with ZipFile(target, "w") as copy:
        for path in sorted(files):
            compression = ZIP_STORED if is_compressed(path) else ZIP_DEFLATED
            copy.writestr(dated_entry(path, made, compression), files[path], compresslevel=_LEVEL)
    return target


def _files(site: Path, site_url: str) -> Iterator[tuple[str, bytes]]:
    for path, file in files_below(site).items():
        if path == USB_COPY or file.name.startswith(".") or file.name in _OF_HOSTS:
            continue
        with working_on(f"site/{path}"):
            yield path, _for_disk(file, path, site_url)


def _for_disk(file: Path, path: str, site_url: str) -> bytes:
    if file.suffix == ".css":
        return usb_style(
            file.read_bytes().decode(), lambda named: (file.parent / named).read_bytes()
        ).encode()
    if file.suffix == ".html" and not is_pasted(path):
        page = file.read_bytes().decode()
        parts = ("page for a disk", path, site_url, page)
        return cached_by_program(_PAGE, parts, lambda: usb_page(page, path, site_url)).encode()
    return file.read_bytes()

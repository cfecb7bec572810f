"""The parts of a document that is a ZIP archive, read within bounds."""

import re
import zlib
from collections.abc import Container, Iterator, Sequence
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from esafety.formats.xml_tree import xml_tree
from esafety.importing.block import Remark, UnreadableSourceError

# Of the parts that hold text, unpacked. A policy has a hundred thousand letters.
_LARGEST: Final = 40_000_000
_MOST_PARTS: Final = 5000
_DAMAGED: Final = (BadZipFile, ValueError, OSError, EOFError, zlib.error, NotImplementedError)
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_ENCRYPTED: Final = 1


def names_in(data: bytes) -> list[str]:
    """Return the names of the parts of an archive.

    Raises:
        UnreadableSourceError: if it is damaged.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.namelist()
    except _DAMAGED as error:
        raise UnreadableSourceError("import-damaged") from error


def text_parts(data: bytes, needed: Container[str]) -> tuple[dict[str, bytes], list[str]]:
    """Return the parts of an archive that hold XML, by name, and the names of damaged ones.

    Pictures are left out. What is `needed` holds words of the text.

    Raises:
        UnreadableSourceError: if it, or a part that is needed, is damaged, if it is locked by a
            password, or far too large unpacked.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [one for one in archive.infolist() if one.filename.endswith((".xml", ".rels"))]
            if sum(one.file_size for one in infos) > _LARGEST or len(infos) > _MOST_PARTS:
                raise UnreadableSourceError("import-bomb", most=_LARGEST // 1_000_000)
            if any(one.flag_bits & _ENCRYPTED for one in infos):
                raise UnreadableSourceError("import-encrypted")
            read = {one.filename: _part(archive, one) for one in infos}
    except _DAMAGED as error:
        raise UnreadableSourceError("import-damaged") from error
    parts = {name: part for name, part in read.items() if part is not None and _is_whole(part)}
    damaged = [name for name in read if name not in parts]
    doubtful = any(_DOCTYPE.search(part) for part in read.values() if part)
    if doubtful or any(name in needed for name in damaged):
        raise UnreadableSourceError("import-damaged")
    return parts, damaged


def damaged_parts(names: Sequence[str]) -> Iterator[Remark]:
    """Yield a remark on the parts of a document that could not be read."""
    if names:
        yield Remark(0, "import-part-damaged", {"names": ", ".join(names)})


def _part(archive: ZipFile, info: ZipInfo) -> bytes | None:
    try:
        return archive.read(info)
    except _DAMAGED:
        return None


def _is_whole(part: bytes) -> bool:
    try:
        tree_of(part)
    except UnreadableSourceError:
        return False
    return True


def tree_of(part: bytes) -> etree._Element:
    """Return a part of a document as a tree.

    Raises:
        UnreadableSourceError: if it is no XML.
    """
    try:
        return xml_tree(part)
    except etree.XMLSyntaxError as error:
        raise UnreadableSourceError("import-damaged") from error


def packed(parts: dict[str, bytes]) -> BytesIO:
    """Return an archive of some parts."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    file.seek(0)
    return file

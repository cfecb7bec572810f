"""The parts of a document that is a ZIP archive, read within bounds."""

import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from esafety.formats.xml_tree import xml_tree
from esafety.importing.block import UnreadableSourceError

# Of the parts that hold text, unpacked. A policy has a hundred thousand letters.
_LARGEST: Final = 40_000_000
_MOST_PARTS: Final = 5000
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
    except (BadZipFile, ValueError, OSError) as error:
        raise UnreadableSourceError("import-damaged") from error


def text_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive that hold XML, by name; pictures are left out.

    Raises:
        UnreadableSourceError: if it is damaged, locked by a password, or far too large unpacked.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [one for one in archive.infolist() if one.filename.endswith((".xml", ".rels"))]
            if sum(one.file_size for one in infos) > _LARGEST or len(infos) > _MOST_PARTS:
                raise UnreadableSourceError("import-bomb", most=_LARGEST // 1_000_000)
            if any(one.flag_bits & _ENCRYPTED for one in infos):
                raise UnreadableSourceError("import-encrypted")
            parts = {one.filename: archive.read(one) for one in infos}
    except (BadZipFile, ValueError, OSError, EOFError, zlib.error, NotImplementedError) as error:
        raise UnreadableSourceError("import-damaged") from error
    if any(_DOCTYPE.search(part) for part in parts.values()):
        raise UnreadableSourceError("import-damaged")
    return parts


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

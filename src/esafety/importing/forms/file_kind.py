"""What a file is, by its bytes: its name may say otherwise."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from esafety.importing.block import Source, UnreadableSourceError
from esafety.importing.forms.pdf_file import read_pdf
from esafety.importing.forms.text_file import read_text
from esafety.importing.forms.word_processors.docx_file import read_docx
from esafety.importing.forms.word_processors.odt_file import read_odt
from esafety.importing.forms.word_processors.zip_parts import names_in

LARGEST: Final = 50_000_000
# Letters of a text: some 400 printed pages, and ten thousand clauses.
LONGEST: Final = 1_000_000
_ZIP: Final = b"PK"
_PDF: Final = b"%PDF-"
_FIRST_BYTES: Final = 1024
# How files begin that hold no text to be taken over, and what they are called.
_OTHERS: Final[Mapping[bytes, str]] = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"RIFF": "WEBP",
}
# An encrypted document of Word lies in a container of the old kind, under this name.
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_WEB_PAGE: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_RICH_TEXT: Final = b"{\\rtf"
_PACKED: Final[Mapping[str, Callable[[bytes], Source]]] = {
    "word/document.xml": read_docx,
    "content.xml": read_odt,
}


def read_source(name: str, data: bytes) -> Source:
    """Return what a file holds.

    Raises:
        UnreadableSourceError: if it holds no text that can be taken over.
    """
    if len(data) > LARGEST:
        raise UnreadableSourceError("import-too-large", most=LARGEST // 1_000_000)
    if not data.strip():
        raise UnreadableSourceError("import-empty")
    source = _reader(name, data)(data)
    if not any(block.plain or block.rows for block in source.blocks):
        raise UnreadableSourceError("import-empty")
    letters = sum(len(block.text) for block in source.blocks)
    if letters > LONGEST:
        params = {"letters": letters, "most": LONGEST // 1_000_000}
        raise UnreadableSourceError("import-too-long", **params)
    return source


def _reader(name: str, data: bytes) -> Callable[[bytes], Source]:
    if data.startswith(_ZIP):
        names = {*names_in(data)}
        known = next((read for part, read in _PACKED.items() if part in names), None)
        if known is None:
            raise UnreadableSourceError("import-unknown-kind")
        return known
    if _PDF in data[:_FIRST_BYTES]:
        return read_pdf
    if kind := next((kind for start, kind in _OTHERS.items() if data.startswith(start)), ""):
        raise UnreadableSourceError("import-picture", kind=kind)
    if data.startswith(_OLD_WORD) and _LOCKED in data:
        raise UnreadableSourceError("import-encrypted")
    if data.startswith((_OLD_WORD, _RICH_TEXT)):
        raise UnreadableSourceError("import-old-word")
    if _WEB_PAGE.match(data.removeprefix(b"\xef\xbb\xbf")[:_FIRST_BYTES]):
        raise UnreadableSourceError("import-web-page")
    return lambda found: read_text(found, markdown=name.lower().endswith((".md", ".markdown")))

"""A PDF that holds text: its lines page by page, without numbers of pages and running heads."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

from esafety.importing.block import Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.text_file import cleaned
from esafety.importing.forms.wrapped_lines import Line, paragraphs

_MOST_PAGES: Final = 300
_MOST_LETTERS: Final = 2_000_000
_PAGE_NUMBER: Final = re.compile(
    r"(?:sayfa|page|s\.)?\s*[-–—]?\s*\d{1,3}\s*(?:[/-]\s*\d{1,3}\s*)?[-–—]?", re.IGNORECASE
)
# A line at the edge of so many pages is their running head or foot.
_PAGES_ALIKE: Final = 3
_EDGE: Final = 2


def read_pdf(data: bytes) -> Source:
    """Return what a PDF holds.

    Raises:
        UnreadableSourceError: if it is damaged, locked, or holds pictures of pages only.
    """
    pages = [*_pages(data)]
    if not any(line for page in pages for line in page):
        raise UnreadableSourceError("import-scanned", pages=len(pages))
    remarks: list[Remark] = []
    lines = _lines(pages, remarks)
    blocks: Sequence[Block] = [*paragraphs(lines, remarks)]
    written = [(line.number, line.text) for line in lines]
    return Source(blocks, written, [Remark(1, "import-pdf", page=1), *remarks])


def _pages(data: bytes) -> Iterator[list[str]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == FPDF_ERR_PASSWORD
        raise UnreadableSourceError("import-encrypted" if locked else "import-damaged") from error
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableSourceError("import-too-many-pages", most=_MOST_PAGES)
        left = _MOST_LETTERS
        for page in document:
            text = page.get_textpage().get_text_bounded()
            left -= len(text)
            if left < 0:
                raise UnreadableSourceError("import-too-large", most=_MOST_LETTERS // 1_000_000)
            broken = text.replace("\x02", "\ufffe")  # where PDFium joined a broken word
            yield [cleaned(line) for line in re.split("\r\n|[\r\n\x0b\x0c]", broken)]
    finally:
        document.close()


def _lines(pages: Sequence[list[str]], remarks: list[Remark]) -> list[Line]:
    """Return the lines of all pages; what stands on every page is left out and reported."""
    running = _running(pages)
    lines: list[Line] = []
    number, apart = 0, True
    for page, texts in enumerate(pages, 1):
        full = [place for place, text in enumerate(texts) if text.strip()]
        edges = {*full[:_EDGE], *full[-_EDGE:]}
        for place, text in enumerate(texts):
            number += 1
            if not text.strip():
                apart = True
            elif place in edges and (
                text.strip() in running or _PAGE_NUMBER.fullmatch(text.strip())
            ):
                params = {"text": text.strip()}
                remarks.append(Remark(number, "import-running-head", params, page, text))
            else:
                lines.append(Line(number, text, page, apart))
                apart = False
    return lines


def _running(pages: Sequence[list[str]]) -> set[str]:
    edges = (
        text
        for texts in pages
        if (full := [text.strip() for text in texts if text.strip()])
        for text, _ in groupby(sorted({*full[:_EDGE], *full[-_EDGE:]}))
    )
    return {text for text, count in Counter(edges).items() if count >= _PAGES_ALIKE}

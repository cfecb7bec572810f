"""A PDF that holds text: its lines page by page, without numbers of pages and running heads."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

from esafety.importing.block import Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.pdf_lines import ENDS, PageLine, lines_of, parted
from esafety.importing.forms.wrapped_lines import TextLine, paragraphs

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
    pages = parted([*_pages(data)])
    if not any(line for page in pages for line in page):
        raise UnreadableSourceError("import-scanned", pages=len(pages))
    remarks: list[Remark] = []
    lines = _lines(pages, remarks)
    blocks: Sequence[Block] = [*paragraphs(lines, remarks)]
    written = [(line.number, line.text) for line in lines]
    return Source(blocks, written, [Remark(1, "import-pdf", page=1), *remarks])


def _pages(data: bytes) -> Iterator[list[PageLine]]:
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
            lines = lines_of(page.get_textpage())
            left -= sum(len(line.text) for line in lines)
            if left < 0:
                raise UnreadableSourceError("import-too-large", most=_MOST_LETTERS // 1_000_000)
            yield lines
    finally:
        document.close()


def _lines(pages: Sequence[list[PageLine]], remarks: list[Remark]) -> list[TextLine]:
    """Return the lines of all pages; what stands on every page is left out and reported."""
    running = _running(pages)
    lines: list[TextLine] = []
    number = 0
    for page, found in enumerate(pages, 1):
        edges = {*range(_EDGE), *range(len(found) - _EDGE, len(found))}
        begins = bool(lines)
        for place, line in enumerate(found):
            number += 1
            words = line.text.strip()
            if place in edges and (words in running or _PAGE_NUMBER.fullmatch(words)):
                params = {"text": words}
                remarks.append(Remark(number, "import-running-head", params, page, line.text))
                continue
            # A paragraph may go on over a page's end: only the words before it tell.
            apart = lines[-1].words.endswith(ENDS) if begins else line.apart
            lines.append(TextLine(number, line.text, page, apart))
            begins = False
    return lines


def _running(pages: Sequence[list[PageLine]]) -> set[str]:
    """Return the words that stand on several pages at one height, apart from the text."""
    places = {
        (line.text.strip(), round(line.middle), page)
        for page, lines in enumerate(pages)
        for line, apart in _edges(lines)
        if apart
    }
    counted = Counter((text, height) for text, height, _ in places)
    return {text for (text, _), count in counted.items() if count >= _PAGES_ALIKE}


def _edges(lines: list[PageLine]) -> Iterator[tuple[PageLine, bool]]:
    """Yield the first and last lines of a page, and whether a gap parts them from the text."""
    for place, line in enumerate(lines):
        if place < _EDGE and place + 1 < len(lines):
            yield line, lines[place + 1].apart
        if place >= len(lines) - _EDGE:
            yield line, line.apart

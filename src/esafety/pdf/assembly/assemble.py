"""Put the pages of finished sheets behind a cover list, each stack on a leaf of its own."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import OutlineItem

from esafety.documents.common.print_job import Stack
from esafety.pdf.assembly.destinations import Destinations
from esafety.pdf.assembly.structure import StructureTree
from esafety.pdf.file import blank_page, serialise

_TURNED: Final = 180


def assemble(cover: bytes, stacks: Sequence[Stack], site: Path) -> bytes:
    """Return the cover and the pages of `stacks`, which lie below `site`, as one tagged PDF.

    Each stack begins on the front of a leaf; blank pages fill the backs before it. The stacks
    of one sheet follow each other and are all of its pages. There is a bookmark for the cover
    and for each stack. Metadata, colour profile and printer settings are the cover's.

    Raises:
        OSError: if a sheet cannot be read.
    """
    with ExitStack() as opened:
        bundle = opened.enter_context(pikepdf.open(BytesIO(cover)))
        tree, destinations = StructureTree(bundle), Destinations(bundle)
        bookmarks = [(str(bundle.docinfo["/Title"]), 0)]
        for path, group in groupby(stacks, key=lambda stack: stack.path):
            of_sheet = list(group)
            # Copied streams are read when the bundle is written: its sheets stay open until then.
            sheet = opened.enter_context(pikepdf.open(BytesIO((site / path).read_bytes())))
            pages = list(_copied(bundle, sheet, of_sheet, bookmarks))
            tree.add(sheet, pages, of_sheet[0].title)
            destinations.add(sheet, pages)
        tree.finish()
        destinations.finish()
        _set_bookmarks(bundle, bookmarks)
        return serialise(bundle)


def _copied(
    bundle: pikepdf.Pdf,
    sheet: pikepdf.Pdf,
    stacks: Sequence[Stack],
    bookmarks: list[tuple[str, int]],
) -> Iterator[pikepdf.Page]:
    """Append the pages of a sheet, and yield them as they lie in the bundle."""
    for stack in stacks:
        if len(bundle.pages) % 2:
            bundle.pages.append(blank_page(bundle, bundle.pages[-1]))
        bookmarks.append((stack.title, len(bundle.pages)))
        for number in range(stack.first, stack.last + 1):
            bundle.pages.append(sheet.pages[number - 1])
            page = bundle.pages[-1]
            if stack.turned and not len(bundle.pages) % 2:
                page.rotate(_TURNED, relative=True)
            yield page


def _set_bookmarks(bundle: pikepdf.Pdf, bookmarks: Sequence[tuple[str, int]]) -> None:
    with bundle.open_outline() as outline:
        outline.root[:] = [OutlineItem(title, page) for title, page in bookmarks]

"""A bundle for the printer: each stack as often as a class needs it.

No screen reader is handed it: its tags and links are left out, its pages share all they show.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name

from esafety.pdf.class_set_mark import mark_class_set
from esafety.pdf.file import blank_page, serialise

_LEFT_OUT: Final = ("/Annots", "/StructParents", "/Tabs", "/Parent")


def repeat(pdf: bytes, copies: Sequence[Sequence[int]], cover: int) -> bytes:
    """Return a bundle's PDF with its leaves repeated.

    `cover` is how many pages come before the first sheet. `copies` holds, for each row of the
    print list, how many leaves it has and how often they are printed: `(2, 24)`. All copies of
    a row lie together.
    """
    with pikepdf.open(BytesIO(pdf)) as bundle, pikepdf.new() as output:
        pages = [output.copy_foreign(_bare(page)) for page in bundle.pages]
        for number in _order(len(pages), copies, cover):
            output.pages.append(
                pikepdf.Page(Dictionary({**pages[number]}))
                if number < len(pages)
                else blank_page(output, output.pages[-1])
            )
        output.Root.Lang = bundle.Root.Lang
        preferences = bundle.make_indirect(bundle.Root.ViewerPreferences)
        output.Root.ViewerPreferences = output.copy_foreign(preferences)
        output.docinfo[Name.Title] = str(bundle.docinfo["/Title"])
        mark_class_set(output)
        return serialise(output)


def _order(pages: int, copies: Sequence[Sequence[int]], cover: int) -> Iterator[int]:
    """Yield the number of each page, from 0; a number behind the last one is a blank page."""
    yield from range(cover)
    start = cover
    for leaves, times in copies:
        end = start + 2 * leaves
        for _ in range(times):
            yield from (min(number, pages) for number in range(start, end))
        start = end


def _bare(page: pikepdf.Page) -> pikepdf.Object:
    for key in _LEFT_OUT:
        if key in page.obj:
            del page.obj[key]
    return page.obj

"""Tables wider than their place: set smaller, then on a page turned sideways, else refused.

Columns are as wide as their longest word (CSS 2.2, 17.5.2.2, minimum content width), so a table
of many columns may need more than the page is wide. A word is never broken into letters for it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from lxml.html import fragment_fromstring, tostring
from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

from esafety.documents.common.origins import Origins
from esafety.text.one_line import one_line

_NUMBER: Final = "data-table"
# Classes of the style sheet. Small is `--es-print-xs`, 7.5 pt: no sheet of ours sets words to read
# smaller, and below it letters with dots and hooks (ı i, ç c) are not distinguishable in print.
_SMALL: Final = "table--small"
_SIDEWAYS: Final = "table--small table--sideways"
_TOLERANCE: Final = 1.0
_TABLE: Final = re.compile(r"<table\b[^>]*>")
_END: Final = "</table>"


def fitted(
    html: str, lay_out: Callable[[str], Document], origins: Origins, *, sideways: bool
) -> tuple[Document, str, list[str]]:
    """Lay out a print document until its tables fit; return it, its HTML, what does not fit.

    `lay_out` lays out HTML, `sideways` tells whether the kind of sheet has pages that are turned.
    """
    steps = ("", _SMALL, _SIDEWAYS) if sideways else ("", _SMALL)
    chosen: dict[int, int] = {}
    while True:
        marked = _marked(html, {number: steps[step] for number, step in chosen.items()})
        document = lay_out(marked)
        too_wide = _too_wide(document)
        more = {n: chosen.get(n, 0) + 1 for n in too_wide if chosen.get(n, 0) + 1 < len(steps)}
        if not more:
            return document, marked, [_complaint(box, origins) for box in too_wide.values()]
        chosen.update(more)


def _marked(html: str, classes: Mapping[int, str]) -> str:
    """Number the tables of a document and give some of them more classes."""
    number = -1

    def numbered(found: re.Match[str]) -> str:
        nonlocal number
        number += 1
        table = fragment_fromstring(found[0] + _END)
        table.classes.update(classes.get(number, "").split())
        table.set(_NUMBER, str(number))
        tag: str = tostring(table, encoding="unicode")
        return tag.removesuffix(_END)

    return _TABLE.sub(numbered, html)


def _too_wide(document: Document) -> dict[int, Any]:
    """Return the tables that are wider than their place, by their numbers."""
    pages = (page._page_box for page in document.pages)  # noqa: SLF001 - no other way to the boxes
    found: dict[int, Any] = {}
    for page in pages:
        for table, room in _tables(page, page.width):
            number = table.element.get(_NUMBER)
            if number is not None and table.border_width() > room + _TOLERANCE:
                found.setdefault(int(number), table)
    return found


def _tables(box: Any, room: float) -> Iterator[tuple[Any, float]]:
    """Yield every table with the width of what it stands in."""
    for child in box.all_children():
        if isinstance(child, boxes.TableBox) and child.element is not None:
            yield child, room
        if isinstance(child, boxes.ParentBox):
            yield from _tables(child, room if child.is_table_wrapper else child.width)


def _complaint(table: Any, origins: Origins) -> str:
    texts = [text.strip() for text in _texts(table) if text.strip()] or ["—"]
    columns = max((len(row.children) for row in _rows(table)), default=0)
    # A table may begin with a common word; its row shares the most words with it.
    found = origins.place_of_passage(texts[:1], texts)
    place, words = f"{found}: " if found else origins.place_of(texts[0]), texts[0]
    return place + one_line("table-too-wide", columns=columns, words=words)


def _rows(box: Any) -> Iterator[Any]:
    for child in box.all_children():
        if isinstance(child, boxes.TableRowBox):
            yield child
        elif isinstance(child, boxes.ParentBox):
            yield from _rows(child)


def _texts(box: Any) -> Iterator[str]:
    for child in box.all_children():
        if isinstance(child, boxes.TextBox):
            yield child.text
        elif isinstance(child, boxes.ParentBox):
            yield from _texts(child)

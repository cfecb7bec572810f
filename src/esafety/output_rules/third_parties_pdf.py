"""What a PDF does by itself, or asks another file or site for (ISO 32000-2, 12.6 and 7.11).

A link that a reader follows (`/URI`) may lead anywhere, unless it is followed by itself.
"""

from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from esafety.output_rules.found import Found
from esafety.output_rules.texts.pdf_file import (
    dictionaries,
    dictionary,
    followed,
    form_fields,
    held_files,
    opened_pdf,
    outline_items,
)
from esafety.output_rules.third_parties import THIRD_PARTIES

# Actions that stay within the page: everything else starts, sends or asks for something.
_QUIET: Final = frozenset(("/GoTo", "/URI", "/Named"))
# Where an action is started by itself, only this one is quiet.
_BY_ITSELF: Final = frozenset(("/GoTo",))


def in_pdf(content: bytes) -> Iterator[Found]:
    """Yield what a PDF does by itself, with its page, and what it takes from outside of it.

    A file that lies within it is told, too: nobody looks into it, and some programs open it.

    Raises:
        UnreadFileError: if it is locked, or cannot be read to its end.
    """
    with opened_pdf(content) as pdf:
        yield from _in_document(pdf)
        for name in held_files(pdf):
            yield Found(THIRD_PARTIES, "pdf-holds-file", name, "")


def _in_document(pdf: pikepdf.Pdf) -> Iterator[Found]:
    root = pdf.Root
    yield from _actions(root.get("/OpenAction"), _BY_ITSELF, 0)
    yield from _triggers(root, 0)
    if "/JavaScript" in dictionary(root.get("/Names")):
        yield _found("JavaScript", 0)
    for number, page in enumerate(pdf.pages, 1):
        yield from _triggers(page.obj, number)
        for note in dictionaries(page.obj.get("/Annots")):
            yield from _of_holder(note, number)
    for item in outline_items(pdf):
        yield from _of_holder(item, 0)
    for field in form_fields(pdf):
        yield from _of_holder(field, 0)
    if "/XFA" in dictionary(root.get("/AcroForm")):
        yield _found("XFA", 0)
    if any(isinstance(one, pikepdf.Stream) and "/F" in one for one in pdf.objects):
        yield _found("an external stream", 0)


def _of_holder(holder: Any, page: int) -> Iterator[Found]:
    """Yield what a note, an item of the outline or a field of a form does that is not quiet."""
    yield from _actions(holder.get("/A"), _QUIET, page)
    yield from _actions(holder.get("/PA"), _BY_ITSELF, page)
    yield from _triggers(holder, page)


def _triggers(holder: Any, page: int) -> Iterator[Found]:
    for action in dictionary(holder.get("/AA")).values():
        yield from _actions(action, _BY_ITSELF, page)


def _actions(action: Any, quiet: frozenset[str], page: int) -> Iterator[Found]:
    """Yield an action that is not quiet, and those that follow it."""
    if not isinstance(action, pikepdf.Dictionary):  # the page at which a PDF opens
        return
    for said in followed(action, "/Next"):
        kind = str(said.get("/S", ""))
        if kind and kind not in quiet:
            yield _found(kind.removeprefix("/"), page)


def _found(kind: str, page: int) -> Found:
    return Found(THIRD_PARTIES, "pdf-acts-by-itself", kind, kind, page)

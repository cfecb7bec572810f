"""What a PDF does by itself, or asks another file or site for (ISO 32000-2, 12.6 and 7.11).

A link that a reader follows (`/URI`) may lead anywhere, unless it is followed by itself.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import pikepdf

from esafety.output_rules.found import Found
from esafety.output_rules.third_parties import THIRD_PARTIES

# Actions that stay within the page: everything else starts, sends or asks for something.
_QUIET: Final = frozenset(("/GoTo", "/URI", "/Named"))
# Where an action is started by itself, only this one is quiet.
_BY_ITSELF: Final = frozenset(("/GoTo",))


def in_pdf(content: bytes) -> Iterator[Found]:
    """Yield what a PDF does by itself, with its page, and what it takes from outside of it."""
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            yield from _in_document(pdf)
    except pikepdf.PdfError:  # no PDF: nothing of it is shown
        return


def _in_document(pdf: pikepdf.Pdf) -> Iterator[Found]:
    root = pdf.Root
    yield from _actions(root.get("/OpenAction"), _BY_ITSELF, 0)
    yield from _triggers(root, 0)
    if "/JavaScript" in _dictionary(root.get("/Names")):
        yield _found("JavaScript", 0)
    for number, page in enumerate(pdf.pages, 1):
        yield from _triggers(page.obj, number)
        for note in page.obj.get("/Annots", ()):
            yield from _actions(note.get("/A"), _QUIET, number)
            yield from _actions(note.get("/PA"), _BY_ITSELF, number)
            yield from _triggers(note, number)
    for field in _dictionary(root.get("/AcroForm")).get("/Fields", ()):
        yield from _triggers(field, 0)
    if any(isinstance(one, pikepdf.Stream) and "/F" in one for one in pdf.objects):
        yield _found("an external stream", 0)


def _triggers(holder: Any, page: int) -> Iterator[Found]:
    for action in _dictionary(holder.get("/AA")).values():
        yield from _actions(action, _BY_ITSELF, page)


def _actions(action: Any, quiet: frozenset[str], page: int) -> Iterator[Found]:
    """Yield an action that is not quiet, and those that follow it."""
    said = _dictionary(action)
    kind = str(said.get("/S", ""))
    if kind and kind not in quiet:
        yield _found(kind.removeprefix("/"), page)
    following = said.get("/Next")
    for one in following if isinstance(following, pikepdf.Array) else [following]:
        if isinstance(one, pikepdf.Dictionary):
            yield from _actions(one, quiet, page)


def _dictionary(value: Any) -> Any:
    return value if isinstance(value, pikepdf.Dictionary) else {}


def _found(kind: str, page: int) -> Found:
    return Found(THIRD_PARTIES, "pdf-acts-by-itself", kind, kind, page)

"""The structure tags of a PDF as a screen reader walks them: languages, scopes, words."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

# Tags that say nothing of their own.
_SILENT = ("NonStruct", "Div", "Span", "Document", "Part", "Sect")


def structure_tags(pdf: bytes) -> str:
    """Return the tags in short: `L(LI(Lbl LBody(P[en])))`; in brackets what a tag says."""
    with pikepdf.open(BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot.K
        return " ".join(part for tag in _kids(root) for part in _described(tag))


def _kids(kids: Any) -> Iterator[Any]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid


def _described(tag: Any) -> Iterator[str]:
    if tag.get("/Type") == "/OBJR":
        yield f"[{tag.Obj.Contents}]"
        return
    inner = [part for kid in _kids(tag.get("/K", pikepdf.Array())) for part in _described(kid)]
    sort, notes = str(tag.S)[1:], _notes(tag)
    if sort in _SILENT and not notes:
        yield from inner
    else:
        inside = f"({' '.join(inner)})" if inner else ""
        yield f"{sort}{notes}{inside}"


def _notes(tag: Any) -> str:
    scope = tag.get("/A", pikepdf.Dictionary()).get("/Scope")
    notes = [str(tag[key]) for key in ("/Lang", "/Alt") if key in tag]
    notes += [str(scope)[1:]] if scope is not None else []
    return f"[{', '.join(notes)}]" if notes else ""

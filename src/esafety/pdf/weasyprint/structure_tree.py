"""Access to a PDF's structure tree while WeasyPrint writes it: look up, add, list below a tag."""

from collections.abc import Iterator
from typing import Any

import pydyf

# pydyf's dictionaries and files have no types.
Tag = Any
Pdf = Any


def new_tag(pdf: Pdf, kind: str, parent: Tag, kids: list[bytes]) -> Tag:
    """Add a tag of one kind below `parent` and above `kids`, which are references."""
    content = {"Type": "/StructElem", "S": f"/{kind}", "K": pydyf.Array(kids)}
    pdf.add_object(tag := pydyf.Dictionary({**content, "P": parent.reference}))
    return tag


def tag_at(pdf: Pdf, reference: bytes) -> Tag:
    """Return the tag that a reference such as `12 0 R` names."""
    return pdf.objects[int(reference.split(maxsplit=1)[0])]


def below(tag: Tag, pdf: Pdf) -> Iterator[Tag]:
    """Yield the tags below one; marks of content are numbers, and of no interest."""
    for kid in tag["K"]:
        if isinstance(kid, bytes) and "S" in (child := tag_at(pdf, kid)):
            yield child
            yield from below(child, pdf)

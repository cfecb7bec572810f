"""A PDF's tree of tags while WeasyPrint makes it: tags by their reference, new ones, all below."""

from collections.abc import Iterator
from typing import Any

import pydyf

# pydyf's dictionaries and files have no types.
Tag = Any
Pdf = Any


def new_tag(pdf: Pdf, sort: str, parent: Tag, kids: list[bytes]) -> Tag:
    """Add a tag of a sort below `parent` and above `kids`, which are references."""
    content = {"Type": "/StructElem", "S": f"/{sort}", "K": pydyf.Array(kids)}
    pdf.add_object(tag := pydyf.Dictionary({**content, "P": parent.reference}))
    return tag


def tag_at(pdf: Pdf, reference: bytes) -> Tag:
    """Return the tag that a reference such as `12 0 R` names."""
    return pdf.objects[int(reference.split(maxsplit=1)[0])]


def below(tag: Tag, pdf: Pdf) -> Iterator[Tag]:
    """Yield the tags below one; marks of content are numbers, and of no interest."""
    for kid in tag["K"]:
        if isinstance(kid, bytes) and "S" in (found := tag_at(pdf, kid)):
            yield found
            yield from below(found, pdf)

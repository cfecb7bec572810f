"""Links in a PDF's tags: each rectangle in a Link tag, with words that say where it leads.

Sources: ISO 14289-1 (PDF/UA-1) 7.18.5.
"""

from dataclasses import dataclass
from typing import Any

import pydyf

from esafety.pdf.weasyprint.structure_tree import Pdf, Tag, new_tag, tag_at


@dataclass(frozen=True, slots=True)
class LinkAnnotation:
    """A link's box, its rectangle, the page it lies on, and the list of all that are nested."""

    box: Any
    rectangle: Any
    page: bytes
    nested: list[tuple[bytes, Any]]


def nest(tags: list[Tag], link: LinkAnnotation, parent: Tag, pdf: Pdf) -> list[Tag]:
    """Nest a link's rectangle in the Link tag it belongs to; return the tags of its box.

    `tags` are those WeasyPrint made for the box below `parent`. Where neither is a Link, or
    stands in one, they are put into a new one.
    """
    link_tag = tags[0] if tags[0]["S"] == "/Link" else _nearest_link(parent, pdf)
    if link_tag is None:
        link_tag = new_tag(pdf, "Link", parent, [tag.reference for tag in tags])
        for tag in tags:
            tag["P"] = link_tag.reference
        tags = [link_tag]
    _add_annotation(link, link_tag, pdf)
    return tags


def _add_annotation(link: LinkAnnotation, link_tag: Tag, pdf: Pdf) -> None:
    rectangle = link.rectangle
    rectangle["Contents"] = pydyf.String(_words(link.box) or rectangle["Contents"].string)
    place = {"Type": "/OBJR", "Obj": rectangle.reference, "Pg": link.page}
    pdf.add_object(reference := pydyf.Dictionary(place))
    link_tag["K"].append(reference.reference)
    link.nested.append((link_tag.reference, rectangle))


def _nearest_link(tag: Tag, pdf: Pdf) -> Tag | None:
    while tag["S"] not in ("/Link", "/Document"):
        tag = tag_at(pdf, tag["P"])
    return tag if tag["S"] == "/Link" else None


def _words(box: Any) -> str:
    """Return a link's accessible name: its title, its label, or its words."""
    element = box.element if box.outer_link is None else box.outer_link
    pictures = (picture.get("alt", "") for picture in element.iter("img"))
    name = element.get("title") or element.get("aria-label")
    return " ".join((name or " ".join(("".join(element.itertext()), *pictures))).split())

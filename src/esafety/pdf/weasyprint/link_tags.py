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


def nest(found: list[Tag], link: LinkAnnotation, parent: Tag, pdf: Pdf) -> list[Tag]:
    """Nest a link's rectangle in the Link tag it belongs to; return the tags of its box.

    `found` are those WeasyPrint made for the box below `parent`. Where neither is a Link, or
    stands in one, they are put into a new one.
    """
    home = found[0] if found[0]["S"] == "/Link" else _nearest_link(parent, pdf)
    if home is None:
        home = new_tag(pdf, "Link", parent, [tag.reference for tag in found])
        for tag in found:
            tag["P"] = home.reference
        found = [home]
    _put(link, home, pdf)
    return found


def _put(link: LinkAnnotation, home: Tag, pdf: Pdf) -> None:
    rectangle = link.rectangle
    rectangle["Contents"] = pydyf.String(_words(link.box) or rectangle["Contents"].string)
    place = {"Type": "/OBJR", "Obj": rectangle.reference, "Pg": link.page}
    pdf.add_object(reference := pydyf.Dictionary(place))
    home["K"].append(reference.reference)
    link.nested.append((home.reference, rectangle))


def _nearest_link(tag: Tag, pdf: Pdf) -> Tag | None:
    while tag["S"] not in ("/Link", "/Document"):
        tag = tag_at(pdf, tag["P"])
    return tag if tag["S"] == "/Link" else None


def _words(box: Any) -> str:
    """Return where a link goes, as its reader is told: its title, its label, or its words."""
    element = box.element if box.outer_link is None else box.outer_link
    pictures = (picture.get("alt", "") for picture in element.iter("img"))
    said = element.get("title") or element.get("aria-label")
    return " ".join((said or " ".join(("".join(element.itertext()), *pictures))).split())

"""Boxes of Word whose words stand in its newer form alone become boxes of the older one.

Word writes both (ECMA-376, part 3); other programs write the newer, and mammoth reads the
older.
"""

from copy import deepcopy
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V: Final = "{urn:schemas-microsoft-com:vml}"
_BOX: Final = f"{_W}txbxContent"


def write_older_boxes(tree: etree._Element) -> None:
    """Write, in a document, the older form of each box that has the newer one alone."""
    for both in [*tree.iter(f"{_MC}AlternateContent")]:
        newer, older = both.find(f"{_MC}Choice"), both.find(f"{_MC}Fallback")
        has_older = older is not None and older.find(f".//{_BOX}") is not None
        if newer is not None and not has_older and (boxes := _boxes(newer)):
            older = etree.SubElement(both, f"{_MC}Fallback") if older is None else older
            older.extend(map(_older, boxes))
    for drawing in [*tree.iter(f"{_W}drawing")]:
        around, boxes = drawing.getparent(), _boxes(drawing)
        if around is not None and boxes and not _is_newer(drawing):
            place = around.index(drawing)
            around[place : place + 1] = [*map(_older, boxes)]


def _boxes(element: etree._Element) -> list[etree._Element]:
    """Return the boxes below an element, without those within others."""
    boxes = [*element.iter(_BOX)]
    return [one for one in boxes if next(one.iterancestors(_BOX), None) not in boxes]


def _older(box: etree._Element) -> etree._Element:
    picture = etree.Element(f"{_W}pict")
    shape = etree.SubElement(picture, f"{_V}shape")
    etree.SubElement(shape, f"{_V}textbox").append(deepcopy(box))
    return picture


def _is_newer(element: etree._Element) -> bool:
    return next(element.iterancestors(f"{_MC}Choice"), None) is not None

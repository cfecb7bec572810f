"""SVG drawings without what a drawing program notes for itself: author, folders, versions."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from lxml import etree

from esafety.images.svg import svg_tree
from esafety.images.svg_pixels import PIXELS, write_pixels_anew
from esafety.images.svg_references import SVG
from esafety.images.words.line import PictureLine
from esafety.images.words.xml import lines_of

_NAME: Final = re.compile(r"[^\s#\"'(){},;>+~.:\[\]]+")
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_XLINK: Final = "{http://www.w3.org/1999/xlink}"
# Nobody is shown the <desc> of a picture by `<img>`; the page describes the picture.
_NOTES: Final = (f"{SVG}metadata", f"{SVG}desc")
# Of what a drawing says line by line, the places of the lines that may not stay.
Unwanted = Callable[[Sequence[PictureLine]], Collection[int]]


def cleaned(content: bytes, unwanted: Unwanted | None = None) -> bytes:
    """Return a drawing with nothing but drawing and text: no comments, no foreign parts.

    The drawing must be sound (images/svg.py). Same bytes, same result. A title, which a screen
    reader speaks, and words in an attribute stay unless they are `unwanted`; words that are shown
    stay in any case, for they are part of the drawing.
    """
    root = svg_tree(content)
    for instruction in root.xpath("//processing-instruction()"):
        if instruction.getparent() is not None:
            _remove(instruction)
    for element in [*root.iter(etree.Element)]:
        if element.tag in _NOTES or not element.tag.startswith(SVG):
            if element is not root and element.getparent() is not None:
                _remove(element)
            continue
        if element.tag == f"{SVG}{PIXELS}":
            write_pixels_anew(element)
        for name in [*element.attrib]:
            if name.startswith("{") and not name.startswith((_XML, _XLINK)):
                del element.attrib[name]
    if unwanted:
        _remove_unwanted(root, unwanted)
    _remove_unused_names(root)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8")


def _remove_unwanted(root: Any, unwanted: Unwanted) -> None:
    lines = lines_of(root)
    for line in (lines[place] for place in sorted(unwanted(lines))):
        if line.attribute:
            line.holder.attrib.pop(line.attribute, None)
        elif line.holder.tag == f"{SVG}title" and line.holder.getparent() is not None:
            _remove(line.holder)


def _remove_unused_names(root: Any) -> None:
    """Remove the ids that nothing in the drawing refers to; a program names them as it likes."""
    values = [str(v) for e in root.iter(etree.Element) for n, v in e.attrib.items() if n != "id"]
    sheets = ["".join(style.itertext()) for style in root.iter(f"{SVG}style")]
    words = {word for text in (*values, *sheets) for word in _NAME.findall(text)}
    for element in root.iter(etree.Element):
        if element.get("id") is not None and element.get("id") not in words:
            del element.attrib["id"]


def drawn_size(content: bytes) -> tuple[int, int] | None:
    """Return the width and height a drawing gives itself, in pixels; None where it gives none."""
    root = svg_tree(content)
    sizes = [root.get(name, "").strip().removesuffix("px") for name in ("width", "height")]
    try:
        width, height = (round(float(number)) for number in sizes)
    except (ValueError, OverflowError):
        return None
    return (width, height) if width > 0 and height > 0 else None


def _remove(element: Any) -> None:
    """Take an element out and leave the words behind it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)

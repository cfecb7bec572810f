"""SVG drawings as untrusted input: nothing in one may run, be fetched, or grow without end.

A drawing shown by `<img>` runs nothing, but whoever opens its address opens it as a page of the
school's own site (SVG Integration, W3C; OWASP, "SVG and file upload"). So elements are taken
from a list, and references stay inside the drawing. A DOCTYPE, where entities are declared, is
refused (`formats/xml_tree.py` resolves none).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import tinycss2
from lxml import etree

from esafety.formats.xml_tree import xml_tree
from esafety.images.raster import PictureFault
from esafety.images.svg_numbers import unreadable_numbers
from esafety.images.svg_pixels import PIXELS, holds_pixels
from esafety.images.svg_references import SVG, drawn, holding_themselves, references_in
from esafety.text.shortened import shortened

_SHOWN: Final = 60
# Elements of other vocabularies that a browser would show or run; the rest is a drawing
# program's own notes, which never leave the house (svg_cleaning.py).
_FOREIGN: Final = ("{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/1998/Math/MathML}", "{}")
_ALLOWED: Final = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "switch", "view", "a"),
        *("title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("text", "tspan", "textPath"),
        *("linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker"),
        *("filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite"),
        *("feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight"),
        *("feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR"),
        *("feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset"),
        *("fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence"),
    )
)
_INSIDE: Final = ("#", "data:font/", "data:application/font")
_REFERENCES: Final = frozenset(("href", "src", "base"))
_STYLED: Final = re.compile(r"url|image|src|\\|@", re.IGNORECASE)
# Functions of CSS that fetch what their words name, also under a browser's own prefix.
_FETCHING: Final = frozenset(("url", "src", "image", "image-set", "cross-fade"))
_VENDOR: Final = re.compile(r"^-[a-z]+-")
# Elements that are drawn in the end, those repeated by <use> and patterns counted each time.
_MOST_DRAWN: Final = 200_000
# How often a style rule that names parts may be held against an element: half a second of work.
_MOST_MATCHED: Final = 100_000


def svg_tree(content: bytes) -> Any:
    """Return a drawing as a tree of elements with their lines, comments left out.

    Raises:
        etree.XMLSyntaxError: if it is no XML.
    """
    return xml_tree(content, comments=False)


def svg_faults(content: bytes) -> Iterator[PictureFault]:
    """Yield everything that makes a drawing harmful or unreadable, with its line."""
    try:
        root = svg_tree(content)
    except etree.XMLSyntaxError as error:
        yield PictureFault("svg-unreadable", error.lineno or 1, (("why", error.msg),))
        return
    if root.getroottree().docinfo.doctype or root.getroottree().docinfo.internalDTD is not None:
        yield PictureFault("svg-doctype", _doctype_line(content))
    elif root.tag != f"{SVG}svg":
        yield PictureFault("svg-without-root", root.sourceline)
    else:
        for instruction in root.xpath("//processing-instruction('xml-stylesheet')"):
            yield PictureFault("svg-outside", 1, (("target", f"<?{instruction.target}"),))
        for element in root.iter(etree.Element):
            yield from _element_faults(element)
        for line, attribute, value in unreadable_numbers(root):
            yield PictureFault(
                "svg-number", line, (("attribute", attribute), ("value", _short(value)))
            )
        yield from _repetition_faults(root)


def _repetition_faults(root: Any) -> Iterator[PictureFault]:
    references = references_in(root, _MOST_MATCHED)
    if references is None:
        yield PictureFault("svg-too-much", 1, (("most", _MOST_MATCHED),))
        return
    circles = [*holding_themselves(root, references)]
    for line, name in circles:
        yield PictureFault("svg-holds-itself", line, (("name", name),))
    if not circles and drawn(root, references, _MOST_DRAWN) > _MOST_DRAWN:
        yield PictureFault("svg-too-much", 1, (("most", _MOST_DRAWN),))


def _doctype_line(content: bytes) -> int:
    return content[: max(content.upper().find(b"<!DOCTYPE"), 0)].count(b"\n") + 1


def _element_faults(element: Any) -> Iterator[PictureFault]:
    name = etree.QName(element)
    space, line = f"{{{name.namespace or ''}}}", element.sourceline
    if (space == SVG and not _is_allowed(element, name.localname)) or space in _FOREIGN:
        yield PictureFault("svg-element", line, (("element", name.localname),))
        return
    if space != SVG:
        return
    for attribute, value in element.attrib.items():
        if name.localname != PIXELS or attribute != "href":
            yield from _attribute_faults(etree.QName(attribute).localname, value, line)
    if name.localname == "style":
        for target in outside(tinycss2.parse_stylesheet("".join(element.itertext()))):
            yield PictureFault("svg-outside", line, (("target", target),))


def _is_allowed(element: Any, name: str) -> bool:
    return name in _ALLOWED or (name == PIXELS and holds_pixels(element))


def _attribute_faults(name: str, value: str, line: int) -> Iterator[PictureFault]:
    if name.lower().startswith("on"):
        yield PictureFault("svg-handler", line, (("attribute", name),))
    elif name.lower() in _REFERENCES and not value.strip().startswith("#"):
        yield PictureFault("svg-outside", line, (("target", _short(value)),))
    elif _STYLED.search(value):
        for target in outside(tinycss2.parse_component_value_list(value)):
            yield PictureFault("svg-outside", line, (("target", target),))


def outside(nodes: Iterable[Any]) -> Iterator[str]:
    """Yield every address in parsed CSS that leads out of the drawing, and each `@import`."""
    below = [*nodes]
    while below:
        node = below.pop()
        if node.type == "at-rule" and node.lower_at_keyword == "import":
            yield "@import"
        elif node.type == "url" and not node.value.strip().startswith(_INSIDE):
            yield _short(node.value)
        elif node.type == "function" and _VENDOR.sub("", node.lower_name) in _FETCHING:
            targets = [part.value for part in node.arguments if part.type in ("string", "url")]
            yield from (_short(t) for t in targets if not t.strip().startswith(_INSIDE))
        parts = (getattr(node, name, None) for name in ("prelude", "content", "arguments", "value"))
        below += (inner for part in parts if isinstance(part, list) for inner in part)


def _short(target: str) -> str:
    return shortened(target, _SHOWN)

"""What WeasyPrint 70 leaves out of a PDF's tags, put in: language of parts, scope, list bodies.

Measured with veraPDF on 72 constructs of HTML, one a file: 50 pass as WeasyPrint 70 tags them, 63
with what is added here; the other nine are mistakes of authors and constructs nobody needs.
Sources: ISO 14289-1 (PDF/UA-1) 7.2 and 7.5; the Matterhorn Protocol. WeasyPrint has no hook for
this, so the private function that builds the tree is wrapped.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.logger import LOGGER

from esafety.pdf.weasyprint.link_tags import LinkAnnotation, nest
from esafety.pdf.weasyprint.structure_tree import Pdf, Tag, below, new_tag, tag_at
from esafety.text.one_line import one_line

# WeasyPrint's boxes have no types.
Box = Any
_NO_PART: Final = ("html", "body")
_SCOPES: Final = {"row": "/Row", "rowgroup": "/Row"}


def tree(original: Callable[..., Iterator[Tag]]) -> Callable[..., Iterator[Tag]]:
    """Wrap `_build_box_tree`, which calls itself by its name: artifacts are passed over."""

    def built(box: Box, parent: Tag, pdf: Pdf, page: int, *rest: Any) -> Iterator[Tag]:
        box = getattr(box, "_box", box)  # a placeholder of what is placed absolutely
        if box.aside:
            return
        # WeasyPrint tags whatever box has a rectangle; a link may only stand in a Link tag.
        rectangle, box.link_annotation = box.link_annotation, None
        tags = list(original(box, parent, pdf, page, *rest))
        if box.element_tag not in _NO_PART and not isinstance(box, boxes.PageBox):
            for tag in tags:
                _complete(tag, box, pdf)
        if rectangle is not None:
            annotation = LinkAnnotation(box, rectangle, pdf.page_references[page], rest[1])
            tags = nest(tags, annotation, parent, pdf)
        yield from tags

    return built


def _complete(tag: Tag, box: Box, pdf: Pdf) -> None:
    """Add what a tag lacks: the language of its part, its scope, its words, its body."""
    element, kind = box.element, tag["S"]
    own = element is not None and "::" not in box.element_tag
    if own and (language := element.get("lang")):
        tag["Lang"] = pydyf.String(language)
    if own and kind == "/TH":
        tag["A"]["Scope"] = _SCOPES.get(element.get("scope"), "/Column")
    if own and kind == "/Figure" and "Alt" not in tag:
        _name_picture(tag, element)
    if kind == "/Link" and box.outer_link is not None:
        tag["S"] = "/Span"  # what stands before or after a link's words is no link of its own
    if kind == "/LI":
        _give_body(tag, pdf)
        _give_label(tag, box, pdf)
    if kind == "/Table":
        _trust_scope(tag, pdf)


def _name_picture(tag: Tag, element: Any) -> None:
    if name := element.get("aria-label"):
        tag["Alt"] = pydyf.String(name)
    elif element.tag != "img":  # WeasyPrint complains of pictures, not of drawings
        LOGGER.error(one_line("drawing-without-name"))


def _give_body(item: Tag, pdf: Pdf) -> None:
    """Put what stands loose in a list item into its body (7.2: only Lbl and LBody stand there)."""
    kids = [(kid, tag_at(pdf, kid)) for kid in item["K"]]
    loose = [(kid, tag) for kid, tag in kids if tag["S"] not in ("/Lbl", "/LBody")]
    if not loose:
        return
    body = new_tag(pdf, "LBody", item, [kid for kid, _ in loose])
    for _, tag in loose:
        tag["P"] = body.reference
    item["K"][:] = [kid for kid in item["K"] if (kid, tag_at(pdf, kid)) not in loose]
    item["K"].append(body.reference)


def _give_label(item: Tag, box: Box, pdf: Pdf) -> None:
    """Make the mark that a style sheet puts before an item the item's label."""
    body = tag_at(pdf, item["K"][0])
    if body["S"] == "/LBody" and box.children and box.children[0].element_tag == "li::before":
        label = tag_at(pdf, body["K"].pop(0))
        label["S"], label["P"] = "/Lbl", item.reference
        item["K"].insert(0, label.reference)


def _trust_scope(table: Tag, pdf: Pdf) -> None:
    """Take away WeasyPrint's map of headers where it miscounts: below a cell of several rows."""
    cells = [tag for tag in below(table, pdf) if tag["S"] in ("/TD", "/TH")]
    if any("RowSpan" in cell["A"] for cell in cells):
        for cell in cells:
            cell["A"].pop("Headers", None)

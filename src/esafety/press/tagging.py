"""What WeasyPrint 70 leaves out of a PDF's tags, put in: language of parts, scope, artifacts.

Sources: research/pdf.md part 2e; ISO 14289-1 (PDF/UA-1) 7.1, 7.2, 7.5, 7.18.5; the Matterhorn
Protocol. WeasyPrint has no door for this, so two of its private functions are wrapped.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.logger import LOGGER

# WeasyPrint's boxes, streams and PDF have no types.
Box = Any
Tag = Any
Pdf = Any
_NO_PART: Final = ("html", "body")
_SCOPES: Final = {"row": "/Row", "rowgroup": "/Row"}


def prepare(document: Any) -> None:
    """Say of every box of a laid out document whether it is decoration, and in which link.

    Decoration is the furniture of a page (running heads, page numbers) and what the HTML
    hides from a reader's ears: `alt=""`, `aria-hidden`, `role="presentation"`.
    """
    for page in document.pages:
        _note(page._page_box, aside=False, link=None)  # noqa: SLF001 - no other way to the boxes
        page.links[:] = [one for one in page.links if not _said_by_outer(one[3])]


def marked(original: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap `Stream.marked`: decoration is drawn as an artifact and gets no tag."""

    @contextmanager
    def drawn(stream: Any, box: Box, tag: str) -> Iterator[None]:
        with stream.artifact() if box.aside else original(stream, box, tag):
            yield

    return drawn


def tree(original: Callable[..., Iterator[Tag]]) -> Callable[..., Iterator[Tag]]:
    """Wrap `_build_box_tree`, which calls itself by its name: decoration is passed over."""

    def built(box: Box, parent: Tag, pdf: Pdf, number: int, nums: Any, links: Any, tags: Any) -> Any:
        box = getattr(box, "_box", box)  # a placeholder of what is placed absolutely
        if box.aside:
            return
        annotation, box.link_annotation = box.link_annotation, None
        found = list(original(box, parent, pdf, number, nums, links, tags))
        if box.element_tag in _NO_PART or isinstance(box, boxes.PageBox):
            yield from found
            return
        for tag in found:
            _complete(tag, box, pdf)
        yield from _linked(found, annotation, box, parent, pdf, number, links)

    return built


def _note(box: Box, *, aside: bool, link: Any) -> None:
    box = getattr(box, "_box", box)
    box.aside = aside or isinstance(box, boxes.MarginBox) or _hidden(box.element)
    box.outer_link = link
    if box.element is not None and box.element_tag == "a" and box.link:
        link = box.element
    for child in box.all_children():
        _note(child, aside=box.aside, link=link)


def _complete(tag: Tag, box: Box, pdf: Pdf) -> None:
    """Add what a tag lacks: the language of its part, its scope, its words, its body."""
    element, sort = box.element, tag["S"]
    own = element is not None and "::" not in box.element_tag
    if own and (language := element.get("lang")):
        tag["Lang"] = pydyf.String(language)
    if own and sort == "/TH":
        tag["A"]["Scope"] = _SCOPES.get(element.get("scope"), "/Column")
    if own and sort == "/Figure" and "Alt" not in tag:
        _name_picture(tag, element)
    if sort == "/Link" and box.outer_link is not None:
        tag["S"] = "/Span"  # what stands before or after a link's words is no link of its own
    if sort == "/LI":
        _give_body(tag, pdf)
        _give_label(tag, box, pdf)
    if sort == "/Table":
        _trust_scope(tag, pdf)


def _name_picture(tag: Tag, element: Any) -> None:
    if name := element.get("aria-label"):
        tag["Alt"] = pydyf.String(name)
    elif element.tag != "img":  # WeasyPrint complains of pictures, not of drawings
        LOGGER.error("A drawing (svg) has no title and is not hidden (aria-hidden)")


def _give_body(item: Tag, pdf: Pdf) -> None:
    """Put what stands loose in a list item into its body (7.2: only Lbl and LBody stand there)."""
    kids = [(kid, _object(pdf, kid)) for kid in item["K"]]
    loose = [(kid, tag) for kid, tag in kids if tag["S"] not in ("/Lbl", "/LBody")]
    if not loose:
        return
    body = _tag(pdf, "LBody", item, [kid for kid, _ in loose])
    for _, tag in loose:
        tag["P"] = body.reference
    item["K"][:] = [kid for kid in item["K"] if (kid, _object(pdf, kid)) not in loose]
    item["K"].append(body.reference)


def _give_label(item: Tag, box: Box, pdf: Pdf) -> None:
    """Make the mark that a style sheet puts before an item the item's label."""
    body = _object(pdf, item["K"][0])
    if body["S"] == "/LBody" and box.children and box.children[0].element_tag == "li::before":
        label = _object(pdf, body["K"].pop(0))
        label["S"], label["P"] = "/Lbl", item.reference
        item["K"].insert(0, label.reference)


def _trust_scope(table: Tag, pdf: Pdf) -> None:
    """Take away WeasyPrint's map of headers where it miscounts: below a cell of several rows."""
    cells = [tag for tag in _below(table, pdf) if tag["S"] in ("/TD", "/TH")]
    if any("RowSpan" in cell["A"] for cell in cells):
        for cell in cells:
            cell["A"].pop("Headers", None)


def _below(tag: Tag, pdf: Pdf) -> Iterator[Tag]:
    """Yield the tags below one; marks of content are numbers, and of no interest."""
    for kid in tag["K"]:
        if isinstance(kid, bytes) and "S" in (found := _object(pdf, kid)):
            yield found
            yield from _below(found, pdf)


def _linked(
    found: list[Tag], annotation: Any, box: Box, parent: Tag, pdf: Pdf, number: int, links: Any
) -> Iterator[Tag]:
    """Nest a link's rectangle in a Link tag (7.18.5), its words beside it."""
    if annotation is None:
        yield from found
        return
    home = found[0] if found[0]["S"] == "/Link" else _nearest_link(parent, pdf)
    if home is None:
        home = _tag(pdf, "Link", parent, [tag.reference for tag in found])
        for tag in found:
            tag["P"] = home.reference
        found = [home]
    annotation["Contents"] = pydyf.String(_words(box) or annotation["Contents"].string)
    place = {"Type": "/OBJR", "Obj": annotation.reference, "Pg": pdf.page_references[number]}
    pdf.add_object(reference := pydyf.Dictionary(place))
    home["K"].append(reference.reference)
    links.append((home.reference, annotation))
    yield from found


def _nearest_link(tag: Tag, pdf: Pdf) -> Tag | None:
    while tag["S"] not in ("/Link", "/Document"):
        tag = _object(pdf, tag["P"])
    return tag if tag["S"] == "/Link" else None


def _words(box: Box) -> str:
    """Return where a link goes, as its reader is told: its title, its label, or its words."""
    element = box.element if box.outer_link is None else box.outer_link
    pictures = (picture.get("alt", "") for picture in element.iter("img"))
    said = element.get("title") or element.get("aria-label")
    return " ".join((said or " ".join(("".join(element.itertext()), *pictures))).split())


def _tag(pdf: Pdf, sort: str, parent: Tag, kids: list[str]) -> Tag:
    content = {"Type": "/StructElem", "S": f"/{sort}", "K": pydyf.Array(kids)}
    pdf.add_object(tag := pydyf.Dictionary({**content, "P": parent.reference}))
    return tag


def _object(pdf: Pdf, reference: str) -> Tag:
    return pdf.objects[int(reference.split()[0])]


def _hidden(element: Any) -> bool:
    if element is None:
        return False
    return (
        element.get("aria-hidden") == "true"
        or element.get("role") in ("presentation", "none")
        or (element.tag == "img" and element.get("alt") == "")
    )


def _said_by_outer(box: Box) -> bool:
    """Tell whether a link's rectangle only repeats the one around it.

    WeasyPrint makes one for every box in a link. A picture needs its own, because a line's
    rectangle is as high as its letters.
    """
    return box.aside or (box.outer_link is not None and not isinstance(box, boxes.ReplacedBox))

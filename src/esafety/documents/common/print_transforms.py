"""The steps from a page's tree to its print tree: each replaces what only works on a screen."""

import re
from collections.abc import Callable
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import has_class

_SCREEN_ONLY: Final = (
    ".//script|.//style|.//link|.//button|.//input|.//*[@hidden]"
    f"|.//*[{has_class('no-print')}]|.//*[{has_class('headerlink')}]"
    # The arrow back up is for the screen; its glyph is in none of our fonts.
    f"|.//*[{has_class('footnote-backref')}]"
    "|.//svg[not(@role='img')]|.//img[@alt='' and not(@data-paper)]"
)
# A number of CSS pixels (96 to the inch, on paper too), or a percentage of the line.
_WIDTH_VALUE: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*+(?:(px|%)\s*)?")


def _unwrap_picture_elements(body: HtmlElement) -> None:
    """Keep of a picture in two formats the one that every printer and CMS knows."""
    for picture_element in list(body.iter("picture")):
        # libxml2 does not know that a <source> is empty, and puts the picture inside it.
        for source in list(picture_element.iter("source")):
            source.drop_tag()
        picture_element.drop_tag()


def _apply_widths(body: HtmlElement) -> None:
    """Set the width an editor gave a picture as a style.

    Where there is less space in width or height, it keeps its proportion.
    """
    for picture in body.xpath(".//img[@data-width]"):
        width = _WIDTH_VALUE.fullmatch(picture.attrib.pop("data-width"))
        if width:
            size = f"width: {width[1]}{width[2] or 'px'}; object-fit: contain"
            picture.set("style", f"{size}; object-position: 0 0")


def _drop_screen_only(body: HtmlElement) -> None:
    for element in body.xpath(_SCREEN_ONLY):
        element.drop_tree()


def _drop_breaks(body: HtmlElement) -> None:
    """Leave addresses without places to break them, which paper has room for."""
    for mark in list(body.iter("wbr")):
        mark.drop_tag()


def _show_print_pictures(body: HtmlElement) -> None:
    """Replace a picture by the one named for print and put it before its link.

    The picture for the screen is derived from a PDF and does not exist yet.
    """
    for picture in body.xpath(".//img[@data-paper]"):
        picture.set("src", picture.get("data-paper"))
        names = (name for name in picture.get("class", "").split() if name != "no-print")
        picture.set("class", " ".join(names))
        for link in picture.xpath("ancestor::a"):
            picture.drop_tree()
            link.addprevious(picture)


def _unfold_boxes(body: HtmlElement) -> None:
    """Show the content of collapsed boxes."""
    for box in list(body.iter("details")):
        box.tag = "div"
        box.attrib.pop("open", None)
        box.set("class", f"admonition {box.get('class', '')}".strip())
        for title in box.findall("summary"):
            title.tag = "p"
            title.set("class", "admonition-title")


def _unfold_tabs(body: HtmlElement) -> None:
    """Write each tab's label above its own content."""
    for tabs in body.find_class("tabbed-set"):
        labels = tabs.xpath("./div[contains(@class, 'tabbed-labels')]/label")
        blocks = tabs.xpath("./div[contains(@class, 'tabbed-content')]/div")
        for label, block in zip(labels, blocks, strict=True):
            title = html.Element("p", {"class": "tab-title"})
            title.text = label.text_content()
            block.insert(0, title)
        for row in tabs.xpath("./div[contains(@class, 'tabbed-labels')]"):
            row.drop_tree()


def _scope_headers(body: HtmlElement) -> None:
    """Give each header cell a scope."""
    for cell in body.iter("th"):
        cell.set("scope", cell.get("scope", "col"))


def _grouped_terms_to_table(body: HtmlElement) -> None:
    """Turn grouped terms into a table, whose headers a screen reader announces."""
    for terms in list(body.iter("dl")):
        for group in terms.findall("div"):
            group.tag = "tr"
            for term in group.findall("dt"):
                term.tag = "th"
                term.set("scope", "row")
            _values_to_cell(group.findall("dd"))
        if terms.findall("tr"):
            terms.tag = "table"


def _values_to_cell(values: list[HtmlElement]) -> None:
    """Turn all values of a term into one cell: PDF/UA refuses rows of different lengths."""
    for value in values[1:]:
        line = html.Element("br")
        line.tail = value.text
        values[0].extend([line, *value])
        value.drop_tree()
    for value in values[:1]:
        value.tag = "td"


def _flatten_links(body: HtmlElement) -> None:
    """Leave only text in a link: WeasyPrint does not tag elements inside one as a link."""
    for link in body.iter("a"):
        if len(link) and not link.xpath(".//img"):
            for line_end in link.iter("br"):
                line_end.text = " "
            texts = list(link.itertext())
            card = "card" in link.get("class", "").split()
            words = " – ".join(t.strip() for t in texts if t.strip()) if card else "".join(texts)
            for child in list(link):
                link.remove(child)
            link.text = words


def _apply_list_start(body: HtmlElement) -> None:
    """Number a list from where it starts: the style sheet counts every list from one."""
    for block in body.xpath(".//ol[@start]"):
        block.set("style", f"counter-reset: item {int(block.get('start')) - 1}")


def _number_into_first_line(body: HtmlElement) -> None:
    """Put a clause's number into its first line, so that no page break parts them."""
    for clause in body.find_class("clause"):
        number, text = clause.find_class("clause__number")[0], clause.find_class("clause__text")[0]
        number.tail = text.text
        text.text = None
        text.insert(0, number)


def _isolate_spaces(body: HtmlElement) -> None:
    """Put the space before a marked word into an element of its own.

    WeasyPrint 70 looks for the end of a line inside a text whose last space would do, and
    may leave one word alone on a line (layout/inline.py, _break_waiting_children).
    """
    for marked in list(body.iter("strong", "em", "a", "code")):
        before, parent = marked.getprevious(), marked.getparent()
        text = (parent.text if before is None else before.tail) or ""
        if not text.endswith(" ") or not text.strip():
            continue
        if before is None:
            parent.text = text[:-1]
        else:
            before.tail = text[:-1]
        blank = html.Element("span")
        blank.text = " "
        parent.insert(parent.index(marked), blank)


TRANSFORMS: Final[tuple[Callable[[HtmlElement], None], ...]] = (
    _unwrap_picture_elements,
    _apply_widths,
    _unfold_tabs,
    _unfold_boxes,
    _show_print_pictures,
    _drop_screen_only,
    _drop_breaks,
    _grouped_terms_to_table,
    _scope_headers,
    _apply_list_start,
    _flatten_links,
    _number_into_first_line,
    _isolate_spaces,
)

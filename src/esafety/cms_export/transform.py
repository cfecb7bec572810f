"""Convert a page to an HTML fragment to paste into the school's own site (a CMS).

Its rich-text editor keeps plain elements and drops the rest: classes, ids, styles, scripts,
frames. So nothing here depends on them: a clause's number is text, a link is a full address,
and every outermost element has its own `lang`, because a container would be lost.

Schools on meb.k12.tr must use the ministry's panel (Okul İnternet Siteleri Yönergesi). Which HTML
it keeps is not documented; long formatted texts pasted from Word do appear there.
"""

from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from esafety.cms_export.allowed_html import plain_html
from esafety.documents.common.html_fragment import lower_headings
from esafety.documents.common.print_html import prepare
from esafety.documents.common.term_marks import without_term_marks
from esafety.markdown.list_counting import first_number, letter_of
from esafety.pdf.checks.lost_words import words_of_html
from esafety.school.school import is_reserved

_LINK_SCHEMES: Final = ("http", "https", "mailto", "tel")


def cms_html(body: HtmlElement, address: str, language: str) -> str:
    """Return a page's tree as a fragment of HTML, one block a line; the tree is changed.

    `address` is the page's public address, against which links and pictures become full
    ones. The page's title becomes an `h2`: the panel prints a title of its own.
    """
    prepare(body, address)
    lower_headings(body)
    for transform in _TRANSFORMS:
        transform(body)
    _full_addresses(body, address)
    return plain_html(body, language)


def for_screen(article: HtmlElement) -> HtmlElement:
    """Return an article as a screen shows it, words unexplained, no line to fill in with a pen.

    What hides an e-mail address from harvesters is taken out: a panel may show it.
    """
    for gap in article.xpath(".//span[@hidden]"):
        gap.drop_tree()
    for line in article.find_class("by-hand"):
        line.drop_tree()
    for asking in article.find_class("by-asking"):
        asking.set("class", "by-asking")
    return without_term_marks(article)


def words_lost(source: str, fragment: str) -> tuple[str, ...]:
    """Return the words of the page that its fragment has less often, sorted."""
    return tuple(sorted(words_of_html(source) - words_of_html(fragment)))


def _full_addresses(body: HtmlElement, address: str) -> None:
    """Give links and pictures full addresses; a site without one offers no picture."""
    if is_reserved(address):
        for picture in list(body.iter("img")):
            picture.drop_tree()
    for element, name in [(a, "href") for a in body.iter("a")] + [
        (picture, "src") for picture in body.iter("img")
    ]:
        full = urljoin(address, element.get(name, ""))
        own = is_reserved(address) and full.startswith(urljoin(address, "/"))
        if urlsplit(full).scheme in _LINK_SCHEMES and name in element.attrib and not own:
            element.set(name, full)
        else:
            element.attrib.pop(name, None)


def _number_clauses(body: HtmlElement) -> None:
    """Write each clause's number as words; a list would count from 1 again."""
    for numbered in (*body.find_class("clauses"), *body.find_class("contents")):
        numbered.tag = "ul"
    for number in body.find_class("clause__number"):
        number.tag = "strong"
        number.tail = f" {(number.tail or '').lstrip()}"


def _readers_below_text(body: HtmlElement) -> None:
    """Write the readers of a clause on a line below its text, so that all items look alike."""
    for readers in body.find_class("clause__readers"):
        _wrap_inside(readers, "em")
        text = readers.getprevious()
        if text is not None and "clause__text" in text.get("class", ""):
            text.append(text.makeelement("br"))
            text.extend(list(readers))
            readers.drop_tree()


def _number_items(body: HtmlElement) -> None:
    """Write out the numbers of a list that does not begin at 1, and the letters of lists."""
    for items in list(body.iter("ol")):
        first, lettered = first_number(items), items.get("type") == "a"
        if first == 1 and not lettered:
            continue
        items.tag = "ul"
        for number, item in enumerate(items.findall("li"), first):
            lead = item[0] if len(item) and not (item.text or "").strip() else item
            mark = f"{letter_of(number)})" if lettered else f"{number}."
            lead.text = f"{mark} {(lead.text or '').lstrip()}"


def _remove_footnote_links(body: HtmlElement) -> None:
    """Keep only the numbers of footnotes; links to them and back need ids."""
    for back in body.find_class("footnote-backref"):
        back.drop_tree()
    for reference in body.find_class("footnote-ref"):
        reference.drop_tag()


def _links_to_list(body: HtmlElement) -> None:
    """Write links in a row as a list, so that they do not run together."""
    for row in [*body.iter("div", "nav")]:
        links = row.findall("a")
        loose = (row.text or "") + "".join(child.tail or "" for child in row)
        if len(links) > 1 and len(links) == len(row) and not loose.strip():
            row.tag = "ul"
            for link in links:
                item = row.makeelement("li")
                row.replace(link, item)
                item.append(link)


def _write_quotation_marks(body: HtmlElement) -> None:
    """Write quotation marks that a browser would add by itself."""
    for quote in list(body.iter("q")):
        quote.tag = "span"
        quote.text = f"“{quote.text or ''}"
        last = quote[-1] if len(quote) else None
        if last is None:
            quote.text += "”"
        else:
            last.tail = f"{last.tail or ''}”"


def _emphasise(body: HtmlElement) -> None:
    """Replace styles by plain elements: box titles strong, asides in italics."""
    for name, tag in _EMPHASIS.items():
        for element in body.find_class(name):
            _wrap_inside(element, tag)
    for caption in list(body.iter("figcaption")):
        caption.tag = "p"
        _wrap_inside(caption, "em")


def _wrap_inside(element: HtmlElement, tag: str) -> None:
    inside = element.makeelement(tag)
    inside.text, element.text = element.text, None
    inside.extend(list(element))
    element.append(inside)


_EMPHASIS: Final[Mapping[str, str]] = {
    "admonition-title": "strong",
    "tab-title": "strong",
    "chapter-label": "em",
    "translation-label": "em",
    "note__text": "em",
    "note__standing": "em",
}
_TRANSFORMS: Final[tuple[Callable[[HtmlElement], None], ...]] = (
    _number_clauses,
    _readers_below_text,
    _number_items,
    _remove_footnote_links,
    _links_to_list,
    _write_quotation_marks,
    _emphasise,
)

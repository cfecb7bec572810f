"""The PDF of one page of the site."""

from datetime import datetime
from pathlib import Path
from typing import Final

from lxml import html

from esafety.facts.editions import Edition
from esafety.press.article import for_paper
from esafety.press.chapters import inner
from esafety.press.fragments import Fragments
from esafety.press.galley import PagePdf
from esafety.press.sheet import Sheet

STYLES: Final = ("styles/fonts.css", "styles/tokens.css", "print/paper.css", "print/page.css")


def page_sheet(
    order: PagePdf, site: Path, fragments: Fragments, edition: Edition, made: datetime
) -> Sheet:
    """Make the sheet a page asked for from its file in the built site.

    `edition` is the one the site shows; a draft is stamped.
    """
    page = site / order.page
    document = html.parse(str(page), html.HTMLParser(encoding="utf-8")).getroot()
    article = document.xpath("//article")[0]
    address = document.xpath("string(//link[@rel='canonical']/@href)")
    title = document.findtext(".//title") or ""
    source = inner(article)
    text = for_paper(article, address, page)
    said = article.get("lang", order.language)
    print_html = fragments.render(
        "sheet-page.html",
        title=title,
        address=address,
        text=text,
        said=said,
        edition=edition,
        made=made,
    )
    return Sheet("page", order.language, title, print_html, source, order.pdf, made, STYLES)

"""Styles of a document of LibreOffice: what is bold, what a title, what each page repeats."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from esafety.importing.block import Remark
from esafety.importing.forms.word_processors.odt_elements import FO, STYLE, paragraphs_in

_MASTER_PAGE: Final = f"{STYLE}master-page"


def bold_styles(tree: etree._Element) -> set[str]:
    """Return the names of the styles that set words in bold type."""
    return {
        str(style.get(f"{STYLE}name"))
        for style in tree.iter(f"{STYLE}style")
        if any(one.get(f"{FO}font-weight") == "bold" for one in style)
    }


def title_styles(tree: etree._Element) -> set[str]:
    """Return the names of the style of a title and of those made from it."""
    made = {
        str(style.get(f"{STYLE}name"))
        for style in tree.iter(f"{STYLE}style")
        if style.get(f"{STYLE}parent-style-name") in ("Title", "Subtitle")
    }
    return {"Title", "Subtitle", *made}


def running_heads(styles: etree._Element) -> Iterator[Remark]:
    """Yield the words of heads and feet, which are no text of the policy, each once."""
    pages = styles.iter(_MASTER_PAGE)
    for text in dict.fromkeys(paragraphs_in(part) for page in pages for part in page):
        yield from (Remark(0, "import-running-head", {"text": text}),) if text else ()

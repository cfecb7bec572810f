"""The content of a poster: its page's text with its sizes, its QR code, the clauses it rests on."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from esafety.documents.common.print_html import print_tree
from esafety.documents.common.qr_code import POSTER_LEVEL, qr_code
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.poster.a3_layout import LAYOUTS, TOP
from esafety.documents.poster.band import PosterBand, poster_band
from esafety.documents.poster.source import ART, ICONS, Poster
from esafety.documents.poster.type_size import (
    PosterFonts,
    PosterText,
    TypeSizes,
    poster_text,
    type_sizes,
)
from esafety.markdown.page import in_language
from esafety.text.languages import isolated, join_words, page_address
from esafety.text.messages import plural
from esafety.text.templates import Templates

# The maximum letters of an address in one line under the QR code.
ADDRESS_LETTERS: Final = 34


@dataclass(frozen=True, slots=True)
class PosterContent:
    """The content of one poster: its text, its drawing, its QR code and address, its sizes.

    `html` is its rendered page, `art_top` how far below the title's edge the drawing begins, in mm.
    """

    poster: Poster
    html: str
    text: PosterText
    sizes: TypeSizes
    alt: str
    art: str
    art_top: float
    icons: tuple[str, ...]
    address: str
    address_lines: str
    qr: str
    rests_on: str
    band: PosterBand


def content_of(
    poster: Poster,
    page: RenderedPage,
    content: SchoolFacts,
    templates: Templates,
    fonts: PosterFonts,
    *,
    leads_to: str = "",
) -> PosterContent:
    """Return what one poster shows in one language; `page` is its rendered page.

    `leads_to` is the language of the page to which its code leads, if that is another one.
    """
    language = templates.language
    text = poster_text(print_tree(page, urljoin(content.school.latest, page.url)))
    layout = LAYOUTS[poster.layout]
    sizes = type_sizes(text, fonts, layout)
    address = _address_of_code(poster, content, leads_to or language)
    of_kit = in_language(poster.source, language) in content.translations_of_kit
    rests = rests_on([content.cited(anchor).number for anchor in poster.clauses], templates)
    return PosterContent(
        *(poster, page.html, text),
        *(sizes, poster.alts[language], f"{ART}/{poster.art}.svg"),
        layout.art_box(sizes.title_height, sizes.art)[1] - TOP,
        tuple(f"{ICONS}/{icon}.svg" for icon in poster.icons),
        *(address, _break_address(address)),
        qr=qr_code(address, POSTER_LEVEL),
        rests_on=rests,
        band=poster_band(text.foot, rests, content, templates, fonts.band, of_kit=of_kit),
    )


def _address_of_code(poster: Poster, content: SchoolFacts, language: str) -> str:
    """Return the public address to which a poster's code leads; empty while there is none."""
    school = content.school
    return school.printed(urljoin(school.latest, page_address(poster.target, language)))


def _break_address(address: str) -> str:
    """Return an address without its scheme, in lines that end after a slash."""
    lines = [""]
    for part in re.findall(r"[^/]+/?", address.partition("://")[2].rstrip("/")):
        if lines[-1] and len(lines[-1] + part) > ADDRESS_LETTERS:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def rests_on(numbers: list[str], templates: Templates) -> str:
    """Return a sentence about the clauses a poster rests on; empty where it rests on none."""
    if not numbers:
        return ""
    language = templates.language
    sentence = plural(templates.words, "poster-rests-on", len(numbers), language)
    return sentence.format(numbers=isolated(join_words(numbers, language), language))

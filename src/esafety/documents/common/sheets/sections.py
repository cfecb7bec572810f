"""The content of a page as its sections: what stands before the first heading, and below each."""

from dataclasses import dataclass
from html import escape
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner

_HEADING: Final = "h2"


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A section in HTML: its anchor, the words of its heading, what stands below it."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Sections:
    """A page's content: the HTML before its first section, and the sections in order."""

    lead: str
    sections: tuple[SheetSection, ...]


def sections_of(body: HtmlElement) -> Sections:
    """Return the content of a page below its title, cut at every heading of the second level."""
    lead, sections = escape(body.text or "", quote=False), []
    for element in body:
        if element.tag == _HEADING:
            sections.append((element, [""]))
        elif sections:
            sections[-1][1].append(html.tostring(element, encoding="unicode"))
        else:
            lead += html.tostring(element, encoding="unicode")
    return Sections(
        lead,
        tuple(
            SheetSection(heading.get("id", ""), inner(heading), "".join(parts))
            for heading, parts in sections
        ),
    )


def count_sections(body: HtmlElement) -> int:
    """Return how many sections a page has."""
    return len(body.findall(_HEADING))

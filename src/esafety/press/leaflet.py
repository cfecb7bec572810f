"""The leaflet: one A4 sheet, both sides, folded twice, from a page in six parts."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urljoin

from esafety.facts.leaflet import INSIDE, OUTSIDE, SOURCE, leaflet_path
from esafety.facts.languages import language_root
from esafety.press.article import full_links
from esafety.press.chapters import inner, parse
from esafety.press.fragments import Fragments
from esafety.press.galley import GalleyPage
from esafety.press.kinds import compose
from esafety.press.qr import qr_code
from esafety.press.sheet import Imprint, Sheet

# The name of each kind's file.
_NAMES = {"leaflet": "safer-internet-day", "leaflet-shop": "safer-internet-day-shop"}


def leaflet_sheets(
    page: GalleyPage, imprint: Imprint, fragments: Fragments, made: datetime
) -> Iterator[Sheet]:
    """Yield the sheets of a page that is folded: to read and print, and for a print shop."""
    if page.source == SOURCE:
        for kind in _NAMES:
            yield leaflet_sheet(page, imprint, fragments, made, kind)


def leaflet_sheet(
    page: GalleyPage,
    imprint: Imprint,
    fragments: Fragments,
    made: datetime,
    kind: str = "leaflet",
) -> Sheet:
    """Make the leaflet from its page, which has a title and the six parts.

    What stands between the title and the first part is only for the screen.
    """
    school, edition = imprint.school, imprint.edition
    title, parts = panels(full_links(page.html, urljoin(school.latest, page.url)))
    address = f"{school.latest}{language_root(page.language)}safer-internet-day/"
    return compose(
        kind,
        fragments,
        title=page.title,
        source=page.html,
        path=leaflet_path(edition.name, page.language, _NAMES[kind]),
        made=made,
        school=school,
        edition=edition,
        heading=title,
        sides=[[(name, parts[name]) for name in side] for side in (OUTSIDE, INSIDE)],
        place=f"docs/{page.source.removesuffix('.md')}.{page.language}.md",
        address=address,
        qr=qr_code(address),
    )


def panels(fragment: str) -> tuple[str, dict[str, str]]:
    """Return a page's title and its parts, each with its heading, by the heading's id."""
    body, name = parse(fragment), ""
    parts: dict[str, str] = {}
    for element in list(body):
        if element.tag == "h2":
            name = element.get("id", "")
        if name:
            wrapped = parse("")
            wrapped.append(element)
            parts[name] = parts.get(name, "") + inner(wrapped)
    return "".join(body.xpath("./h1")[0].itertext()).strip(), parts

"""The booklet: the policy as an A5 document, from the chapters of the galley."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from urllib.parse import urljoin

from esafety.facts.downloads import download_path
from esafety.facts.editions import OVERVIEW, Edition
from esafety.facts.languages import language_root
from esafety.facts.school import School
from esafety.press.article import full_links
from esafety.press.chapters import demote
from esafety.press.fragments import Fragments
from esafety.press.galley import GalleyPage
from esafety.press.kinds import compose
from esafety.press.qr import qr_code
from esafety.press.sheet import Sheet


@dataclass(frozen=True, slots=True)
class BookletChapter:
    """A chapter as it stands in the booklet."""

    slug: str
    title: str
    number: int | None
    html: str


def booklet_sheet(
    pages: Sequence[GalleyPage],
    school: School,
    edition: Edition,
    fragments: Fragments,
    made: datetime,
) -> Sheet:
    """Make the reading booklet of an edition in one language.

    `pages` are the edition's chapters in that language, its overview among them, which
    carries the document's full title; `made` is the moment written into the document.
    """
    language = fragments.language
    ordered = sorted(pages, key=lambda page: page.source)
    overview = next(page for page in ordered if page.slug == OVERVIEW)
    chapters = [_chapter(p, school.kept(edition.name)) for p in ordered if p.slug != OVERVIEW]
    address, home = copy_address(school, edition), school.kept(edition.name)
    return compose(
        "booklet",
        fragments,
        title=fragments.t("booklet-title"),
        source=overview.html + "".join(p.html for p in ordered if p.slug != OVERVIEW),
        path=download_path(edition.name, "booklet", language),
        made=made,
        formal_title=full_links(overview.html, urljoin(home, language_root(language))),
        school=school,
        edition=edition,
        chapters=chapters,
        address=address,
        qr=qr_code(address),
    )


def copy_address(school: School, edition: Edition) -> str:
    """Return the address that tells whether a copy on paper is current; a draft's is general."""
    return (
        f"{school.latest}editions/#{edition.code}" if edition.code else f"{school.latest}editions/"
    )


def made_on(edition: Edition, otherwise: datetime) -> datetime:
    """Return the moment an edition's documents carry: noon of the day it was approved.

    A draft has no such day; its documents carry the other moment.
    """
    approval = edition.approval
    return datetime.combine(approval.on, time(12), UTC) if approval else otherwise


def _chapter(page: GalleyPage, site_url: str) -> BookletChapter:
    text = full_links(demote(page.html), urljoin(site_url, page.url))
    return BookletChapter(page.slug, page.title, page.number, text)

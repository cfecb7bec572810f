"""What the answer to a request means: a page, a page that is gone without saying so, a parked name.

A server that answers 200 may still show that the page is gone (a soft 404), that the name of the
site is for sale, or its home page in the place of the one that was asked for.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from lxml import html
from lxml.etree import ParserError

from esafety.external_links.links import LinkResponse, link_status

# How pages are titled that are gone, as a whole: the words may be part of any other sentence.
_GONE: Final = re.compile(
    r"""
    (?:404\W+(?:hata(?:sı)?\W+|error\W+)?|(?:hata|error|http)\W+404\W+)?
    (?:(?:üzgünüz|maalesef|sorry|oops)\W+)?
    (?:
        (?:(?:ulaşmak\s+|görmek\s+)?(?:aradığınız|istediğiniz)\s+|istenen\s+|bu\s+|böyle\s+bir\s+)?
        (?:(?:web\s+)?sayfa(?:sı)?|içerik|dosya|belge)\s+
        (?:bulunamadı|bulunamamıştır|bulunamıyor|mevcut\s+değil(?:dir)?|kaldırılmış(?:tır)?)
    |   (?:(?:the|this|that|requested|your)\s+){0,2}(?:web\s?)?(?:page|content|file|document|url)\s+
        (?:(?:that\s+)?you(?:.re|\s+are|\s+were|.ve|\s+have)?\s+(?:looking\s+for|requested)\s+)?
        (?:(?:was\s+|is\s+|could\s+|can)?\s*(?:not|n.t)\s+(?:be\s+)?found
           |no\s+longer\s+exists?|does(?:\s+not|n.t)\s+exist)
    |   not\s+found
    )
    (?:\W+(?:hatası|error))?(?:\W+404)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The number alone, which may be that of a statute, and is a subject of articles, too.
_NUMBER: Final = re.compile(
    r"(?:(?:hata|error|http)\W+)?404(?:\W+(?:hata(?:sı)?|error))?", re.IGNORECASE
)
# Between a page's title and the name of its site.
_SITE_NAME: Final = re.compile(r"\s+[-–—|•·»]\s+")
# What stands on the page of a name that has no site.
_FOR_SALE: Final = re.compile(
    r"domain\s+(?:name\s+)?(?:is\s+|may\s+be\s+)?(?:for\s+sale|parked)|buy\s+this\s+domain"
    r"|(?:alan\s+adı|domain)\s+satılık|satılık\s+(?:alan\s+adı|domain)|alan\s+adı\s+park",
    re.IGNORECASE,
)
# Hosts to which names lead that are for sale.
_SELLERS: Final = (
    *("sedo.com", "sedoparking.com", "parkingcrew.net", "bodis.com", "dan.com", "afternic.com"),
    *("hugedomains.com", "above.com", "parklogic.com"),
)
# A page that offers a name, or is gone, says little else; one that speaks of such pages says more.
_SHORT: Final = 2_000
_HOME: Final = re.compile(r"/?(?:(?:tr|en)/?)?(?:(?:index|default|anasayfa|home)(?:\.\w+)?/?)?")


@dataclass(frozen=True, slots=True)
class Answer:
    """The last answer to a request: its status, the address it came from, the page's HTML.

    `reached` is empty where nothing redirected; `permanent` says that all redirections are meant
    to last (RFC 9110: 301, 308).
    """

    status: int
    reached: str = ""
    permanent: bool = False
    page: str = ""


def understood(address: str, answer: Answer) -> LinkResponse:
    """Return what an answer means for whoever follows a link to an address."""
    status = link_status(answer.status)
    if status != "alive":
        return LinkResponse(status, http_status=answer.status)
    if _is_parked(answer):
        return LinkResponse("dead", "why-parked", answer.status)
    if _says_gone(answer.page):
        return LinkResponse("dead", "why-gone", answer.status)
    if answer.reached:
        return _redirected(address, answer)
    return LinkResponse("alive", http_status=answer.status)


def _redirected(address: str, answer: Answer) -> LinkResponse:
    asked, reached = urlsplit(address), urlsplit(answer.reached)
    if not _is_home(asked.path) and _is_home(reached.path):
        return LinkResponse("unsure", "why-home", answer.status, answer.reached)
    if _bare(asked.hostname) != _bare(reached.hostname):
        return LinkResponse("unsure", "why-elsewhere", answer.status, answer.reached)
    moved = answer.reached if answer.permanent else ""
    return LinkResponse("alive", http_status=answer.status, reached=moved)


def _is_home(path: str) -> bool:
    return _HOME.fullmatch(path.lower()) is not None


def _is_parked(answer: Answer) -> bool:
    host = _bare(urlsplit(answer.reached).hostname)
    if any(host == seller or host.endswith(f".{seller}") for seller in _SELLERS):
        return True
    words = _words(answer.page)
    said = [*_titles(answer.page), *([words] if len(words) < _SHORT else [])]
    return any(_FOR_SALE.search(text) for text in said)


def _says_gone(page: str) -> bool:
    """Tell whether a page's title or first heading says, as a whole, that the page is gone.

    The name of the site may stand beside it. A number alone says so where the page says little.
    """
    titles = [_without_marks(title) for title in _titles(page)]
    parts = [_without_marks(part) for title in titles for part in _SITE_NAME.split(title)]
    if any(_GONE.fullmatch(text) for text in (*titles, *parts)):
        return True
    numbered = any(_NUMBER.fullmatch(title) for title in titles)
    return numbered and len(_words(page)) < _SHORT


def _without_marks(title: str) -> str:
    return re.sub(r"^\W+|\W+$", "", title)


def _titles(page: str) -> list[str]:
    root = _parsed(page)
    if root is None:
        return []
    found = [one for tag in ("title", "h1") for one in root.iter(tag)]
    return [" ".join(one.text_content().split()) for one in found]


def _words(page: str) -> str:
    root = _parsed(page)
    if root is None:
        return ""
    return " ".join(root.xpath("string(//body)").split())


def _parsed(page: str) -> html.HtmlElement | None:
    try:
        parser = html.HTMLParser(encoding="utf-8")
        return html.document_fromstring(page.encode(), parser=parser) if page.strip() else None
    except ParserError:  # nothing but comments
        return None


def _bare(host: str | None) -> str:
    """Return a host as it answers: `xn--ocuk-zoa.org`, which a browser shows as `çocuk.org`."""
    bare = (host or "").removeprefix("www.")
    try:
        return bare.encode("idna").decode()
    except UnicodeError:  # no name of a host
        return bare

"""What search engines read: the map of a site's addresses (sitemaps.org), and `robots.txt`."""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy_data.addresses import SITEMAP
from esafety.text.languages import BINDING

_MAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_DEFAULT: Final = "x-default"

# The addresses of one page below the site's root, by language.
Versions = Mapping[str, str]


def versions_of(pages: Iterable[RenderedPage]) -> tuple[Versions, ...]:
    """Return the addresses of each page in the languages that it has, in the order of the site.

    A page that is shown in a further language at another one's address is listed once.
    """
    versions: dict[str, dict[str, str]] = {}
    for page in pages:
        known = versions.setdefault(page.source, {})
        if page.url not in known.values():
            known[page.language] = page.url
    return tuple(versions.values())


def sitemap_text(pages: Iterable[Versions], root: str) -> bytes:
    """Return the map of a site below the address `root`.

    Each address names its versions in all languages; readers of no language of the site get the
    binding one (`x-default`). No day of change is given: none is known of every page.
    """
    whole = etree.fromstring(f'<urlset xmlns="{_MAP}" xmlns:xhtml="{_XHTML}"/>')
    for versions in pages:
        addresses = {language: urljoin(root, url) for language, url in versions.items()}
        otherwise = addresses.get(BINDING) or next(iter(addresses.values()))
        for address in addresses.values():
            one = etree.SubElement(whole, f"{{{_MAP}}}url")
            etree.SubElement(one, f"{{{_MAP}}}loc").text = address
            for language, href in (*addresses.items(), (_DEFAULT, otherwise)):
                marks = {"rel": "alternate", "hreflang": language, "href": href}
                etree.SubElement(one, f"{{{_XHTML}}}link", marks)
    etree.indent(whole, " ")
    return bytes(etree.tostring(whole, xml_declaration=True, encoding="utf-8")) + b"\n"


def robots_text(address: str, *, draft: bool) -> str:
    """Return `robots.txt` of a site at an address, empty for none; a draft is not to be listed.

    Programs read it at the root of a host only; below a folder it is for the host's own
    (RFC 9309, 2.3).
    """
    if draft:
        return "User-agent: *\nDisallow: /\n"
    named = f"\nSitemap: {urljoin(address, SITEMAP)}\n" if address else ""
    return f"User-agent: *\nAllow: /\n{named}"

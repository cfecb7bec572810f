"""Where an editor's links may lead: schemes, hosts, and words that name another address."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from html import unescape
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit
from xml.etree.ElementTree import Element

from esafety.formats.contact_rules import is_premium
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.links.named_numbers import calls_another
from esafety.markdown.renderer import RenderedMarkdown
from esafety.text.email_addresses import ADDRESS

SCHEMES: Final = ("https", "http", "mailto", "tel")
_INVISIBLE: Final = re.compile(r"[\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
# An address named in words, its host in the group that matched; of mail it is no address.
_ADDRESS: Final = re.compile(
    r"https?://([\w.-]+)|(?<![\w.@-])(www\.[\w.-]+)"
    r"|(?<![\w.@-])((?:[\w-]+\.)+(?:tr|com|org|net|gov|edu))(?![\w@-])"
)
_TAG: Final = re.compile(r"<[^<>]*>")
_SCHEME: Final = re.compile(r"https?:", re.IGNORECASE)
_WEB: Final = ("http", "https")

# A sentence's key and what fills its gaps; where it stands is found by what it shows.
Unplaced = tuple[str, dict[str, object]]


def address_faults(target: str) -> Iterator[Unplaced]:
    """Yield why a link may not lead where it does: schemes other than a page's own are refused."""
    written = target.strip()
    bare = _INVISIBLE.sub("", unescape(target)).strip()
    try:
        parts = urlsplit(bare)
    except ValueError:
        yield "link-malformed", {"target": written}
        return
    for key, applies in _FAULTS:
        if applies(written, bare, parts):
            yield key, {"scheme": parts.scheme.lower(), "target": excerpt(written)}
            return


# What is wrong, by the address as written, without invisible letters, and in its parts: the
# first that applies is reported.
_Test = Callable[[str, str, SplitResult], bool]
_FAULTS: Final[tuple[tuple[str, _Test], ...]] = (
    ("link-malformed", lambda written, bare, _: bare != written),
    ("link-without-scheme", lambda _, bare, __: bare.startswith(("//", "\\", "/\\"))),
    ("link-malformed", lambda _, bare, parts: parts.scheme in _WEB and not _host(bare)),
    ("link-with-user", lambda _, __, parts: parts.scheme in _WEB and "@" in parts.netloc),
    ("link-malformed", lambda _, bare, parts: parts.scheme == "mailto" and "?" in bare),
    ("link-lookalike", lambda _, bare, __: _is_lookalike(bare)),
    ("link-scheme", lambda _, __, parts: bool(parts.scheme) and parts.scheme not in SCHEMES),
    ("link-premium-rate", lambda _, bare, parts: _calls_premium(bare, parts)),
)


def _calls_premium(bare: str, parts: SplitResult) -> bool:
    """Tell whether a link calls a number, or writes to a gate to one, at premium rate."""
    if parts.scheme not in ("tel", "mailto"):
        return False
    named = unquote(bare.partition(":")[2])
    return is_premium(re.split(r"[;@]", named, maxsplit=1)[0])


def disguised_links(element: Element, rendering: RenderedMarkdown) -> Iterator[Unplaced]:
    """Yield a fault for a link whose words are another address than the one it leads to."""
    if target := element.get("href"):
        shown = _TAG.sub("", rendering.plain("".join(element.itertext())))
        words, leads = unescape(shown).strip(), unescape(rendering.plain(target))
        if leads.lower().startswith("tel:") and calls_another(words, leads):
            yield "link-other-number", {"words": excerpt(words), "target": excerpt(target)}
        elif _leads_elsewhere(words, leads):
            yield "link-disguised", {"words": excerpt(words), "target": excerpt(target)}


def _leads_elsewhere(words: str, target: str) -> bool:
    """Tell whether words name an address, of mail or of a page, that is not the link's.

    Letters are those of addresses, not of a language: an `İ` is an i that was typed in capitals,
    and an `ı` is another letter, by which a host is another one.
    """
    named = words.replace("İ", "i").casefold()
    if target.startswith("mailto:"):
        to = target.removeprefix("mailto:").casefold()
        return any(mail[0] != to for mail in ADDRESS.finditer(named))
    if target.startswith("tel:"):
        return bool(ADDRESS.search(named) or _ADDRESS.search(named))
    if not is_of_the_web(target):
        return False
    groups = (group for groups in _ADDRESS.findall(named) for group in groups)
    hosts = (group.removeprefix("www.").rstrip(".-") for group in groups)
    # What lies below a host is its owner's: meb.gov.tr, and a page of orgm.meb.gov.tr.
    return any(host and not f".{_host(target)}".endswith(f".{host}") for host in hosts)


def is_of_the_web(target: str) -> bool:
    """Tell whether a target is an address of the web, with its scheme."""
    return _SCHEME.match(target) is not None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_lookalike(address: str) -> bool:
    """Tell whether a host has letters of another script: a Cyrillic е in meb.gov.tr."""
    of_mail = address.rpartition("@")[2] if address.lower().startswith("mailto:") else ""
    host = unicodedata.normalize("NFC", unquote(_host(address) or of_mail))
    coded = any(part.startswith("xn--") for part in host.split("."))
    return coded or any(
        not c.isascii() and not unicodedata.name(c, "").startswith("LATIN") for c in host
    )

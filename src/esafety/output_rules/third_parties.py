"""What a browser fetches from another site by itself, and what it keeps on a reader's device.

A link that a reader follows may lead anywhere. Of a program only what it names can be read; what it
might put together is held by the policy of each page (`site/security/content_policy.py`).
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import tinycss2
from lxml import etree

from esafety.formats.xml_tree import xml_tree
from esafety.output_rules.found import Found
from esafety.output_rules.texts.html_texts import page_tree
from esafety.output_rules.texts.literals import comments_and_strings

THIRD_PARTIES: Final = "third-parties"
# Attributes whose address a browser asks for at once; of a `link` what it is says so.
_FETCHED: Final = (
    "//script/@src|//img/@src|//iframe/@src|//frame/@src|//source/@src|//video/@src|//audio/@src"
    "|//track/@src|//embed/@src|//input/@src|//video/@poster|//object/@data|//@background"
    "|//a/@ping|//form/@action|//@formaction|//base/@href|//image/@href|//use/@href"
    "|//feimage/@href|//@dynsrc|//@lowsrc|//*[name() != 'a']/@*[name() = 'xlink:href']"
    "|//link[not(contains('canonical alternate author license next prev help me search',"
    " normalize-space(@rel)))]/@href"
)
_SETS: Final = "//img/@srcset|//source/@srcset|//link/@imagesrcset"
_REFRESH: Final = "//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']/@content"
# HTML, "shared declarative refresh steps": a time, what parts it from the address, `url=` or not.
_REFRESHED: Final = re.compile(
    r"\s*[\d.]*(?:\s*[;,]|\s)\s*(?:url\s*=\s*)?[\"']?(?P<address>[^\"']+)", re.IGNORECASE
)
_FOREIGN: Final = re.compile(r"\s*(?:(?:https?|wss?|ftp):|//)", re.IGNORECASE)
# Names of vocabularies, which nothing asks for.
_NAMES: Final = re.compile(r"https?://www\.w3\.org/")
# Two slashes, or an escape that may stand for one or join two in a style: by number, of a slash, of
# the end of a line (CSS Syntax 3, 4.3.7).
_SLASHES: Final = re.compile(r"//|\\[\da-fA-F/\r\n\f]")
_IN_PROGRAM: Final = re.compile(
    r"""["'`]((?:https?|wss?|ftp)://[^"'`\s]{1,80}|//[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}[^"'`\s]{0,80})"""
)
_KEEPS: Final = re.compile(
    r"\b(?:localStorage|sessionStorage|indexedDB|openDatabase|cookieStore|document\.cookie"
    r"|navigator\.storage|(?<=\W)caches(?=\.(?:open|match|keys|has|delete)))\b"
)
_STYLED: Final = re.compile(r"xml-stylesheet\b[^<>]{0,500}?\bhref\s*=\s*[\"']([^\"']+)")


def in_page(content: bytes) -> Iterator[Found]:
    """Yield what a page fetches from elsewhere, and what its own programs name and keep."""
    tree = page_tree(content)
    if tree is None:
        return
    yield from _foreign(map(str, tree.xpath(_FETCHED)))
    for candidates in tree.xpath(_SETS):
        yield from _foreign(part.split()[0] for part in candidates.split(",") if part.strip())
    for refresh in tree.xpath(_REFRESH):
        if leads := _REFRESHED.match(str(refresh)):
            yield from _foreign([leads["address"]])
    for style in (*tree.xpath("//style/text()"), *tree.xpath("//@style")):
        yield from _in_style(str(style))
    for inside in tree.xpath("//iframe/@srcdoc"):
        yield from in_page(str(inside).encode())
    for script in tree.xpath("//script[not(contains(@type, 'json'))]/text()"):
        yield from in_program(str(script).encode())


def in_style(content: bytes) -> Iterator[Found]:
    """Yield what a style sheet fetches from elsewhere."""
    yield from _in_style(content.decode("utf-8", "replace"))


def in_program(content: bytes) -> Iterator[Found]:
    """Yield addresses of other sites that a program names, and what it keeps on a device."""
    yield from _in_program(content.decode("utf-8", "replace"))


@lru_cache(maxsize=256)
def _in_program(written: str) -> tuple[Found, ...]:
    """Return what a program names and keeps; those of a site stand in each of its pages."""
    return tuple(_named_and_kept(_without_comments(written)))


def _named_and_kept(program: str) -> Iterator[Found]:
    for named in _IN_PROGRAM.finditer(program):
        if not _NAMES.match(named[1]):
            yield Found(THIRD_PARTIES, "address-in-program", named[1], named[1])
    for kept in dict.fromkeys(_KEEPS.findall(program)):
        yield Found(THIRD_PARTIES, "stored-on-device", kept, kept)


def _without_comments(program: str) -> str:
    kept, place = [], 0
    for part in comments_and_strings(program):
        if part.is_comment:
            kept.append(program[place : part.start])
            place = part.end
    return " ".join((*kept, program[place:]))


def in_drawing(content: bytes) -> Iterator[Found]:
    """Yield what a drawing fetches from elsewhere; of its links, which readers follow, none."""
    try:
        tree = xml_tree(content, comments=False)
    except etree.XMLSyntaxError:
        return
    yield from _foreign(_STYLED.findall(content.decode("utf-8", "replace")))
    for element in tree.iter(etree.Element):
        name = etree.QName(element).localname
        given = {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}
        if name != "a":
            yield from _foreign(given[key] for key in ("href", "src") if key in given)
        for value in given.values():
            if "url(" in value:
                yield from _in_style(value)
        if name == "style":
            yield from _in_style(element.text or "")
        if name == "script":
            yield from in_program((element.text or "").encode())


def in_manifest(content: bytes) -> Iterator[Found]:
    """Yield the pictures that the file of an application takes from elsewhere."""
    try:
        data = json.loads(content)
    except ValueError:
        return
    icons: Any = data.get("icons") if isinstance(data, dict) else None
    given = icons if isinstance(icons, list) else []
    yield from _foreign(str(icon.get("src")) for icon in given if isinstance(icon, dict))


def _foreign(addresses: Any) -> Iterator[Found]:
    for address in addresses:
        if _FOREIGN.match(address) and not _NAMES.match(address):
            yield Found(THIRD_PARTIES, "fetched-from-elsewhere", address.strip(), address.strip())


def _in_style(style: str) -> Iterator[Found]:
    yield from _foreign(_addresses(style))


@lru_cache(maxsize=256)
def _addresses(style: str) -> tuple[str, ...]:
    """Return the addresses in a style; the first style of a site stands in each of its pages.

    What names no other site, in whatever way the slashes of one are written, need not be parsed.
    """
    if not _SLASHES.search(_NAMES.sub("", style)):
        return ()
    return tuple(_named(tinycss2.parse_component_value_list(style)))


def _named(tokens: Any) -> Iterator[str]:
    for token in tokens:
        if token.type in ("url", "string"):
            yield token.value
        for inside in ("content", "arguments"):
            yield from _named(getattr(token, inside, None) or ())

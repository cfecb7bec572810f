"""The Content Security Policy of a page: what stands in the finished page runs, nothing else.

A page says it itself (`<meta http-equiv>`), so that it holds on every host and from a disk.
Nothing stands in it that only a header can say.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from html import escape, unescape
from typing import Final

from esafety.web_security.response_headers import SOURCES

_META: Final = '<meta http-equiv="Content-Security-Policy" content="'
_WRITTEN: Final = re.compile(re.escape(_META) + r'[^"]*">')
_ATTRIBUTES: Final = r"""(?:[^"'<>]|"[^"]*"|'[^']*')*"""
# Comments and what is no markup first, so that no tag is seen in them.
_PART: Final = re.compile(
    rf"<!--.*?-->|<(?P<raw>script|style)\b(?P<of>{_ATTRIBUTES})>(?P<text>.*?)</(?P=raw)\s*>"
    rf"|<[a-z](?P<tag>{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"""\s([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""")
_TYPE: Final = re.compile(r"""\stype\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\ssrc\s*=", re.IGNORECASE)
# Every other type is data, which no browser runs (HTML Standard, 4.12.1; the types of programs:
# MIME Sniffing Standard, "JavaScript MIME type"). A policy holds for lists of modules, too.
_PROGRAM: Final = re.compile(
    r"|module|importmap|speculationrules|text/(?:jscript|livescript|javascript1\.[0-5])"
    r"|(?:application|text)/(?:x-)?(?:java|ecma)script"
)
_STYLE: Final = "style"
_STYLED: Final = re.compile(r"\sstyle\s*=", re.IGNORECASE)
_CLASS: Final = "class"
_HANDLER: Final = re.compile(r"on[a-z]+", re.IGNORECASE)
# Browsers leave out blanks and ends of lines before and within the name of a scheme.
_RUNS: Final = re.compile(r"[\x00-\x20]*" + r"[\t\r\n]*".join("javascript:"), re.IGNORECASE)
# A class that weighs more than any rule of a style sheet, as an attribute does.
_WEIGHT: Final = 4
_HEAD: Final = re.compile(r"<meta\s+charset=[^>]*>|<head>", re.IGNORECASE)


def with_policy(html: str) -> str:
    """Return a finished page that says what it may load, by the digests of what stands in it.

    Styles in attributes, which no digest covers, become classes of a style that has one. A page
    that has a policy already gets a new one.

    Raises:
        LookupError: if the page has no head.
    """
    styled, style = _without_style_attributes(_WRITTEN.sub("", html))
    places = [*_HEAD.finditer(styled)]
    if not places:
        raise LookupError("the page has no <head>")
    # The encoding stands within the first 1024 bytes, and the policy before all it is about.
    at = next((one for one in places if "charset" in one[0].lower()), places[0]).end()
    meta = f'{_META}{policy_of(style + styled)}">'
    return f"{styled[:at]}{meta}{style}{styled[at:]}"


def for_disk(html: str) -> str:
    """Return a page with a policy as it is opened from a disk.

    There, not every browser finds that one file is of the same origin as the next.
    """
    return _WRITTEN.sub(lambda meta: meta[0].replace("'self'", "'self' file:"), html)


def policy_of(html: str) -> str:
    """Return the policy of a page, as it stands in a header or between double quotes."""
    digests: dict[str, dict[str, None]] = {"script-src": {}, "style-src": {}}
    for name, text in _inline(html):
        digests[f"{name}-src"][_digest(text)] = None
    return "; ".join(
        " ".join((directive, sources, *digests.get(directive, ())))
        for directive, sources in SOURCES.items()
    )


def event_handlers(html: str) -> list[str]:
    """Return the names of attributes of a page that hold programs: no policy lets them run."""
    attributes = (one for part in _PART.finditer(html) for one in _attributes(part))
    return [name for name, said in attributes if _HANDLER.fullmatch(name) or _RUNS.match(said)]


def _inline(html: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each element that a digest must name."""
    for part in _PART.finditer(html):
        name, of = (part["raw"] or "").lower(), part["of"] or ""
        kind = _TYPE.search(of)
        runs = name == _STYLE or (not kind or bool(_PROGRAM.fullmatch(kind[1].lower())))
        if name and runs and not _ADDRESS.search(of):
            yield name, part["text"]


@lru_cache(maxsize=1024)
def _digest(text: str) -> str:
    # A browser reads every end of a line as one letter before it computes the digest.
    read = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(read.encode()).digest()).decode('ascii')}'"


def _without_style_attributes(html: str) -> tuple[str, str]:
    """Return a page without styles in attributes, and the element that says the same."""
    classes: dict[str, str] = {}

    def moved(part: re.Match[str]) -> str:
        attributes = dict(_attributes(part))
        if _STYLE not in attributes:
            return part[0]
        declared = attributes[_STYLE]
        name = classes.setdefault(declared, f"inline-{len(classes) + 1}")
        return _classed(part[0], " ".join(filter(None, (attributes.get(_CLASS), name))))

    styled = _PART.sub(moved, html) if _STYLED.search(html) else html
    # Nothing that an attribute may hold ends the element.
    said_of = {name: said.replace("</", "<\\/") for said, name in classes.items()}
    rules = "".join(f"{f'.{name}' * _WEIGHT}{{{said}}}" for name, said in said_of.items())
    return styled, f"<style>{rules}</style>" if rules else ""


def _attributes(part: re.Match[str]) -> list[tuple[str, str]]:
    written = _ATTRIBUTE.findall(part["tag"] or "")
    return [(name.lower(), unescape(_unquoted(value))) for name, value in written]


def _unquoted(value: str) -> str:
    return value[1:-1] if value[:1] in ("'", '"') else value


def _classed(tag: str, classes: str) -> str:
    """Return a tag with other classes and without a style."""

    def kept(attribute: re.Match[str]) -> str:
        return "" if attribute[1].lower() in (_STYLE, _CLASS) else attribute[0]

    bare = _ATTRIBUTE.sub(kept, tag)
    end = len(bare) - (2 if bare.endswith("/>") else 1)
    return f'{bare[:end].rstrip()} class="{escape(classes)}"{bare[end:]}'

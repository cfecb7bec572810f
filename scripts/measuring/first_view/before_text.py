"""What must have come before the first words of a page can be read.

That is the page as far as the end of its first paragraph, and every style sheet and script named
before it that a browser waits for. It is read from the page, so that no browser and no machine
has a say in it.
"""

import gzip
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

from measuring.first_view.host import LEVEL, Host, packed

# The page of lost addresses is no article.
_TEXTS: Final = [
    re.compile(rf"<{element}\b.*?</h1>.*?</p>", re.DOTALL) for element in ("article", "main")
]
_STYLE: Final = re.compile(r"<link\b[^>]*>")
_SCRIPT: Final = re.compile(r"<script\b([^>]*)>")
_ADDRESS: Final = re.compile(r"""\b(?:href|src)=["']?([^"'\s>]+)""")
_WAITS_NOT: Final = re.compile(r"\b(?:async|defer)\b|type=[\"']?module")


def before_text(served: Host, path: str) -> int:
    """Return how many bytes, packed, come before the first words of a page of a served site.

    Raises:
        LookupError: if the page has no article or main part with a heading and a paragraph.
    """
    html = served.file(path).read_text(encoding="utf-8")
    text = next(filter(None, (pattern.search(html) for pattern in _TEXTS)), None)
    if text is None:
        raise LookupError(f"{path}: no heading and paragraph were found")
    head = html[: text.end()]
    awaited = (urljoin(served.address + path, address) for address in _awaited(head))
    files = sum(len(packed(served.file(address))) for address in awaited)
    return len(gzip.compress(head.encode(), LEVEL)) + files


def _awaited(html: str) -> Iterator[str]:
    for tag in _STYLE.findall(html):
        if re.search(r"rel=[\"']?stylesheet", tag) and "media=" not in tag:
            yield _address(tag)
    for attributes in _SCRIPT.findall(html):
        if "src=" in attributes and not _WAITS_NOT.search(attributes):
            yield _address(attributes)


def _address(tag: str) -> str:
    found = _ADDRESS.search(tag)
    return urlsplit(found[1]).path if found else ""

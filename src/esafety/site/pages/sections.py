"""The sections of a rendered page, for templates that show them as tabs."""

import re
from dataclasses import dataclass
from typing import Final

_HEADING: Final = re.compile(r'<h2 id="([a-z0-9-]+)">(.*?)</h2>', re.DOTALL)
_OWN_LINK: Final = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section: its heading's id and words (HTML), what follows the heading, all of it as is."""

    id: str
    words: str
    html: str
    whole: str


def sections_of(html: str) -> tuple[str, tuple[PageSection, ...]]:
    """Return the HTML before a page's first heading of the second level, then each section."""
    found = [*_HEADING.finditer(html)]
    starts = [*(one.start() for one in found), len(html)]
    lead = html[: starts[0]]
    return lead, tuple(
        PageSection(
            one[1],
            _OWN_LINK.sub("", one[2]).strip(),
            html[one.end() : end],
            html[one.start() : end],
        )
        for one, end in zip(found, starts[1:], strict=True)
    )

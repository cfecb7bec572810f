"""Python-Markdown extension: the end of a link's address is looked for nearby, not to no end.

Python-Markdown 3.11 looks from each `](` to the end of the block; many of them that nothing
closes cost it squared time. No address with its title is longer than what is looked at here.
"""

from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    LinkInlineProcessor,
)

LONGEST_ADDRESS: Final = 2_000
# Where Python-Markdown has its own two, which these replace.
_LINKS, _PICTURES = 160, 150


class LinkEndsExtension(Extension):
    """Put links and pictures whose ends are near in the place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Replace the two inline processors."""
        md.inlinePatterns.register(_Links(LINK_RE, md), "link", _LINKS)
        md.inlinePatterns.register(_Pictures(IMAGE_LINK_RE, md), "image_link", _PICTURES)


class _EndsNearby(LinkInlineProcessor):
    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        end = data.rfind(")", index, index + LONGEST_ADDRESS) + 1
        # Without a mark that closes there is no link, and nothing to look through.
        return super().getLink(data[:end], index) if end else ("", None, index, False)


class _Links(_EndsNearby):
    pass


class _Pictures(_EndsNearby, ImageInlineProcessor):
    pass


def makeExtension(**settings: object) -> LinkEndsExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return LinkEndsExtension(**settings)

"""Python-Markdown extension: what a draft leaves to the school, `[…: …]`, is shown marked."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

BLANK: Final = re.compile(r"\[…:[^\]\n]*\]")
# Before brackets are looked at as links (160), after code and escaped marks (190, 180).
_BEFORE_LINKS: Final = 165


class BlankExtension(Extension):
    """Register the marking of blanks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Add the inline processor."""
        md.inlinePatterns.register(_Blanks(BLANK.pattern, md), "blanks", _BEFORE_LINKS)


class _Blanks(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        mark = Element("mark")
        mark.text = m[0]
        return mark, m.start(0), m.end(0)


def makeExtension(**settings: object) -> BlankExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return BlankExtension(**settings)

"""Slides as editors write them: a page whose headings of the second level are slides."""

from typing import Final

from esafety.markdown.page import Page

NAME: Final = "slides"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "slides"
LEVEL: Final = 2


def is_slides(page: Page) -> bool:
    """Tell whether a page is a set of slides."""
    return page.meta.get("template") == TEMPLATE

"""Agreements as editors write them: lines for the rules, and places to sign.

`{{ signatures("35", "We promise") }}` draws so many places to sign, with what they are for above
them.
"""

from typing import Final

from esafety.documents.common.sheets.sheet_call import CallForm
from esafety.markdown.page import Page

NAME: Final = "agreement"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "agreements"
SIGNATURES: Final = "signatures"
SIGNATURES_FORM: Final = CallForm(words=2)
# Five places stand in a row; eight rows leave room for the rules.
PLACES: Final = range(5, 41)


def is_agreement(page: Page) -> bool:
    """Tell whether a page is an agreement of a class."""
    return page.template == TEMPLATE
